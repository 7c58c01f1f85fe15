"""The links of a built site."""

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag


class Links(HTMLParser):
    """The links and anchors of a built page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and name in ("id", "name"):
                self.anchors.add(value)
            if (
                value
                and name in ("href", "src")
                and not value.startswith(("http:", "https:", "data:", "mailto:", "javascript:"))
            ):
                self.links.append(value)


@cache
def pages_of(site: Path) -> dict[Path, Links]:
    """Each page of a built site, which is read once."""
    found = {}
    for path in site.rglob("*.html"):
        links = Links()
        links.feed(path.read_text(encoding="utf-8"))
        found[path.resolve()] = links
    return found


def broken_links(site: Path) -> list[str]:
    pages = pages_of(site)
    broken = []
    for path, page in pages.items():
        if path.name == "404.html":
            continue  # its links begin at the site's root
        for link in page.links:
            target, anchor = urldefrag(unquote(link))
            target = target.partition("?")[0]  # the choice of a filter
            file = (path.parent / target).resolve() if target else path
            if file.is_dir():
                file /= "index.html"
            inside = file.is_relative_to(site.resolve())
            if not inside or not file.is_file() or (anchor and file in pages and anchor not in pages[file].anchors):
                broken.append(f"{path.relative_to(site.resolve())}: {link}")
    return broken


def links_to_folders(site: Path) -> list[str]:
    """From a disk, such a link shows the folder's files instead of a page."""
    return [
        f"{path.name}: {link}"
        for path, page in pages_of(site).items()
        for link in page.links
        if link[0] != "#" and (path.parent / unquote(link.partition("#")[0])).is_dir()
    ]
