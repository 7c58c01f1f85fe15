"""A finished page with what the index of the search needs of it."""

from dataclasses import dataclass, replace

from monitoring_record.search import EntryReader, ReadEntry
from monitoring_record.site.page import Page


@dataclass(frozen=True)
class IndexedPage:
    """A finished page, and its search entries as the index needs them."""

    page: Page
    """Without its search entries: they were read."""
    entries: tuple[ReadEntry, ...]


def index_page(page: Page, reader: EntryReader) -> IndexedPage:
    """Read the search entries of a page."""
    return IndexedPage(replace(page, search_entries=()), tuple(map(reader.read, page.search_entries)))
