"""What the tests share: a tiny report of an invented country, small enough to know by heart; the real site; a browser.

The browser is Chromium (or Chrome). Where there is none, what needs it is skipped, but not in CI.
"""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from monitoring_record.library import load
from monitoring_record.records import Dossier
from monitoring_record.release import Release

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
WIDTHS = {"phone": 390, "desk": 1440}
ROOT = Path(__file__).parent.parent
TINY = Path(__file__).parent / "tiny"

SCORE = "score"
"""The property of a test that is printed at the end."""

Build = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the tiny report's data, to be broken at will."""
    return Path(shutil.copytree(TINY, tmp_path / "data"))


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    """The tiny report, with one update that is not yet published."""
    return _dossiers(Path(shutil.copytree(TINY, tmp_path_factory.mktemp("tiny") / "data")))["ruritania"]


@pytest.fixture(scope="session")
def kazakhstan() -> Dossier:
    """The real report of Kazakhstan."""
    return _dossiers(ROOT / "data")["kazakhstan"]


def _dossiers(folder: Path) -> dict[str, Dossier]:
    library = load(folder)
    assert [str(problem) for problem in library.problems] == []
    return {dossier.report.slug: dossier for dossier in library.dossiers}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A whole project around the tiny report: everything but the data is the real one."""
    return new_project(tmp_path / "project")


def new_project(folder: Path) -> Path:
    """Make such a project."""
    folder.mkdir()
    for name in ("content", "hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(TINY, folder / "data")
    return folder


@pytest.fixture
def build() -> Build:
    """Build a project as its users do; returns the finished process with all that it printed."""
    return run_mkdocs


def run_mkdocs(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", *words],
        cwd=folder,
        env=_environment(**environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def _environment(**more: str) -> dict[str, str]:
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", **more}


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


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    """A window as wide as a desk."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def tab_to(page: Page, goal: Locator, key: str = "Tab") -> None:
    """Go to something as those do who use the keyboard alone; it must come within 300 stops."""
    wanted = goal.element_handle()
    for _ in range(300):
        page.keyboard.press(key)
        if wanted.evaluate("wanted => wanted === document.activeElement"):
            return
    pytest.fail(f"{key} does not come to {goal}")


def barriers(page: Page) -> list[tuple[str, list[str]]]:
    """What shuts somebody out of the page as it is shown now, as far as a program can tell; small targets, too."""
    rules = {
        "aria-allowed-role": {
            "enabled": False
        },  # Material's toggles must stay labels; as buttons they are reached and named
        "target-size": {"enabled": True},
    }
    found = Axe().run(page, options={"rules": rules, "resultTypes": ["violations"]}).response["violations"]
    return [(violation["id"], [node["html"] for node in violation["nodes"]]) for violation in found]


def search(page: Page, words: str) -> None:
    """Search as the keyboard does: s opens the search, then one types."""
    page.keyboard.press("s")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.type(words)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the scores that tests reached, whether they passed or not."""
    for report in (*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")):
        for name, value in report.user_properties:
            if name == SCORE:
                terminalreporter.write_line(f"{report.nodeid}: {value}")
