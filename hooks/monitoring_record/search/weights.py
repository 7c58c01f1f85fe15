"""How much each word of an entry weighs: more in a title than in a text, more if it is repeated, less in a long text.

This is BM25F (Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”, 2009) without the rarity of the
words, which the search knows only when it has the index of all pages. The usual lengths of the fields are fixed, so that the weights of
a page do not change when another page does.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from monitoring_record.search.search_entry import SearchEntry
from monitoring_record.search.words import words_of


@dataclass(frozen=True)
class _Field:
    weight: float
    usual_length: int
    """In words."""


_TITLE, _TEXT, _CONTEXT = _Field(3, 5), _Field(1, 60), _Field(0.7, 12)
_BY_LENGTH = 0.5
"""How much the length of a field counts: 0 not at all, 1 in full."""
_SATURATION = 1.2
"""How often a word is in a usual text when it has half of the highest weight."""

HIGHEST = 63
_USUAL_HIGHEST = 21
"""The highest weight in an entry whose boost is 1."""

WordWeights = Mapping[str, float]


def words_in(entry: SearchEntry) -> WordWeights:
    """Return how often each word is in an entry, weighed by where it is."""
    found: dict[str, float] = {}
    for words, field in _fields(entry):
        weight = field.weight / (1 - _BY_LENGTH + _BY_LENGTH * len(words) / field.usual_length)
        for word in words:
            found[word] = found.get(word, 0) + weight
    return found


@lru_cache(maxsize=1 << 16)  # most words of an entry are in it once, and weigh the same
def weight_of(frequency: float, boost: float) -> int:
    """Return the weight of a word of an entry with this boost, from 1 to `HIGHEST`."""
    return max(1, min(HIGHEST, round(_USUAL_HIGHEST * boost * frequency / (frequency + _SATURATION))))


def _fields(entry: SearchEntry) -> Iterator[tuple[list[str], _Field]]:
    for text, field in ((entry.title, _TITLE), (" ".join(entry.text), _TEXT), (" ".join(entry.context), _CONTEXT)):
        yield words_of(text), field
