"""Checks of the pages written by hand for what the Content-Security-Policy blocks: a build of the site refuses it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from monitoring_record.checks.check import Violation
from monitoring_record.settings.checked_settings import CheckedSettings, settings_check
from monitoring_record.settings.written_page import WrittenPage
from monitoring_record.source.problems import Position

_ELSEWHERE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_SCRIPT_ADDRESS = re.compile(r"\s*javascript:", re.IGNORECASE)
_SUSPECT = re.compile(
    r"<(?:(?:iframe|frame|object|embed)\b|[^>]*[\s\"'/](?:on[a-z]+|style)\s*=|[^>]*=[\s'\"]*(?:(?:https?:)?//|javascript:))",
    re.IGNORECASE,
)
"""Is in all HTML with blocked markup, and found much faster than each element is looked at."""

_PICTURE = re.compile(r"!\[[^\]\n]*\]\(\s*<?(?P<address>(?:https?:)?//[^\s()<>]+)", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\{:?[^{}\n]*?\b(?P<name>style|on[a-z]+)\s*=\s*[\"']?(?P<value>[^\"'}\n]*)", re.IGNORECASE)
_LOADING = ("src", "srcset", "poster", "data")
_FRAMES = ("iframe", "frame", "object", "embed")
_BLOCKED = "which the policy of the pages blocks"


@settings_check(
    id="blocked-markup",
    demand="A page of `content/` has no scripts, styles or frames in it, and no pictures of other sites; nor do `extra_css` and "
    "`extra_javascript` name files of other sites.",
    reason="The policy of the pages blocks them, so that no other site learns who reads what; a site with them is not built.",
    wrong="# content/contribute.md\n# Contribute\n\n![The button](https://castles.example/button.png)\n",
    right="# content/contribute.md\n# Contribute\n\n![The button](assets/contribute/correct-this.png)\n",
)
def blocked_in_pages(checked: CheckedSettings) -> Iterator[Violation]:
    """Look at the elements and pictures of each page, and at the files of other sites."""
    for page in checked.pages:
        for found in (*blocked_markup(page.without_code), *_in_markdown(page)):
            yield Position(page.file.path, found.line, found.column), f"the page contains {found.message}"
    for setting in ("extra_css", "extra_javascript"):
        files = checked.get(setting)
        for index, file in enumerate(files if isinstance(files, list) else ()):
            name = file.get("path") if isinstance(file, dict) else file
            if isinstance(name, str) and _ELSEWHERE.match(name):
                cure = "put the file into content/, and name it here"
                yield checked.at(setting, index), f"`{name}` is a file of another site, {_BLOCKED}; {cure}"


class BlockedMarkup(NamedTuple):
    """What browsers would ignore in a page."""

    line: int
    column: int
    message: str
    """What it is, and the way to do it otherwise."""


def blocked_markup(html: str) -> Iterator[BlockedMarkup]:
    """Yield what the policy blocks in HTML, or in Markdown with HTML in it."""
    if _SUSPECT.search(html):
        from monitoring_record.html_elements import elements  # noqa: PLC0415 (few pages need it)

        for element in elements(html):
            words = [each for name, value in element.attributes for each in _blocked(name, value)]
            if element.tag in _FRAMES:
                words = [f"`<{element.tag}>`, {_BLOCKED}; write a link in its place"]
            yield from (BlockedMarkup(element.line, element.column, each) for each in words)


def _in_markdown(page: WrittenPage) -> Iterator[BlockedMarkup]:
    """Yield what the policy blocks in the signs of Markdown."""
    text = page.without_code
    found = [
        *((picture.start(), "src", picture["address"]) for picture in _PICTURE.finditer(text)),
        *((each.start(), each["name"], each["value"]) for each in _ATTRIBUTES.finditer(text)),
        *((link.offset, "href", link.target) for link in page.links),
    ]
    for offset, name, value in found:
        for words in _blocked(name, value):
            at = page.at(offset)
            yield BlockedMarkup(at.line, at.column, words)


def _blocked(name: str, value: str) -> Iterator[str]:
    written = f'`{name}="{value}"`, {_BLOCKED}'
    if name == "style":
        yield (
            f"{written}; give the element a class, and put the style into a file in content/ that `extra_css` in mkdocs.yml names"
        )
    elif name.startswith("on"):
        yield f"{written}; put the script into a file in content/ that `extra_javascript` in mkdocs.yml names"
    elif name in _LOADING and _ELSEWHERE.match(value):
        yield f"{written}; put the file into content/"
    elif _SCRIPT_ADDRESS.match(value):
        yield f"{written}; an address cannot be a script"
