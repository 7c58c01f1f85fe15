"""The words of the record, which lists for the search lead to."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from monitoring_record.source.yaml_file import YamlFile


@dataclass(frozen=True)
class RecordedWords:
    """The text of the files of a record, in small letters, with one blank between words."""

    text: str
    different: frozenset[str]
    """What stands between blanks in the text."""
    _known: dict[str, bool] = field(default_factory=dict, repr=False)
    """What was looked up already."""

    @classmethod
    def of(cls, files: Iterable[YamlFile]) -> "RecordedWords":
        """Return the words of these files; no phrase goes from one into the next."""
        texts: list[str] = []
        different: set[str] = set()
        for file in files:
            words = file.text.casefold().split()
            different.update(words)
            texts.append(" ".join(words))
        return cls("\n".join(texts), frozenset(different))

    def without(self, phrases: Iterable[str]) -> tuple[str, ...]:
        """Return the phrases that begin with no word of the record."""
        return tuple(phrase for phrase in dict.fromkeys(phrases) if not self._has(phrase.casefold()))

    def spelling(self, phrase: str) -> str | None:
        """Return a phrase that the record has, and that differs from this one by a slip of the hand; None if there is none."""
        meant = _WORD.sub(lambda word: self._spelt_nearly(word[0]) or word[0], phrase)
        return meant if meant != phrase and self._has(meant.casefold()) else None

    def _has(self, words: str) -> bool:
        """Whether the words begin somewhere in the text, not in the middle of a word."""
        if words not in self._known:
            self._known[words] = self._look_up(words)
        return self._known[words]

    def _look_up(self, words: str) -> bool:
        each = words.split()
        if each == [words]:
            return words in self.different or _begins(words, self._each_once)
        # Of a phrase that a long text does not have, it rarely has all words.
        return all(word in self.different or word in self._each_once for word in each) and _begins(words, self.text)

    def _spelt_nearly(self, written: str) -> str | None:
        """Return the only word with one letter more, less or other, or two exchanged; None if the text has the word."""
        word = written.casefold()
        if self._has(word):
            return None
        alike = (other for other in self._long_words if other[:_SAME] == word[:_SAME])
        found = {other for other in alike if abs(len(other) - len(word)) <= 1 and _is_a_slip(word, other)}
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _long_words(self) -> frozenset[str]:
        """The words that may be alike to one that is asked for."""
        return frozenset(_NEARLY_AS_LONG.findall(self._each_once))

    @cached_property
    def _each_once(self) -> str:
        """What stands between blanks in the text, each once, line by line: much shorter than a long text."""
        return "\n".join(self.different)


def _begins(words: str, text: str) -> bool:
    """Whether the words begin somewhere in a text, not in the middle of a word."""
    at = text.find(words)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(words, at + 1)
    return at >= 0


_WORD = re.compile(r"[^\W\d_]{8,}")
"""A word so long that another one that differs in one letter is hardly another word."""
_NEARLY_AS_LONG = re.compile(r"\b[^\W\d_]{7,}\b")
_SAME = 2
"""How many letters at the beginning, and at the end unless two are exchanged, are alike: endings change with the sentence."""
_SPELLINGS = ({"s", "z"}, {"o", "ou"}, {"c", "s"}, {"e", "ae"}, {"l", "ll"})
"""What differs from one spelling of a word to the other; the search knows many of them."""


def _is_a_slip(one: str, other: str) -> bool:
    first = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    shortest = min(len(one), len(other)) - first
    alike = next((at for at in range(shortest) if one[-1 - at] != other[-1 - at]), shortest)
    changed, into = one[first : len(one) - alike], other[first : len(other) - alike]
    if {changed, into} in _SPELLINGS or "ou" in (one[first - 1 : first + 1], other[first - 1 : first + 1]):
        return False
    are_exchanged = len(changed) == len(into) == len("ei") and changed == into[::-1]
    return are_exchanged or (alike >= _SAME and max(len(changed), len(into)) == 1)
