"""Every page in a real browser: the offline copy without a network, and the site with requests to its own host only."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from tests.support.axe import barriers
from tests.support.browsing import search

pytestmark = pytest.mark.browser


ABORTED = "net::ERR_ABORTED"
"""The failure of requests for the search when the next page is opened before they end."""


class Traffic:
    """The requests of the pages in a window, and those that failed."""

    def __init__(self, context: BrowserContext) -> None:
        self.requested: list[str] = []
        self.failed: list[str] = []
        context.on("request", lambda request: self.requested.append(request.url))
        context.on("requestfailed", self._fail)
        context.on("response", lambda answer: self.failed.append(answer.url) if answer.status >= 400 else None)
        context.on("weberror", lambda error: self.failed.append(f"{error.page and error.page.url}: {error.error}"))

    def _fail(self, request: Request) -> None:
        if request.failure != ABORTED:
            self.failed.append(f"{request.url} ({request.failure})")

    def beyond(self, root: str) -> list[str]:
        """Return the requested addresses that are not below this one."""
        return [url for url in self.requested if not url.startswith((root, "data:", "blob:", "about:"))]


def pages_of(site: Path, name: str) -> list[Path]:
    """Return the pages of a site, whose files have this name; of the recommendations, which are all alike, three."""
    pages = sorted(site.rglob(name))
    alike = [page for page in pages if "recommendations" in page.parts]
    assert len(alike) > 3
    return [page for page in pages if page not in alike[3:]]


@pytest.fixture
def offline_window(desktop: Page) -> Page:
    """A window without a network."""
    desktop.context.set_offline(True)
    return desktop


def test_every_page_of_the_offline_copy_is_whole_without_a_network(offline_window: Page, offline_site: Path) -> None:
    traffic = Traffic(offline_window.context)
    for path in pages_of(offline_site, "*.html"):
        offline_window.goto(path.as_uri())
    assert traffic.failed == []
    assert traffic.beyond(f"{offline_site.as_uri()}/") == []


def test_every_page_of_the_site_asks_its_own_host_only_and_remembers_nothing_but_the_colours(
    desktop: Page, castles_site: Path, address: str
) -> None:
    traffic = Traffic(desktop.context)
    for path in pages_of(castles_site, "index.html"):
        desktop.goto(f"{address}{path.parent.relative_to(castles_site).as_posix()}/")
    assert traffic.failed == []
    assert traffic.beyond(address) == []
    assert kept(desktop) == {"cookies": [], "local": [], "session": []}
    desktop.get_by_role("radio", name="Dark").check(force=True)
    assert kept(desktop) == {"cookies": [], "local": ["record-colours"], "session": []}
    desktop.get_by_role("radio", name="System").check(force=True)
    assert kept(desktop) == {"cookies": [], "local": [], "session": []}


def kept(page: Page) -> dict[str, list[str]]:
    """Return the names of what a browser keeps for the pages of a site."""
    local, session = page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage)]")
    return {"cookies": page.context.cookies(), "local": local, "session": session}


def test_a_search_asks_its_own_host_only_and_is_not_remembered(desktop: Page, address: str) -> None:
    traffic = Traffic(desktop.context)
    desktop.goto(address)
    expect(search(desktop, "moats").first).to_be_visible()
    assert traffic.failed == []
    assert traffic.beyond(address) == []
    assert kept(desktop) == {"cookies": [], "local": [], "session": []}


@pytest.mark.parametrize("start", ["index.html", "ruritania/recommendations/10.html"])
def test_the_search_of_the_offline_copy_leads_to_a_page(offline_window: Page, offline_site: Path, start: str) -> None:
    traffic = Traffic(offline_window.context)
    offline_window.goto((offline_site / start).as_uri())
    first = search(offline_window, "hardly begun falcons").first
    expect(first).to_contain_text("Feed the falcons")
    first.locator("a").first.click()
    expect(offline_window.get_by_role("heading", level=1)).to_contain_text("Feed the falcons")
    assert traffic.failed == []
    assert traffic.beyond(f"{offline_site.as_uri()}/") == []


def test_a_reader_of_the_offline_copy_gets_from_its_first_page_to_a_download(page: Page, offline_site: Path) -> None:
    page.context.set_offline(True)
    page.goto((offline_site / "index.html").as_uri())
    expect(page.locator(".offline-copy")).to_contain_text("Offline copy of")
    page.get_by_role("link", name="Progress matrix").last.click()
    page.get_by_role("link", name="Open the archives").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Recommendation 10 Open the archives")
    expect(page.locator(".offline-note")).to_be_visible()
    page.locator("article").get_by_role("link", name="Data", exact=True).first.click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download ratings.csv").click()
    assert download.value.path().read_bytes() == (offline_site / "ruritania/data/ratings.csv").read_bytes()


@pytest.mark.parametrize("name", ["index.html", "ruritania.html", "methodology.html"])
def test_every_link_of_the_offline_copy_that_needs_a_connection_is_marked(
    offline_window: Page, offline_site: Path, name: str
) -> None:
    offline_window.goto((offline_site / name).as_uri())
    links = offline_window.locator("a[href^=http]")
    assert links.count() > 0
    marks = links.evaluate_all("links => links.map((link) => getComputedStyle(link, '::after').content)")
    assert set(marks) == {'" ↗"'}


@pytest.mark.parametrize("name", ["index.html", "ruritania/data.html"])
def test_the_notes_of_the_offline_copy_are_accessible(offline_window: Page, offline_site: Path, name: str) -> None:
    offline_window.goto((offline_site / name).as_uri())
    assert barriers(offline_window) == []


def test_a_page_of_the_offline_copy_is_printed_without_what_a_screen_needs(
    offline_window: Page, offline_site: Path
) -> None:
    offline_window.goto((offline_site / "ruritania/matrix.html").as_uri())
    offline_window.emulate_media(media="print")
    expect(offline_window.locator("table.matrix")).to_be_visible()
    for screen_only in (".md-header", ".report-pages", ".offline-note"):
        expect(offline_window.locator(screen_only)).to_be_hidden()
