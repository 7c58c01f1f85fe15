"""The words of a text, and what they have in common with other forms of themselves."""

import re
from functools import cache

WORD = re.compile(r"\w+(?:-\w+)*")
_ENDINGS = (
    "ations", "ation", "ators", "ator", "ates", "ated", "ating", "ate", "ions", "ion", "ors", "or", "ers", "er",
    "ings", "ing", "ed", "es", "e", "s",
)  # fmt: skip
_SHORTEST_STEM = 4


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return WORD.findall(text.lower())


@cache
def stem_of(word: str) -> str:
    """Return what the forms of a word have in common."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("ss"):
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
