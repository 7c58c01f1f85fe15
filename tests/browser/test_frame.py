"""What is around the text of every page: the contents beside it, the menu of a phone, and the choice of the colours."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browsing import tab_to, wait_until, window

pytestmark = pytest.mark.browser

LONG = "contribute/"

SCHEME = "document.documentElement.dataset.mdColorScheme"

TRIES = 5

AT_FIRST_PAINT = """new PerformanceObserver((list, observer) => {
  for (const { name } of list.getEntries())
    if (name === "first-paint") window.firstScheme = document.documentElement.dataset.mdColorScheme;
}).observe({ type: "paint", buffered: true });"""
"""Keeps the colours in which a page is drawn first."""


# ---- Contents -------------------------------------------------------------------------------------------------------
def current(page: Page) -> Locator:
    """Return the entry that is marked in the contents beside the text."""
    return page.locator(".md-sidebar--secondary .md-nav__link--active")


def test_the_contents_mark_where_the_reader_is(desktop: Page, address: str) -> None:
    desktop.goto(address + LONG)
    expect(current(desktop)).to_have_count(0)
    for name in ("Publish", "Every field", "The stages"):  # down, and up again
        desktop.evaluate(
            "name => [...document.querySelectorAll('h2')].find((one) => one.innerText.includes(name)).scrollIntoView()",
            name,
        )
        expect(current(desktop)).to_have_text(name)
        expect(current(desktop)).to_be_in_viewport()


def test_the_contents_mark_what_the_address_leads_to(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}{LONG}#the-stages")
    expect(current(desktop)).to_have_text("The stages")


def test_contents_longer_than_the_window_scroll_with_the_text(desktop: Page, address: str) -> None:
    desktop.set_viewport_size({"width": 1440, "height": 420})
    desktop.goto(f"{address}{LONG}#every-check")
    expect(current(desktop)).to_be_in_viewport(ratio=1)


# ---- Menu -----------------------------------------------------------------------------------------------------------
@pytest.fixture
def opened(phone: Page, address: str) -> Page:
    """A phone with the menu open."""
    phone.goto(f"{address}ruritania/recommendations/5/")
    phone.get_by_role("button", name="Menu").click()
    expect(phone.locator(".md-sidebar--primary")).to_be_in_viewport()
    return phone


def expect_closed(page: Page) -> None:
    expect(page.get_by_role("button", name="Menu")).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".md-sidebar--primary")).not_to_be_visible()


@pytest.mark.parametrize("way", ["Escape", "Escape after a click on no link", "a click beside it"])
def test_a_closed_menu_gives_the_keyboard_back(opened: Page, way: str) -> None:
    if "no link" in way:
        opened.locator(".md-sidebar--primary").click(position={"x": 100, "y": 700})
    if "Escape" in way:
        opened.keyboard.press("Escape")
    else:
        opened.mouse.click(370, 600)
    expect_closed(opened)
    expect(opened.get_by_role("button", name="Menu")).to_be_focused()


def test_the_menu_closes_before_the_keyboard_comes_to_the_page_behind_it(opened: Page) -> None:
    inside = "document.querySelector('.md-sidebar--primary').contains(document.activeElement)"
    while opened.evaluate(inside):
        opened.keyboard.press("Tab")
    expect_closed(opened)


def test_without_a_script_the_menu_opens_and_closes(browser: Browser, address: str) -> None:
    with window(browser, "phone", java_script_enabled=False) as page:
        page.goto(f"{address}ruritania/recommendations/5/")
        page.locator(".md-header label[for=__drawer]").click()
        expect(page.locator(".md-sidebar--primary")).to_be_visible()
        page.mouse.click(370, 600)
        expect(page.locator(".md-sidebar--primary")).not_to_be_visible()


# ---- Colours --------------------------------------------------------------------------------------------------------
def test_colours_are_those_of_the_system_until_others_are_chosen(desktop: Page, address: str) -> None:
    desktop.emulate_media(color_scheme="dark")
    desktop.goto(address)
    assert desktop.evaluate(SCHEME) == "slate"
    expect(desktop.get_by_role("radio", name="System")).to_be_checked()
    desktop.emulate_media(color_scheme="light")
    wait_until(desktop, f"({SCHEME}) === 'default'")


def test_colours_are_chosen_by_keyboard_and_are_those_of_the_next_page_from_its_first_paint(
    desktop: Page, address: str
) -> None:
    desktop.goto(address)
    tab_to(desktop, desktop.get_by_role("radio", name="System"), "Shift+Tab")
    desktop.keyboard.press("ArrowLeft")
    expect(desktop.get_by_role("radio", name="Dark")).to_be_checked()
    assert desktop.evaluate(SCHEME) == "slate"
    desktop.add_init_script(AT_FIRST_PAINT)
    desktop.goto(f"{address}ruritania/matrix/")
    wait_until(desktop, "window.firstScheme")
    assert desktop.evaluate("window.firstScheme") == "slate"
    expect(desktop.get_by_role("radio", name="Dark")).to_be_checked()


def test_colours_are_chosen_in_the_offline_copy_too(desktop: Page, offline_site: Path) -> None:
    # Of pages on a disk, Chromium loses once in a hundred times what was stored just before the next one.
    for _ in range(TRIES):
        desktop.goto((offline_site / "index.html").as_uri())
        desktop.get_by_text("Dark", exact=True).click()
        assert desktop.evaluate(SCHEME) == "slate"
        desktop.goto((offline_site / "ruritania/matrix.html").as_uri())
        if desktop.evaluate(SCHEME) == "slate":
            break
    assert desktop.evaluate(SCHEME) == "slate"
    expect(desktop.get_by_role("radio", name="Dark")).to_be_checked()


def test_dark_colours_are_not_printed(desktop: Page, address: str) -> None:
    desktop.goto(address)
    desktop.get_by_text("Dark", exact=True).click()
    desktop.emulate_media(media="print")
    expect(desktop.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_what_is_copied_without_leave_for_the_clipboard_is_copied_another_way(desktop: Page, address: str) -> None:
    desktop.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    desktop.goto(f"{address}ruritania/recommendations/5/")
    desktop.evaluate(
        "document.addEventListener('copy', () => { window.copied = String(document.activeElement.value); })"
    )
    desktop.locator(".cite button").click()
    expect(desktop.get_by_role("status").filter(has_text="Copied to clipboard")).to_be_visible()
    assert desktop.evaluate("window.copied") == desktop.locator(".citation").inner_text()


COLOURS = """() => [...document.querySelectorAll("body, h1, article a, .rating, header")].map((element) => {
  const { color, backgroundColor } = getComputedStyle(element);
  return [color, backgroundColor];
})"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_a_script_the_colours_are_those_of_the_system(browser: Browser, address: str, scheme: str) -> None:
    path = "ruritania/meetings/2/"
    with (
        window(browser, color_scheme=scheme) as scripted,
        window(browser, color_scheme=scheme, java_script_enabled=False) as plain,
    ):
        for page in (scripted, plain):
            page.goto(address + path)
        colours = plain.evaluate(COLOURS)
        assert len(colours) > 10
        assert colours == scripted.evaluate(COLOURS)
        plain.emulate_media(media="print")
        assert plain.evaluate(COLOURS)[0][0] == "rgb(22, 25, 28)"
