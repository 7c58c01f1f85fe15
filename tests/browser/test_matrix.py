"""The table of ratings with a keyboard, with a screen reader, on a phone, on paper, and without scripts."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.axe import barriers
from tests.support.browsing import block_search_index, search, tab_to, window
from tests.support.castles import PART_COUNT, STEPS, TITLES

pytestmark = pytest.mark.browser


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A window that runs no scripts."""
    with window(browser, "phone", java_script_enabled=False) as page:
        yield page


@pytest.fixture
def matrix(page: Page, address: str) -> Page:
    """The matrix, as wide as a phone and as a desktop screen."""
    block_search_index(page)
    page.goto(f"{address}ruritania/matrix/")
    return page


def choose(page: Page, label: str, option: str) -> None:
    """Choose an option of a list by typing."""
    field = page.get_by_label(label)
    tab_to(page, field)
    page.keyboard.type(option)
    expect(field.locator("option:checked")).to_have_text(option)


def status(page: Page) -> Locator:
    return page.locator(".table-status[role=status]")


def rows(page: Page) -> Locator:
    return page.locator("tbody.row:visible")


def opener(page: Page, number: int) -> Locator:
    return page.get_by_role("button", name=f"Parts of Recommendation {number}", exact=True)


def test_finding_a_recommendation_by_search(page: Page, address: str) -> None:
    page.goto(address)
    expect(search(page, "open archives").first).to_contain_text("Open the archives")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/ruritania/recommendations/10/"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Open the archives")


def test_from_a_filtered_matrix_to_a_part_and_back(matrix: Page, address: str) -> None:
    page = matrix
    expect(status(page)).to_have_text("All 12 recommendations are shown.")
    choose(page, "Rating at the 2nd meeting", "Hardly begun")
    expect(status(page)).to_have_text(re.compile(r"^\d+ of 12 recommendations are shown\.$"))
    tab_to(page, opener(page, 10))
    page.keyboard.press("Enter")
    expect(opener(page, 10)).to_be_focused()
    expect(opener(page, 10)).to_have_attribute("aria-expanded", "true")
    expect(page).to_have_url(f"{address}ruritania/matrix/?rating=little&open=10")
    shown = rows(page).count()

    tab_to(page, page.locator("tbody[data-number='10'] tr.part a[href$='#m2-p4']"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}ruritania/recommendations/10/#m2-p4")
    part = page.locator("#m2-p4")
    expect(part).to_be_in_viewport()
    header = page.locator(".md-header").bounding_box()
    place = part.bounding_box()
    assert header
    assert place
    assert place["y"] >= header["y"] + header["height"]
    page.keyboard.press("Tab")  # the focus moves on from there
    assert page.evaluate("!!document.querySelector('#m2-p4').parentElement.contains(document.activeElement)")

    page.go_back()
    expect(status(page)).to_have_text(f"{shown} of 12 recommendations are shown.")
    expect(page.get_by_label("Rating at the 2nd meeting")).to_have_value("little")
    expect(opener(page, 10)).to_have_attribute("aria-expanded", "true")
    expect(page.locator("tbody[data-number='10'] tr.part").first).to_be_in_viewport()
    page.reload()
    expect(rows(page)).to_have_count(shown)
    expect(page.locator("tbody[data-number='10'] tr.part").first).to_be_visible()


def test_what_moved_first_the_worst(matrix: Page) -> None:
    page = matrix
    choose(page, "Change since the meeting before", "Rated higher")
    choose(page, "Sort by", "Rating, worst first")
    ratings = [row.get_attribute("data-rating") or "" for row in rows(page).all()]
    assert len(ratings) > 2
    assert ratings == sorted(ratings, key=STEPS.index)
    assert {row.get_attribute("data-change") for row in rows(page).all()} == {"improved"}
    expect(page.locator("tbody.band:visible")).to_have_count(0)
    page.reload()
    assert [row.get_attribute("data-rating") for row in rows(page).all()] == ratings


def test_when_nothing_fits_there_is_a_way_out(page: Page, address: str) -> None:
    page.goto(f"{address}ruritania/matrix/?chapter=4&rating=little&change=improved")
    expect(status(page)).to_have_text("0 of 12 recommendations are shown.")
    expect(page.get_by_role("button", name="Open all parts")).to_be_hidden()
    tab_to(page, page.locator("[data-show-all]"))
    page.keyboard.press("Enter")
    expect(rows(page)).to_have_count(len(TITLES))
    expect(page.get_by_label("Chapter")).to_be_focused()
    expect(page).to_have_url(f"{address}ruritania/matrix/")


def test_an_address_that_asks_for_what_there_is_not_shows_everything(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/matrix/?rating=splendid&sort=luck&open=99.x")
    expect(rows(desktop)).to_have_count(len(TITLES))


def test_opening_and_closing_all_parts(matrix: Page) -> None:
    page = matrix
    parts = page.locator("tr.part")
    tab_to(page, page.get_by_role("button", name="Open all parts"))
    page.keyboard.press(" ")
    expect(parts.filter(visible=True)).to_have_count(parts.count())
    expect(page.get_by_role("button", name="Close all parts")).to_be_focused()
    page.keyboard.press(" ")
    expect(parts.filter(visible=True)).to_have_count(0)


@pytest.mark.parametrize("path", ["meetings/1/", "meetings/2/", "chapters/2/"])
def test_the_tables_of_meetings_and_chapters_can_do_the_same(desktop: Page, address: str, path: str) -> None:
    desktop.goto(f"{address}ruritania/{path}")
    total = rows(desktop).count()
    choose(desktop, "Rating at the", "Half done")
    expect(status(desktop)).to_have_text(re.compile(rf"^\d+ of {total} recommendations (is|are) shown\.$"))
    assert 0 < rows(desktop).count() < total


def test_without_scripts_everything_is_there_and_nothing_is_dead(plain: Page, address: str) -> None:
    plain.goto(f"{address}ruritania/matrix/")
    expect(rows(plain)).to_have_count(len(TITLES))
    parts = plain.locator("tr.part")
    expect(parts).to_have_count(PART_COUNT)
    expect(parts.filter(visible=True)).to_have_count(parts.count())
    for control in ("button", "select", ".md-search", "label[for=__search]"):
        expect(plain.locator(f"{control}:visible")).to_have_count(0)
    for path in ("recommendations/1/", "sources/", "print/"):
        plain.goto(f"{address}ruritania/{path}")
        expect(plain.locator("button:visible, input:visible")).to_have_count(0)


def test_on_paper_every_part_is_shown_and_no_control(matrix: Page) -> None:
    page = matrix
    parts = page.locator("tr.part")
    page.emulate_media(media="print")
    expect(parts.filter(visible=True)).to_have_count(parts.count())
    for control in (".table-tools", ".opener", ".strip", ".headerlink"):
        expect(page.locator(f"{control}:visible")).to_have_count(0)
    expect(page.locator("details.legend dl")).to_be_visible()


def test_numbers_lead_to_lists_of_so_many(desktop: Page, address: str) -> None:
    block_search_index(desktop)
    promised: set[tuple[str, int]] = set()
    links = "links => links.map((link) => [link.href, Number(link.querySelector('strong').textContent)])"
    for path in ("ruritania/", "ruritania/meetings/2/"):
        desktop.goto(address + path, wait_until="domcontentloaded")
        found = desktop.locator(":is(.headline, .bar-key) a:has(strong)").evaluate_all(links)
        assert len(found) >= 3, path
        promised |= {(href, number) for href, number in found[:8]}
    for href, number in promised:
        desktop.goto(href, wait_until="domcontentloaded")
        if "?" in href:
            expect(rows(desktop)).to_have_count(number)
            expect(desktop.locator("#ratings")).to_be_in_viewport()
        else:
            expect(desktop.locator(f"section:has(> #{href.partition('#')[2]}) > ul > li")).to_have_count(number)


def test_the_head_of_the_table_stays_and_covers_nothing_that_is_reached(matrix: Page) -> None:
    page = matrix
    tab_to(page, opener(page, 12))
    expect(page.get_by_role("columnheader", name="2nd meeting")).to_be_in_viewport()
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        covered = page.evaluate(
            """() => {
              const stop = document.activeElement, { left, top } = stop.getBoundingClientRect();
              return stop.closest("tbody") && !stop.contains(document.elementFromPoint(left + 6, top + 6)) && stop.outerHTML;
            }"""
        )
        assert not covered


def test_in_use_it_is_accessible(coloured: Page, address: str) -> None:
    page = coloured
    block_search_index(page)
    page.goto(f"{address}ruritania/matrix/?rating=half&sort=worst&open=4.9.11")
    tab_to(page, page.locator("details.legend > summary"))
    page.keyboard.press("Enter")
    expect(page.locator("details.legend dl")).to_be_visible()
    assert barriers(page) == []
    page.goto(f"{address}ruritania/matrix/?chapter=4&rating=little&change=improved")
    expect(rows(page)).to_have_count(0)
    assert barriers(page) == []


def test_in_forced_colours_words_show_the_rating(desktop: Page, address: str) -> None:
    page = desktop
    page.emulate_media(forced_colors="active")
    page.goto(f"{address}ruritania/matrix/?open=10")
    cell = page.locator("tbody[data-number='10'] tr:not(.part) td > a").last
    look = cell.evaluate("cell => [getComputedStyle(cell).borderTopStyle, getComputedStyle(cell, '::before').content]")
    assert look[0] == "solid"
    assert "2" in look[1]
    expect(cell).to_have_accessible_name(re.compile("Hardly begun"))
    assert barriers(page) == []
