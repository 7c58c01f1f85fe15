"""Recommendations side by side: chosen in a table of ratings, by address, and from lists."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.axe import barriers
from tests.support.browsing import tab_to, too_wide, window
from tests.support.castles import PARTS, TITLES

pytestmark = pytest.mark.browser


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A window that runs no scripts."""
    with window(browser, "phone", java_script_enabled=False) as page:
        yield page


def columns(page: Page) -> Locator:
    return page.locator(".compared:visible")


def numbers(page: Page) -> list[str]:
    return [column.get_attribute("data-number") or "" for column in columns(page).all()]


def box(page: Page, number: int) -> Locator:
    return page.get_by_role("checkbox", name=f"Compare {number} {TITLES[number - 1]}", exact=True)


def test_two_are_chosen_in_the_matrix_with_the_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}ruritania/matrix/")
    compare = page.get_by_role("link", name="Compare 4 and 7")
    tab_to(page, box(page, 4))
    page.keyboard.press(" ")
    expect(page.get_by_text("4 is chosen. Choose another to compare it with.")).to_be_visible()
    tab_to(page, box(page, 7))
    page.keyboard.press(" ")
    expect(compare).to_be_visible()
    page.keyboard.press("Tab")
    expect(compare).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}ruritania/compare/?with=4.7")
    expect(columns(page)).to_have_count(2)
    assert numbers(page) == ["4", "7"]

    page.go_back()
    expect(box(page, 7)).to_be_checked()
    page.reload()
    expect(compare).to_be_visible()
    page.get_by_role("button", name="Untick all").click()
    expect(compare).to_be_hidden()
    expect(box(page, 4)).to_be_focused()
    expect(page).to_have_url(f"{address}ruritania/matrix/")


def test_the_columns_are_side_by_side_with_their_sections_at_one_height(page: Page, address: str) -> None:
    page.goto(f"{address}ruritania/compare/?with=7.4")
    assert numbers(page) == ["7", "4"]
    for section in (".compared-history", ".compared-reason", ".compared-parts"):
        first, second = (column.locator(section).bounding_box() for column in columns(page).all())
        assert first
        assert second
        assert first["y"] == second["y"]
        assert first["x"] + first["width"] <= second["x"]
    column = columns(page).first
    expect(column.get_by_role("heading")).to_have_text(f"7 {TITLES[6]}")
    expect(column.locator(".rating")).to_have_count(2)
    expect(column.get_by_text("There is a plan to train the jesters")).to_be_visible()
    expect(column.locator(".compared-parts > li")).to_have_count(len(PARTS))
    expect(column.get_by_text("Seen in castle 7").first).to_be_visible()
    column.get_by_role("link", name="7.1 at the 2nd meeting").click()
    expect(page).to_have_url(f"{address}ruritania/recommendations/7/#m2-p1")


def test_another_is_added_and_one_taken_away(desktop: Page, address: str) -> None:
    page = desktop
    page.goto(f"{address}ruritania/compare/?with=4.7")
    page.get_by_role("button", name="Add another").click()
    lists = page.get_by_role("combobox", name="Recommendation")
    expect(lists.nth(2)).to_be_focused()
    lists.nth(2).select_option("12")
    expect(page).to_have_url(f"{address}ruritania/compare/?with=4.7.12")
    assert numbers(page) == ["4", "7", "12"]
    lists.first.select_option("")
    assert numbers(page) == ["7", "12"]
    page.reload()
    assert numbers(page) == ["7", "12"]
    expect(lists).to_have_count(2)
    page.get_by_role("button", name="Show all").click()
    expect(columns(page)).to_have_count(len(TITLES))
    expect(page).to_have_url(f"{address}ruritania/compare/")


def test_what_there_is_not_is_not_compared(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/compare/?with=4.99.x.4.7")
    assert numbers(desktop) == ["4", "7"]


def test_without_scripts_all_are_there_and_no_control(plain: Page, address: str) -> None:
    plain.goto(f"{address}ruritania/compare/?with=4.7")
    expect(columns(plain)).to_have_count(len(TITLES))
    expect(plain.locator("button:visible, select:visible")).to_have_count(0)


def test_it_is_accessible_and_fits_its_window(coloured: Page, address: str) -> None:
    for query in ("", "?with=4.7", "?with=1.2.3.4.5"):
        coloured.goto(f"{address}ruritania/compare/{query}")
        expect(columns(coloured)).to_have_count(query.count(".") + 1 if query else len(TITLES))
        assert barriers(coloured) == []
    assert too_wide(coloured, address, ["ruritania/compare/", "ruritania/compare/?with=4.7.9"]) == []
