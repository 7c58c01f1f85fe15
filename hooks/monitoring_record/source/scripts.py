"""The scripts that letters belong to, and the letters of different scripts that look alike."""

import unicodedata

_CONFUSED = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC")
"""The scripts whose letters are taken for those of another one, as the names of their letters begin."""

_JOINED = frozenset(
    (
        *("ARABIC", "SYRIAC", "MANDAIC", "MONGOLIAN", "NKO", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA"),
        *("TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA", "KHMER", "MYANMAR", "TIBETAN", "BALINESE", "JAVANESE"),
    )
)
"""The scripts in which joiners and non-joiners change the shape of letters."""

_LOOK_ALIKES = (
    ("аеорсхуіјѕһԁԛԝүѵӏ", "aeopcxyijshdqwyvl"),
    ("АВЕКМНОРСТУХЅІЈӀҮԌԚԜЗ", "ABEKMHOPCTYXSIJIYGQW3"),
    ("αονρικυχγτωη", "aovpikuxytwn"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
    ("օսոհցԼՍՏՕ", "ounhgLUSO"),
)

TWINS = {other: latin for others, latins in _LOOK_ALIKES for other, latin in zip(others, latins, strict=True)}
"""Letters of other scripts, each with the Latin letter or the digit that it looks like."""

_OTHER_DASHES = frozenset("‐‑‒–—―−﹣－")
_OTHER_COLONS = frozenset("：﹕꞉")
OTHER_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Blanks that are not the one of the space bar, as a class of a pattern."""


def script_of(letter: str) -> str | None:
    """Return the script of a letter, if its letters are taken for those of another: “Latin”, “Cyrillic”; else None."""
    name = unicodedata.name(letter, "").partition(" ")[0]
    return name.capitalize() if name in _CONFUSED else None


def is_joined(letter: str) -> bool:
    """Whether the letter belongs to a script in which joiners change the shape of letters."""
    return unicodedata.name(letter, "").partition(" ")[0] in _JOINED


def plain(character: str) -> str:
    """Return the character of an English keyboard that a character looks like; itself if there is none."""
    if character in TWINS:
        return TWINS[character]
    if character in _OTHER_DASHES:
        return "-"
    if character in _OTHER_COLONS:
        return ":"
    if character.isdecimal():
        return str(int(character))
    normal = unicodedata.normalize("NFKC", character)
    return normal if len(normal) == 1 and normal.isascii() else character


def described(character: str) -> str:
    """Return what a character is, and what it looks like: “a Cyrillic а, which looks like a Latin a”."""
    twin = plain(character)
    if character in _OTHER_DASHES:
        return f"a dash ({character}), where a hyphen (-) is meant"
    if character in TWINS:
        other = "the digit" if twin.isdecimal() else "a Latin"
        return f"a {script_of(character)} {character}, which looks like {other} {twin}"
    if twin != character:
        return f"a special {character}, which looks like a plain {twin}"
    script = script_of(character)
    return f"a {script} {character}" if script else f"“{character}”"
