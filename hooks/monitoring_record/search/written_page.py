"""What search finds on a page that is written by hand."""

from collections.abc import Iterator
from html.parser import HTMLParser

from monitoring_record.search.search_entry import SearchEntry, SearchPage
from monitoring_record.texts import sentences_of

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LEFT_OUT = "data-search-exclude"
"""The attribute of an element whose text search does not find."""
_PERMALINK = "headerlink"
"""The class of the link beside a heading."""
_PARAGRAPH = "<p>"
"""Ends a sentence: a heading that no link leads to is part of the text."""
_VOID = frozenset(("area", "br", "col", "hr", "img", "input", "source", "wbr"))


def written_page(address: str, title: str, html: str, boost: float = 1) -> SearchPage:
    """Return a page with an entry for what is before its first section, and one for each section that a link can lead to."""
    reader = _Reader(title, boost)
    reader.feed(html)
    reader.close()
    return SearchPage(address, title, tuple(reader.entries()))


class _Reader(HTMLParser):
    """Reads the sections of a page: the anchor and the title of each, and its HTML without what is left out."""

    def __init__(self, title: str, boost: float) -> None:
        super().__init__(convert_charrefs=False)
        self._sections: list[tuple[str, list[str], list[str]]] = [("", [title], [])]
        self._boost = boost
        self._in_heading = False
        self._left_out: list[str] = []
        """The elements that are open since the one that is left out, from that one on."""

    def entries(self) -> Iterator[SearchEntry]:
        """Yield an entry for each section."""
        for anchor, title, html in self._sections:
            words = " ".join(sentences_of("".join(title)))
            yield SearchEntry(words, tuple(sentences_of("".join(html))), anchor, boost=self._boost)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a section at a heading that a link can lead to."""
        attributes = dict(attrs)
        if self._left_out or _LEFT_OUT in attributes or attributes.get("class") == _PERMALINK:
            if tag not in _VOID:
                self._left_out.append(tag)
        elif tag == "h1":
            self._in_heading = True
            self._sections[0][1].clear()
        elif tag in _HEADINGS and attributes.get("id"):
            self._in_heading = True
            self._sections.append((str(attributes["id"]), [], []))
        else:
            self._add(_PARAGRAPH if tag in _HEADINGS else self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        """End a heading, or what is left out."""
        if self._left_out:
            if tag == self._left_out[-1]:
                self._left_out.pop()
        elif tag in _HEADINGS:
            self._in_heading = False
            self._add(_PARAGRAPH)
        else:
            self._add(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Add words."""
        if not self._left_out:
            self._add(data)

    def handle_entityref(self, name: str) -> None:
        """Add a character."""
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Add a character."""
        self.handle_data(f"&#{name};")

    def _add(self, html: str) -> None:
        _, title, text = self._sections[-1]
        (title if self._in_heading else text).append(html)
