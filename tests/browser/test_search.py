"""The search in a real browser: its dialog, the page of all results, and the marks on a page that was found."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from monitoring_record import theme
from tests.support.axe import barriers
from tests.support.browsing import STILL, address_on_disk, search, tab_to, window
from tests.support.server import serve

pytestmark = pytest.mark.browser

SCRIPT = "**/assets/search.js"
SLASH, CONTROL_K = "/", "Control+k"
START = "ruritania/matrix/"

AddressOf = Callable[[str], str]


@pytest.fixture(params=["web", "disk"])
def address_of(request: pytest.FixtureRequest, address: str, offline_site: Path) -> AddressOf:
    """Returns the full address of a page: on the web, then in the offline copy."""
    return partial(address_on_disk, offline_site) if request.param == "disk" else lambda page: f"{address}{page}"


def field_of(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Search the record")


def options_of(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Results").get_by_role("option")


def active_option(page: Page) -> Locator:
    """Return the option that a screen reader is told of; fails unless there is one."""
    expect(field_of(page)).to_have_attribute("aria-activedescendant", re.compile("."))
    option = page.locator(f"#{field_of(page).get_attribute('aria-activedescendant')}")
    expect(option).to_have_attribute("aria-selected", "true")
    return option


def marked_words(page: Page) -> set[str]:
    """Return the words that are marked on the page, in small letters."""
    page.wait_for_load_state()
    ranges = "() => [...(CSS.highlights.get('found') ?? [])].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset))"
    return {words.lower() for words in page.evaluate(ranges)}


# ---- Nothing before the search is touched ---------------------------------------------------------------------------
@pytest.fixture
def asked(desktop: Page) -> list[str]:
    """The addresses that the window requests."""
    requested: list[str] = []
    desktop.on("request", lambda request: requested.append(request.url))
    return requested


def of_the_search(asked: list[str]) -> list[str]:
    return [url for url in asked if re.search(r"/assets/search\.js|/search/", url)]


def test_nothing_of_the_search_is_loaded_before_it_is_touched(
    desktop: Page, asked: list[str], address_of: AddressOf
) -> None:
    desktop.goto(address_of(START), wait_until="networkidle")
    desktop.mouse.move(600, 500)
    desktop.keyboard.press("PageDown")
    assert of_the_search(asked) == []
    with desktop.expect_request(SCRIPT):
        desktop.locator(".search-open").hover()


def test_the_search_is_loaded_once(desktop: Page, asked: list[str], address_of: AddressOf) -> None:
    desktop.goto(address_of(START))
    desktop.locator(".search-open").hover()
    for _ in range(2):
        expect(search(desktop, "moats").first).to_be_visible()
        desktop.keyboard.press("Escape")
        desktop.wait_for_function("() => document.activeElement === document.body")
    assert [url for url in asked if url.endswith("/assets/search.js")] != []
    assert len(of_the_search(asked)) == len(set(of_the_search(asked)))


def test_what_is_typed_before_the_search_has_come_is_searched(desktop: Page, address: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    desktop.route(SCRIPT, hold)
    desktop.goto(address + START)
    desktop.keyboard.press(SLASH)
    desktop.keyboard.type("moats")
    expect(desktop.get_by_role("dialog").get_by_text("Loading the search …")).to_be_visible()
    held[0].continue_()
    expect(options_of(desktop).last).to_have_text("All results for “moats”")
    expect(desktop.get_by_role("dialog").get_by_text("Loading the search …")).to_be_hidden()


def test_what_can_be_tried_counts_before_the_search_has_come(desktop: Page, address: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    desktop.route(SCRIPT, hold)
    desktop.goto(address + START)
    desktop.keyboard.press(SLASH)
    desktop.get_by_role("button", name=re.compile("^rating:")).click()
    expect(field_of(desktop)).to_be_focused()
    held[0].continue_()
    expect(options_of(desktop).first).to_be_visible()


def test_enter_before_the_search_has_come_leads_to_all_results(desktop: Page, address: str) -> None:
    desktop.route(SCRIPT, lambda route: None)
    desktop.goto(address + START)
    desktop.keyboard.press(SLASH)
    desktop.keyboard.type("fill moats")
    desktop.keyboard.press("Enter")
    expect(desktop).to_have_url(f"{address}search/?q=fill+moats")


def test_a_search_that_cannot_be_loaded_says_so_and_is_tried_again(desktop: Page, address: str) -> None:
    desktop.route(SCRIPT, lambda route: route.abort(), times=1)
    desktop.goto(address + START)
    desktop.keyboard.press(SLASH)
    expect(desktop.get_by_text("The search could not be loaded.")).to_be_visible()
    desktop.keyboard.press("Escape")
    expect(field_of(desktop)).to_be_hidden()
    expect(search(desktop, "moats").first).to_be_visible()


# ---- The dialog -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("key", [SLASH, CONTROL_K])
def test_a_key_opens_the_search_and_escape_gives_the_focus_back(desktop: Page, address: str, key: str) -> None:
    desktop.goto(address + START)
    link = desktop.get_by_role("link", name="Open the archives").first
    link.focus()
    desktop.keyboard.press(key)
    expect(field_of(desktop)).to_be_focused()
    expect(field_of(desktop)).to_have_value("")
    desktop.keyboard.type("moats")
    expect(options_of(desktop).first).to_be_visible()
    desktop.keyboard.press("Escape")
    expect(desktop.get_by_role("dialog")).to_be_hidden()
    expect(link).to_be_focused()


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_control_is_a_button_for_the_keyboard(page: Page, address: str, key: str) -> None:
    page.goto(address + START)
    control = page.get_by_role("button", name="Search the record")
    tab_to(page, control)
    page.keyboard.press(key)
    expect(field_of(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(control).to_be_focused()


def test_a_slash_in_a_field_is_a_slash(desktop: Page, address: str) -> None:
    desktop.goto(address + START)
    field = desktop.get_by_role("searchbox", name="With these words")
    field.press_sequentially("a/b")
    expect(field).to_have_value("a/b")
    expect(desktop.get_by_role("dialog")).to_be_hidden()


def test_a_click_beside_the_dialog_or_on_close_closes_it(desktop: Page, address: str) -> None:
    desktop.goto(address + START)
    control = desktop.get_by_role("button", name="Search the record")
    control.click()
    desktop.mouse.click(20, 400)
    expect(field_of(desktop)).to_be_hidden()
    control.click()
    desktop.get_by_role("button", name="Close").click()
    expect(field_of(desktop)).to_be_hidden()


def test_from_the_keyboard_to_a_page_with_the_words_marked(page: Page, address_of: AddressOf) -> None:
    page.goto(address_of(START))
    search(page, "fill moats")
    expect(field_of(page)).to_have_attribute("aria-expanded", "true")
    group = page.get_by_role("group", name=re.compile("^2 Fill the moats"))
    with_words = group.get_by_role("option").filter(has=page.locator("mark")).first.get_attribute("id")
    page.keyboard.press("ArrowDown")
    while active_option(page).get_attribute("id") != with_words:
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/recommendations/2(/|\.html)\?h="))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Fill the moats")
    assert "moats" in marked_words(page)


def test_the_arrows_go_round_and_the_field_keeps_the_focus(desktop: Page, address: str) -> None:
    desktop.goto(address + START)
    search(desktop, "moats")
    count = options_of(desktop).count()
    for key, at in (("ArrowUp", count - 1), ("Home", 0), ("End", count - 1)):
        desktop.keyboard.press(key)
        assert active_option(desktop).get_attribute("id") == options_of(desktop).nth(at).get_attribute("id")
        expect(active_option(desktop)).to_be_in_viewport()
        expect(field_of(desktop)).to_be_focused()
    desktop.keyboard.press("ArrowDown")
    assert field_of(desktop).get_attribute("aria-activedescendant") is None
    desktop.keyboard.press("ArrowDown")
    assert active_option(desktop).get_attribute("id") == options_of(desktop).first.get_attribute("id")
    desktop.keyboard.type(" dry")
    assert field_of(desktop).get_attribute("aria-activedescendant") is None


def test_a_result_opens_in_another_tab(desktop: Page, address: str) -> None:
    desktop.goto(address + START)
    search(desktop, "fill moats")
    desktop.keyboard.press("ArrowDown")
    with desktop.context.expect_page() as opened:
        desktop.keyboard.press("Control+Enter")
    expect(opened.value).to_have_url(re.compile("/recommendations/2/"))
    expect(desktop).to_have_url(address + START)


def test_enter_in_the_field_leads_to_all_results(desktop: Page, address_of: AddressOf) -> None:
    desktop.goto(address_of(START))
    search(desktop, "fill moats")
    desktop.keyboard.press("Enter")
    expect(desktop).to_have_url(address_of("search/?q=fill+moats"))
    expect(desktop.get_by_role("heading", level=2).first).to_contain_text("2 Fill the moats")


def test_what_is_pasted_is_searched(browser: Browser, address: str) -> None:
    with window(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(address + START)
        page.evaluate("navigator.clipboard.writeText('fill moats')")
        page.keyboard.press(SLASH)
        page.keyboard.press("Control+v")
        expect(page.get_by_role("group", name=re.compile("^2 Fill the moats"))).to_be_visible()


def test_how_many_results_there_are_is_spoken_after_a_pause(desktop: Page, address: str) -> None:
    desktop.goto(address + START)
    search(desktop, "fill moats")
    status = desktop.get_by_role("dialog").get_by_role("status")
    expect(status).to_have_text(re.compile(r"^\d+ results?. First: 2 Fill the moats$"))


def test_an_empty_field_shows_what_can_be_tried(desktop: Page, address: str) -> None:
    desktop.goto(address + START)
    desktop.keyboard.press(SLASH)
    desktop.get_by_role("button", name=re.compile("^rating:")).click()
    expect(field_of(desktop)).to_be_focused()
    expect(field_of(desktop)).to_have_value(re.compile("^rating:"))
    expect(options_of(desktop).first).to_be_visible()
    without = desktop.get_by_role("button", name=re.compile("^Without the filter"))
    without.click()
    expect(field_of(desktop)).to_have_value("")
    expect(desktop.get_by_role("button", name=re.compile("^rating:"))).to_be_visible()


def test_where_nothing_is_found_it_is_said_and_other_ways_are_offered(desktop: Page, address: str) -> None:
    desktop.goto(address + START)
    desktop.keyboard.press(SLASH)
    desktop.keyboard.type("xyzzyqqq")
    expect(desktop.get_by_text("The record does not have “xyzzyqqq”.")).to_be_visible()
    expect(field_of(desktop)).to_have_attribute("aria-expanded", "false")
    desktop.get_by_role("dialog").get_by_role("link", name="Progress matrix").click()
    expect(desktop).to_have_url(address + START)


def test_an_answer_that_takes_long_says_so_and_leaves_what_is_shown(desktop: Page, address: str) -> None:
    desktop.goto(address + START)
    search(desktop, "glossary")
    desktop.route("**/search/texts/**", lambda route: None)
    field_of(desktop).fill("moats")
    expect(desktop.locator(".search-dialog .search-status")).to_have_text("Searching …")
    expect(desktop.locator(".search-all")).to_have_text("All results for “glossary”")
    desktop.unroute("**/search/texts/**")  # it lets what was held go on
    expect(desktop.locator(".search-all")).to_have_text("All results for “moats”")


ASK_TWICE = """async () => {
  const { latest } = await import("/search-ui/latest.js");
  const used = [];
  const late = { first: 200, second: 100 };
  const ask = (question) => new Promise((answer) => setTimeout(answer, late[question], question));
  const show = latest(ask, (answer) => used.push(answer));
  await Promise.all([show("first"), show("second")]);
  return used;
}"""


def test_an_answer_that_comes_late_does_not_replace_a_later_one(desktop: Page) -> None:
    with serve(theme.FOLDER / "scripts") as scripts:
        desktop.goto(scripts)
        assert desktop.evaluate(ASK_TWICE) == ["second"]


ADDRESSES = """async () => {
  const { resultsOf } = await import("/search-results.js");
  return [resultsOf("/search/", " two  walls "), resultsOf("/search/", "walls", "ruritania"), resultsOf("/search/", " ")];
}"""


def test_the_address_of_all_results_has_the_report_that_is_searched_first(desktop: Page) -> None:
    with serve(theme.FOLDER / "scripts") as scripts:
        desktop.goto(scripts)
        addresses = desktop.evaluate(ADDRESSES)
    assert addresses == ["/search/?q=two++walls", "/search/?q=walls&report=ruritania", "/search/"]


@pytest.mark.parametrize("typed", ["", "fill moats", "rating:little moats", "xyzzyqqq"])
def test_the_dialog_is_accessible(coloured: Page, address: str, typed: str) -> None:
    coloured.goto(address + START)
    coloured.keyboard.press(SLASH)
    coloured.keyboard.type(typed)
    if typed:
        expect(coloured.locator(".search-dialog .search-status")).not_to_be_empty()
        coloured.keyboard.press("ArrowDown")
    coloured.wait_for_function(STILL)
    assert barriers(coloured) == []


def test_the_dialog_of_a_phone_fills_the_window_and_its_field_does_not_zoom(phone: Page, address: str) -> None:
    phone.goto(address + START)
    search(phone, "moats")
    box = phone.get_by_role("dialog").bounding_box()
    assert box == {"x": 0, "y": 0, **phone.viewport_size}  # type: ignore[dict-item]
    assert phone.evaluate("parseFloat(getComputedStyle(document.activeElement).fontSize)") >= 16
    assert not phone.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


# ---- The page of all results ----------------------------------------------------------------------------------------
@pytest.fixture
def results(desktop: Page, address_of: AddressOf) -> Page:
    """The page with the results for “moats”."""
    desktop.goto(address_of("search/?q=moats"))
    expect(desktop.get_by_role("heading", level=2).first).to_be_visible()
    return desktop


def page_field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Words, a number, a name, a document")


def test_the_address_follows_what_is_typed(results: Page, address_of: AddressOf) -> None:
    expect(page_field(results)).to_have_value("moats")
    expect(results).to_have_title(re.compile("^moats: Search"))
    page_field(results).fill("hungry falcons")
    expect(results).to_have_url(address_of("search/?q=hungry+falcons"))
    expect(results).to_have_title(re.compile("^hungry falcons: Search"))
    page_field(results).fill("")
    expect(results).to_have_url(address_of("search/"))
    expect(results.get_by_role("heading", level=2)).to_have_count(0)


def test_back_takes_a_filter_away_and_comes_back_from_a_result(results: Page, address_of: AddressOf) -> None:
    filters = results.get_by_role("navigation", name="Narrow the results")
    filters.get_by_role("link", name=re.compile("^Hardly begun")).click()
    expect(page_field(results)).to_have_value(re.compile(r"^moats rating:\S+$"))
    chosen = filters.locator("[aria-current=true]")
    expect(chosen).to_have_text(re.compile("^ ?Hardly begun"))
    expect(chosen).to_be_focused()
    expect(results.locator(".search-result h2 .rating").first).to_have_text(re.compile("Hardly begun"))
    results.go_back()
    expect(page_field(results)).to_have_value("moats")
    expect(chosen).to_have_count(0)
    results.get_by_role("heading", level=2).first.get_by_role("link").click()
    expect(page_field(results)).to_have_count(0)
    results.go_back()
    expect(results).to_have_url(address_of("search/?q=moats"))
    expect(results.get_by_role("heading", level=2).first).to_be_visible()


def test_a_filter_is_taken_away_where_it_is_shown(results: Page) -> None:
    filters = results.get_by_role("navigation", name="Narrow the results")
    filters.get_by_role("link", name=re.compile("^Hardly begun")).click()
    results.get_by_role("button", name="Without the filter").click()
    expect(page_field(results)).to_have_value("moats")
    expect(page_field(results)).to_be_focused()


def test_the_keys_of_the_dialog_lead_to_the_field_of_the_page(results: Page) -> None:
    results.keyboard.press(SLASH)
    expect(page_field(results)).to_be_focused()
    expect(results.get_by_role("dialog")).to_be_hidden()


def test_the_page_of_results_is_accessible(coloured: Page, address: str) -> None:
    for query in ("?q=moats", "?q=xyzzyqqq", ""):
        coloured.goto(f"{address}search/{query}")
        if query:
            expect(coloured.locator(".search-page .search-status")).not_to_be_empty()
        assert barriers(coloured) == []


def test_the_results_are_printed_without_what_narrows_them(results: Page) -> None:
    results.emulate_media(media="print")
    expect(results.get_by_role("heading", level=2).first).to_be_visible()
    expect(results.locator(".search-filters")).to_be_hidden()


def test_without_a_script_the_control_leads_to_a_page_that_says_what_helps(browser: Browser, address: str) -> None:
    with window(browser, java_script_enabled=False) as page:
        page.goto(address + START)
        page.get_by_role("link", name="Search the record").click()
        expect(page).to_have_url(f"{address}search/")
        expect(page.locator("noscript p")).to_be_visible()
        page.get_by_role("link", name="sources").last.click()
        expect(page).to_have_url(f"{address}ruritania/sources/")


def test_where_there_is_no_page_the_address_is_searched(desktop: Page, address: str, castles_site: Path) -> None:
    lost = (castles_site / "404.html").read_text(encoding="utf-8")
    desktop.route("**/recommendations/99", lambda route: route.fulfill(status=404, content_type="text/html", body=lost))
    desktop.goto(f"{address}ruritania/recommendations/99")
    link = desktop.get_by_role("link", name="Search the record for it")
    expect(link).to_have_attribute("href", re.compile(r"search/\?q=recommendation\+99$"))


# ---- The marks ------------------------------------------------------------------------------------------------------
def test_words_are_marked_from_their_beginning_and_numbers_as_a_whole(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/recommendations/2/?h=moat+1")
    marked = marked_words(desktop)
    assert "moats" in marked
    assert {words for words in marked if not words.startswith("moat")} <= {"1"}


def test_without_words_in_the_address_nothing_is_marked(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/recommendations/2/")
    assert marked_words(desktop) == set()


def test_a_folded_text_where_a_result_leads_is_unfolded_for_its_words(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/recommendations/2/")
    folded = desktop.locator(".folded").first
    place = folded.evaluate("(text) => text.closest('section:has([id])').querySelector('[id]').id")
    word = re.findall(r"[a-z]{6,}", folded.inner_text())[-1]
    desktop.goto("about:blank")
    desktop.goto(f"{address}ruritania/recommendations/2/?h={word}#{place}")
    expect(desktop.locator(f"section:has(> [id='{place}'], > header > [id='{place}']) .folded")).to_have_count(0)
    expect(desktop.locator(".folded").first).to_be_attached()
