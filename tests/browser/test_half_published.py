"""The site while the second meeting is published for four of twelve recommendations."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from monitoring_record.release import Release
from tests.support.axe import barriers
from tests.support.castles import TITLES, write_castles
from tests.support.projects import new_project
from tests.support.releases import make_release
from tests.support.reports import replace
from tests.support.server import serve
from tests.support.shared import made_once

pytestmark = pytest.mark.browser

PUBLISHED = 4


def _write_half(data: Path) -> None:
    write_castles(data)
    for number in range(PUBLISHED + 1, len(TITLES) + 1):
        replace(data / f"ruritania/updates/2/{number:02}.yml", ('"stage": "published"', '"stage": "assessed"'))


def _release(folder: Path) -> None:
    make_release(Release.of(new_project(folder / "project", _write_half)), folder)


@pytest.fixture(scope="module")
def half(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site on this machine."""
    with serve(made_once(tmp_path_factory, "half-published", _release) / "site") as address:
        yield address


def numbers_shown(page: Page) -> list[str]:
    rows = page.locator("tbody.row:visible").all()
    return [row.get_attribute("data-number") or "" for row in rows]


@pytest.mark.parametrize("path", ["matrix/", "meetings/2/"])
@pytest.mark.parametrize("name", ["rating", "change"])
def test_each_recommendation_is_in_one_choice_of_a_filter(desktop: Page, half: str, path: str, name: str) -> None:
    desktop.goto(f"{half}ruritania/{path}")
    field = desktop.locator(f"select[name={name}]")
    shown = []
    for option in field.locator("option:not([value=''], [data-only=parts])").all():
        field.select_option(option.get_attribute("value"))
        shown += numbers_shown(desktop)
    assert sorted(shown, key=int) == [str(number) for number in range(1, len(TITLES) + 1)]


@pytest.mark.parametrize("order", ["best", "worst"])
def test_what_is_not_published_comes_last_in_either_order(desktop: Page, half: str, order: str) -> None:
    desktop.goto(f"{half}ruritania/meetings/2/?sort={order}")
    expect(desktop.locator("select[name=sort]")).to_have_value(order)
    assert {int(number) for number in numbers_shown(desktop)[:PUBLISHED]} == set(range(1, PUBLISHED + 1))


def test_the_number_of_those_not_published_leads_to_them(page: Page, half: str) -> None:
    page.goto(half)
    missing = len(TITLES) - PUBLISHED
    page.locator(".headline").get_by_role("link", name=str(missing), exact=True).last.click()
    expect(page.locator(".table-status")).to_have_text(f"{missing} of {len(TITLES)} recommendations are shown.")


@pytest.mark.parametrize("path", ["", "ruritania/", "ruritania/meetings/2/", "ruritania/matrix/"])
def test_no_barriers(coloured: Page, half: str, path: str) -> None:
    coloured.goto(f"{half}{path}")
    assert barriers(coloured) == []
    assert coloured.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
