"""The words of the record, which lists for the search lead to."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from monitoring_record.source.yaml_file import YamlFile


@dataclass(frozen=True)
class _Text:
    """The text of a file in small letters, with one blank between words. No phrase goes from one file into the next."""

    file: YamlFile
    text: str

    def begins(self, words: str) -> bool:
        """Whether the words begin somewhere in the text, not in the middle of a word."""
        return _place(words, self.text) >= 0


@dataclass(frozen=True)
class RecordedWords:
    """The words of the files of a record."""

    _texts: Mapping[str, _Text] = field(default_factory=dict, repr=False)
    """The texts of the files, by their paths."""
    _counts: Counter[str] = field(default_factory=Counter, repr=False)
    """What stands between blanks in the texts, with how often it is there."""
    _found_in: dict[str, _Text | None] = field(default_factory=dict, repr=False)
    """What was looked up already, with a text that has it, or None; single words are here only if no text has them."""

    def after(self, files: Iterable[YamlFile]) -> "RecordedWords":
        """Return the words of files of which some were edited since these: nothing is looked for again in the others."""
        now = {file.path: file for file in files}
        kept = {path: text for path, text in self._texts.items() if now.get(path) is text.file}
        if len(kept) == len(now) == len(self._texts):
            return self
        gone = [text for path, text in self._texts.items() if path not in kept]
        new, counts = [], self._counts.copy()
        for file in (file for path, file in now.items() if path not in kept):
            words = file.text.casefold().split()
            counts.update(words)
            new.append(_Text(file, " ".join(words)))
        for text in gone:
            counts.subtract(text.text.split())
        kept.update((text.file.path, text) for text in new)
        # Without what no text has any more; of the first texts, nothing is gone.
        return RecordedWords(kept, +counts if gone else counts, self._found_again(gone, new))

    def _found_again(self, gone: Iterable[_Text], new: Iterable[_Text]) -> dict[str, _Text | None]:
        """Return what is known of the texts as they are now: not where those are that only a text that is gone was known to have."""
        lost = {text.file.path for text in gone}
        found = {}
        for words, before in self._found_in.items():
            now = next((text for text in new if text.begins(words)), None)
            if now or before is None or before.file.path not in lost:
                found[words] = now or before
        return found

    def without(self, phrases: Iterable[str]) -> tuple[str, ...]:
        """Return the phrases that begin with no word of the record."""
        return tuple(phrase for phrase in dict.fromkeys(phrases) if not self._has(phrase.casefold()))

    def spelling(self, phrase: str) -> str | None:
        """Return a phrase that the record has, and that differs from this one by a slip of the hand; None if there is none."""
        meant = _WORD.sub(lambda word: self._spelt_nearly(word[0]) or word[0], phrase)
        return meant if meant != phrase and self._has(meant.casefold()) else None

    def _has(self, words: str) -> bool:
        """Whether the words begin somewhere in a text, not in the middle of a word."""
        if words not in self._found_in:
            each = words.split()
            has_all = all(word in self._counts or _place(word, self._each_once) >= 0 for word in each)
            if has_all and each == [words]:
                return True
            # Of a phrase that a long text does not have, it rarely has all words.
            self._found_in[words] = self._text_with(words) if has_all else None
        return self._found_in[words] is not None

    def _text_with(self, words: str) -> _Text | None:
        text, ends = self._together
        place = _place(words, text)
        return None if place < 0 else tuple(self._texts.values())[bisect_right(ends, place)]

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
    def _together(self) -> tuple[str, tuple[int, ...]]:
        """All texts, a line each, and where each ends."""
        texts = [text.text for text in self._texts.values()]
        return "\n".join(texts), tuple(accumulate(len(text) + 1 for text in texts))

    @cached_property
    def _each_once(self) -> str:
        """What stands between blanks in the files, each once, line by line: much shorter than all texts."""
        return "\n".join(self._counts)


def _place(words: str, text: str) -> int:
    """Return where the words begin in a text, not in the middle of a word; -1 if nowhere."""
    at = text.find(words)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(words, at + 1)
    return at


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
