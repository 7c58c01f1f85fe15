"""Abbreviations explain themselves, however one reads: by pointer, keyboard, finger, or on paper."""

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser


PATH = "kazakhstan/recommendations/29/"
WINDOWS: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "desk": {"viewport": {"width": 1440, "height": 900}},
}


def window(browser: Browser, kind: str) -> Iterator[Page]:
    context = browser.new_context(**WINDOWS[kind], reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    yield from window(browser, "desk")


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    yield from window(browser, "phone")


def abbreviation(page: Page, address: str) -> Locator:
    page.goto(address + PATH)
    return page.locator("a.abbreviation", has_text="CLIL").first


def name_shown(page: Page) -> Locator:
    return page.get_by_role("tooltip", name="Content and language integrated learning")


def test_the_pointer_shows_the_name_and_may_rest_on_it(desk: Page, address: str) -> None:
    abbreviation(desk, address).hover()
    expect(name_shown(desk)).to_be_visible()
    name_shown(desk).hover()
    desk.wait_for_timeout(400)
    expect(name_shown(desk)).to_be_visible()
    desk.mouse.move(2, 2)
    expect(name_shown(desk)).to_be_hidden()


def test_the_keyboard_shows_the_name_and_escape_hides_it(desk: Page, address: str) -> None:
    link = abbreviation(desk, address)
    link.focus()
    expect(name_shown(desk)).to_be_visible()
    expect(link).to_have_accessible_description("Content and language integrated learning")
    desk.keyboard.press("Escape")
    expect(name_shown(desk)).to_be_hidden()
    expect(link).to_be_focused()
    expect(link).to_have_accessible_description("Content and language integrated learning")


def test_the_first_touch_shows_the_name_and_the_second_leads_to_the_glossary(phone: Page, address: str) -> None:
    link = abbreviation(phone, address)
    link.tap()
    expect(name_shown(phone)).to_be_visible()
    expect(phone).to_have_url(address + PATH)
    link.tap()
    expect(phone).to_have_url(f"{address}glossary/#clil")


def test_no_name_stands_outside_the_window(phone: Page, address: str) -> None:
    phone.goto(address + PATH)
    for link in phone.locator("a.abbreviation").all():
        link.focus()
        box = phone.get_by_role("tooltip").bounding_box()
        assert box is not None
        assert box["x"] >= 0, link
        assert box["x"] + box["width"] <= WINDOWS["phone"]["viewport"]["width"], link
        assert box["y"] >= 0, link


def test_an_abbreviation_prints_as_the_text_around_it(desk: Page, address: str) -> None:
    link = abbreviation(desk, address)
    desk.emulate_media(media="print")
    of_link, of_text = (
        place.evaluate("element => [getComputedStyle(element).color, getComputedStyle(element).textDecorationLine]")
        for place in (link, link.locator(".."))
    )
    assert of_link == of_text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_shown_name_shuts_nobody_out(desk: Page, address: str, scheme: Literal["light", "dark"]) -> None:
    desk.emulate_media(color_scheme=scheme)
    abbreviation(desk, address).focus()
    expect(name_shown(desk)).to_be_visible()
    found = Axe().run(desk, options={"rules": {"aria-allowed-role": {"enabled": False}}}).response["violations"]
    assert [(violation["id"], [node["html"] for node in violation["nodes"]]) for violation in found] == []
