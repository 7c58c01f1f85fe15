"""A page, as any publishing engine could take it."""

import re
from dataclasses import dataclass
from html import unescape

_HEADING = re.compile(r'<h(?P<level>[23]) id="(?P<id>[^"]+)"[^>]*>(?P<text>[^<]+)<')
"""A heading as the templates' macro `heading` writes it: what follows the text is for the page and the search only."""

_ANCHOR = re.compile(r'\sid="([^"]+)"')


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
    """From the site's root, with a slash at the end: "kazakhstan/matrix/"; "" is the home page."""
    title: str
    description: str
    """A sentence for search engines and link previews."""
    body: str
    """HTML, safe as it stands."""
    source: str
    """The file that an editor of the page would open, from the project's root."""
    line: int | None = None
    """Where in that file, if the page is about one thing of it."""

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the second and third level, in order."""
        return tuple(
            Heading(int(found["level"]), found["id"], unescape(found["text"]).strip())
            for found in _HEADING.finditer(self.body)
        )

    @property
    def anchors(self) -> frozenset[str]:
        """Every id that a link can point to."""
        return frozenset(_ANCHOR.findall(self.body))
