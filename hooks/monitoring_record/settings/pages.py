"""Checks of the pages that are written by hand, and of the navigation."""

from collections.abc import Collection, Iterator
from typing import Any
from urllib.parse import urlsplit

from monitoring_record import addresses
from monitoring_record.checks.check import Violation
from monitoring_record.settings.checked_settings import (
    CONTENT,
    GLOSSARY_PAGE,
    METHODOLOGY_PAGE,
    NO_GLOSSARY,
    CheckedSettings,
    settings_check,
)
from monitoring_record.settings.missing_files import misspelt_file
from monitoring_record.source.problems import Location, Position

_SCHEMES = ("http", "https", "mailto")
"""How an address begins that leads out of the site."""


@settings_check(
    id="methodology",
    demand="`content/methodology.md` explains the ratings, with the sections that ratings link to.",
    reason="Every rating links to that page.",
    wrong="# content/methodology.md\n# How it works\n",
    right="# content/methodology.md\n# How it works\n\n## Ratings read off the reasons\n\n## Why a part may have no rating\n",
)
def methodology(checked: CheckedSettings) -> Iterator[Violation]:
    """Look for the page and its sections."""
    position = Position(f"{CONTENT}/{METHODOLOGY_PAGE}")
    page = checked.page(METHODOLOGY_PAGE)
    if page is None:
        renamed = checked.methodology_elsewhere
        cure = f"name `{CONTENT}/{renamed}` so; its title is free" if renamed else "write it"
        yield position, f"this page is missing; {cure}: every rating links to it"
        return
    for anchor in addresses.METHODOLOGY_ANCHORS:
        if anchor not in page.anchors and not page.problem:
            message = f"the page has no section `{anchor}`, to which ratings link; add a heading that ends with {{ #{anchor} }}"
            yield position, message


@settings_check(
    id="page-in-place-of-another",
    demand="No file in `content/` has the address of a page or file that is made from the data.",
    reason="One of the two would be missing on the site.",
    wrong="# content/glossary.md\n# The words of castles\n",
    right="# content/methodology.md\n# The ratings\n\n## Ratings read off the reasons\n\n## Why a part may have no rating\n",
)
def page_in_place_of_another(checked: CheckedSettings) -> Iterator[Violation]:
    """Look for files with the addresses of generated pages."""
    for name in checked.content:
        if is_generated(name, checked):
            yield (
                Position(f"{CONTENT}/{name}"),
                "a page or file of this name is made from the data; give this one another name",
            )


@settings_check(
    id="unfit-navigation",
    demand="Each entry of the navigation (`nav`) has a line with a hyphen, a title, a colon and a page, or a list of entries below it.",
    reason="The site cannot be built with any other.",
    wrong="# mkdocs.yml\nnav:\n  - Home: index.md\n    How it works: methodology.md\n  - Glossary: glossary.md\n  - Contribute: contribute.md\n",
    right="# mkdocs.yml\nnav:\n  - Home: index.md\n  - How it works: methodology.md\n  - Glossary: glossary.md\n  - Contribute: contribute.md\n",
)
def unfit_navigation(checked: CheckedSettings) -> Iterator[Violation]:
    """Look at each entry."""
    nav = checked.get("nav")
    yield from _unfit_entries(nav, ("nav",), checked) if isinstance(nav, list) else ()


def _unfit_entries(entries: list[Any], location: Location, checked: CheckedSettings) -> Iterator[Violation]:
    for index, entry in enumerate(entries):
        at = (*location, index)
        if isinstance(entry, dict) and entry:
            first, *others = entry
            for title in others:
                cure = (
                    f"write `- {title}: {entry[title]}`"
                    if isinstance(entry[title], str)
                    else "write one before the title"
                )
                yield (
                    checked.at_key(*at, title),
                    f"this entry of the navigation has no hyphen; {cure}, below the others",
                )
            yield from _unfit_below(entry[first], (*at, first), checked)
        elif not isinstance(entry, str):
            yield (
                checked.at(*at),
                "an entry of the navigation needs a title and a page, as in `- Glossary: glossary.md`",
            )


def _unfit_below(below: Any, location: Location, checked: CheckedSettings) -> Iterator[Violation]:
    title = location[-1]
    if isinstance(below, list):
        yield from _unfit_entries(below, location, checked)
    elif isinstance(below, dict) and below:
        cure = "begin each with a hyphen and a space"
        yield checked.at(*location), f"the entries below `{title}` must be a list; {cure}"
    elif not isinstance(below, str):
        cure = f"write the name of its file, as in `- {title}: page.md`, or delete the line"
        yield checked.at_key(*location), f"the entry `{title}` has no page; {cure}"


@settings_check(
    id="page-without-entry",
    demand="The navigation (`nav`) leads to every page in `content/`, and to no page that is not there.",
    reason="Nobody would find a page that the navigation leaves out, and an entry without its page leads nowhere.",
    wrong="# mkdocs.yml\nnav:\n  - Home: index.md\n  - How it works: methodology.md\n  - Glossary: glossary.md\n",
    right="# mkdocs.yml\nnav:\n  - Home: index.md\n  - How it works: methodology.md\n  - Glossary: glossary.md\n"
    "  - Contribute: contribute.md\n",
)
def page_without_entry(checked: CheckedSettings) -> Iterator[Violation]:
    """Compare the navigation with the pages."""
    entries = dict(_entries(checked.get("nav"), ("nav",)))
    left_out = set(_written_pages(checked)) - {*entries.values(), checked.methodology_elsewhere}
    meant = {misspelt_file(name, sorted(left_out)) for name in entries.values() if not _is_there(name, checked)}
    for location, name in entries.items():
        if name != METHODOLOGY_PAGE and not _is_there(name, checked):
            yield (
                checked.at(*location),
                f"there is no page `{name}`; {_cure_of_an_entry(location, name, left_out, checked)}",
            )
    if any(checked.get(setting) for setting in ("exclude_docs", "not_in_nav", "draft_docs")):
        return  # MkDocs reads patterns there
    for name in left_out - meant:
        cure = f"add a line `- Title: {name}` there, or delete the page"
        yield Position(f"{CONTENT}/{name}"), f"the navigation, `nav` in mkdocs.yml, does not lead to this page; {cure}"


def _written_pages(checked: CheckedSettings) -> Iterator[str]:
    """Yield the names of the pages in content/ that are not in the place of others."""
    return (page.name for page in checked.pages if not is_generated(page.name, checked))


def is_generated(name: str, checked: CheckedSettings) -> bool:
    """Whether a file of this name in content/ would have the address of a page or file that is made from the data."""
    if name == addresses.STYLE_SHEET:
        return True
    ending = next((ending for ending in (".md", ".html", *addresses.OTHER_FORMATS) if name.endswith(ending)), "")
    path = name.removesuffix(ending)
    *folders, last = path.split("/")
    steps = folders if path != name and last in ("index", "README") else [*folders, last]
    if not steps:
        return True
    if steps[0] in addresses.OF_EVERY_SITE:
        return True
    if steps == [addresses.GLOSSARY.rstrip("/")]:
        return checked.has_glossary
    if steps[0] == addresses.DATA_OF_ALL.rstrip("/"):
        return len(checked.reports) > 1
    return steps[0] in checked.reports and (len(steps) == 1 or steps[1] in addresses.PARTS_OF_A_REPORT)


def _entries(entry: Any, location: Location) -> Iterator[tuple[Location, str]]:
    """Yield each page of the navigation with its location."""
    if isinstance(entry, str):
        yield location, entry
    elif isinstance(entry, dict | list):
        for key, below in entry.items() if isinstance(entry, dict) else enumerate(entry):
            yield from _entries(below, (*location, key))


def _cure_of_an_entry(location: Location, name: str, left_out: Collection[str], checked: CheckedSettings) -> str:
    if name == GLOSSARY_PAGE:
        return f"{NO_GLOSSARY} this line"
    title, colon, page = name.partition(":")
    if colon and page and _is_there(page, checked):
        return f"a space is missing after the colon; write `{title}: {page}`"
    within = name.replace("\\", "/").lstrip("./").removeprefix(f"{CONTENT}/")
    meant = misspelt_file(within, sorted(left_out)) or misspelt_file(within, checked.content)
    if within != name and _is_there(within, checked):
        line = f"{location[-1]}: {within}" if isinstance(location[-1], str) else within
        return f"the navigation names a page as it is called within `{CONTENT}/`; write `- {line}`"
    if meant:
        line = f"{location[-1]}: {meant}" if isinstance(location[-1], str) else meant
        differs = ", with the same small letters and capitals" if meant.casefold() == name.casefold() else ""
        return f"the file is called {CONTENT}/{meant}; write `- {line}`{differs}"
    return f"correct its name, write {CONTENT}/{name}, or delete this line"


def _is_there(name: str, checked: CheckedSettings) -> bool:
    split = urlsplit(name)
    is_elsewhere = split.scheme in _SCHEMES or bool(split.netloc)
    return is_elsewhere or name.lstrip("/") in checked.content or is_generated(name, checked)
