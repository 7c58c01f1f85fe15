"""What readers do in a real browser, and what they must then see."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.axe import barriers
from tests.support.browsing import STILL, search, tab_to, window

pytestmark = pytest.mark.browser


def test_searching_for_what_has_hardly_begun(page: Page, address: str) -> None:
    page.goto(address)
    first = search(page, "hardly begun falcons").first
    expect(first).to_contain_text("Feed the falcons")
    first.locator("a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Feed the falcons")


def test_from_the_home_page_over_the_matrix_to_what_happened_at_a_meeting(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Progress matrix").last.click()
    row = page.get_by_role("row", name="10 Open the archives")
    row.get_by_role("link", name="Hardly begun").last.click()
    expect(page).to_have_url(f"{address}ruritania/recommendations/10/#m2")
    expect(
        page.get_by_role("heading", name="10 at the 2nd meeting, March 2022: hardly begun", exact=True)
    ).to_be_in_viewport()


def test_narrowing_the_sources(page: Page, address: str) -> None:
    page.goto(f"{address}ruritania/sources/")
    page.get_by_role("searchbox", name="Show only sources with these words").fill("falcons law")
    expect(page.locator(".word-filter output")).to_have_text("1 of 14 sources")
    expect(page.locator("#law-on-how-to-feed-the-falcons")).to_be_visible()
    expect(page.locator("#code-of-castles")).to_be_hidden()
    page.reload()
    expect(page.locator("#code-of-castles")).to_be_hidden()


def test_narrowing_what_organisations_say(page: Page, address: str) -> None:
    page.goto(f"{address}ruritania/differences/")
    rows = page.locator(".comparison:visible")
    expect(rows).to_have_count(26)
    page.get_by_role("link", name="Not implemented, rated hardly begun").click()
    expect(page).to_have_url(f"{address}ruritania/differences/?finding=not-implemented&rating=little#compared")
    expect(page.locator(".comparison-filter output")).to_have_text("2 of 26 are shown.")
    expect(page.get_by_role("heading", name="The rating is lower than the organisation’s finding")).to_be_hidden()
    page.get_by_role("searchbox", name="Words").last.fill("archives")
    expect(page.locator(".comparison-filter output")).to_have_text("1 of 26 are shown.")
    expect(page).to_have_url(re.compile(r"[?&]words=archives"))
    page.get_by_role("button", name="Show all").click()
    expect(rows).to_have_count(26)
    expect(page).to_have_url(re.compile(r"/differences/(#compared)?$"))


def test_what_organisations_say_without_a_script(browser: Browser, address: str) -> None:
    with window(browser, java_script_enabled=False) as page:
        page.goto(f"{address}ruritania/differences/")
        page.get_by_role("link", name="The rating agrees with the organisation’s finding").first.click()
        expect(
            page.get_by_role("heading", name="The rating agrees with the organisation’s finding")
        ).to_be_in_viewport()
        expect(page.locator(".comparison-filter")).to_be_hidden()


WHERE = """() => {
  const stop = document.activeElement;
  if (stop === document.body) return null;
  const name = stop.outerHTML.slice(0, 120);
  const shown = stop.matches("[type=radio]") ? stop.nextElementSibling : stop; // what is seen is its label
  const { left, top, right, bottom } = [...shown.getClientRects()][0] ?? shown.getBoundingClientRect(); // a link may go over lines
  const style = getComputedStyle(shown);
  if (!shown.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [name, "hidden"];
  if (right <= 0 || left >= innerWidth || bottom <= 0 || top >= innerHeight) return [name, "outside the window"];
  if ((style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2)) return [name, "no focus to be seen"];
  const line = Math.max(0, top) + Math.min(8, (bottom - Math.max(0, top)) / 2);
  const covers = [left + 4, (left + right) / 2, right - 4].map((x) => document.elementFromPoint(x, line));
  if (covers.some((above) => !above || shown.contains(above) || above.contains(shown))) return [name, ""];
  return [name, "covered by " + covers[0].outerHTML.slice(0, 80)];
}"""
"""The focused element, and what is wrong with it; "" if nothing is."""


@pytest.mark.parametrize("path", ["ruritania/matrix/", "ruritania/recommendations/9/"])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_the_keyboard_is_always_seen_and_comes_to_nothing_hidden(page: Page, address: str, path: str, key: str) -> None:
    page.goto(address + path)
    stops = []
    for _ in range(60):
        page.keyboard.press(key)
        stop = page.evaluate(WHERE)
        if stop and stop[1]:
            page.wait_for_function(STILL)
            stop = page.evaluate(WHERE)
        stops.append(stop)
    found = [stop for stop in stops if stop]
    assert len(found) > 50
    assert [stop for stop in found if stop[1]] == []


def test_the_menu_of_a_phone_takes_the_keyboard_and_gives_it_back(phone: Page, address: str) -> None:
    page = phone
    page.goto(f"{address}ruritania/matrix/")
    menu = page.get_by_role("button", name="Menu")
    tab_to(page, menu)
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    back = page.get_by_role("button", name="Back from Ruritania")
    expect(back).to_be_focused()
    page.wait_for_function(STILL)
    assert barriers(page) == []
    page.keyboard.press("Tab")
    assert page.evaluate(WHERE)[1] == ""
    page.keyboard.press("Shift+Tab")
    page.keyboard.press(" ")
    expect(page.locator(".md-sidebar--primary").get_by_role("button", name="How it works")).to_be_visible()
    assert page.evaluate("document.querySelector('.md-sidebar--primary').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")
    page.keyboard.press(" ")
    tab_to(page, page.locator(".md-sidebar--primary").get_by_role("button", name="How it works"))
    page.keyboard.press("Enter")
    tab_to(page, page.locator(".md-sidebar--primary").get_by_role("link", name="Glossary"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}glossary/")


def test_the_search_with_its_results_is_accessible(coloured: Page, address: str) -> None:
    coloured.goto(address)
    expect(search(coloured, "moats").first).to_be_visible()
    coloured.wait_for_function(STILL)
    assert barriers(coloured) == []
