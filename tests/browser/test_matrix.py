"""The table of ratings with a keyboard, with a screen reader, on a phone, on paper, and without scripts."""

import csv
import re
import struct
from collections.abc import Iterator
from itertools import product

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.axe import barriers
from tests.support.browsing import search, tab_to, window
from tests.support.castles import PART_COUNT, PARTS, SPOKEN_TO, STEPS, TITLES, WHOLE, rating_of_part

pytestmark = pytest.mark.browser


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A window that runs no scripts."""
    with window(browser, "phone", java_script_enabled=False) as page:
        yield page


@pytest.fixture
def matrix(page: Page, address: str) -> Page:
    """The matrix, as wide as a phone and as a desktop screen."""
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
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
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


NEVER_MOVED = "show=parts&rating=little&change=unchanged"
"""The choices that show the parts with the lowest rating at both meetings."""


@pytest.fixture(scope="module")
def stuck() -> list[str]:
    """The printed numbers of these parts."""
    parts = product((number for number in range(1, len(TITLES) + 1) if number != WHOLE), range(1, len(PARTS) + 1))
    found = [
        f"{number}.{part}"
        for number, part in parts
        if {rating_of_part(at, number, part) for at in (1, 2)} == {"little"}
    ]
    assert 1 < len(found) < PART_COUNT
    return found


def parts_shown(page: Page) -> list[str]:
    return page.locator("tr.part:visible th .number").all_text_contents()


def says_how_many(page: Page, stuck: list[str]) -> None:
    of = len({number.partition(".")[0] for number in stuck})
    are = f"{len(stuck)} of {PART_COUNT} parts are shown, in {of} recommendation{'s' if of > 1 else ''}."
    expect(status(page)).to_have_text(are)
    assert parts_shown(page) == stuck
    expect(rows(page)).to_have_count(of)


def test_the_parts_that_never_moved_have_an_address(page: Page, address: str, stuck: list[str]) -> None:
    page.goto(f"{address}ruritania/matrix/?{NEVER_MOVED}")
    says_how_many(page, stuck)
    expect(page.locator("tr.part:visible").first.get_by_text("Seen in castle")).to_be_visible()
    page.locator("tr.part:visible td > a").first.click()
    expect(page).to_have_url(re.compile(r"/recommendations/\d+/#m1-p\d$"))
    page.go_back()
    says_how_many(page, stuck)
    page.get_by_role("button", name="Show everything").click()
    expect(status(page)).to_have_text("All 12 recommendations are shown.")
    expect(page.locator("tr.part:visible")).to_have_count(0)
    expect(page).to_have_url(f"{address}ruritania/matrix/")


def test_they_are_chosen_with_the_mouse(page: Page, address: str, stuck: list[str]) -> None:
    page.goto(f"{address}ruritania/matrix/")
    page.get_by_role("radio", name="Parts", exact=True).check()
    expect(status(page)).to_have_text(f"All {PART_COUNT} parts are shown, in 11 recommendations.")
    page.get_by_label("Rating at the 2nd meeting").select_option("Hardly begun")
    page.get_by_label("Change since the meeting before").select_option("Same rating")
    says_how_many(page, stuck)
    assert page.url.partition("?")[2] == NEVER_MOVED


def test_they_are_chosen_with_the_keyboard(matrix: Page, stuck: list[str]) -> None:
    page = matrix
    tab_to(page, page.get_by_role("radio", name="Recommendations"))
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Parts", exact=True)).to_be_checked()
    choose(page, "Rating at the 2nd meeting", "Hardly begun")
    choose(page, "Change since the meeting before", "Same rating")
    says_how_many(page, stuck)
    page.reload()
    says_how_many(page, stuck)


def test_words_are_looked_for_in_titles_and_reasons(matrix: Page, address: str) -> None:
    page = matrix
    field = page.get_by_role("searchbox", name="With these words")
    field.fill("TOWERS light")
    expect(rows(page)).to_have_count(1)
    expect(page).to_have_url(f"{address}ruritania/matrix/?words=TOWERS+light")
    field.fill("seen in castle 10")
    expect(status(page)).to_have_text("1 of 12 recommendations is shown.")
    field.fill("winter")
    expect(status(page)).to_have_text("11 of 12 recommendations are shown.")
    page.get_by_role("radio", name="Parts", exact=True).check()
    expect(status(page)).to_have_text(f"11 of {PART_COUNT} parts are shown, in 11 recommendations.")
    assert {number.partition(".")[2] for number in parts_shown(page)} == {"3"}
    field.fill("dragons")
    expect(status(page)).to_have_text(f"0 of {PART_COUNT} parts are shown.")
    expect(page.get_by_role("button", name="as a table (CSV)")).to_be_hidden()


def test_parts_are_narrowed_by_who_spoke_on_them(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/matrix/?show=parts&voice=friends-of-walls")
    expect(desktop.get_by_label("Reported on by").locator("option:checked")).to_have_text("Friends of Walls")
    assert parts_shown(desktop) == [f"{SPOKEN_TO}.2"]
    desktop.get_by_label("Reported on by").select_option("Nobody")
    expect(status(desktop)).to_have_text(f"0 of {PART_COUNT} parts are shown.")
    desktop.get_by_role("radio", name="Recommendations", exact=True).check()
    desktop.get_by_label("Reported on by").select_option("Friends of Walls")
    expect(status(desktop)).to_have_text("All 12 recommendations are shown.")


def test_only_what_there_is_can_be_chosen(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/matrix/?show=parts&rating=none")
    expect(status(desktop)).to_have_text(f"0 of {PART_COUNT} parts are shown.")
    desktop.get_by_role("radio", name="Recommendations", exact=True).check()
    expect(status(desktop)).to_have_text("All 12 recommendations are shown.")
    expect(desktop.get_by_label("Rating at the 2nd meeting")).to_have_value("")


def test_the_rows_shown_are_saved_as_a_table(desktop: Page, address: str, stuck: list[str]) -> None:
    desktop.goto(f"{address}ruritania/matrix/?{NEVER_MOVED}")
    with desktop.expect_download() as saved:
        desktop.get_by_role("button", name="as a table (CSV)").click()
    assert saved.value.suggested_filename == "ruritania-parts.csv"
    records = list(csv.DictReader(saved.value.path().read_text(encoding="utf-8").splitlines()))
    assert [f"{each['recommendation']}.{each['part']}" for each in records[::2]] == stuck
    number, part = stuck[0].split(".")
    common = {"report": "ruritania", "recommendation": number, "part": part, "title": PARTS[int(part) - 1]}
    place = f"{address}ruritania/recommendations/{number}/#"
    assert records[:2] == [
        {**common, "meeting": "1", "date": "2021-04-01", "rating": "little", "previous": "", "change": ""}
        | {"address": f"{place}m1-p{part}"},
        {
            **common,
            "meeting": "2",
            "date": "2022-04-02",
            "rating": "little",
            "previous": "little",
            "change": "unchanged",
        }
        | {"address": f"{place}m2-p{part}"},
    ]


def test_of_a_meeting_only_its_own_ratings_are_saved_with_those_before(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}ruritania/meetings/2/?open={WHOLE + 1}")
    with desktop.expect_download() as saved:
        desktop.get_by_role("button", name="as a table (CSV)").click()
    records = list(csv.DictReader(saved.value.path().read_text(encoding="utf-8").splitlines()))
    assert len(records) == len(TITLES) + len(PARTS)
    assert {each["meeting"] for each in records} == {"2"}
    assert [each["change"] for each in records if each["recommendation"] == "1"] == ["improved"]
    assert [each["previous"] for each in records if each["recommendation"] == "1"] == ["half"]


def test_the_rows_shown_are_saved_as_a_picture(coloured: Page, address: str) -> None:
    coloured.goto(f"{address}ruritania/matrix/?{NEVER_MOVED}")
    few = saved_picture(coloured)
    assert few.startswith(PNG)
    coloured.get_by_role("button", name="Show everything").click()
    coloured.get_by_role("radio", name="Parts", exact=True).check()
    expect(status(coloured)).to_contain_text("All")
    assert height(few) > 400
    assert height(saved_picture(coloured)) > height(few) * 2


PNG = b"\x89PNG\r\n"


def saved_picture(page: Page) -> bytes:
    with page.expect_download() as saved:
        page.get_by_role("button", name="as a picture (PNG)").click()
    assert saved.value.suggested_filename == "ruritania-parts.png"
    return saved.value.path().read_bytes()


def height(png: bytes) -> int:
    """Return the height of a picture; it must be twice as wide as its 1,400 units of length."""
    width, height = struct.unpack(">II", png[16:24])
    assert width == 2800
    return int(height)


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
    for control in ("button", "select", "kbd"):
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


COUNTED = """() => [
  ...[...document.querySelectorAll(":is(.headline, .bar-key) a:has(strong)")].map((link) => [link, link]),
  ...[...document.querySelectorAll(".counts li")].map((entry) => [entry.querySelector("a"), entry]),
].map(([link, told]) => [link.href, Number(told.querySelector("strong").textContent)])"""
"""The links that lead to lists, each with the number that it promises."""


def test_numbers_lead_to_lists_of_so_many(desktop: Page, address: str) -> None:
    promised: set[tuple[str, int]] = set()
    for path in ("ruritania/", "ruritania/meetings/2/"):
        desktop.goto(address + path, wait_until="domcontentloaded")
        found = desktop.evaluate(COUNTED)
        assert len(found) >= 3, path
        promised |= {(href, number) for href, number in found[:8]}
    for href, number in promised:
        desktop.goto(href, wait_until="domcontentloaded")
        if "?" in href:
            expect(desktop.locator("tr.part:visible") if "show=parts" in href else rows(desktop)).to_have_count(number)
            expect(status(desktop)).to_be_in_viewport()
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
    assert cell.evaluate("cell => getComputedStyle(cell).borderTopStyle") == "solid"
    expect(cell).to_have_accessible_name(re.compile("Hardly begun"))
    assert barriers(page) == []
