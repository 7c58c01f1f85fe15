"""Checks of the links and pictures of the pages that are written by hand: MkDocs refuses what leads nowhere."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from monitoring_record import addresses
from monitoring_record.checks.check import Violation
from monitoring_record.project_folder import DATA
from monitoring_record.records.web_address import fault_of_address
from monitoring_record.settings.checked_settings import (
    CONTENT,
    GLOSSARY_PAGE,
    METHODOLOGY_PAGE,
    NO_GLOSSARY,
    CheckedSettings,
    settings_check,
)
from monitoring_record.settings.files_on_a_computer import path_in_page
from monitoring_record.settings.missing_files import how_to_add_a_file, is_page, misspelt_file
from monitoring_record.settings.named_files import is_theme_file
from monitoring_record.settings.navigation import renamed_pages, without_blanks
from monitoring_record.settings.written_page import WrittenLink, WrittenPage
from monitoring_record.source.problems import Position, line_numbers, quoted_list, similar

_MADE_FOR_THE_SITE = (addresses.HOME, addresses.GLOSSARY, addresses.SEARCH, addresses.API)
_OF_EVERY_SITE = (*map(addresses.written_name, _MADE_FOR_THE_SITE), addresses.OPENAPI, addresses.STYLE_SHEET)
_DATA_OF_ALL = addresses.written_name(addresses.DATA_OF_ALL)
_MADE = re.compile(
    r"(?P<report>[^/]+)(?:/(?:data|matrix|print(?:/[1-9]\d*)?|sources(?:/[a-z-]+(?:/[1-9]\d*)?)?|chapters/[1-9]\d*"
    r"|(?P<kind>meetings|recommendations)/(?P<number>[1-9]\d{0,5})))?\.md|(?P<with_download>[^/]+)/data/[^/]+(?<!\.md)"
)
"""The pages of a report, as files in content/ would be called that had their addresses, and its downloads."""

_LIKE_A_HOST = re.compile(
    r"(?!.*\.(?:md|html?|png|jpe?g|svg|pdf|docx?|xlsx?|csv|css|js)$)(?:[\w-]+\.)+[a-z]{2,}(?:/.*)?"
)


@settings_check(
    id="page-link-to-nowhere",
    demand="A link or picture in a page of `content/` names a file that is there, by its path from the page: `methodology.md`, `assets/moat.png`, "
    "`ruritania/recommendations/2.md`; and a section of a page that it has: `methodology.md#ratings`.",
    reason="The site is not built with a link that leads nowhere, or a picture that is not there.",
    wrong="# content/contribute.md\n# Contribute\n\nSee [the ratings](methodolgy.md).\n",
    right="# content/contribute.md\n# Contribute\n\nSee [the ratings](methodology.md).\n",
)
def page_link_to_nowhere(checked: CheckedSettings) -> Iterator[Violation]:
    """Look for the file and the section of each link. Those of a page that lead to the same are told once."""
    alike: dict[tuple[str, str], list[Position]] = {}
    wrong: dict[tuple[str, str], str] = {}
    for target in _targets(checked):
        link = (target.page.name, target.link.target)
        alike.setdefault(link, []).append(target.position)
        if link not in wrong:
            wrong[link] = _wrong(target, checked) or ""
    for link, message in wrong.items():
        first, *others = alike[link]
        likewise = f"; likewise in {line_numbers({each.line for each in others})}" if others else ""
        if message:
            yield first, f"{message}{likewise}"


@settings_check(
    id="page-link-to-no-site",
    demand="A link in a page of `content/` to another site leads to one that there can be, and that everybody can see.",
    reason="Nobody can follow any other.",
    wrong="# content/contribute.md\n# Contribute\n\nSee [the matrix](http://127.0.0.1:8000/ruritania/matrix/).\n",
    right="# content/contribute.md\n# Contribute\n\nSee [the matrix](ruritania/matrix.md).\n",
)
def page_link_to_no_site(checked: CheckedSettings) -> Iterator[Violation]:
    """Look at the address of each link to another site."""
    for page in checked.pages:
        for link in page.links:
            fault = fault_of_address(link.target) if link.target.startswith(("http://", "https://", "//")) else None
            if fault:
                cure = ", or link to a page by its file, as in `ruritania/recommendations/2.md`"
                yield page.at(link.offset), f"`{link.target}` {fault}{cure}"


_WITH_A_BLANK = re.compile(
    r"(?P<words>\[[^\[\]\n]+\])[ \t]+\((?P<target>https?://[^\s()]+|[^\s()]+\.(?:md|html)(?:#[^\s()]*)?)\)"
)


@settings_check(
    id="page-link-with-a-blank",
    demand="In a page of `content/`, nothing is between the words of a link and its address.",
    reason="With a blank there, readers see the brackets, and there is no link.",
    wrong="# content/contribute.md\n# Contribute\n\nSee [the ratings] (methodology.md).\n",
    right="# content/contribute.md\n# Contribute\n\nSee [the ratings](methodology.md).\n",
)
def page_link_with_a_blank(checked: CheckedSettings) -> Iterator[Violation]:
    """Look for brackets with an address a blank behind brackets with words."""
    for page in checked.pages:
        for found in _WITH_A_BLANK.finditer(page.without_code):
            cure = f"write `{found['words']}({found['target']})`"
            yield page.at(found.start()), f"a blank is between the words of the link and its address; {cure}"


class Target(NamedTuple):
    """What a link on a page leads to."""

    page: WrittenPage
    link: WrittenLink
    path: str
    """The path as it is written."""
    name: str
    """The path from content/."""
    anchor: str

    @property
    def position(self) -> Position:
        """Where the link is written."""
        return self.page.at(self.link.offset)


def targets_in_the_record(checked: CheckedSettings) -> Iterator[Target]:
    """Yield what links lead to that only the values of the data tell: whether it is published, and what sections it has."""
    for target in _targets(checked):
        if _is_made(target.name, checked) and (target.anchor or target.name not in _OF_EVERY_SITE):
            yield target


def _targets(checked: CheckedSettings) -> Iterator[Target]:
    """Yield what each link leads to that leads to no other site."""
    for page in checked.pages:
        for link in page.links:
            try:
                scheme, host, path, _, anchor = urlsplit(link.target)
            except ValueError:
                continue  # no address can be so, which is told by itself
            if not scheme and not host and not path_in_page(page, link.offset, checked):
                joined = posixpath.join(posixpath.dirname(page.name), unquote(path))
                name = posixpath.normpath(joined).lstrip("/") if path else page.name
                yield Target(page, link, path, name, anchor)


def _wrong(target: Target, checked: CheckedSettings) -> str | None:
    """Return what is wrong with a link, and the cure; None if it leads somewhere."""
    name, anchor = target.name, target.anchor
    if name == METHODOLOGY_PAGE and checked.methodology_elsewhere:
        return None  # that page is told to have another name
    if not _is_there(name, checked):
        return f"there is no file `{name}` to link to; {_instead(target, checked)}"
    page = checked.page(name)
    if page is None or not anchor or page.has_anchor(anchor):
        return None
    where = "this page" if page is target.page else f"{CONTENT}/{name}"
    meant = similar(anchor, page.anchors) or _with_its_words(anchor, page.anchors)
    cure = "write the words of its heading in small letters, with hyphens between them"
    return f"{where} has no section `{anchor}`; {f'write `{target.path}#{meant}`' if meant else cure}"


def _with_its_words(anchor: str, anchors: Iterable[str]) -> str | None:
    """Return the only anchor that has all words of another, or has none but its: the heading was made longer, or shorter."""
    words = set(anchor.split("-"))
    found = [other for other in anchors if words <= set(other.split("-")) or words >= set(other.split("-"))]
    return found[0] if len(found) == 1 else None


def _is_there(name: str, checked: CheckedSettings) -> bool:
    """Whether a file of this name is on the site; of the theme's files, those that are no templates."""
    if name in checked.content or _is_made(name, checked):
        return True
    return not name.endswith((".html", ".xml")) and is_theme_file(name, checked)


def _instead(target: Target, checked: CheckedSettings) -> str:
    """Return the cure of a link to a file that is not there."""
    path, name = target.path, target.name
    if name == GLOSSARY_PAGE:
        return f"{NO_GLOSSARY} the link"
    if "@" in path and "/" not in path:
        return f"write `mailto:{path}`"
    if _LIKE_A_HOST.fullmatch(path):
        return f"write `https://{path}`"
    known = [*checked.content, "index.md", *(f"{report}.md" for report in checked.reports)]
    as_page = f"{re.sub(r'(?:/index)?(?:[.]html|[.]md|/)?$', '', name)}.md"
    renamed = without_blanks(renamed_pages(checked).get(name, ""))
    meant = renamed or (as_page if as_page in known or _is_made(as_page, checked) else misspelt_file(name, known))
    report = name.partition("/")[0]
    if meant is None and report in checked.reports:
        return f"the pages of a report are called as in `{report}/recommendations/2.md`; correct the link"
    if meant is None:
        return f"{how_to_add_a_file(name)}, or correct its name here{_pages_there_are(name, checked)}"
    relative = posixpath.relpath(meant, posixpath.dirname(target.page.name) or ".")
    cure = f"write `{relative}#{target.anchor}`" if target.anchor else f"write `{relative}`"
    return cure if is_page(name) else f"{cure}, or, if another is meant, {how_to_add_a_file(name)}"


def _pages_there_are(name: str, checked: CheckedSettings) -> str:
    """Name the pages that a link to a page may mean, if they are few."""
    pages = [page.name for page in checked.pages] + [GLOSSARY_PAGE] * checked.has_glossary
    if not is_page(name) or len(pages) > _MOST_PAGES:
        return ""
    return f" (there are {quoted_list(sorted(pages))}); or delete the link, and keep its words"


_MOST_PAGES = 8


def _is_made(name: str, checked: CheckedSettings) -> bool:
    """Whether a page or file of this name is made from the data, as far as the names of its files tell."""
    if name == GLOSSARY_PAGE:
        return checked.has_glossary
    if name == _DATA_OF_ALL:
        return len(checked.reports) > 1
    found = _MADE.fullmatch(name)
    if found is None or (found["report"] or found["with_download"]) not in checked.reports:
        return name in _OF_EVERY_SITE
    if found["kind"]:
        folder = checked.project / DATA / found["report"] / found["kind"]
        return (folder / f"{int(found['number']):02}.yml").is_file()
    return True
