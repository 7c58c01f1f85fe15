"""The cards of this record in the frames that its pages offer for other sites."""

import re
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.browsing import window

pytestmark = pytest.mark.browser


def frame_of(page: Path) -> tuple[int, int]:
    """Return the width and the height of the frame in the line that a page offers."""
    (line,) = re.findall(r'data-clipboard-text="(&lt;iframe[^"]*)"', page.read_text(encoding="utf-8"))
    width, height = re.findall(r' (?:width|height)="(\d+)"', unescape(line))
    return int(width), int(height)


def test_every_card_fits_the_frame_of_its_page(browser: Browser, address: str, real_site: Path) -> None:
    cards = sorted(real_site.rglob("card.html"))
    assert len(cards) == 29 + 1
    too_high = {}
    with window(browser) as page:
        for card in cards:
            width, height = frame_of(card.parent / "index.html")
            page.set_viewport_size({"width": width, "height": height})
            page.goto(address + card.relative_to(real_site).as_posix())
            needed = page.evaluate("document.documentElement.scrollHeight")
            if needed > height:
                too_high[card.parent.name] = needed
    assert too_high == {}
