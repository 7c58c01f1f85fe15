"""What a site adds to its pages by hand, so far as the Content-Security-Policy concerns it."""

import logging
import re
from collections.abc import Iterator
from html.parser import HTMLParser

log = logging.getLogger("mkdocs.monitoring_record")

_ALIGNED = re.compile(r'<(t[hd]) style="text-align: (left|center|right);">')
_ELSEWHERE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_SCRIPT_ADDRESS = re.compile(r"\s*javascript:", re.IGNORECASE)
_SUSPECT = re.compile(
    r"\s(?:on[a-z]+|style)\s*=|=[\s'\"]*(?:https?:)?//|javascript:|<(?:iframe|frame|object|embed)\b", re.IGNORECASE
)
"""Is in every page with blocked markup, and found much faster than each element is looked at."""

_FILE_ELSEWHERE = re.compile(
    r"""<(?:script|link)\b(?=[^>]*(?:\ssrc=|stylesheet))[^>]*\s(?:src|href)=["']?((?:https?:)?//[^"'\s>]+)""",
    re.IGNORECASE,
)
_LOADING = ("src", "srcset", "poster", "data")
_FRAMES = ("iframe", "frame", "object", "embed")


def aligned_by_class(html: str) -> str:
    """Return a page whose tables are aligned as those of the data are; Python-Markdown gives each cell a style."""
    return _ALIGNED.sub(r'<\1 class="align-\2">', html)


def warn_of_blocked_markup(name: str, html: str) -> None:
    """Log what browsers would ignore in a page; `name` is that of its file in content/."""
    if not _SUSPECT.search(html):
        return
    finder = _BlockedMarkup()
    finder.feed(html)
    for words in dict.fromkeys(finder.found):
        log.warning("content/%s contains %s", name, words)


def warn_of_blocked_files(html: str) -> None:
    """Log the scripts and styles of other hosts in the frame of the pages; `html` is that of any of them."""
    for address in _FILE_ELSEWHERE.findall(html):
        words = "mkdocs.yml or overrides/ has %s in each page, which the policy of the pages blocks; put the file into content/."
        log.warning(words, address)


class _BlockedMarkup(HTMLParser):
    """Finds what the policy blocks, each time with the way to do it otherwise."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element."""
        if tag in _FRAMES:
            self.found.append(f"`<{tag}>`, which the policy of the pages blocks; write a link in its place.")
        self.found.extend(words for attribute, value in attrs for words in _blocked(attribute, value or ""))


def _blocked(name: str, value: str) -> Iterator[str]:
    if name == "style":
        yield (
            f'`style="{value}"`, which the policy of the pages blocks; give the element a class, and put the style into a '
            "file in content/ that `extra_css` in mkdocs.yml names."
        )
    elif name.startswith("on"):
        yield (
            f'`{name}="{value}"`, which the policy of the pages blocks; put the script into a file in content/ that '
            "`extra_javascript` in mkdocs.yml names."
        )
    elif name in _LOADING and _ELSEWHERE.match(value):
        yield f'`{name}="{value}"`, which the policy of the pages blocks; put the file into content/.'
    elif _SCRIPT_ADDRESS.match(value):
        yield f'`{name}="{value}"`, which the policy of the pages blocks; an address cannot be a script.'
