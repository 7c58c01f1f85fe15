"""A finished page, in a form that any publishing program can use."""

from dataclasses import dataclass

from monitoring_record.search import SearchPage


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
    """The headings of the second and third level, in order."""
    anchors: frozenset[str]
    """Every id that a link can lead to."""
    source: str
    """The file that an editor of the page would open, relative to the project's folder."""
    line: int | None
    """The line in that file, if the page is about one part of it."""
    search: SearchPage | None
    """What search finds on the page; None if it does not find the page."""
    markdown: str = ""
    """The page as Markdown, the whole file; empty for a page that is not there as Markdown."""
