"""Citations of documents in a text: `[the new plan][plan]`."""

import re
from collections.abc import Iterator

_CITATION = re.compile(r"\]\[([^\[\]\n]+)\]")


def citations(text: str) -> Iterator[tuple[str, int]]:
    """Yield each key that the text cites, with its offset in the text."""
    for match in _CITATION.finditer(text):
        yield match[1], match.start(1)


def cited_keys(text: str) -> set[str]:
    """Return each key that the text cites; faster than with the offsets."""
    return set(_CITATION.findall(text))


_WORDS = re.compile(r"\[([^\[\]]+)\]\s*")


def words_before(text: str, offset: int) -> str:
    """Return the words in the brackets that end at an offset of the text; “words” if there are none."""
    before = text[:offset]
    found = _WORDS.fullmatch(before, before.rfind("["))
    return " ".join(found[1].split()) if found else "words"
