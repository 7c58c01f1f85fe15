"""This record's pages in a browser, as far as they depend on its words and on the colours of its scale."""

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.support.axe import barriers

pytestmark = pytest.mark.browser

PAGES = ["", "kazakhstan/", "kazakhstan/matrix/", "kazakhstan/recommendations/13/", "kazakhstan/meetings/20/"]
"""Pages of the kinds that show ratings."""


@pytest.mark.parametrize(("scheme", "path"), [*(("light", path) for path in PAGES), ("dark", "kazakhstan/matrix/")])
def test_the_texts_and_the_colours_of_the_scale_are_accessible(
    desktop: Page, address: str, scheme: Literal["light", "dark"], path: str
) -> None:
    desktop.emulate_media(color_scheme=scheme)
    desktop.goto(address + path)
    assert barriers(desktop) == []


def test_the_parts_that_lacked_progress_at_both_meetings_are_a_list(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}kazakhstan/matrix/?show=parts&rating=lack-of-progress&change=unchanged")
    told = "50 of 102 parts are shown, in 18 recommendations."
    expect(desktop.locator(".table-status")).to_have_text(told)
    expect(desktop.locator("tr.part:visible")).to_have_count(50)
    why = desktop.locator("tr.part:visible > td:last-child")
    assert "" not in why.all_text_contents(), "each says why"
