"""The cards in a frame of another site, and that no other page can be in one."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.support.axe import barriers
from tests.support.browsing import window
from tests.support.server import serve

pytestmark = pytest.mark.browser

PUBLIC = "https://record.example.org/"
PAGES = ["ruritania/recommendations/5/", "ruritania/matrix/"]
NARROWEST = 240
LOWEST = 160
MOST_BYTES = 5_000
"""Of a card and its style, as servers send them."""


class ForeignSite:
    """Another site, whose page contains what its authors pasted into it."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder = folder
        self.address = address

    def show(self, page: Page, content: str) -> FrameLocator:
        """Open the page with this content."""
        html = f'<!DOCTYPE html><html lang="en"><title>News</title><h1>News</h1>{content}'
        (self.folder / "news.html").write_text(html, encoding="utf-8")
        page.goto(f"{self.address}news.html")
        return page.frame_locator("iframe")


@pytest.fixture
def foreign(tmp_path: Path) -> Iterator[ForeignSite]:
    with serve(tmp_path) as address:
        yield ForeignSite(tmp_path, address)


def line_to_copy(page: Page, address: str) -> str:
    """Return the line that a page offers, as if the site were where it is served."""
    page.locator(".embed summary").click()
    button = page.get_by_role("button", name="Copy the line")
    expect(button).to_be_visible()
    line = button.get_attribute("data-clipboard-text")
    assert line
    assert PUBLIC in line
    return line.replace(PUBLIC, address)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("of", PAGES)
def test_the_line_to_copy_shows_the_card_on_another_site(
    of: str, scheme: str, browser: Browser, address: str, foreign: ForeignSite
) -> None:
    with window(browser, color_scheme=scheme) as page:
        page.goto(f"{address}{of}")
        frame = foreign.show(page, line_to_copy(page, address))
        expect(frame.get_by_text("As of the 2nd meeting")).to_be_in_viewport()
        ground = frame.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
        assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(30, 33, 41)"}[scheme]
        frame.get_by_role("link", name="Monitoring Record").click()
        expect(page).to_have_url(f"{address}{of}")


@pytest.mark.parametrize("of", PAGES)
def test_a_card_has_no_barriers_and_fits_a_narrow_column(of: str, browser: Browser, address: str) -> None:
    for scheme in ("light", "dark"):
        with window(browser, color_scheme=scheme, viewport={"width": NARROWEST, "height": 320}) as page:
            page.goto(f"{address}{of}card.html")
            assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST
            assert barriers(page) == []


@pytest.mark.parametrize("of", PAGES)
def test_in_a_frame_that_is_too_low_the_day_and_the_link_back_stay_in_sight(
    of: str, browser: Browser, address: str
) -> None:
    with window(browser, viewport={"width": 480, "height": LOWEST}) as page:
        page.goto(f"{address}{of}card.html")
        assert page.evaluate("document.documentElement.scrollHeight") > LOWEST
        expect(page.get_by_text("As of the 2nd meeting")).to_be_in_viewport(ratio=1)
        expect(page.get_by_role("link", name="Monitoring Record")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("of", PAGES)
def test_a_card_is_light_and_asks_no_other_host(of: str, browser: Browser, address: str, castles_site: Path) -> None:
    with window(browser) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}{of}card.html", wait_until="networkidle")
        assert all(url.startswith(address) for url in asked)
        files = [castles_site / urlsplit(url).path.lstrip("/") for url in asked]
    assert [file.name for file in files] == ["card.html", "card.css"]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= MOST_BYTES


def test_no_other_page_is_shown_by_another_site(browser: Browser, address: str, foreign: ForeignSite) -> None:
    for of in ("", *PAGES, "search/"):
        page = browser.new_page()  # a window of the tests fails where a policy blocks something
        with page.expect_console_message(lambda message: "frame-ancestors 'none'" in message.text):
            foreign.show(page, f'<iframe src="{address}{of}"></iframe>')
        assert not [frame.url for frame in page.frames if frame.url.startswith(address)]
        page.close()
