"""A report with more recommendations and sources than one page shows in detail: nothing is lost, with scripts, without, from a disk."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from monitoring_record.release import Release
from tests.support.axe import barriers
from tests.support.browsing import window
from tests.support.citadel import LARGE_CHAPTER, PARTS, TOWERS, write_citadel
from tests.support.projects import new_project
from tests.support.releases import make_release
from tests.support.server import serve
from tests.support.shared import made_once

pytestmark = pytest.mark.browser

GATE = LARGE_CHAPTER + 1
"""A recommendation of the small chapter, whose page has the rows of its parts."""
TOWER = 2
"""A recommendation of the large chapter: only its own page has the rows of its parts."""
STONE = "law-on-stone-2-of-tower-63-and-meeting-2"


def _release(folder: Path) -> None:
    make_release(Release.of(new_project(folder / "project", write_citadel)), folder)


@pytest.fixture(scope="module")
def citadel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report's site and its offline copy."""
    return made_once(tmp_path_factory, "citadel", _release)


@pytest.fixture(scope="module")
def address(citadel: Path) -> Iterator[str]:
    """The address of the site on this machine."""
    with serve(citadel / "site") as address:
        yield address


@pytest.fixture
def desktop(browser: Browser) -> Iterator[Page]:
    """A window as wide as a desktop screen."""
    with window(browser) as page:
        yield page


def row(page: Page, number: int) -> Locator:
    return page.locator(f"tbody.row[data-number='{number}']")


def opener(page: Page, number: int) -> Locator:
    return page.get_by_label(f"Parts of Recommendation {number}", exact=True)


@pytest.mark.parametrize("number", [GATE, TOWER])
@pytest.mark.parametrize("path", ["matrix/", "meetings/1/"])
def test_a_row_opens_to_its_parts(desktop: Page, address: str, path: str, number: int) -> None:
    desktop.goto(f"{address}ruritania/{path}")
    expect(desktop.locator(".table-status")).to_have_text(f"All {TOWERS} recommendations are shown.")
    expect(desktop.locator("tr.part")).to_have_count(0)
    opener(desktop, number).press("Enter")
    parts = row(desktop, number).locator("tr.part")
    expect(parts.filter(visible=True)).to_have_count(len(PARTS))
    expect(opener(desktop, number)).to_have_attribute("aria-expanded", "true")
    expect(opener(desktop, number)).to_be_focused()
    columns = desktop.locator("table.matrix thead th").count()
    expect(parts.first.locator("th, td")).to_have_count(columns)
    expect(parts.first.get_by_role("rowheader")).to_have_text(f"{number}.1 {PARTS[0]}")
    desktop.reload()
    expect(parts.filter(visible=True)).to_have_count(len(PARTS))
    parts.first.locator("td a").first.click()
    expect(desktop).to_have_url(f"{address}ruritania/recommendations/{number}/#m1-p1")


def test_a_large_chapter_gets_the_parts_of_its_recommendations(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/chapters/1/")
    opener(desktop, TOWER).click()
    expect(row(desktop, TOWER).locator("tr.part").filter(visible=True)).to_have_count(len(PARTS))


def test_all_rows_are_filtered_and_few_can_be_opened_at_once(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/matrix/")
    expect(opener(desktop, GATE)).to_be_visible()
    open_all = desktop.get_by_role("button", name="Open all parts")
    expect(open_all).to_be_hidden()
    desktop.get_by_label("Chapter").select_option("2")
    expect(desktop.locator(".table-status")).to_have_text(f"3 of {TOWERS} recommendations are shown.")
    open_all.click()
    expect(desktop.locator("tr.part:visible")).to_have_count(3 * len(PARTS))
    desktop.get_by_role("button", name="Close all parts").click()
    expect(desktop.locator("tr.part:visible")).to_have_count(0)


def test_where_the_parts_cannot_be_fetched_their_page_opens(desktop: Page, address: str) -> None:
    def refuse_fetch(route: Route) -> None:
        route.abort() if route.request.resource_type == "fetch" else route.continue_()

    desktop.route("**/chapters/2/*", refuse_fetch)
    desktop.route("**/chapters/2/", refuse_fetch)
    desktop.goto(f"{address}ruritania/matrix/")
    opener(desktop, GATE).click()
    expect(desktop).to_have_url(re.compile(rf"/ruritania/chapters/2/\?open={GATE}#ratings$"))
    expect(row(desktop, GATE).locator("tr.part").filter(visible=True)).to_have_count(len(PARTS))


@pytest.mark.parametrize(("number", "place"), [(GATE, "chapters/2.html"), (TOWER, f"recommendations/{TOWER}.html")])
def test_from_a_disk_the_page_of_the_parts_opens(desktop: Page, citadel: Path, number: int, place: str) -> None:
    desktop.goto((citadel / "offline/ruritania/matrix.html").as_uri())
    opener(desktop, number).click()
    expect(desktop).to_have_url(re.compile(re.escape(place)))
    expect(desktop.get_by_role("rowheader", name=f"{number}.1 {PARTS[0]}")).to_be_visible()


def parts_shown(page: Page) -> Locator:
    return page.locator("tr.part:visible")


@pytest.mark.parametrize("path", ["matrix/", "meetings/2/"])
def test_parts_are_narrowed_after_they_are_loaded(desktop: Page, address: str, path: str) -> None:
    requests: list[str] = []
    desktop.on("request", lambda request: requests.append(request.url) if request.resource_type == "fetch" else None)
    desktop.goto(f"{address}ruritania/{path}?chapter=2&show=parts&rating=little")
    total = TOWERS * len(PARTS)
    expect(desktop.locator(".table-status")).to_have_text(f"3 of {total} parts are shown, in 2 recommendations.")
    assert [url.removeprefix(address) for url in requests] == ["ruritania/chapters/2/"]
    desktop.get_by_label("Chapter").select_option("")
    expect(desktop.locator(".table-status")).to_have_text(re.compile(rf"^4\d of {total} parts are shown"))
    expect(parts_shown(desktop).first).to_be_visible()
    desktop.reload()
    expect(desktop.locator(".table-status")).to_have_text(re.compile(rf"^4\d of {total} parts are shown"))


def test_where_parts_cannot_be_loaded_the_page_says_where_they_are(desktop: Page, citadel: Path, address: str) -> None:
    elsewhere = "The ratings of parts are on the page of each chapter and recommendation."
    desktop.goto((citadel / "offline/ruritania/matrix.html").as_uri())
    desktop.get_by_role("radio", name="Parts").check()
    expect(desktop.locator(".table-status")).to_have_text(elsewhere)
    opener(desktop, GATE).click()
    expect(desktop).to_have_url(re.compile(r"chapters/2\.html"))
    desktop.route("**/recommendations/**", lambda route: route.abort())
    desktop.goto(f"{address}ruritania/matrix/?show=parts")
    expect(desktop.locator(".table-status")).to_have_text(elsewhere)
    expect(row(desktop, GATE).locator("tr.part").filter(visible=True)).to_have_count(len(PARTS))
    expect(opener(desktop, TOWER)).to_be_visible()


def test_the_columns_of_a_comparison_are_loaded(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/compare/")
    expect(desktop.locator(".compared")).to_have_count(0)
    expect(desktop.locator(".compare-pages a:visible")).to_have_count(TOWERS)
    lists = desktop.get_by_role("combobox", name="Recommendation")
    for place, number in enumerate((GATE, TOWER)):
        lists.nth(place).select_option(str(number))
    columns = desktop.locator(".compared:visible")
    expect(columns).to_have_count(2)
    assert [column.get_attribute("data-number") for column in columns.all()] == [str(GATE), str(TOWER)]
    expect(columns.first).to_contain_text(f"{GATE}.1 {PARTS[0]}")
    expect(desktop.locator(".compare-pages a:visible")).to_have_count(0)
    columns.last.locator("a[href$='#m2-p1']").click()
    expect(desktop).to_have_url(f"{address}ruritania/recommendations/{TOWER}/#m2-p1")


def test_from_a_disk_a_comparison_leads_to_the_pages(desktop: Page, citadel: Path) -> None:
    desktop.goto(f"{(citadel / 'offline/ruritania/compare.html').as_uri()}?with={GATE}.{TOWER}")
    expect(desktop.locator(".table-status")).to_contain_text("cannot be shown side by side here")
    expect(desktop.locator(".compare-pages a:visible")).to_have_count(2)
    desktop.get_by_role("link", name=f"{TOWER} Raise tower {TOWER}").click()
    expect(desktop).to_have_url(re.compile(rf"recommendations/{TOWER}\.html"))


def test_without_scripts_the_chapter_and_the_recommendation_lead_to_the_parts(browser: Browser, address: str) -> None:
    with window(browser, java_script_enabled=False) as page:
        page.goto(f"{address}ruritania/matrix/")
        expect(page.locator("tbody.row:visible")).to_have_count(TOWERS)
        expect(page.locator("button:visible, .opener")).to_have_count(0)
        expect(
            page.get_by_text("The ratings of parts are on the page of each chapter and recommendation.")
        ).to_be_visible()
        page.get_by_role("link", name="Chapter 2: Gates", exact=True).click()
        expect(row(page, GATE).locator("tr.part").filter(visible=True)).to_have_count(len(PARTS))
        page.get_by_role("link", name=f"{GATE} Raise tower {GATE}", exact=True).first.click()
        expect(page.get_by_role("rowheader", name=f"{GATE}.1 {PARTS[0]}")).to_be_visible()


@pytest.mark.parametrize("path", ["sources/", "sources/law/", "sources/law/2/"])
def test_an_old_link_to_a_source_leads_to_it(desktop: Page, address: str, path: str) -> None:
    desktop.goto(f"{address}ruritania/{path}#{STONE}")
    expect(desktop).to_have_url(f"{address}ruritania/sources/law/2/#{STONE}")
    expect(desktop.locator(f"#{STONE}")).to_be_in_viewport()


def test_a_link_to_no_source_leads_nowhere(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/sources/law/#law-of-gravity")
    expect(desktop.locator(".word-filter")).to_be_visible()
    expect(desktop).to_have_url(f"{address}ruritania/sources/law/#law-of-gravity")


def test_the_sources_of_a_page_are_narrowed(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/sources/law/2/")
    desktop.get_by_role("searchbox", name="Show only sources with these words").fill("tower 63")
    expect(desktop.locator(".word-filter output")).to_have_text("4 of 256 sources")
    expect(desktop.locator(".source:visible")).to_have_count(4)


def test_it_is_accessible(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/matrix/?open={GATE}.{TOWER}")
    expect(desktop.locator("tr.part:visible")).to_have_count(2 * len(PARTS))
    assert barriers(desktop) == []
    for path in ("sources/", "sources/law/", ""):
        desktop.goto(f"{address}ruritania/{path}")
        assert barriers(desktop) == [], path
