"""While a page comes for the first time, over a slow connection, nothing on it moves: neither for the rest of the page and its font,
nor for what its script adds.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.browsing import WIDTHS, window
from tests.support.server import SlowHandler, serve

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "kazakhstan/",
    "kazakhstan/chapters/1/",
    "kazakhstan/compare/",
    "kazakhstan/data/",
    "kazakhstan/differences/",
    "kazakhstan/institutions/",
    "kazakhstan/matrix/",
    "kazakhstan/meetings/20/",
    "kazakhstan/promises/",
    "kazakhstan/recommendations/13/",
    "kazakhstan/sources/",
    "search/?q=judges",
)

UNSEEN = 0.002
"""A word that moves by a few pixels, as where a piece of the page ends between two words of a line."""

NOTE_SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    window.shifts.push([value, sources.map(({ node, previousRect: { x, y }, currentRect }) =>
      `${node?.className || node?.nodeName}: ${x}, ${y} to ${currentRect.x}, ${currentRect.y}`)]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture(scope="module")
def slow(real_site: Path) -> Iterator[str]:
    """The address of the site over a slow connection."""
    with serve(real_site, SlowHandler) as address:
        yield address


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_while_a_page_comes(browser: Browser, slow: str, path: str, width: str) -> None:
    with window(browser, width) as page:
        page.add_init_script(NOTE_SHIFTS)
        page.goto(slow + path)
        page.wait_for_function("document.fonts.status === 'loaded'")
        page.evaluate("() => new Promise(requestAnimationFrame)")
        shifts = page.evaluate("window.shifts")
    assert sum(value for value, _ in shifts) <= UNSEEN, shifts
