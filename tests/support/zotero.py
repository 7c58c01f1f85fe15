"""What Zotero takes from a page, by the rules of its translators “COinS” and “Embedded Metadata” (github.com/zotero/translators)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote


@dataclass
class Item:
    """An item of Zotero's library, with the fields that a citation fills."""

    type: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    creators: list[str] = field(default_factory=list)


class _Page(HTMLParser):
    """Collects the elements that the translators look at."""

    def __init__(self) -> None:
        super().__init__()
        self.metadata: list[tuple[str, str]] = []
        self.openurls: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attributes}
        if tag == "meta":
            self.metadata.append((found.get("name") or found.get("property", ""), found.get("content", "")))
        if tag == "span" and "Z3988" in found.get("class", "").split() and found.get("title"):
            self.openurls.append(found["title"])


def _parsed(html: str) -> _Page:
    page = _Page()
    page.feed(html)
    return page


_BOOKS = {"bookitem": "bookSection", "conference": "conferencePaper", "report": "report", "document": "document"}

_OF_OPENURL = {"rft.pub": "publisher", "rft.date": "date", "rft.edition": "edition", "rft.language": "language"}


def coins(html: str) -> Iterator[Item]:
    """Yield an item for each OpenURL of a page; with several, Zotero lets the reader choose."""
    for openurl in _parsed(html).openurls:
        pairs = [part.split("=") for part in openurl.split("&")]  # another “=” would be lost
        yield _item([(name, unquote(value.replace("+", " ").replace("%2B", " "))) for name, value, *_ in pairs])


def _item(values: list[tuple[str, str]]) -> Item:
    named = dict(values)
    assert named["rft_val_fmt"] == "info:ofi/fmt:kev:mtx:book"
    item = Item(_BOOKS.get(named.get("rft.genre", ""), "book"))
    is_section = item.type == "bookSection"
    for name, value in values:
        if name == "rft_id" and value.startswith(("http://", "https://")):
            item.fields["url"] = value
        elif name == "rft.btitle":
            item.fields["publicationTitle" if is_section else "title"] = value
        elif name == "rft.atitle" and is_section:
            item.fields["title"] = value
        elif name == "rft.aucorp":
            item.creators.append(value)
        elif name in _OF_OPENURL:
            item.fields[_OF_OPENURL[name]] = value
    return item


_TYPES = {"citation_technical_report_institution": "report", "citation_inbook_title": "bookSection"}

_OF_METADATA = {
    "citation_title": "title",
    "citation_publication_date": "date",
    "citation_inbook_title": "publicationTitle",
    "citation_technical_report_institution": "institution",
    "citation_technical_report_number": "number",
    "citation_publisher": "publisher",
    "citation_public_url": "url",
    "citation_language": "language",
    "prism.edition": "edition",
}


def embedded_metadata(html: str) -> Item:
    """Return the item that a page describes in its head: the first value of each field counts."""
    item = Item("webpage")
    for name, value in _parsed(html).metadata:
        item.type = _TYPES.get(name, item.type)
        if name in _OF_METADATA:
            item.fields.setdefault(_OF_METADATA[name], value)
        if name == "citation_author":
            item.creators += [author.strip() for author in value.split(";")]
    return item
