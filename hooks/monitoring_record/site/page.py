"""A page, as any publishing engine could take it."""

from dataclasses import dataclass

from monitoring_record.search import SearchEntry


@dataclass(frozen=True)
class Heading:
    """A heading of a page that can be linked to."""

    level: int
    id: str
    text: str


@dataclass(frozen=True)
class Page:
    """A finished page."""

    address: str
    """From the site's root, with a slash at the end: "ruritania/matrix/"; "" is the home page."""
    title: str
    description: str
    """A sentence for search engines and link previews."""
    body: str
    """HTML, safe as it is."""
    headings: tuple[Heading, ...]
    """Those of the second and third level, in order."""
    anchors: frozenset[str]
    """Every id that a link can lead to."""
    source: str
    """The file that an editor of the page would open, from the project's root."""
    line: int | None
    """Where in that file, if the page is about one thing of it."""
    search_entries: tuple[SearchEntry, ...]
    """What search finds on the page."""
