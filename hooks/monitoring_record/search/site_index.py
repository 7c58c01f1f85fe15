"""The index of a report, or of the pages that belong to none.

It can be of any size. So it is in several files, of which a search loads those with the words that were typed: one with all words
and pages, and others with the places of the words, in alphabetical order.
"""

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any

from monitoring_record.search.page_index import WEIGHTS, PageIndex
from monitoring_record.search.search_file import digest_of, search_file
from monitoring_record.search.stems import stems_of
from monitoring_record.search.word_list import word_list

PLACES_IN_A_FILE = 8_000
"""They have about 30 KB, and a third of it when they are sent."""

_PAGE = 1 << 32
"""A place in the index is the number of a page times this, plus the place on the page."""

_Places = dict[str, "array[int]"]


@dataclass
class SiteIndex:
    """The index of some pages of a site, to which they are added in any order."""

    folder: str
    pages: dict[int, PageIndex] = field(default_factory=dict)
    """Each page by its number among those of the site."""
    words: Counter[str] = field(default_factory=Counter)
    """In how many entries each word is."""
    _places: _Places = field(default_factory=dict)
    _filters: _Places = field(default_factory=dict)

    def add(self, number: int, page: PageIndex) -> None:
        """Add a page."""
        self.pages[number] = page
        self.words.update(page.words)
        _add(self._places, number, page.places)
        _add(self._filters, number, page.filters)

    def files(self, description: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """Yield the address and the content of each file; `description` is added to the first."""
        first_entries = self._first_entries()
        named = {
            **{f"{number}": places for number, places in enumerate(self._in_files(first_entries))},
            "filters": {name: _numbered(places, first_entries, 1) for name, places in sorted(self._filters.items())},
        }
        contents = {name: search_file(f"{self.folder}/{name}.js", value) for name, value in named.items()}
        index = {
            **description,
            "pages": [self._page(number) for number in sorted(self.pages)],
            "words": word_list(self.words, stems_of(self.words)),
            "files": {name: digest_of(content) for name, content in contents.items()},
            "firsts": [next(iter(places)) for name, places in named.items() if name != "filters"],
        }
        yield f"{self.folder}/index.js", search_file(f"{self.folder}/index.js", index)
        yield from ((f"{self.folder}/{name}.js", content) for name, content in contents.items())

    def _page(self, number: int) -> list[Any]:
        page = self.pages[number]
        of_recommendation = (page.number or 0, page.chapter or 0, page.rating)
        return [page.address, page.title, page.report, page.entry_count, page.texts_digest, *of_recommendation]

    def _first_entries(self) -> Mapping[int, int]:
        """Return the number of the first entry of each page; the entries of all pages are numbered as one list."""
        numbers = sorted(self.pages)
        counts = (self.pages[number].entry_count for number in numbers)
        return dict(zip(numbers, accumulate(counts, initial=0), strict=False))

    def _in_files(self, first_entries: Mapping[int, int]) -> Iterator[dict[str, list[int]]]:
        """Yield the places of the stems, those of each file."""
        in_file: dict[str, list[int]] = {}
        count = 0
        for stem in sorted(self._places):
            places = _numbered(self._places[stem], first_entries, WEIGHTS)
            if count and count + len(places) > PLACES_IN_A_FILE:
                yield in_file
                in_file, count = {}, 0
            in_file[stem] = places
            count += len(places)
        if in_file:
            yield in_file


def brief(page: PageIndex) -> PageIndex:
    """Return a page with the entries alone that are in the index of the whole site."""
    places = _only_before(page.brief_count * WEIGHTS, page.places)
    stems = stems_of(page.words)
    return replace(
        page,
        entry_count=page.brief_count,
        words={word: count for word, count in page.words.items() if stems[word] in places},
        places=places,
        filters=_only_before(page.brief_count, page.filters),
    )


def _only_before(end: int, places: Mapping[str, tuple[int, ...]]) -> Mapping[str, tuple[int, ...]]:
    kept = ((name, tuple(place for place in found if place < end)) for name, found in places.items())
    return {name: found for name, found in kept if found}


def _add(ours: _Places, number: int, places: Mapping[str, tuple[int, ...]]) -> None:
    of_page = number * _PAGE
    for name, found in places.items():
        ours.setdefault(name, array("Q")).extend([of_page + place for place in found])


def _numbered(places: "array[int]", first_entries: Mapping[int, int], weights: int) -> list[int]:
    """Return the places in order, each as the distance from the entry before times `weights`, plus the weight."""
    found, before = [], 0
    for place in sorted(places):
        page, on_page = divmod(place, _PAGE)
        entry, weight = divmod(on_page, weights)
        entry += first_entries[page]
        found.append((entry - before) * weights + weight)
        before = entry
    return found
