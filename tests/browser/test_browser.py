"""Journeys of readers, in a real browser: what they do, and what they must then see."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.support.axe import barriers
from tests.support.browsing import WIDTHS, search, tab_to

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "kazakhstan/",
    "kazakhstan/matrix/",
    "kazakhstan/recommendations/13/",
    "kazakhstan/recommendations/29/",
    "kazakhstan/recommendations/8/",  # its parts were not rated apart
    "kazakhstan/meetings/19/",
    "kazakhstan/meetings/20/",
    "kazakhstan/chapters/2/",
    "kazakhstan/sources/",
    "kazakhstan/data/",
    "methodology/",
    "glossary/",
    "contribute/",
    "kazakhstan/print/",
    "404.html",
]
SHORTEN = """
for (const [alike, enough] of [[".print-recommendation", 3], [".source", 60], ["dt, dd", 80]]) {
  for (const one of [...document.querySelectorAll(alike)].slice(enough)) one.remove();
}
"""
"""Of many things that are made alike, some are looked at: axe takes its time."""


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
    expect(page.locator(".source-filter output")).to_have_text(re.compile(r"^\d+ of \d+ sources$"))
    expect(page.locator("#law-on-countering-corruption")).to_be_visible()
    expect(page.locator("#code-criminal-code")).to_be_hidden()
    page.reload()
    expect(page.locator("#code-criminal-code")).to_be_hidden()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("width", "scheme"), [("phone", "light"), ("desk", "dark")])
def test_no_page_shuts_anybody_out(
    browser: Browser, address: str, path: str, width: str, scheme: Literal["light", "dark"]
) -> None:
    """The colours do not depend on the width: each scheme is looked at in one of them."""
    context = browser.new_context(
        viewport={"width": WIDTHS[width], "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    context.route(
        "**/search_index.json", lambda route: route.abort()
    )  # to read it takes longer than to look at the page
    page = context.new_page()
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    page.evaluate(SHORTEN)
    found = barriers(page)
    context.close()
    assert found == []


def test_no_page_is_wider_than_its_window(desk: Page, address: str) -> None:
    too_wide = []
    for path in PAGES:
        desk.goto(address + path, wait_until="domcontentloaded")
        desk.evaluate(SHORTEN)
        for width in (1440, 390, 320):
            desk.set_viewport_size({"width": width, "height": 900})
            if desk.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                too_wide.append((path, width))
    assert too_wide == []


WHERE = """() => {
  const stop = document.activeElement;
  if (stop === document.body) return null;
  const name = stop.outerHTML.slice(0, 120);
  const shown = stop.matches(".md-option") ? stop.nextElementSibling : stop; // the colours: what is seen is the label
  const { left, top, right, bottom } = [...shown.getClientRects()][0] ?? shown.getBoundingClientRect(); // a link may go over lines
  const style = getComputedStyle(shown);
  const input = stop.matches(".md-search__input"); // the search opens
  if (!shown.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [name, "hidden"];
  if (right <= 0 || left >= innerWidth || bottom <= 0 || top >= innerHeight) return [name, "outside the window"];
  if (!input && (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2)) return [name, "no focus to be seen"];
  const line = Math.max(0, top) + Math.min(8, (bottom - Math.max(0, top)) / 2);
  const covers = [left + 4, (left + right) / 2, right - 4].map((x) => document.elementFromPoint(x, line));
  if (covers.some((above) => !above || shown.contains(above) || above.contains(shown))) return [name, ""];
  return [name, "covered by " + covers[0].outerHTML.slice(0, 80)];
}"""
"""Where the keyboard is, and what is wrong with it."""


@pytest.mark.parametrize("path", ["kazakhstan/matrix/", "kazakhstan/recommendations/29/"])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_the_keyboard_is_always_seen_and_comes_to_nothing_hidden(page: Page, address: str, path: str, key: str) -> None:
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    stops = []
    for _ in range(60):
        page.keyboard.press(key)
        stop = page.evaluate(WHERE)
        if stop and stop[1]:
            page.wait_for_timeout(400)  # it may fade in
            stop = page.evaluate(WHERE)
        stops.append(stop)
    found = [stop for stop in stops if stop]
    assert len(found) > 50
    assert [stop for stop in found if stop[1]] == []


def test_the_menu_of_a_phone_takes_the_keyboard_and_gives_it_back(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}kazakhstan/matrix/")
    menu = page.get_by_role("button", name="Menu")
    tab_to(page, menu)
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    back = page.get_by_role("button", name="Back from Kazakhstan")
    expect(back).to_be_focused()
    page.wait_for_timeout(400)  # it slides in
    assert barriers(page) == []
    page.keyboard.press("Tab")
    assert page.evaluate(WHERE)[1] == ""
    page.keyboard.press("Shift+Tab")
    page.keyboard.press(" ")
    expect(page.locator(".md-sidebar--primary").get_by_role("link", name="Glossary")).to_be_visible()
    assert page.evaluate("document.querySelector('.md-sidebar--primary').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")
    page.keyboard.press(" ")
    tab_to(page, page.locator(".md-sidebar--primary").get_by_role("link", name="Glossary"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}glossary/")
    context.close()


def test_the_search_with_its_results_shuts_nobody_out(page: Page, address: str) -> None:
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(address)
        search(page, "judges")
        expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)
        page.wait_for_timeout(400)  # it fades in
        assert barriers(page) == []
