"""An entry of the search index: a page, a section of it, or what one voice says there."""

from dataclasses import dataclass

from monitoring_record.records import Voice


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """A place that search can find."""

    title: str
    text: tuple[str, ...] = ()
    """Sentences that the place contains. A result shows the one that has most of what was typed."""
    anchor: str = ""
    """The id of the section; empty for the page itself."""
    context: tuple[str, ...] = ()
    """Further words by which it is found: what it belongs to, and its rating."""
    part: str = ""
    """The number of the part that it is about, with that of the recommendation: "13.4"."""
    meeting: int | None = None
    voice: Voice | None = None
    author: str = ""
    """Who says it, if the voice does not tell."""
    rating: str = ""
    """The id of the rating of what it is about, at that meeting."""
    boost: float = 1
    """The factor of its score; at most 3."""
    is_brief: bool = False
    """Whether it is also in the index of the whole site, when the site has several reports. Such entries come first on a page."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page that search can find, with its entries."""

    address: str
    title: str
    entries: tuple[SearchEntry, ...]
    report: str = ""
    """The slug of its report."""
    number: int | None = None
    """That of the recommendation that the page is about."""
    chapter: int | None = None
    rating: str = ""
    """The id of the latest rating of the recommendation."""
