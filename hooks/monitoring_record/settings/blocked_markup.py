"""Checks of the pages written by hand for what the Content-Security-Policy blocks: a build of the site refuses it."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

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

_PICTURE = re.compile(r"!\[(?P<words>[^\]\n]*)\]\(\s*<?(?P<address>(?:https?:)?//[^\s()<>]+)", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\{:?[^{}\n]*?\b(?P<name>style|on[a-z]+)\s*=\s*[\"']?(?P<value>[^\"'}\n]*)", re.IGNORECASE)
_LOADING = ("src", "srcset", "poster", "data")
_FRAMES = ("iframe", "frame", "object", "embed")
_SHOWN = ("img", "video", "audio", "source")
"""What readers could look at elsewhere."""

_TITLES = ("title", "alt", "aria-label")
_OF_ADDRESSES = "%/:?#[]@!$&'*+,;=~-._"
"""The signs that an address in Markdown can have, beside letters and digits."""

_CAN_BE_FOLLOWED = re.compile(r"https?://|(?![a-z][a-z0-9+.-]*:)", re.IGNORECASE)
_BRACKETS = re.compile(r"[\[\]`]")
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
            given = dict(element.attributes)
            title = next((given[name] for name in _TITLES if given.get(name)), "")
            tag = element.tag if element.tag in _SHOWN else ""
            words = [
                each for name, value in element.attributes for each in _blocked(name, value, _link(title, value), tag)
            ]
            if element.tag in _FRAMES:
                link = _link(title, given.get("src") or given.get("data") or "")
                words = [f"`<{element.tag}>`, {_BLOCKED}; {_instead_of_a_frame(element.tag, link)}"]
            yield from (BlockedMarkup(element.line, element.column, each) for each in words)


def _instead_of_a_frame(tag: str, link: str) -> str:
    """Return how to do without a frame; `link` leads to what it shows, if that has an address."""
    if not link:
        return "write a link in its place"
    own = ", with words of your own in the brackets" if link.startswith("[words]") else ""
    return f"write `{link}` in {_place_of(tag)}: a link, which readers can follow{own}"


def _place_of(tag: str) -> str:
    if tag == "source":
        return "place of the whole video or picture that it belongs to"
    return "its place" if tag in ("embed", "img") else f"place of all from `<{tag}` to `</{tag}>`"


def _link(title: str, address: str) -> str:
    """Return the link to what an element shows, in the signs of Markdown; "" if there is no address that can be followed."""
    address = quote(address.strip(), safe=_OF_ADDRESSES)
    if not address or not _CAN_BE_FOLLOWED.match(address):
        return ""
    whole = f"https:{address}" if address.startswith("//") else address
    return f"[{' '.join(_BRACKETS.sub(' ', title).split()) or 'words'}]({whole})"


def _in_markdown(page: WrittenPage) -> Iterator[BlockedMarkup]:
    """Yield what the policy blocks in the signs of Markdown."""
    text = page.without_code
    pictures = ((each, _link(each["words"], each["address"])) for each in _PICTURE.finditer(text))
    found = [
        *((picture.start(), "src", picture["address"], link) for picture, link in pictures),
        *((each.start(), each["name"], each["value"], "") for each in _ATTRIBUTES.finditer(text)),
        *((link.offset, "href", link.target, "") for link in page.links),
    ]
    for offset, name, value, link in found:
        for words in _blocked(name, value, link, "img"):
            at = page.at(offset)
            yield BlockedMarkup(at.line, at.column, words)


def _blocked(name: str, value: str, link: str, shown_by: str) -> Iterator[str]:
    """Yield what is blocked of an attribute; `link` leads to what it loads, which the element `shown_by` would show."""
    written = f'`{name}="{value}"`, {_BLOCKED}'
    if name == "style":
        yield (
            f"{written}; give the element a class, and put the style into a file in content/ that `extra_css` in mkdocs.yml names"
        )
    elif name.startswith("on"):
        yield f"{written}; put the script into a file in content/ that `extra_javascript` in mkdocs.yml names"
    elif name in _LOADING and _ELSEWHERE.match(value):
        follow = f", or write a link in {_place_of(shown_by)}: `{link}`"
        otherwise = follow if link and shown_by and name == "src" else ""
        yield f"{written}; put the file into content/{otherwise}"
    elif _SCRIPT_ADDRESS.match(value):
        yield f"{written}; an address cannot be a script"
