"""A page that is written by hand, as Markdown for programs: of the signs of Python-Markdown, only what others know, too."""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from monitoring_record import addresses
from monitoring_record.settings.written_page import WrittenLink, WrittenPage, WrittenSection
from monitoring_record.site.links import site_link
from monitoring_record.source.yaml_file import FileText

_INSERT = re.compile(r"^<!-- ([a-z ]+) -->$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
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
    for start, end, instead in sorted((*_links(page), *_headings(page), *_comments(page), *_definitions(page))):
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
    path, anchor = found[1], found[2] or ""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
    return site_link(addresses.written_address(target) if target.endswith(".md") else target, anchor)


def _headings(page: WrittenPage) -> Iterator[Replacement]:
    for section in page.sections:
        line = page.file.text[section.offset : page.file.text.find("\n", section.offset)]
        end = section.offset + len(line)
        attributes = _ATTRIBUTES.search(line)
        address = "" if line.startswith("# ") else _at(page, section)
        yield section.offset + attributes.start() if attributes else end, end, address


def _comments(page: WrittenPage) -> Iterator[Replacement]:
    for found in _COMMENT.finditer(page.without_code):
        yield found.start(), found.end(), ""


def _definitions(page: WrittenPage) -> Iterator[Replacement]:
    """Yield what makes an entry of a list of each definition."""
    for found in _DEFINITION.finditer(page.without_code):
        yield found.start(), found.start(), "- **"
        yield found.end("term"), found.end(), "**: "


def _at(page: WrittenPage, section: WrittenSection) -> str:
    return f" – <{site_link(addresses.written_address(page.name), section.anchor)}>"
