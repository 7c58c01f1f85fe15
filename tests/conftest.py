"""What the tests share: a tiny report of an invented country, small enough to know by heart; the real site; a browser.

The browser is Chromium (or Chrome). Where there is none, what needs it is skipped, but not in CI.
"""

import os
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.support.browsing import CHROMIUM, WIDTHS
from tests.support.paths import ROOT, TINY
from tests.support.projects import Build, new_project, run_mkdocs
from tests.support.reports import dossiers
from tests.support.scores import SCORE
from tests.support.server import serve

from monitoring_record.records import Dossier
from monitoring_record.release import Release


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the tiny report's data, to be broken at will."""
    return Path(shutil.copytree(TINY, tmp_path / "data"))


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    """The tiny report, with one update that is not yet published."""
    return dossiers(Path(shutil.copytree(TINY, tmp_path_factory.mktemp("tiny") / "data")))["ruritania"]


@pytest.fixture(scope="session")
def kazakhstan() -> Dossier:
    """The real report of Kazakhstan."""
    return dossiers(ROOT / "data")["kazakhstan"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A whole project around the tiny report: everything but the data is the real one."""
    return new_project(tmp_path / "project")


@pytest.fixture
def build() -> Build:
    """Build a project as its users do; returns the finished process with all that it printed."""
    return run_mkdocs


@pytest.fixture(scope="session")
def offline_zip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline copy of the real site, as it is handed on."""
    return Release.of(ROOT).make_offline_copy(tmp_path_factory.mktemp("offline"))


@pytest.fixture(scope="session")
def offline_site(offline_zip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the offline copy unpacks into."""
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(offline_zip) as archive:
        archive.extractall(folder)
    return folder / offline_zip.stem


@pytest.fixture(scope="session")
def real_site(offline_zip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site as it is published, built once for all tests that look at it."""
    folder = tmp_path_factory.mktemp("site")
    Release.of(ROOT).make_site(folder, offline_zip)
    return folder


@pytest.fixture(scope="module")
def address(real_site: Path) -> Iterator[str]:
    """The address of the real site on this machine."""
    with serve(real_site) as address:
        yield address


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


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    """A window as wide as a desk."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the scores that tests reached, whether they passed or not."""
    for report in (*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")):
        for name, value in report.user_properties:
            if name == SCORE:
                terminalreporter.write_line(f"{report.nodeid}: {value}")
