"""This record's pages in a browser, as far as they depend on its words and on the colours of its scale."""

from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.support.axe import barriers
from tests.support.browsing import block_search_index, too_wide

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "kazakhstan/",
    "kazakhstan/matrix/",
    "kazakhstan/recommendations/13/",
    "kazakhstan/recommendations/29/",
    "kazakhstan/recommendations/8/",
    "kazakhstan/meetings/19/",
    "kazakhstan/meetings/20/",
    "kazakhstan/chapters/2/",
    "kazakhstan/sources/",
    "kazakhstan/data/",
    "kazakhstan/print/",
]


def test_no_page_is_wider_than_its_window(desktop: Page, address: str) -> None:
    assert too_wide(desktop, address, PAGES) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_of_the_scale_shut_nobody_out(
    desktop: Page, address: str, scheme: Literal["light", "dark"]
) -> None:
    desktop.emulate_media(color_scheme=scheme)
    block_search_index(desktop)
    desktop.goto(f"{address}kazakhstan/matrix/")
    assert barriers(desktop) == []
