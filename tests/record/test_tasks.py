"""What readers come for, each in three actions at most from the overview: by mouse, on a phone, by keyboard, by ear."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browsing import window

pytestmark = pytest.mark.browser

OVERVIEW = "kazakhstan/"
MOST_ACTIONS = 3
MOST_STOPS = 10
"""The most stops of the keyboard before the text of a page."""

NAMED_LINKS = """() => [...document.querySelectorAll("article a[href]")]
  .filter((link) => link.checkVisibility() && link.tabIndex >= 0 && !link.closest("[aria-hidden=true]"))
  .map((link) => [(link.ariaLabel ?? link.textContent).replace(/\\s+/g, " ").trim(), link.href])"""


class Reader:
    """A reader in a window, whose actions are counted."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.actions = 0
        page.goto(address + OVERVIEW)

    def click(self, what: Locator) -> None:
        self.actions += 1
        what.click()

    def choose(self, what: Locator, label: str) -> None:
        self.actions += 1
        what.select_option(label=label)

    def type(self, what: Locator, text: str) -> None:
        self.actions += 1
        what.press_sequentially(text)

    def follow(self, name: str) -> None:
        """Follow the first link with a name in the text of the page."""
        self.click(self.page.locator("article").get_by_role("link", name=name, exact=True).first)

    def needs_few_actions(self) -> bool:
        return self.actions <= MOST_ACTIONS


@pytest.fixture
def reader(desktop: Page, address: str) -> Reader:
    """A reader at a desk, who is on the overview."""
    return Reader(desktop, address)


@pytest.fixture
def on_a_phone(browser: Browser, address: str) -> Iterator[Reader]:
    """A reader on the way, who is on the overview."""
    with window(browser, "phone") as page:
        yield Reader(page, address)


def test_which_parts_fell(reader: Reader) -> None:
    fallen = reader.page.locator(".counts li", has_text="parts rated lower")
    expect(fallen).to_have_text(re.compile(r"6\s+parts rated lower: 5\.1, 7\.7, 10\.3, 29\.4, 29\.6, 29\.11"))
    reader.follow("parts rated lower")
    expect(reader.page.locator("tr.part:visible")).to_have_count(6)
    assert reader.needs_few_actions()


def test_what_never_moved_and_why(reader: Reader) -> None:
    reader.follow("What never moved, and why?")
    rows = reader.page.locator("tr.part:visible")
    expect(rows).to_have_count(50)
    expect(rows.filter(has_text="13.4")).to_contain_text("Procedure must be fixed in a legal act")
    assert reader.needs_few_actions()


def test_where_an_organisation_disagreed_and_what_the_experts_found(reader: Reader) -> None:
    reader.follow("Where do Internews-Kazakhstan and the government differ?")
    row = reader.page.locator("tr", has=reader.page.get_by_role("link", name=re.compile(r"^13\.4 ")))
    expect(row).to_contain_text("Letter sent; statistics from 2019")
    expect(row).to_contain_text("Not implemented")
    expect(row).to_contain_text("Lack of progress")
    expect(reader.page.get_by_role("heading", level=1)).to_contain_text("6 of 8 parts not implemented")
    assert reader.needs_few_actions()


def test_what_was_promised_before_july_2019_and_whether_it_was_done(reader: Reader) -> None:
    reader.click(reader.page.get_by_role("link", name="Promises", exact=True).first)
    reader.choose(reader.page.get_by_role("combobox", name="Due", exact=True), "Before July 2019")
    answer = reader.page.locator(".promise-status")
    expect(answer).to_be_in_viewport()
    expect(answer).to_have_text(re.compile(r"promises due before July 2019: \d+ kept, .*\d+ not mentioned"))
    rows = reader.page.locator("table.promises tbody tr:visible")
    expect(rows).to_have_count(int(answer.inner_text().partition(" ")[0]))
    expect(rows.filter(has_text="Standard Regulations on the Public Council")).to_contain_text(
        "Kept at the 20th meeting: “By a resolution of 24 August 2018"
    )
    assert reader.actions == 2


def test_what_is_still_to_be_done_by_whom(reader: Reader) -> None:
    reader.follow("What was promised, by when, and was it done?")
    reader.choose(
        reader.page.get_by_role("combobox", name="By", exact=True), "Ministry of Information and Communications"
    )
    reader.choose(reader.page.get_by_role("combobox", name="What came of it"), "Still open: not kept, not dropped")
    rows = reader.page.locator("table.promises tbody tr:visible")
    expect(rows.filter(has_text="A bill that changes the Law on Access to Information")).to_contain_text("Q4 2019")
    assert reader.needs_few_actions()


def test_what_an_institution_promised_and_what_came_of_it(reader: Reader) -> None:
    reader.click(reader.page.get_by_role("contentinfo").get_by_role("link", name="Institutions"))
    reader.follow("Public Service and Anti-Corruption Agency")
    promises = reader.page.get_by_role("table", name=re.compile("^Promises of")).get_by_role("row")
    expect(promises.filter(has_text="toolkit for preventing and settling conflicts of interest")).to_contain_text(
        "Kept at the 20th meeting: “The Agency made methodological guidelines on managing conflicts of interest"
    )
    assert reader.actions == 2


def test_how_a_part_at_a_meeting_is_cited(reader: Reader) -> None:
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.click(reader.page.locator(".heat-parts a[href$='13/#m20-p4']"))
    reader.click(reader.page.get_by_role("link", name="Cite 13.4 at the 20th meeting"))
    reader.click(reader.page.locator("#m20-p4").get_by_role("button", name="Copy").first)
    copied = reader.page.evaluate("navigator.clipboard.readText()")
    assert "13.4" in copied
    assert "20th meeting" in copied
    assert copied.endswith("/kazakhstan/recommendations/13/#m20-p4")
    assert reader.needs_few_actions()


def test_what_is_said_of_judges_on_a_phone(on_a_phone: Reader) -> None:
    page = on_a_phone.page
    on_a_phone.click(page.get_by_role("button", name="Search the record"))
    on_a_phone.type(page.get_by_role("combobox", name="Search the record"), "judges")
    on_a_phone.click(page.locator(".search-dialog").get_by_role("option").first)
    expect(page).to_have_url(re.compile(r"/recommendations/(9|10|11)/"))
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile("Integrity of the"))
    assert on_a_phone.needs_few_actions()


def test_two_recommendations_beside_each_other(reader: Reader) -> None:
    reader.follow("13 Access to information")
    reader.click(reader.page.get_by_role("link", name=re.compile("^Compare")).first)
    reader.choose(reader.page.locator("select:visible").nth(1), "14 Public procurement")
    expect(reader.page).to_have_url(re.compile(r"/compare/\?with=13\.14"))
    cards = reader.page.locator("article h2:visible")
    expect(cards).to_have_text([re.compile("13 Access to information"), re.compile("14 Public procurement")])
    tops = cards.evaluate_all("cards => cards.map((card) => Math.round(card.getBoundingClientRect().y))")
    assert tops[0] == tops[1], "beside each other, not below"
    assert reader.needs_few_actions()


def test_what_changed_since_july_2018(reader: Reader) -> None:
    reader.follow("What changed since July 2018?")
    changed = reader.page.locator(".change-list").first
    expect(changed).to_be_in_viewport()
    expect(changed.locator("li")).to_have_count(14)
    assert reader.needs_few_actions()


@pytest.mark.parametrize("path", [OVERVIEW, "kazakhstan/recommendations/13/", "methodology/"])
def test_few_stops_of_the_keyboard_are_before_a_text(desktop: Page, address: str, path: str) -> None:
    desktop.goto(address + path)
    stops = 0
    while not desktop.evaluate("document.activeElement.closest('article') !== null"):
        desktop.keyboard.press("Tab")
        stops += 1
        assert stops <= MOST_STOPS + 1, "the last of them is in the text"


def test_a_part_is_found_by_keyboard_alone(reader: Reader) -> None:
    page = reader.page
    for key in ("Tab", "Enter"):  # the link that skips the navigation
        page.keyboard.press(key)
    wanted = page.locator(".heat-rows").get_by_role("link", name="13 Access to information", exact=True)
    stops = 0
    while not wanted.evaluate("link => link === document.activeElement"):
        page.keyboard.press("Tab")
        stops += 1
        assert stops < 50, "one stop a row, not one a field"
    page.keyboard.press("Enter")
    page.wait_for_url("**/recommendations/13/")
    for key in ("Tab", "Enter"):
        page.keyboard.press(key)
    while not page.evaluate("document.activeElement.textContent.startsWith('13.4 ')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#p4$"))
    expect(page.get_by_role("heading", name=re.compile(r"^13\.4 ")).first).to_be_in_viewport()


def test_who_hears_a_recommendation_is_told_the_part_and_where_links_lead(reader: Reader) -> None:
    reader.follow("13 Access to information")
    page = reader.page
    page.wait_for_url("**/recommendations/13/")
    headings = page.locator("article").get_by_role("heading", level=2).all_text_contents()
    assert [number for number in range(1, 9) if not any(f"13.{number} " in heading for heading in headings)] == []
    names: Counter[str] = Counter()
    for name, _ in {(name, href) for name, href in page.evaluate(NAMED_LINKS)}:
        names[name] += 1
    assert "" not in names
    assert "Lack of progress" not in names
    table = page.get_by_role("table").first
    cell = table.get_by_role("link", name=re.compile(r"^13\.4 at the 20th meeting.*lack of progress", re.IGNORECASE))
    expect(cell).to_have_count(1)


def test_who_hears_the_overview_is_told_of_each_recommendation(reader: Reader) -> None:
    row = reader.page.locator(".heat-rows > li", has_text="Access to information")
    told = row.aria_snapshot()
    assert "13 Access to information" in told
    assert "13 at the 20th meeting: lack of progress" in told
    assert re.search(r"7 of 8\s+parts: lack of progress", told)


def test_the_whole_record_is_on_one_screen(reader: Reader) -> None:
    last = reader.page.locator(".heat-rows > li").last
    box = last.bounding_box()
    assert box
    assert box["y"] + box["height"] <= 900
    assert reader.page.locator(".heat-rows > li").count() == 29


VISIBLE_SIZES = """() => [...new Set([...document.querySelectorAll("article *, header *")]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length
    && !element.closest("svg, code, pre, .visually-hidden, .headerlink, option, sup, .symbol")
    && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .map((element) => Math.round(parseFloat(getComputedStyle(element).fontSize) * 10) / 10))]"""


@pytest.mark.parametrize("path", [OVERVIEW, "kazakhstan/matrix/", "kazakhstan/recommendations/13/", "methodology/"])
def test_the_type_has_five_sizes(desktop: Page, address: str, path: str) -> None:
    desktop.goto(address + path)
    sizes = desktop.evaluate(
        "['small', 'table', 'text', 'lead', 'title'].map((size) =>"
        " Math.round(200 * parseFloat(getComputedStyle(document.documentElement).getPropertyValue(`--size-${size}`))) / 10)"
    )
    assert sorted(set(desktop.evaluate(VISIBLE_SIZES)) - set(sizes)) == []
