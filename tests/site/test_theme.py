"""The styles and the corrections of the markup of Material for MkDocs."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
from lightningcss import process_stylesheet

from monitoring_record.addresses import CARD_STYLE_SHEET, STYLE_SHEET
from monitoring_record.mkdocs_adapter.style_sheet import CHARSET
from tests.support.paths import ROOT

MENDED = re.compile(r"\| replace\('([^']+)'")
"""The strings that hooks/monitoring_record/theme/templates/main.html replaces in Material's markup."""


RULE = re.compile(r"([^{}]+)\{[^{}]*\}")
CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
STRING = re.compile(r"(?<!from )(?:\"[^\"\n]*\"|`[^`]*`)")
PROPERTY = re.compile(r"(--[\w-]+):")


@pytest.fixture(scope="module")
def whole() -> str:
    """All rules of Material's style sheets, written as ours are."""
    sheets = sorted((files("material") / "templates/assets/stylesheets").glob("*.css"))  # type: ignore[attr-defined]
    return process_stylesheet("\n".join(sheet.read_text(encoding="utf-8").replace(CHARSET, "") for sheet in sheets))


def test_pages_have_one_style_sheet(public_site: Path) -> None:
    home = (public_site / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<link rel="stylesheet" href="([^"]+)">', home) == [STYLE_SHEET]
    found = {path.relative_to(public_site).as_posix() for path in public_site.rglob("*.css")}
    assert found == {STYLE_SHEET, CARD_STYLE_SHEET}


def test_rules_of_material_that_are_left_out_need_a_class_that_no_page_has(public_site: Path, whole: str) -> None:
    left_out = _selectors(whole) - _selectors((public_site / STYLE_SHEET).read_text(encoding="utf-8"))
    assert len(left_out) > 400
    on_pages = _classes_on_pages(public_site) | _words_in_scripts()
    assert [selector for selector in left_out if not _names_nothing_of(selector, on_pages)] == []


def test_no_property_that_is_left_out_is_needed(public_site: Path, whole: str) -> None:
    sheet = (public_site / STYLE_SHEET).read_text(encoding="utf-8")
    left_out = set(PROPERTY.findall(whole)) - set(PROPERTY.findall(sheet))
    assert len(left_out) > 50
    assert [name for name in left_out if f"var({name})" in sheet] == []


def test_material_is_in_the_layer_below_ours(public_site: Path) -> None:
    sheet = (public_site / STYLE_SHEET).read_text(encoding="utf-8")
    assert sheet.startswith(f"{CHARSET}@layer material{{")
    assert "url(../" not in sheet.partition("@layer material,")[0], (
        "the addresses in it were right where Material has it"
    )


def _selectors(sheet: str) -> set[str]:
    """Return the selectors of a style sheet; those of steps of animations, "from" and "50%", do not matter."""
    lists = (found.removeprefix("@layer material{") for found in RULE.findall(sheet))
    return {
        selector
        for found in lists
        for selector in re.split(r",(?![^(]*\))", found)
        if not re.fullmatch(r"[\w%]+", selector)
    }


def _classes_on_pages(site: Path) -> set[str]:
    pages = (page.read_text(encoding="utf-8") for page in site.rglob("*.html"))
    return {name for page in pages for classes in re.findall(r'class="([^"]+)"', page) for name in classes.split()}


def _words_in_scripts() -> set[str]:
    """Return the words in strings of our scripts: they may be classes that a script adds."""
    scripts = (ROOT / "hooks/monitoring_record/theme/scripts").rglob("*.js")
    strings = (found for script in scripts for found in STRING.findall(script.read_text(encoding="utf-8")))
    return {word for string in strings for word in re.findall(r"[\w-]+", string)}


def _names_nothing_of(selector: str, on_pages: set[str]) -> bool:
    """Whether a selector needs a class that no page has, another direction of writing, or other colours; or brings properties only."""
    needed = set(CLASS.findall(re.sub(r":not\([^)]*\)", "", selector)))
    return bool(needed - on_pages) or bool(re.search(r"^:root|\[(dir=.?rtl|data-md-color-(primary|accent))", selector))


def test_what_is_mended_is_still_in_materials_markup() -> None:
    frame = files("material") / "templates"
    theirs = "".join((frame / name).read_text(encoding="utf-8") for name in ("base.html", "partials/toc.html"))
    entry = (frame / "partials/nav-item.html").read_text(encoding="utf-8")
    mended = MENDED.findall((ROOT / "hooks/monitoring_record/theme/templates/main.html").read_text(encoding="utf-8"))
    assert len(mended) == 5
    unneeded = [words for words in mended if words not in theirs and words != ' tabindex=""']
    assert unneeded == [], (
        "Material no longer writes this; remove it from hooks/monitoring_record/theme/templates/main.html"
    )
    assert 'tabindex="{{ tabindex }}"' in entry, "Material no longer writes an empty tabindex"
