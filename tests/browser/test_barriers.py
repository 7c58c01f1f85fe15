"""No page violates the accessibility rules of axe; none is wider than its window."""

import pytest
from playwright.sync_api import Page

from tests.support.axe import barriers
from tests.support.browsing import too_wide

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "ruritania/",
    "ruritania/matrix/",
    "ruritania/recommendations/1/",
    "ruritania/recommendations/3/",  # it has no parts
    "ruritania/recommendations/1/cite/",
    "ruritania/differences/",
    "ruritania/organisations/friends-of-walls/",
    "ruritania/promises/",
    "ruritania/institutions/",
    "ruritania/institutions/masons/",
    "ruritania/meetings/",
    "ruritania/meetings/1/",
    "ruritania/meetings/2/",
    "ruritania/meetings/2/changes/",
    "ruritania/editions/",
    "ruritania/editions/2022-04/",
    "ruritania/changes/",
    "ruritania/chapters/2/",
    "ruritania/sources/",
    "ruritania/data/",
    "ruritania/print/",
    "methodology/",
    "glossary/",
    "contribute/",
    "search/",
    "404.html",
]
"""Each kind of page, in each of its variants."""


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_accessible(coloured: Page, address: str, path: str) -> None:
    coloured.goto(address + path)
    assert barriers(coloured) == []


def test_no_page_is_wider_than_its_window(desktop: Page, address: str) -> None:
    assert too_wide(desktop, address, PAGES) == []
