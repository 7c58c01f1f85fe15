"""Files that a page names and that are not there: whether the name is misspelt, or the file is to be added."""

import posixpath
import re
from collections.abc import Iterable

from monitoring_record.settings.checked_settings import CONTENT
from monitoring_record.source.problems import similar

_PAGES = ("", ".md", ".html", ".htm")
_PICTURES = (".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".avif")
_LIKENESS_OF_A_SLIP = 0.8
_DIGITS = re.compile(r"\d+")


def misspelt_file(name: str, known: Iterable[str]) -> str | None:
    """Return the file of the same kind whose name is nearly the same; one in the same folder comes first.

    Only a slip of the pen is enough: another picture in its place would be shown, and nobody would notice.
    """
    near: dict[str, list[str]] = {}
    for other in known:
        if _kind(other) == _kind(name) and _DIGITS.findall(_title(other)) == _DIGITS.findall(_title(name)):
            near.setdefault(_title(other), []).append(other)
    title = similar(_title(name), near, _LIKENESS_OF_A_SLIP)
    return (similar(name, near[title], 0) or near[title][0]) if title else None


def how_to_add_a_file(name: str) -> str:
    """Say where to put a file, by its path from content/."""
    folder = "" if name.startswith("..") else posixpath.dirname(name)
    what = "picture" if _kind(name) == _PICTURES else "page" if is_page(name) else "file"
    return f"put the {what} into `{posixpath.join(CONTENT, folder).rstrip('/')}/`"


def is_page(name: str) -> bool:
    """Whether a file is a page, by its name."""
    return _kind(name) == _PAGES


def _kind(name: str) -> tuple[str, ...]:
    """Return the ends of the names of the files that are of the same kind."""
    end = posixpath.splitext(name)[1].casefold()
    return next((ends for ends in (_PAGES, _PICTURES) if end in ends), (end,))


def _title(name: str) -> str:
    return posixpath.splitext(posixpath.basename(name))[0]
