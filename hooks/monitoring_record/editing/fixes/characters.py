"""Characters that look like others, or like nothing, and what they were meant to be."""

import re
import unicodedata

from monitoring_record.source.look_alikes import BLANKS, CURLED_QUOTES, TWINS

WITHOUT_WIDTH = "\u200b\ufeff"
ODD_BLANK = BLANKS + WITHOUT_WIDTH
"""Blanks that are no spaces to YAML."""

BLANK = f" \t{ODD_BLANK}"
QUOTES = f"{CURLED_QUOTES}\"'"

_LOOK_ALIKE = str.maketrans(
    {letter.casefold(): twin.casefold() for letter, twin in reversed(TWINS.items())}
    | {letter: twin for letter, twin in TWINS.items() if letter.islower()}
)
"""Small letters, each with what it looks like, or what its capital does if it looks like nothing itself."""

_WORD = re.compile(r"[^\W_]+")
_ODD_BLANKS = re.compile(f"[{ODD_BLANK}]")


def folded(text: str) -> str:
    """Return a text in small letters, with plain letters in place of those that look like them."""
    visible = "".join(sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    return visible.casefold().translate(_LOOK_ALIKE)


def words(text: str) -> list[str]:
    """Return the words of a text, folded: what a fix must not change."""
    return _WORD.findall(folded(text))


def as_spaces(blanks: str, tab: str | None) -> str:
    """Return blanks as spaces; `tab` is what a tab stands for, or None if that is not known."""
    spaces = _ODD_BLANKS.sub(lambda found: "" if found.group() in WITHOUT_WIDTH else " ", blanks)
    return spaces if tab is None else spaces.replace("\t", tab)


def visible_beginning(text: str) -> str:
    """Return the beginning of a text with its invisible characters shown."""
    short = text if len(text) <= 40 else f"{text[:39]}…"  # noqa: PLR2004 – as much as a line of a terminal has room for
    return "`" + re.sub(rf"[\t{ODD_BLANK}]", lambda found: f"⟨U+{ord(found[0]):04X}⟩", short) + "`"
