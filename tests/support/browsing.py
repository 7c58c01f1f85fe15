"""A browser, and actions of a reader with the keyboard."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect, sync_playwright

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
WIDTHS = {"phone": 390, "desktop": 1440}
WITHOUT = (
    # The suggestions below the address bar are pages, which Chromium loads for each window: most of what a window costs.
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
    # What Playwright leaves out, too: of this option, Chromium takes the last.
    *("AimEnabled", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync"),
    *("DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay"),
    *("MediaRouter", "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch"),
    "ThirdPartyStoragePartitioning",
)
"""The features of Chromium that no test of a page needs."""

OPTIONS = (
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"),
    f"--disable-features={','.join(WITHOUT)}",
)

PATIENCE = 30_000
"""The timeout in milliseconds; long enough for a busy machine."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium (or Chrome) without requests of its own. Without one, the test is skipped, but fails in CI."""
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI must have Chromium")
        pytest.skip("Chromium is not installed; on Debian: apt install chromium")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield browser
        browser.close()


@contextmanager
def within_the_policy(context: BrowserContext) -> Iterator[None]:
    """Fail if the Content-Security-Policy of a page or frame blocks something in the meantime."""
    violations: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            violations.append(message.text)

    context.on("console", listen)
    try:
        yield
    finally:  # What was blocked may be why something else failed.
        if violations:
            raise AssertionError("\n".join(violations))


@contextmanager
def window(browser: Browser, width: str = "desktop", **options: Any) -> Iterator[Page]:
    """Open a window with a context of its own and reduced motion; fails if the policy of a page blocks something."""
    size = {"width": WIDTHS[width], "height": 900}
    context = browser.new_context(**{"viewport": size, "reduced_motion": "reduce", **options})
    context.set_default_timeout(PATIENCE)
    try:
        with within_the_policy(context):
            yield context.new_page()
    finally:
        context.close()


def open_in_its_font(page: Page, address: str) -> None:
    """Open a page, and once more when its font is there: a browser leaves out one that comes late, and keeps it for the next page."""
    page.goto(address)
    page.wait_for_function("document.fonts.status === 'loaded'")
    page.goto(address)


STILL = """() => new Promise((still) => requestAnimationFrame(() =>
  still(document.getAnimations().every((animation) => animation.playState !== "running"))))"""
"""Whether no animation is running in the next frame."""


UNTIL = """async (patience) => {
  const end = performance.now() + patience;
  while (!(CONDITION)) {
    if (performance.now() > end) throw new Error("never true: CONDITION");
    await new Promise(requestAnimationFrame);
  }
}"""


def wait_until(page: Page, condition: str) -> None:
    """Wait until an expression is true. Playwright’s own waiting evaluates a string in the page, which the policy forbids."""
    page.evaluate(UNTIL.replace("CONDITION", condition.replace('"', "'")), PATIENCE)


def too_wide(page: Page, address: str, paths: list[str]) -> list[tuple[str, int]]:
    """Return the pages that must be scrolled sideways, each with the width of the window."""
    found = []
    for path in paths:
        page.goto(address + path, wait_until="domcontentloaded")
        for width in (1440, 390, 320):
            page.set_viewport_size({"width": width, "height": 900})
            if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                found.append((path, width))
    return found


def tab_to(page: Page, goal: Locator, key: str = "Tab") -> None:
    """Press a key until an element has the focus; fails after 300 times."""
    wanted = goal.element_handle()
    for _ in range(300):
        page.keyboard.press(key)
        if wanted.evaluate("wanted => wanted === document.activeElement"):
            return
    pytest.fail(f"{key} does not reach {goal}")


def address_on_disk(site: Path, page: str) -> str:
    """Return the address of a page of an offline copy, which may have a query."""
    path, mark, query = page.partition("?")
    file = site / f"{path.rstrip('/') or 'index'}.html"
    return f"{file.as_uri()}{mark}{query}"


def search(page: Page, words: str) -> Locator:
    """Search with the keyboard, where / opens the search; returns the pages that are found, each with its places."""
    page.keyboard.press("/")
    expect(page.get_by_role("combobox", name="Search the record")).to_be_focused()
    page.keyboard.type(words)
    expect(page.locator(".search-all")).to_have_text(f"All results for “{words}”")
    return page.locator(".search-found [role=group]")
