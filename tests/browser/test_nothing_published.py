"""A site with nothing published, in a real browser: its pages, its search, and the page where there is none."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from monitoring_record.release import Release
from tests.support.axe import barriers
from tests.support.browsing import search
from tests.support.drafts import Words, write_draft_country
from tests.support.projects import new_project
from tests.support.releases import make_release
from tests.support.server import serve
from tests.support.shared import made_once

pytestmark = pytest.mark.browser

PAGES = ("", "methodology/", "glossary/", "contribute/", "404.html")


def _release(folder: Path) -> None:
    project = new_project(folder / "project")
    shutil.rmtree(project / "data/ruritania")
    (project / "data/synonyms.yml").unlink()
    (project / "data/translations.yml").unlink()
    write_draft_country(project / "data", Words())
    make_release(Release.of(project), folder)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site and its offline copy."""
    return made_once(tmp_path_factory, "nothing-published", _release)


@pytest.fixture(scope="module")
def root(built: Path) -> Iterator[str]:
    """The address of the site on this machine."""
    with serve(built / "site") as address:
        yield f"{address}/"


def failures(page: Page) -> list[str]:
    """Return a list to which every failed request and every error of a script is added."""
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    return failed


def test_every_page_is_whole(page: Page, root: str) -> None:
    failed = failures(page)
    for address in PAGES:
        page.goto(f"{root}{address}")
        assert barriers(page) == [], address
        width, window = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert width <= window, address
    assert failed == []


def test_the_home_page_leads_on(page: Page, root: str) -> None:
    page.goto(root)
    expect(page.get_by_text("Nothing is published yet.")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="an offline copy of the whole site").click()
    assert download.value.suggested_filename.startswith("record-")
    page.locator("article").get_by_role("link", name="How progress is rated").click()
    expect(page.get_by_text("No rating is published yet.")).to_be_visible()


def test_the_search_finds_what_there_is(desktop: Page, root: str) -> None:
    desktop.goto(root)
    expect(search(desktop, "glossary").first).to_contain_text("Glossary")


def test_the_search_of_the_offline_copy_does_too(desktop: Page, built: Path) -> None:
    failed = failures(desktop)
    desktop.context.set_offline(True)
    desktop.goto((built / "offline/index.html").as_uri())
    expect(search(desktop, "glossary").first).to_contain_text("Glossary")
    assert failed == []
