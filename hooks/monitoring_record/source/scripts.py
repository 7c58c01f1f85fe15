"""The scripts that letters belong to."""

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


def script_of(letter: str) -> str | None:
    """Return the script of a letter, if its letters are taken for those of another: “Latin”, “Cyrillic”; else None."""
    name = unicodedata.name(letter, "").partition(" ")[0]
    return name.capitalize() if name in _CONFUSED else None


def is_joined(letter: str) -> bool:
    """Whether the letter belongs to a script in which joiners change the shape of letters."""
    return unicodedata.name(letter, "").partition(" ")[0] in _JOINED
