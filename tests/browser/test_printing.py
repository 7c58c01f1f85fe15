"""On paper, each page says of which document it is, of which edition, and where that is."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browsing import window
from tests.support.printing import printed

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with window(browser) as page:
        yield page


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("ruritania/", "Ruritania: where it stood in March 2022"),
        ("ruritania/recommendations/1/", "Recommendation 1: Mend the walls – Ruritania"),
        ("ruritania/print/", "Ruritania: the whole report"),
    ],
)
def test_each_page_has_the_title_the_edition_the_address_and_the_day(
    page: Page, address: str, path: str, title: str
) -> None:
    sheets = printed(page, address + path)
    for number, sheet in enumerate(sheets, 1):
        assert f"{title} – Monitoring Record" in sheet
        assert "2nd meeting, March 2022" in sheet
        assert f"https://record.example.org/{path}" in sheet
        assert re.search(r"As of \d+ \w+ \d{4}", sheet)
        assert f"{number} / {len(sheets)}" in sheet


def test_a_page_of_no_report_has_no_edition(page: Page, address: str) -> None:
    first = printed(page, f"{address}glossary/")[0]
    assert "Glossary – Monitoring Record" in first
    assert "meeting, March 2022" not in first


def test_a_copy_on_a_disk_does_not_print_where_the_disk_is(browser: Browser, offline_site: Path) -> None:
    with window(browser) as page:
        for sheet in printed(page, (offline_site / "ruritania/matrix.html").as_uri()):
            assert "file:" not in sheet
            assert "https://record.example.org/ruritania/matrix/" in sheet


def test_every_rating_of_the_map_has_its_symbol_on_paper(page: Page, address: str) -> None:
    page.goto(f"{address}ruritania/")
    page.emulate_media(media="print")
    without = """cells => cells.filter(cell => !cell.querySelector(".symbol") &&
      !getComputedStyle(cell, "::before").maskImage.includes("svg")).length"""
    cells = page.locator(".heat-parts a")
    assert cells.count() > 4
    assert cells.evaluate_all(without) == 0
