"""What the index needs of a page. It is found for each page by itself, so that several processes can do it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from monitoring_record.search.search_entry import SearchEntry, SearchPage
from monitoring_record.search.search_file import digest_of
from monitoring_record.search.stems import stems_of
from monitoring_record.search.weights import HIGHEST, weight_of, words_in

WEIGHTS = HIGHEST + 1
"""A place in the index is the number of an entry times this, plus the weight."""


@dataclass(frozen=True, slots=True)
class PageIndex:
    """A page with the words of its entries."""

    address: str
    title: str
    report: str
    number: int | None
    chapter: int | None
    rating: str
    entry_count: int
    brief_count: int
    """How many of the entries, from the first, are also in the index of the whole site."""
    words: Mapping[str, int]
    """In how many entries each word is."""
    places: Mapping[str, tuple[int, ...]]
    """Where each stem is: for each entry in order its number on the page times `WEIGHTS`, plus the weight of the stem in it."""
    filters: Mapping[str, tuple[int, ...]]
    """The numbers of the entries that a filter lets through, such as `voice:government`."""
    texts_digest: str
    """That of the file with the texts of the entries."""


def index_page(page: SearchPage, texts: str) -> PageIndex:
    """Return a page with the words of its entries; `texts` is the content of the file with their texts."""
    in_entries = [words_in(entry) for entry in page.entries]
    words = Counter(word for found in in_entries for word in found)
    stems = stems_of(words)
    places: dict[str, list[int]] = {}
    for number, (entry, found) in enumerate(zip(page.entries, in_entries, strict=True)):
        frequencies: dict[str, float] = {}
        for word, frequency in found.items():
            if stem := stems.get(word):
                frequencies[stem] = frequencies.get(stem, 0) + frequency
        for stem, frequency in frequencies.items():
            places.setdefault(stem, []).append(number * WEIGHTS + weight_of(frequency, entry.boost))
    return PageIndex(
        address=page.address,
        title=page.title,
        report=page.report,
        number=page.number,
        chapter=page.chapter,
        rating=page.rating,
        entry_count=len(page.entries),
        brief_count=sum(entry.is_brief for entry in page.entries),
        words={word: words[word] for word in stems},
        places={stem: tuple(found) for stem, found in places.items()},
        filters=_filters(page),
        texts_digest=digest_of(texts),
    )


def _filters(page: SearchPage) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for number, entry in enumerate(page.entries):
        for name in _filters_of(entry):
            found.setdefault(name, []).append(number)
    return {name: tuple(numbers) for name, numbers in found.items()}


def _filters_of(entry: SearchEntry) -> Iterator[str]:
    """Yield what lets an entry through."""
    values = {"part": entry.part, "meeting": entry.meeting, "voice": entry.voice, "rating": entry.rating}
    return (f"{name}:{value}" for name, value in values.items() if value)
