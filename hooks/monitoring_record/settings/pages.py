"""Checks of the pages that are written by hand, and of the navigation."""

from collections.abc import Collection, Iterator
from typing import Any

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
from monitoring_record.settings.navigation import (
    is_generated,
    is_there,
    navigation_entries,
    pages_left_out,
    renamed_pages,
    without_blanks,
)
from monitoring_record.source.problems import Location, Position


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
    entries, left_out = navigation_entries(checked), pages_left_out(checked)
    meant = {misspelt_file(name, sorted(left_out)) for name in entries.values() if not is_there(name, checked)}
    renamed = set(renamed_pages(checked).values())
    for location, name in entries.items():
        if name != METHODOLOGY_PAGE and not is_there(name, checked):
            yield (
                checked.at(*location),
                f"there is no page `{name}`; {_cure_of_an_entry(location, name, left_out, checked)}",
            )
    if any(checked.get(setting) for setting in ("exclude_docs", "not_in_nav", "draft_docs")):
        return  # MkDocs reads patterns there
    for name in left_out - meant:
        fit = without_blanks(name)
        name_it = f"name the file `{fit}`, as an address has no blanks" if name != fit else ""
        if name not in renamed:
            cure = f"add a line `- Title: {fit}` there, or delete the page{name_it and f'; {name_it}'}"
            yield (
                Position(f"{CONTENT}/{name}"),
                f"the navigation, `nav` in mkdocs.yml, does not lead to this page; {cure}",
            )
        elif name_it:
            yield Position(f"{CONTENT}/{name}"), f"this page has another name in mkdocs.yml; {name_it}"


def _cure_of_an_entry(location: Location, name: str, left_out: Collection[str], checked: CheckedSettings) -> str:
    if name == GLOSSARY_PAGE:
        return f"{NO_GLOSSARY} this line"
    title, colon, page = name.partition(":")
    if colon and page and is_there(page, checked):
        return f"a space is missing after the colon; write `{title}: {page}`"
    within = name.replace("\\", "/").lstrip("./").removeprefix(f"{CONTENT}/")
    meant = misspelt_file(within, sorted(left_out)) or misspelt_file(within, checked.content)
    if within != name and is_there(within, checked):
        line = f"{location[-1]}: {within}" if isinstance(location[-1], str) else within
        return f"the navigation names a page as it is called within `{CONTENT}/`; write `- {line}`"
    meant = meant or without_blanks(renamed_pages(checked).get(name, ""))
    if meant:
        line = f"{location[-1]}: {meant}" if isinstance(location[-1], str) else meant
        differs = ", with the same small letters and capitals" if meant.casefold() == name.casefold() else ""
        return f"the file is called {CONTENT}/{meant}; write `- {line}`{differs}"
    return f"correct its name, write {CONTENT}/{name}, or delete this line"
