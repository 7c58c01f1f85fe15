"""No page shuts anybody out, as far as a program can see; none is wider than its window."""

import pytest
from playwright.sync_api import Page

from tests.support.axe import barriers
from tests.support.browsing import look_only, too_wide

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "ruritania/",
    "ruritania/matrix/",
    "ruritania/recommendations/1/",
    "ruritania/recommendations/3/",  # it has no parts
    "ruritania/meetings/1/",
    "ruritania/meetings/2/",
    "ruritania/chapters/2/",
    "ruritania/sources/",
    "ruritania/data/",
    "ruritania/print/",
    "methodology/",
    "glossary/",
    "contribute/",
    "404.html",
]
"""Each kind of page, and each way in which a page of the kind can differ."""


@pytest.mark.parametrize("path", PAGES)
def test_no_page_shuts_anybody_out(coloured: Page, address: str, path: str) -> None:
    look_only(coloured)
    coloured.goto(address + path)
    assert barriers(coloured) == []


def test_no_page_is_wider_than_its_window(desk: Page, address: str) -> None:
    assert too_wide(desk, address, PAGES) == []
