"""Journeys of readers, in a real browser: what they do, and what they must then see.

They need Chromium (or Chrome) on the machine. Where there is none they are skipped, but not in CI.
"""

import functools
import http.server
import os
import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

pytestmark = pytest.mark.browser

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PAGES = [
    "",
    "kazakhstan/",
    "kazakhstan/matrix/",
    "kazakhstan/recommendations/29/",
    "kazakhstan/recommendations/28/",
    "kazakhstan/meetings/20/",
    "kazakhstan/chapters/2/",
    "kazakhstan/sources/",
    "kazakhstan/data/",
    "methodology/",
    "glossary/",
    "contribute/",
]
WIDTHS = {"phone": 390, "desk": 1440}


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(real_site: Path) -> Iterator[str]:
    """The address of the real site on this machine."""
    handler = functools.partial(QuietHandler, directory=str(real_site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser that calls nobody by itself."""
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI must have Chromium")
        pytest.skip("there is no Chromium on this machine; on Debian: apt install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        yield chromium
        chromium.close()


@pytest.fixture(params=WIDTHS)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A window as wide as a phone, then one as wide as a desk."""
    context = browser.new_context(viewport={"width": WIDTHS[request.param], "height": 900}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def search(page: Page, words: str) -> None:
    """Search as the keyboard does: s opens the search, then one types."""
    page.keyboard.press("s")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.type(words)


def test_searching_for_lack_of_progress_of_judges(page: Page, address: str) -> None:
    page.goto(address)
    search(page, "lack of progress judges")
    first = page.locator(".md-search-result__item").first
    expect(first).to_contain_text("Integrity of the judiciary", timeout=20_000)
    first.locator("a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Integrity of the judiciary")


def test_from_the_home_page_over_the_matrix_to_what_happened_at_a_meeting(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Progress matrix").last.click()
    row = page.get_by_role("row", name="13 Access to information")
    row.get_by_role("link", name="Lack of progress").last.click()
    expect(page).to_have_url(f"{address}kazakhstan/recommendations/13/#m20")
    expect(page.get_by_role("heading", name="20th meeting, March 2019", exact=True)).to_be_in_viewport()


def test_narrowing_the_sources(page: Page, address: str) -> None:
    page.goto(f"{address}kazakhstan/sources/")
    page.get_by_role("searchbox", name="Show only sources with these words").fill("countering law")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ of \d+ sources$"))
    expect(page.locator("#law-on-countering-corruption")).to_be_visible()
    expect(page.locator("#code-criminal-code")).to_be_hidden()
    page.reload()
    expect(page.locator("#code-criminal-code")).to_be_hidden()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_shuts_anybody_out(page: Page, address: str, path: str, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    # Material's toggles must stay labels; as buttons they are at least reached and named.
    found = Axe().run(page, options={"rules": {"aria-allowed-role": {"enabled": False}}}).response["violations"]
    assert [(violation["id"], [node["html"] for node in violation["nodes"]]) for violation in found] == []


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_its_window(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_the_keyboard_reaches_menu_and_search(page: Page, address: str) -> None:
    page.goto(address)
    reached = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.getAttribute('for') || document.activeElement.type"))
    assert reached & {"__search", "text"}, reached
    narrow = page.evaluate("innerWidth") < 600
    assert not narrow or "__drawer" in reached, reached


def test_the_site_asks_nothing_of_others(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}kazakhstan/recommendations/13/")
    search(page, "judges")
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


def test_the_offline_copy_is_read_and_searched_from_a_disk(page: Page, offline_site: Path) -> None:
    page.context.set_offline(True)
    page.goto((offline_site / "index.html").as_uri())
    page.get_by_role("link", name="Progress matrix").last.click()
    page.get_by_role("link", name="Access to information").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Recommendation 13: Access to information")
    search(page, "monthly calculation index")
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)
