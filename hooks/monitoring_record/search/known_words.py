"""The words that the index of a site contains. What leads to none of them could tell what is not published."""

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from monitoring_record.search.stems import stems_of
from monitoring_record.search.words import words_of


class KnownWords:
    """All words of all indexes."""

    def __init__(self, words: Iterable[str]) -> None:
        self._in_order = sorted(set(words))

    def of(self, phrases: Iterable[str]) -> tuple[str, ...]:
        """Return the phrases whose words are all known: as they are, in another form, or as the beginning of a word."""
        return tuple(phrase for phrase in phrases if self._has(phrase))

    def _has(self, phrase: str) -> bool:
        stems = stems_of(words_of(phrase))
        return bool(stems) and all(self._begins(word) or stem in self._stems for word, stem in stems.items())

    def _begins(self, word: str) -> bool:
        at = bisect_left(self._in_order, word)
        return at < len(self._in_order) and self._in_order[at].startswith(word)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(stems_of(self._in_order).values())
