"""Functions that find mistakes in the pages of a built site."""

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

from monitoring_record.records import Dossier

_ELSEWHERE = ("http:", "https:", "data:", "mailto:", "javascript:")
_CALL = re.compile(
    r"<(?:script|img|iframe)[^>]+src=[\"']?https?:|<link[^>]+(?:stylesheet|preconnect)[^>]+href=[\"']?https?:"
)
_FROM_THE_ROOT = "404.html"
"""The page whose links begin at the site's root."""


class _Links(HTMLParser):
    """The links and anchors of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Collect the links and the anchors of a tag."""
        for name, value in attrs:
            if value and name in ("id", "name"):
                self.anchors.add(value)
            if value and name in ("href", "src") and not value.startswith(_ELSEWHERE):
                self.links.append(value)


def missing_updates(dossiers: Sequence[Dossier], site: Path) -> Iterator[str]:
    """Yield the published updates that are not on the page of their recommendation, at the anchor of their meeting."""
    pages = _pages(site)
    for dossier in dossiers:
        for update in dossier.published().updates:
            address = f"{dossier.report.slug}/recommendations/{update.recommendation}/"
            page = pages.get((site / address / "index.html").resolve())
            if page is None or f"m{update.meeting}" not in page.anchors:
                yield f"{update.file}: there is no /{address}#m{update.meeting}"


def broken_links(site: Path) -> Iterator[str]:
    """Yield the links within a site to files or anchors that do not exist."""
    pages = _pages(site)
    for path, page in pages.items():
        for link in page.links if path.name != _FROM_THE_ROOT else ():
            if not _exists(path, link, pages, site.resolve()):
                yield f"{path.relative_to(site.resolve())}: {link}"


def links_to_folders(site: Path) -> Iterator[str]:
    """Yield the links to folders, which need a web server."""
    for path, page in _pages(site).items():
        for link in page.links:
            if not link.startswith("#") and (path.parent / unquote(link.partition("#")[0])).is_dir():
                yield f"{path.relative_to(site.resolve())}: {link}"


def calling_pages(site: Path) -> Iterator[str]:
    """Yield the pages that load something from another host."""
    for path in site.rglob("*.html"):
        if call := _CALL.search(path.read_text(encoding="utf-8")):
            yield f"{path.relative_to(site)}: {call[0]}"


def _pages(site: Path) -> dict[Path, _Links]:
    found = {}
    for path in site.rglob("*.html"):
        links = _Links()
        links.feed(path.read_text(encoding="utf-8"))
        found[path.resolve()] = links
    return found


def _exists(path: Path, link: str, pages: dict[Path, _Links], site: Path) -> bool:
    target, anchor = urldefrag(unquote(link))
    target = target.partition("?")[0]  # the settings of a filter
    file = (path.parent / target).resolve() if target else path
    if file.is_dir():
        file /= "index.html"
    is_in_site = file.is_relative_to(site) and file.is_file()
    return is_in_site and (not anchor or file not in pages or anchor in pages[file].anchors)
