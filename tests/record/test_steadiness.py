"""While a page comes for the first time, nothing on it moves: neither for its font nor for what its script adds."""

import pytest
from playwright.sync_api import Browser

from tests.support.browsing import WIDTHS, window

pytestmark = pytest.mark.browser

PAGES = ("", "kazakhstan/", "kazakhstan/matrix/", "kazakhstan/recommendations/13/", "search/?q=judges")

ONLY_BOXES = {"kazakhstan/matrix/": 0.005}
"""Where cells make room for a box to tick: the cells begin elsewhere, but their words stay."""

NOTE_SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) window.shifts.push([value, sources[0]?.node?.className ?? ""]);
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_while_a_page_comes(browser: Browser, address: str, path: str, width: str) -> None:
    with window(browser, width) as page:
        page.add_init_script(NOTE_SHIFTS)
        page.goto(address + path, wait_until="networkidle")
        page.evaluate("() => new Promise(requestAnimationFrame)")
        shifts = page.evaluate("window.shifts")
    assert sum(value for value, _ in shifts) <= ONLY_BOXES.get(path, 0), shifts
