"""What a reader does in a browser, with the keyboard."""

import shutil

import pytest
from playwright.sync_api import Locator, Page, expect

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
WIDTHS = {"phone": 390, "desk": 1440}


def tab_to(page: Page, goal: Locator, key: str = "Tab") -> None:
    """Go to something as those do who use the keyboard alone; it must come within 300 stops."""
    wanted = goal.element_handle()
    for _ in range(300):
        page.keyboard.press(key)
        if wanted.evaluate("wanted => wanted === document.activeElement"):
            return
    pytest.fail(f"{key} does not come to {goal}")


def search(page: Page, words: str) -> None:
    """Search as the keyboard does: s opens the search, then one types."""
    page.keyboard.press("s")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.type(words)
