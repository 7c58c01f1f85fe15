"""The page of a recommendation: long texts that fold, links to copy, the tips of abbreviations."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.axe import barriers
from tests.support.browsing import tab_to

pytestmark = pytest.mark.browser

READING = "ruritania/recommendations/5/"


@pytest.fixture
def reading(page: Page, address: str) -> Page:
    """A recommendation with long texts, as wide as a phone and as a desktop screen."""
    page.goto(address + READING)
    return page


def folded(page: Page) -> Locator:
    return page.locator(".fold.folded")


def test_a_long_text_unfolds_and_keeps_the_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}ruritania/recommendations/9/#m2")
    button = page.locator(".fold.folded:not(:has(a)) + .unfold").first
    expect(button).to_have_accessible_name(re.compile("Read it all: "))
    tab_to(page, button)
    left = folded(page).count()
    page.keyboard.press("Enter")
    expect(folded(page)).to_have_count(left - 1)
    assert page.evaluate("document.activeElement.matches('.fold')")


def test_what_unfolds_a_text_is_large_enough_for_a_finger(reading: Page) -> None:
    """A link in the hidden part of the text may be right below it."""
    height = "(button) => button.getBoundingClientRect().height"
    assert reading.locator(".unfold").first.evaluate(height) >= 24


def test_what_is_looked_for_in_a_folded_text_is_shown(reading: Page, address: str) -> None:
    """A link to a text fragment unfolds it like “find in page”."""
    last = "[...document.querySelectorAll('.fold.folded')].at(-1).innerText.trim().split(/\\s+/).slice(-6).join(' ')"
    words = reading.evaluate(last)
    before = folded(reading).count()
    reading.goto("about:blank")
    reading.goto(f"{address}{READING}#:~:text={quote(words)}")
    expect(folded(reading)).to_have_count(before - 1)
    place = """words => {
      find(words);
      const { top, bottom } = getSelection().getRangeAt(0).getBoundingClientRect();
      return document.querySelector(".md-header").offsetHeight <= top && bottom <= innerHeight;
    }"""
    assert reading.evaluate(place, words)


def test_the_keyboard_unfolds_what_it_comes_to(reading: Page) -> None:
    within = reading.locator(".fold.folded a").last.element_handle()
    within.focus()
    assert not within.evaluate("link => link.closest('.fold').matches('.folded')")
    place = within.bounding_box()
    assert place
    assert 0 <= place["y"] < 900


def test_on_paper_nothing_is_folded(reading: Page) -> None:
    reading.emulate_media(media="print")
    cut = "[...document.querySelectorAll('.fold')].filter((text) => text.scrollHeight > text.clientHeight + 1).length"
    assert reading.evaluate(cut) == 0
    expect(reading.locator(".unfold:visible")).to_have_count(0)


def test_copying_the_link_to_a_part(reading: Page, address: str) -> None:
    reading.context.grant_permissions(["clipboard-read", "clipboard-write"])
    link = reading.locator("#m2-p1 > .headerlink")
    reading.goto(f"{address}{READING}#m2")
    tab_to(reading, link)
    expect(link).to_have_css("opacity", "1")
    reading.keyboard.press("Enter")
    expect(reading.locator(".md-dialog[role=status]")).to_have_text("Copied to clipboard")
    assert reading.evaluate("navigator.clipboard.readText()") == f"{address}{READING}#m2-p1"


def test_copying_how_to_cite(desktop: Page, address: str) -> None:
    desktop.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desktop.goto(address + READING)
    tab_to(desktop, desktop.locator(".cite button"), "Shift+Tab")
    desktop.keyboard.press("Enter")
    expect(desktop.locator(".md-dialog[role=status]")).to_have_text("Copied to clipboard")
    copied = desktop.evaluate("navigator.clipboard.readText()")
    assert copied == desktop.locator(".citation").inner_text()
    assert "/ruritania/recommendations/5/" in copied


def test_unfolded_and_with_a_tip_it_is_accessible(coloured: Page, address: str) -> None:
    coloured.goto(address + READING)
    button = coloured.locator(".unfold").first
    button.focus()
    coloured.keyboard.press("Enter")
    coloured.locator("a.abbreviation").first.focus()
    coloured.evaluate("scrollTo(0, 0)")  # axe takes what is half below the bar at the top for a small target
    expect(coloured.get_by_role("tooltip")).to_be_visible()
    assert barriers(coloured) == []
    coloured.goto(f"{address}ruritania/sources/?words=law")
    expect(coloured.locator(".word-filter output")).not_to_be_empty()
    assert barriers(coloured) == []
