"""The elements of HTML, or of Markdown with HTML in it, each with its place."""

from html.parser import HTMLParser
from typing import NamedTuple


class Element(NamedTuple):
    """The beginning of an element."""

    line: int
    column: int
    tag: str
    attributes: tuple[tuple[str, str], ...]


def elements(html: str) -> list[Element]:
    """Return the elements in their order."""
    finder = _Finder()
    finder.feed(html)
    return finder.found


class _Finder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        line, offset = self.getpos()
        self.found.append(Element(line, offset + 1, tag, tuple((name, value or "") for name, value in attrs)))
