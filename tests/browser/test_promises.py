"""The promises: narrowed and sorted, by keyboard, by ear, from an address, without scripts, in forced colours, on paper."""

import re
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.axe import barriers
from tests.support.browsing import tab_to, window
from tests.support.printing import printed

pytestmark = pytest.mark.browser

PAGE = "ruritania/promises/"


@pytest.fixture
def promises(page: Page, address: str) -> Page:
    """The page, as wide as a phone and as a desktop screen."""
    page.goto(address + PAGE)
    return page


def shown(page: Page) -> list[str]:
    """Return which promises are shown, in their order."""
    found: list[str] = page.locator("table.promises tbody tr:visible").evaluate_all("rows => rows.map(({ id }) => id)")
    return found


def status(page: Page) -> Locator:
    return page.locator(".promise-status")


def test_the_finding_is_the_title(promises: Page) -> None:
    title = promises.get_by_role("heading", level=1)
    expect(title).to_contain_text(
        "Of 3 promises due by the 2nd meeting, 1 was kept, 1 was put off and 1 is not mentioned."
    )


def test_what_was_due_before_a_month_and_what_came_of_it(promises: Page) -> None:
    field = promises.get_by_role("combobox", name="Due", exact=True)
    tab_to(promises, field)
    promises.keyboard.type("Before January 2022")
    expect(status(promises)).to_have_text("2 of 5 promises due before January 2022: 1 kept, 1 not mentioned.")
    assert shown(promises) == ["r1-wall-survey", "r4-gate-law"]
    expect(promises).to_have_url(re.compile(r"\?due=2022-01$"))
    expect(promises.locator(".promise-timeline .marks a:visible")).to_have_count(2)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("due=2022-01", ["r1-wall-survey", "r4-gate-law"]),
        ("due=2022-03", ["r1-wall-survey", "r4-gate-law"]),
        ("due=2020-03", ["r1-wall-survey", "r4-gate-law", "r2-moat-plan", "r1-wall-day", "r5-tower-lamps"]),
        ("due=m2", ["r1-wall-survey", "r4-gate-law", "r2-moat-plan"]),
        ("due=m2&outcome=put-off", ["r2-moat-plan"]),
        ("due=none", ["r5-tower-lamps"]),
        ("by=masons", ["r1-wall-survey", "r1-wall-day"]),
        ("by=nobody&made=1", ["r4-gate-law", "r2-moat-plan", "r5-tower-lamps"]),
        ("of=1", ["r1-wall-survey", "r1-wall-day"]),
        ("of=4.3", ["r4-gate-law"]),
        ("of=c1", ["r1-wall-survey", "r2-moat-plan", "r1-wall-day"]),
        ("outcome=open", ["r4-gate-law", "r2-moat-plan", "r1-wall-day", "r5-tower-lamps"]),
        ("outcome=awaited", ["r1-wall-day"]),
        ("of=1&sort=of", ["r1-wall-day", "r1-wall-survey"]),
        ("sort=outcome", ["r1-wall-survey", "r5-tower-lamps", "r2-moat-plan", "r4-gate-law", "r1-wall-day"]),
        ("due=yesterday&by=nonsense&of=99&outcome=lost&sort=random&made=7", None),
    ],
)
def test_an_address_says_what_is_shown(desktop: Page, address: str, query: str, found: list[str] | None) -> None:
    desktop.goto(f"{address}{PAGE}?{query}")
    everything = ["r1-wall-survey", "r4-gate-law", "r2-moat-plan", "r1-wall-day", "r5-tower-lamps"]
    assert shown(desktop) == (found or everything)


def test_each_number_leads_to_what_it_counts(desktop: Page, address: str) -> None:
    for path in ("ruritania/", "ruritania/meetings/2/", PAGE):
        desktop.goto(address + path)
        links = desktop.locator("article a[href*='promises/?']" + (", article a[href^='./?']" if path == PAGE else ""))
        numbers = [(link.text_content() or "", link.get_attribute("href") or "") for link in links.all()]
        assert numbers, path
        for text, href in numbers:
            desktop.goto(urljoin(address + path, href))
            count = re.search(r"\d+", text)
            assert len(shown(desktop)) == int(count[0] if count else 0), (path, text, href)


def test_show_all_shows_all_again(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}{PAGE}?by=masons&due=2021-07")
    assert len(shown(desktop)) == 1
    desktop.get_by_role("button", name="Show all").click()
    expect(status(desktop)).to_have_text(
        "All 5 promises: 1 kept, 1 under way, 1 put off, 1 not mentioned, 1 no outcome yet."
    )
    expect(desktop).to_have_url(address + PAGE)


def test_what_is_narrowed_is_accessible(coloured: Page, address: str) -> None:
    coloured.goto(f"{address}{PAGE}?due=2022-01")
    coloured.get_by_text("What they mean").click()
    coloured.get_by_text("The same in numbers").click()
    assert barriers(coloured) == []


def test_who_hears_the_table_is_told_the_promise_the_date_and_the_outcome(desktop: Page, address: str) -> None:
    desktop.goto(address + PAGE)
    row = desktop.get_by_role("row", name=re.compile("A law on gates"))
    expect(row.get_by_role("rowheader")).to_contain_text("1st meeting, March 2021")
    expect(row.get_by_role("cell").nth(0)).to_have_text("Dec 2021")
    expect(row.get_by_role("cell").nth(1)).to_have_text("The government")
    expect(row.get_by_role("cell").nth(3)).to_contain_text("Not mentioned at the 2nd meeting")


def test_who_hears_the_timeline_is_told_how_many_are_due_when(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}{PAGE}?outcome=put-off")
    told = desktop.locator(".promise-timeline").aria_snapshot()
    assert re.search(r"June 2021\W+0 promises", told)
    assert re.search(r"June 2022\W+1 promise\b", told)
    assert "2nd meeting" in told
    assert desktop.locator(".promise-timeline .marks a:not([tabindex='-1'])").count() == 0


def test_without_scripts_every_promise_is_there_and_no_filter(browser: Browser, address: str) -> None:
    with window(browser, java_script_enabled=False) as plain:
        plain.goto(f"{address}{PAGE}?due=m2")
        assert len(shown(plain)) == 5
        expect(plain.locator(".promise-filter")).to_be_hidden()


def test_signs_are_told_apart_without_colours(browser: Browser, address: str) -> None:
    with window(browser, forced_colors="active") as page:
        page.goto(address + PAGE)
        looks = page.locator(".promise-timeline .marks a").evaluate_all(
            "marks => marks.map((mark) => [mark.className, getComputedStyle(mark, '::before').maskImage,"
            " getComputedStyle(mark).borderStyle, getComputedStyle(mark).borderRadius].join())"
        )
    of_outcomes = {look.split(",")[0] for look in looks}
    assert len({look.partition(",")[2] for look in looks}) == len(of_outcomes) == 4


def test_on_paper_are_the_timeline_and_every_promise(desktop: Page, address: str) -> None:
    sheets = "".join(printed(desktop, address + PAGE))
    for words in ("A law on gates", "Each tower is to have a lamp", "2nd meeting, March 2022", "No text of the"):
        assert words in sheets
    assert "Sort by" not in sheets


@pytest.fixture
def recommendation(page: Page, address: str) -> Page:
    page.goto(f"{address}ruritania/recommendations/2/")
    return page


def test_the_bar_of_a_recommendation_leads_to_its_promises(recommendation: Page) -> None:
    recommendation.locator(".standing").get_by_role("link", name="1 promise").click()
    summary = recommendation.locator(".promises-in-short summary")
    expect(summary).to_be_in_viewport()
    expect(summary).to_have_text(re.compile(r"1 promise:\s+1 put off"))
    summary.click()
    recommendation.get_by_role("link", name="A plan of every moat is to be drawn.").first.click()
    promise = recommendation.locator("#promise-moat-plan")
    expect(promise).to_be_in_viewport()
    expect(promise).to_contain_text("Due: first half of 2022 at first: 2021")
    expect(promise).to_contain_text("the Council saw this at its visit")
    expect(promise).to_contain_text("Put off to first half of 2022 at the 2nd meeting")


def test_a_recommendation_without_promises_shows_nothing(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/recommendations/3/")
    expect(desktop.locator(".promises-in-short, .promised, #promises")).to_have_count(0)


def test_a_printed_recommendation_has_its_promises(desktop: Page, address: str) -> None:
    sheets = "".join(printed(desktop, f"{address}ruritania/recommendations/2/"))
    assert "What was promised" in sheets
    assert "first half of 2022" in sheets


def test_a_promise_at_a_part_stands_in_the_columns_of_the_voices(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/recommendations/2/#promise-moat-plan")
    columns = desktop.locator("#promise-moat-plan > div").evaluate_all(
        "columns => columns.map((column) => [column.getBoundingClientRect().x, column.getBoundingClientRect().y])"
    )
    assert len(columns) == 3, "the promise, the words in which it was made, what came of it"
    assert len({y for _, y in columns}) == 1, "beside one another"
    assert columns == sorted(columns)


def test_what_narrows_the_promises_is_one_row_in_a_wide_window(desktop: Page, address: str) -> None:
    desktop.goto(address + PAGE)
    tops = desktop.locator(".promise-filter select").evaluate_all(
        "fields => fields.map((field) => field.getBoundingClientRect().y)"
    )
    assert len(tops) == 6
    assert len(set(tops)) == 1


def test_the_head_of_the_table_stays_in_sight(desktop: Page, address: str) -> None:
    desktop.set_viewport_size({"width": 1440, "height": 300})
    desktop.goto(address + PAGE)
    desktop.locator("table.promises tbody tr").last.scroll_into_view_if_needed()
    expect(desktop.locator("table.promises thead th").first).to_be_in_viewport()


def test_none_is_a_dash_to_who_sees_the_list_of_institutions_and_0_to_who_hears_it(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/institutions/")
    cell = (
        desktop.get_by_role("row", name=re.compile("Guild of Masons")).get_by_role("cell", name="0", exact=True).first
    )
    expect(cell).to_have_accessible_name("0")
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content").startswith('"–"')
    assert cell.locator("span").evaluate("zero => getComputedStyle(zero).clipPath") == "inset(50%)"
