"""This record's pages in a browser, as far as they depend on its words and on the colours of its scale."""

from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.support.axe import barriers
from tests.support.browsing import block_search_index

pytestmark = pytest.mark.browser

KINDS = ["", "matrix/", "recommendations/13/", "meetings/20/", "chapters/2/"]
"""A page of each kind that shows ratings."""


@pytest.mark.parametrize("path", ["", *(f"kazakhstan/{path}" for path in KINDS)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_texts_and_the_colours_of_the_scale_are_accessible(
    desktop: Page, address: str, path: str, scheme: Literal["light", "dark"]
) -> None:
    desktop.emulate_media(color_scheme=scheme)
    block_search_index(desktop)
    desktop.goto(address + path)
    assert barriers(desktop) == []
