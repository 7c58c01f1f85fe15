"""A finished page with what the index of the search needs of it."""

from dataclasses import dataclass, replace

from monitoring_record.search import PageIndex, SearchPage, index_page, texts_of
from monitoring_record.site.page import Page


@dataclass(frozen=True)
class Indexed:
    """What the search reads of a page."""

    index: PageIndex
    texts: str
    """The content of the file with the texts of its entries."""

    @classmethod
    def of(cls, page: SearchPage) -> "Indexed":
        """Return what the search reads of a page."""
        texts = texts_of(page)
        return cls(index_page(page, texts), texts)


@dataclass(frozen=True)
class IndexedPage:
    """A finished page, and what the search reads of it."""

    page: Page
    """Without what search finds on it: that was read."""
    indexed: Indexed | None
    """None if search does not find the page."""

    @classmethod
    def of(cls, page: Page) -> "IndexedPage":
        """Return a page with what the search reads of it."""
        return cls(replace(page, search=None), Indexed.of(page.search) if page.search else None)
