"""Journeys of readers, in a real browser: what they do, and what they must then see."""

import re
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import search
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "kazakhstan/",
    "kazakhstan/matrix/",
    "kazakhstan/recommendations/13/",
    "kazakhstan/recommendations/29/",
    "kazakhstan/recommendations/28/",
    "kazakhstan/meetings/20/",
    "kazakhstan/chapters/2/",
    "kazakhstan/sources/",
    "kazakhstan/data/",
    "methodology/",
    "glossary/",
    "contribute/",
]


def test_searching_for_lack_of_progress_of_judges(page: Page, address: str) -> None:
    page.goto(address)
    search(page, "lack of progress judges")
    first = page.locator(".md-search-result__item").first
    expect(first).to_contain_text("Integrity of the judiciary", timeout=20_000)
    first.locator("a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Integrity of the judiciary")


def test_from_the_home_page_over_the_matrix_to_what_happened_at_a_meeting(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Progress matrix").last.click()
    row = page.get_by_role("row", name="13 Access to information")
    row.get_by_role("link", name="Lack of progress").last.click()
    expect(page).to_have_url(f"{address}kazakhstan/recommendations/13/#m20")
    expect(page.get_by_role("heading", name="20th meeting, March 2019", exact=True)).to_be_in_viewport()


def test_narrowing_the_sources(page: Page, address: str) -> None:
    page.goto(f"{address}kazakhstan/sources/")
    page.get_by_role("searchbox", name="Show only sources with these words").fill("countering law")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ of \d+ sources$"))
    expect(page.locator("#law-on-countering-corruption")).to_be_visible()
    expect(page.locator("#code-criminal-code")).to_be_hidden()
    page.reload()
    expect(page.locator("#code-criminal-code")).to_be_hidden()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_shuts_anybody_out(page: Page, address: str, path: str, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    found = Axe().run(page).response["violations"]
    assert [(violation["id"], [node["html"] for node in violation["nodes"]]) for violation in found] == []


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_its_window(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_the_keyboard_reaches_menu_and_search(page: Page, address: str) -> None:
    page.goto(address)
    reached = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.getAttribute('for') || document.activeElement.type"))
    assert reached & {"__search", "text"}, reached
    narrow = page.evaluate("innerWidth") < 600
    assert not narrow or "__drawer" in reached, reached
