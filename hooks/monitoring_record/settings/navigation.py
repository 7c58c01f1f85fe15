"""The navigation of a site, and which pages written by hand it leads to."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from monitoring_record import addresses
from monitoring_record.settings.checked_settings import GLOSSARY_PAGE, METHODOLOGY_PAGE, CheckedSettings
from monitoring_record.source.problems import Location

_SCHEMES = ("http", "https", "mailto")
"""How an address begins that leads out of the site."""


def navigation_entries(checked: CheckedSettings) -> dict[Location, str]:
    """Return each page of the navigation with its location."""
    return dict(_entries(checked.get("nav"), ("nav",)))


def _entries(entry: Any, location: Location) -> Iterator[tuple[Location, str]]:
    """Yield each page of the navigation with its location."""
    if isinstance(entry, str):
        yield location, entry
    elif isinstance(entry, dict | list):
        for key, below in entry.items() if isinstance(entry, dict) else enumerate(entry):
            yield from _entries(below, (*location, key))


def written_pages(checked: CheckedSettings) -> Iterator[str]:
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


def is_there(name: str, checked: CheckedSettings) -> bool:
    """Whether an entry of the navigation leads somewhere: to another site, a file in content/ or a page made from the data."""
    split = urlsplit(name)
    is_elsewhere = split.scheme in _SCHEMES or bool(split.netloc)
    return is_elsewhere or name.lstrip("/") in checked.content or is_generated(name, checked)


def pages_left_out(checked: CheckedSettings) -> frozenset[str]:
    """Return the pages written by hand that the navigation does not lead to."""
    return frozenset(written_pages(checked)) - {*navigation_entries(checked).values(), checked.methodology_elsewhere}


def renamed_pages(checked: CheckedSettings) -> Mapping[str, str]:
    """Return the file of a page that has another name than the navigation gives it: the only one that it leaves out, with a word of that name."""
    by_the_build = (METHODOLOGY_PAGE, GLOSSARY_PAGE)
    named = set(navigation_entries(checked).values()).difference(by_the_build)
    missing = [name for name in named if not is_there(name, checked)]
    left_out = pages_left_out(checked)
    if len(missing) != 1 or len(left_out) != 1:
        return {}
    [before], [now] = missing, left_out
    return {before: now} if _words(before) & _words(now) else {}


def _words(name: str) -> set[str]:
    return set(_WORD.findall(name.casefold().removesuffix(".md")))


_WORD = re.compile(r"[^\W_]{4,}")


def without_blanks(name: str) -> str:
    """Return the name that a page should have: the blanks of a file’s name would be `%20` in its address."""
    return re.sub(r"\s+", "-", name.strip())
