"""A browser, and what a reader does in it with the keyboard."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
WIDTHS = {"phone": 390, "desk": 1440}
PATIENCE = 30_000
"""Milliseconds; what is waited for comes long before, but on a busy machine."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium (or Chrome), which calls nobody by itself. Where there is none the test is skipped, but not in CI."""
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI must have Chromium")
        pytest.skip("there is no Chromium on this machine; on Debian: apt install chromium")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        yield browser
        browser.close()


@contextmanager
def window(browser: Browser, width: str = "desk", **options: Any) -> Iterator[Page]:
    """A window of its own, in which nothing moves."""
    size = {"width": WIDTHS[width], "height": 900}
    context = browser.new_context(**{"viewport": size, "reduced_motion": "reduce", **options})
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


STILL = """() => new Promise((still) => requestAnimationFrame(() =>
  still(document.getAnimations().every((animation) => animation.playState !== "running"))))"""
"""Nothing slides or fades, one frame later."""


def look_only(page: Page) -> None:
    """Let no page read what search knows: that takes longer than to look at the page."""
    page.route("**/search_index.js*", lambda route: route.abort())


def too_wide(page: Page, address: str, paths: list[str]) -> list[tuple[str, int]]:
    """The pages that must be scrolled sideways, each with the width of the window."""
    look_only(page)
    found = []
    for path in paths:
        page.goto(address + path, wait_until="domcontentloaded")
        for width in (1440, 390, 320):
            page.set_viewport_size({"width": width, "height": 900})
            if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                found.append((path, width))
    return found


def tab_to(page: Page, goal: Locator, key: str = "Tab") -> None:
    """Go to something as those do who use the keyboard alone; it must come within 300 stops."""
    wanted = goal.element_handle()
    for _ in range(300):
        page.keyboard.press(key)
        if wanted.evaluate("wanted => wanted === document.activeElement"):
            return
    pytest.fail(f"{key} does not come to {goal}")


def search(page: Page, words: str) -> Locator:
    """Search as the keyboard does: s opens the search, then one types; returns the results once they are there."""
    page.keyboard.press("s")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    expect(page.locator(".md-search-result__meta")).not_to_have_text("Initializing search")
    page.keyboard.type(words)
    results = page.locator(".md-search-result__item")
    for_all_words = re.compile(rf"[?&]h=[^#]*\b{words.rsplit(maxsplit=1)[-1]}\b")
    expect(results.first.locator("a").first).to_have_attribute("href", for_all_words)
    return results
