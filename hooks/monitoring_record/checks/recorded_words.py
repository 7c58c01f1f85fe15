"""Whether the record contains the words that lists for the search lead to."""

import re
from collections.abc import Iterable, Sequence

from monitoring_record.source.yaml_file import YamlFile


def in_no_file(phrases: Iterable[str], files: Iterable[YamlFile]) -> tuple[str, ...]:
    """Return the phrases that begin with no word of any file. Files are read until all phrases are found."""
    missing = {phrase: phrase.casefold() for phrase in phrases}
    for file in files if missing else ():
        text = " ".join(file.text.casefold().split())
        missing = {phrase: words for phrase, words in missing.items() if not _begins_in(words, text)}
        if not missing:
            break
    return tuple(missing)


def _begins_in(words: str, text: str) -> bool:
    """Whether the words begin somewhere in a text, not in the middle of a word."""
    at = text.find(words)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(words, at + 1)
    return at >= 0


def recorded_spelling(phrase: str, files: Sequence[YamlFile]) -> str | None:
    """Return a phrase that the record has, and that differs from this one by a slip of the hand; None if there is none."""
    text = " ".join(" ".join(file.text.casefold() for file in files).split())
    meant = _WORD.sub(lambda word: _spelt_nearly(word[0], text) or word[0], phrase)
    return meant if meant != phrase and _begins_in(meant.casefold(), text) else None


_WORD = re.compile(r"[^\W\d_]{8,}")
"""A word so long that another one that differs in one letter is hardly another word."""
_SAME = 2
"""How many letters at the beginning, and at the end unless two are exchanged, are alike: endings change with the sentence."""
_SPELLINGS = ({"s", "z"}, {"o", "ou"}, {"c", "s"}, {"e", "ae"}, {"l", "ll"})
"""What differs from one spelling of a word to the other; the search knows many of them."""


def _spelt_nearly(written: str, text: str) -> str | None:
    """Return the only word of a text with one letter more, less or other, or two exchanged; None if the text has the word."""
    word = written.casefold()
    if _begins_in(word, text):
        return None
    alike = re.findall(rf"\b{word[:_SAME]}[^\W\d_]{{{len(word) - _SAME - 1},{len(word) - _SAME + 1}}}\b", text)
    found = {other for other in alike if _is_a_slip(word, other)}
    return found.pop() if len(found) == 1 else None


def _is_a_slip(one: str, other: str) -> bool:
    first = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    shortest = min(len(one), len(other)) - first
    alike = next((at for at in range(shortest) if one[-1 - at] != other[-1 - at]), shortest)
    changed, into = one[first : len(one) - alike], other[first : len(other) - alike]
    if {changed, into} in _SPELLINGS or "ou" in (one[first - 1 : first + 1], other[first - 1 : first + 1]):
        return False
    are_exchanged = len(changed) == len(into) == len("ei") and changed == into[::-1]
    return are_exchanged or (alike >= _SAME and max(len(changed), len(into)) == 1)
