"""A page that is written by hand, as Markdown for programs: of the signs of Python-Markdown, only what others know, too."""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from markupsafe import Markup

from monitoring_record import addresses
from monitoring_record.settings.written_page import WrittenLink, WrittenPage, WrittenSection
from monitoring_record.site.links import site_link
from monitoring_record.source.yaml_file import FileText
from monitoring_record.texts import address_in_brackets

_INSERT = re.compile(r"^<!-- ([a-z ]+) -->$", re.MULTILINE)
_HTML = re.compile(r"<!--.*?-->|</?[a-z][\w-]*(?:\s[^<>]*)?/?>", re.DOTALL | re.IGNORECASE)
"""A comment, or a tag: its words stay."""

_DEFINITION = re.compile(r"^(?P<term>\S[^\n]*)\n:[ \t]+", re.MULTILINE)
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t][^}\n]*\}[ \t]*$")
_TO_A_PAGE_OF_THIS_SITE = re.compile(r"(?![a-z][a-z0-9+.-]*:|//)([^#?]*)(?:\?[^#]*)?(?:#(.*))?", re.IGNORECASE)


@dataclass(frozen=True)
class WrittenMarkdown:
    """A page that is written by hand."""

    title: Markup
    """Empty if the page has no heading of the first level at its top."""
    text: Markup
    """All that comes below it."""


def written_markdown(name: str, text: str, inserted: Mapping[str, Callable[[], str]]) -> WrittenMarkdown:
    """Return a page with full addresses. `name` is its path in content/; `inserted` is the text in the place of a comment."""
    filled = _INSERT.sub(lambda found: inserted[found[1]]() if found[1] in inserted else found[0], text)
    page = WrittenPage(name, FileText(name, filled))
    pieces, done = [], 0
    for start, end, instead in sorted((*_links(page), *_headings(page), *_html(page), *_definitions(page))):
        if start >= done:
            pieces += [filled[done:start], instead]
            done = end
    written = "".join((*pieces, filled[done:])).lstrip()
    title, _, below = written.partition("\n") if written.startswith("# ") else ("", "", written)
    return WrittenMarkdown(Markup(title.removeprefix("# ")), Markup(below))  # noqa: S704 – they were written by hand


Replacement = tuple[int, int, str]
"""Where in the text it begins and ends, and what is there instead."""


def _links(page: WrittenPage) -> Iterator[Replacement]:
    for link in page.links:
        yield link.offset, link.offset + len(link.target), _address(page.name, link)


def _address(name: str, link: WrittenLink) -> str:
    found = _TO_A_PAGE_OF_THIS_SITE.fullmatch(link.target)
    if found is None:
        return link.target
    path, anchor = unquote(found[1]), found[2] or ""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)).lstrip("/") if path else name
    address = addresses.written_address(target) if target.endswith(".md") else target
    return address_in_brackets(site_link(address, anchor))


def _headings(page: WrittenPage) -> Iterator[Replacement]:
    for section in page.sections:
        line = page.file.text[section.offset :].partition("\n")[0]
        end = section.offset + len(line)
        attributes = _ATTRIBUTES.search(line)
        address = "" if line.startswith("# ") else _at(page, section)
        yield section.offset + attributes.start() if attributes else end, end, address


def _html(page: WrittenPage) -> Iterator[Replacement]:
    for found in _HTML.finditer(page.without_code):
        yield found.start(), found.end(), ""


def _definitions(page: WrittenPage) -> Iterator[Replacement]:
    """Yield what makes an entry of a list of each definition."""
    for found in _DEFINITION.finditer(page.without_code):
        yield found.start(), found.start(), "- **"
        yield found.end("term"), found.end(), "**: "


def _at(page: WrittenPage, section: WrittenSection) -> str:
    return f" – <{site_link(addresses.written_address(page.name), section.anchor)}>"
