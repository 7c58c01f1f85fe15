"""The HTML of the pages written by hand, so far as the Content-Security-Policy concerns it."""

import logging
import re
from collections.abc import Iterator
from html.parser import HTMLParser

log = logging.getLogger("mkdocs.monitoring_record")

_ALIGNED = re.compile(r'<(t[hd]) style="text-align: (left|center|right);">')
_ELSEWHERE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_SCRIPT_ADDRESS = re.compile(r"\s*javascript:", re.IGNORECASE)
_LOADING = ("src", "srcset", "poster", "data")
_FRAMES = ("iframe", "frame", "object", "embed")


def aligned_by_class(html: str) -> str:
    """Return a page whose tables are aligned as those of the data are; Python-Markdown gives each cell a style."""
    return _ALIGNED.sub(r'<\1 class="align-\2">', html)


def warn_of_blocked_markup(name: str, html: str) -> None:
    """Log what browsers would ignore in a page; `name` is that of its file in content/."""
    finder = _BlockedMarkup()
    finder.feed(html)
    for words in dict.fromkeys(finder.found):
        log.warning("content/%s contains %s", name, words)


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
