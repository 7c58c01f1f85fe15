"""Abbreviations are explained to readers with a pointer, a keyboard, or a touch screen, and print as text."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.axe import barriers
from tests.support.browsing import window

pytestmark = pytest.mark.browser


PATH = "ruritania/recommendations/1/"
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A window with a touch screen."""
    with window(browser, **PHONE) as page:
        yield page


def abbreviation(page: Page, address: str) -> Locator:
    page.goto(address + PATH)
    return page.locator("a.abbreviation", has_text="FOW").first


def name_shown(page: Page) -> Locator:
    return page.get_by_role("tooltip", name="Fund for Old Walls")


def test_the_pointer_shows_the_name_and_may_rest_on_it(desktop: Page, address: str) -> None:
    abbreviation(desktop, address).hover()
    expect(name_shown(desktop)).to_be_visible()
    name_shown(desktop).hover()
    desktop.wait_for_timeout(400)  # longer than the delay after which a name is hidden
    expect(name_shown(desktop)).to_be_visible()
    desktop.mouse.move(2, 2)
    expect(name_shown(desktop)).to_be_hidden()


def test_the_keyboard_shows_the_name_and_escape_hides_it(desktop: Page, address: str) -> None:
    link = abbreviation(desktop, address)
    link.focus()
    expect(name_shown(desktop)).to_be_visible()
    expect(link).to_have_accessible_description("Fund for Old Walls")
    desktop.keyboard.press("Escape")
    expect(name_shown(desktop)).to_be_hidden()
    expect(link).to_be_focused()
    expect(link).to_have_accessible_description("Fund for Old Walls")


def test_the_first_touch_shows_the_name_and_the_second_leads_to_the_glossary(phone: Page, address: str) -> None:
    link = abbreviation(phone, address)
    link.tap()
    expect(name_shown(phone)).to_be_visible()
    expect(phone).to_have_url(address + PATH)
    link.tap()
    expect(phone).to_have_url(f"{address}glossary/#fow")


WITHIN_THE_WINDOW = """() => {
  const { left, right, top } = document.querySelector("[role=tooltip]").getBoundingClientRect();
  return left >= 0 && right <= document.documentElement.clientWidth && top >= 0;
}"""


def test_no_name_is_outside_the_window(phone: Page, address: str) -> None:
    phone.goto(address + PATH)
    links = phone.locator("a.abbreviation").all()
    assert len(links) > 3
    for link in links:
        link.focus()
        expect(phone.get_by_role("tooltip")).to_be_visible()
        phone.wait_for_function(WITHIN_THE_WINDOW)  # the focused element may still be scrolling into view


def test_an_abbreviation_prints_as_the_text_around_it(desktop: Page, address: str) -> None:
    link = abbreviation(desktop, address)
    desktop.emulate_media(media="print")
    of_link, of_text = (
        place.evaluate("element => [getComputedStyle(element).color, getComputedStyle(element).textDecorationLine]")
        for place in (link, link.locator(".."))
    )
    assert of_link == of_text


def test_a_shown_name_is_accessible(coloured: Page, address: str) -> None:
    abbreviation(coloured, address).focus()
    expect(name_shown(coloured)).to_be_visible()
    assert barriers(coloured) == []
