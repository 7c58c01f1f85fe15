"""A finished page with what the index of the search needs of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from monitoring_record.search import PageIndex, SearchPage, digest_of, index_page, texts_of
from monitoring_record.site.page import Page


@dataclass(frozen=True)
class Indexed:
    """What the search reads of a page."""

    index: PageIndex
    texts: str
    """The content of the file with the texts of its entries."""

    @classmethod
    def of(cls, page: SearchPage, known: Mapping[str, PageIndex] = MappingProxyType({})) -> "Indexed":
        """Return what the search reads of a page; `known` is what an earlier build of the same data found, by address."""
        texts = texts_of(page)
        index = known.get(page.address)
        if index is None or index.texts_digest != digest_of(texts):
            index = index_page(page, texts)
        return cls(index, texts)


@dataclass(frozen=True)
class IndexedPage:
    """A finished page, and what the search reads of it."""

    page: Page
    """Without what search finds on it: that was read."""
    indexed: Indexed | None
    """None if search does not find the page."""

    @classmethod
    def of(cls, page: Page, known: Mapping[str, PageIndex] = MappingProxyType({})) -> "IndexedPage":
        """Return a page with what the search reads of it."""
        return cls(replace(page, search=None), Indexed.of(page.search, known) if page.search else None)
