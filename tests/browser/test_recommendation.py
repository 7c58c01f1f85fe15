"""The page of a recommendation: the bar that stays, each part once, earlier meetings folded and found."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browsing import open_in_its_font, tab_to, window

pytestmark = pytest.mark.browser

READING = "ruritania/recommendations/5/"
"""A recommendation with long texts."""

PLACES = """() => {
  const title = document.querySelector("h1").getBoundingClientRect();
  const goal = document.querySelector(":target").getBoundingClientRect();
  const header = document.querySelector(".md-header").getBoundingClientRect();
  const above = document.elementFromPoint(goal.left + 2, goal.top + 2);
  return { below: title.top >= header.bottom - 1, height: title.height, covered: !document.querySelector(":target").contains(above) };
}"""

LINES = """() => [...document.querySelectorAll(".voice .fold p")].map((paragraph) => {
  const range = new Range();
  range.selectNodeContents(paragraph);
  const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
  return lines < 4 ? 60 : paragraph.textContent.length / lines;
})"""
"""How many letters the lines of each paragraph have; of a short one, that is not asked."""


def test_the_title_stays_and_covers_nothing_that_a_link_leads_to(page: Page, address: str) -> None:
    page.goto(f"{address}{READING}#m2-p4")
    found = page.evaluate(PLACES)
    assert found["below"]
    assert not found["covered"]
    assert found["height"] < 60, "two lines at most"
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()


def test_a_link_to_an_earlier_meeting_opens_it(page: Page, address: str) -> None:
    page.goto(address + READING)
    earlier = page.locator("#m1-p2")
    expect(earlier).to_be_hidden()
    page.get_by_role("link", name="5.2 at the 1st meeting", exact=False).click()
    expect(page).to_have_url(f"{address}{READING}#m1-p2")
    expect(earlier).to_be_visible()
    expect(page.get_by_role("heading", name="5.2 at the 1st meeting, March 2021")).to_be_in_viewport()


def test_without_scripts_it_opens_too(browser: Browser, address: str) -> None:
    with window(browser, java_script_enabled=False) as page:
        page.goto(f"{address}{READING}#m1-p2")
        expect(page.locator("#m1-p2")).to_be_visible()
        page.goto(f"{address}{READING}#m1-doc-law")
        expect(page.locator("#m1-doc-law")).to_be_in_viewport()


def test_where_the_browser_opens_nothing_the_script_does(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}{READING}#m1-p2")
    desktop.evaluate("document.querySelector('#m1-p2').closest('details').open = false")
    desktop.evaluate("dispatchEvent(new HashChangeEvent('hashchange'))")
    expect(desktop.locator("#m1-p2")).to_be_visible()


def test_an_earlier_text_is_found_in_the_page(page: Page, address: str) -> None:
    words = "Mason 3 of castle 5 laid 1203 stones"
    page.goto(f"{address}{READING}#:~:text={quote(words)}")
    expect(page.locator("#m1-p2")).to_be_visible()


def test_the_keyboard_opens_an_earlier_meeting(page: Page, address: str) -> None:
    page.goto(address + READING)
    summary = page.locator("details.earlier > summary").first
    tab_to(page, summary)
    page.keyboard.press("Enter")
    expect(page.locator("#m1")).to_be_visible()


def test_on_paper_every_meeting_is_open(page: Page, address: str) -> None:
    page.goto(address + READING)
    page.emulate_media(media="print")
    closed = "[...document.querySelectorAll('details.earlier > div')].filter((text) => !text.checkVisibility()).length"
    assert page.evaluate(closed) == 0
    expect(page.locator(".bar-links:visible, .bar-neighbours:visible")).to_have_count(0)


def test_the_lines_of_a_text_are_as_long_as_one_reads_well(desktop: Page, address: str) -> None:
    open_in_its_font(desktop, address + READING)
    assert [letters for letters in desktop.evaluate(LINES) if not 40 <= letters <= 80] == []


def test_citing_a_part_at_a_meeting(desktop: Page, address: str) -> None:
    desktop.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desktop.goto(address + READING)
    desktop.get_by_role("link", name="Cite 5.4 at the 2nd meeting").click()
    chosen = desktop.locator("#m2-p4")
    expect(chosen).to_be_in_viewport()
    expect(desktop.locator("#m2-p3")).to_be_hidden()
    chosen.get_by_role("button", name="Copy as Text").click()
    expect(desktop.locator(".md-dialog[role=status]")).to_have_text("Copied to clipboard")
    copied = desktop.evaluate("navigator.clipboard.readText()")
    assert "“5.4 Tell the villages, 2nd meeting.”" in copied
    assert copied.endswith("/ruritania/recommendations/5/#m2-p4")
    chosen.get_by_role("button", name="Copy as RIS").click()
    desktop.wait_for_function("navigator.clipboard.readText().then((text) => text.startsWith('TY  - CHAP'))")


def test_what_is_asked_and_what_is_heard_of_a_part_stand_together(desktop: Page, address: str) -> None:
    desktop.goto(address + READING)
    part = desktop.locator("section.part", has=desktop.locator("#p1"))
    for place in ("#m2-p1", "#m1-p1"):
        expect(part.locator(place)).to_have_count(1)
    headings = part.get_by_role("heading")
    expect(headings.nth(0)).to_have_accessible_name("5.1 Decide what to do")
    expect(headings.nth(1)).to_have_accessible_name("5.1 at the 2nd meeting, March 2022: fully done")
