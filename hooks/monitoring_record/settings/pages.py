"""Checks of the pages that are written by hand, and of the navigation."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from monitoring_record import addresses
from monitoring_record.checks.check import Violation
from monitoring_record.settings.checked_settings import CONTENT, CheckedSettings, settings_check
from monitoring_record.source.problems import Location, Position

_METHODOLOGY = f"{addresses.METHODOLOGY.rstrip('/')}.md"
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$", re.MULTILINE)
_ANCHOR = re.compile(r"""\{[^}\n]*#([\w-]+)[^}\n]*\}|\bid=["']([\w-]+)["']""")


@settings_check(
    id="methodology",
    demand="`content/methodology.md` explains the ratings, with the sections that ratings link to.",
    reason="Every rating links to that page.",
    wrong="# content/methodology.md (deleted)\n",
    right="# content/methodology.md\n# How it works\n\n## Ratings read off the reasons\n\n## Why a part may have no rating\n",
)
def methodology(checked: CheckedSettings) -> Iterator[Violation]:
    """Look for the page and its sections."""
    position = Position(f"{CONTENT}/{_METHODOLOGY}")
    file = checked.project / CONTENT / _METHODOLOGY
    if not file.is_file():
        yield position, "this page is missing; write it: every rating links to it"
        return
    text = file.read_text(encoding="utf-8", errors="replace")
    known = {anchor for found in _ANCHOR.findall(text) for anchor in found} | set(map(_slug, _HEADING.findall(text)))
    for anchor in addresses.METHODOLOGY_ANCHORS:
        if anchor not in known:
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
    id="page-without-entry",
    demand="The navigation (`nav`) leads to every page in `content/`, and to no page that is not there.",
    reason="Nobody would find a page that the navigation leaves out, and an entry without its page leads nowhere.",
    wrong="# data/glossary.yml (deleted)\n# mkdocs.yml\nnav:\n  - Home: index.md\n  - How it works: methodology.md\n  - Glossary: glossary.md\n"
    "  - Contribute: contribute.md\n",
    right="# data/glossary.yml (deleted)\n# mkdocs.yml\nnav:\n  - Home: index.md\n  - How it works: methodology.md\n  - Contribute: contribute.md\n",
)
def page_without_entry(checked: CheckedSettings) -> Iterator[Violation]:
    """Compare the navigation with the pages."""
    entries = dict(_entries(checked.get("nav"), ("nav",)))
    for location, name in entries.items():
        if name != _METHODOLOGY and not _is_there(name, checked):
            cure = f"correct its name, write {CONTENT}/{name}, or delete this line"
            if name == "glossary.md":
                cure = "it is made from data/glossary.yml; write that file, or delete this line"
            yield checked.at(*location), f"there is no page `{name}`; {cure}"
    if any(checked.get(setting) for setting in ("exclude_docs", "not_in_nav", "draft_docs")):
        return  # MkDocs reads patterns there
    for name in set(_written_pages(checked)) - set(entries.values()):
        cure = f"add a line `- Title: {name}` there, or delete the page"
        yield Position(f"{CONTENT}/{name}"), f"the navigation, `nav` in mkdocs.yml, does not lead to this page; {cure}"


def _written_pages(checked: CheckedSettings) -> Iterator[str]:
    """Yield the names of the pages in content/; MkDocs publishes nothing of a folder `templates`."""
    for name in checked.content:
        if name.endswith(".md") and not name.startswith("templates/") and not is_generated(name, checked):
            yield name


def is_generated(name: str, checked: CheckedSettings) -> bool:
    """Whether a file of this name in content/ would have the address of a page or file that is made from the data."""
    if name in addresses.STYLE_SHEETS:
        return True
    path = name.removesuffix(".md").removesuffix(".html")
    *folders, last = path.split("/")
    steps = folders if path != name and last in ("index", "README") else [*folders, last]
    if not steps:
        return True
    if steps == [addresses.GLOSSARY.rstrip("/")]:
        return checked.has_glossary
    return steps[0] in checked.reports and (len(steps) == 1 or steps[1] in addresses.PARTS_OF_A_REPORT)


def _entries(entry: Any, location: Location) -> Iterator[tuple[Location, str]]:
    """Yield each page of the navigation with its location."""
    if isinstance(entry, str):
        yield location, entry
    elif isinstance(entry, dict | list):
        for key, below in entry.items() if isinstance(entry, dict) else enumerate(entry):
            yield from _entries(below, (*location, key))


def _is_there(name: str, checked: CheckedSettings) -> bool:
    split = urlsplit(name)
    return bool(split.scheme or split.netloc) or name.lstrip("/") in checked.content or is_generated(name, checked)


def _slug(heading: str) -> str:
    """Return the anchor that a heading gets without one of its own, as Python-Markdown makes it."""
    text = unicodedata.normalize("NFKD", re.sub(r"\{[^}]*\}\s*$", "", heading)).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", text).strip().lower())
