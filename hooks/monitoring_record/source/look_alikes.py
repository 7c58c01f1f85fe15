"""Characters that look like those of an English keyboard: what writing programs, foreign keyboards and copied pages have."""

import unicodedata

from monitoring_record.source.scripts import script_of

_LOOK_ALIKES = (
    ("аекорсхуіјѕһԁԛԝүѵӏ", "aekopcxyijshdqwyvl"),
    ("АВЕКМНОРСТУХЅІЈӀҮԌԚԜЗ", "ABEKMHOPCTYXSIJIYGQW3"),
    ("αονρικυχγτωη", "aovpikuxytwn"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
    ("օսոհցԼՍՏՕ", "ounhgLUSO"),
    ("ıɡ", "ig"),
)

TWINS = {other: latin for others, latins in _LOOK_ALIKES for other, latin in zip(others, latins, strict=True)}
"""Letters that an English keyboard lacks, each with the letter or the digit of it that it looks like."""

DASHES = "‐‑‒–—―−﹣－"
"""Signs that look like a hyphen."""

BULLETS = "•‣◦·∙●▪"
"""Signs that writing programs put before the items of a list, beside dashes."""

COLONS = "：﹕꞉∶"
"""Signs that look like a colon."""

BARS = "lI1i!/\\¦│┃∣ǀ❘｜"
"""Letters and signs that look like the bar `|`, or are on its key."""

CURLED_QUOTES = "“”„‟«»‘’‚‛"
"""Quotation marks that YAML does not know."""

BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""Blanks that are not the one of the space bar."""


def plain(character: str) -> str:
    """Return the character of an English keyboard that a character looks like; itself if there is none."""
    if character in TWINS:
        return TWINS[character]
    if character in DASHES:
        return "-"
    if character in COLONS:
        return ":"
    if character.isdecimal():
        return str(int(character))
    normal = unicodedata.normalize("NFKC", character)
    return normal if len(normal) == 1 and normal.isascii() else character


def described(character: str) -> str:
    """Return what a character is, and what it looks like: “a Cyrillic а, which looks like a Latin a”."""
    twin = plain(character)
    if character in DASHES:
        return f"a dash ({character}), where a hyphen (-) is meant"
    if character in TWINS:
        other = "the digit" if twin.isdecimal() else "a Latin"
        return f"a {script_of(character)} {character}, which looks like {other} {twin}"
    if twin != character:
        return f"a special {character}, which looks like a plain {twin}"
    script = script_of(character)
    return f"a {script} {character}" if script else f"“{character}”"
