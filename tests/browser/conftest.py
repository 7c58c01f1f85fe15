"""Fixtures of the tests in a browser: the site of a report as long as a real one, and windows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from monitoring_record.release import Release
from tests.support.browsing import WIDTHS, chromium, window
from tests.support.castles import write_castles
from tests.support.editions import add_edition
from tests.support.projects import new_project
from tests.support.releases import make_release
from tests.support.reports import replace
from tests.support.server import serve
from tests.support.shared import made_once


def _release(folder: Path) -> None:
    make_release(Release.of(new_project(folder / "project", _write_corrected_castles)), folder)


def _write_corrected_castles(data: Path) -> None:
    """Write the report, with an edition of its second meeting that says something else."""
    write_castles(data)
    update = data / "ruritania/updates/2/01.yml"
    replace(update, ("and little else", "and nothing else"))
    add_edition(data, 2)
    replace(update, ("and nothing else", "and little else"))


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report's site and its offline copy."""
    return made_once(tmp_path_factory, "castles", _release)


@pytest.fixture(scope="session")
def castles_site(release: Path) -> Path:
    """The site as it is published."""
    return release / "site"


@pytest.fixture(scope="session")
def offline_site(release: Path) -> Path:
    """The folder that the offline copy unpacks into."""
    return release / "offline"


@pytest.fixture(scope="session")
def address(castles_site: Path) -> Iterator[str]:
    """The address of the site on this machine."""
    with serve(castles_site) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser."""
    with chromium() as browser:
        yield browser


@pytest.fixture(params=WIDTHS)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A window as wide as a phone, then one as wide as a desktop screen."""
    with window(browser, request.param) as page:
        yield page


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A window as wide as a phone."""
    with window(browser, "phone") as page:
        yield page


@pytest.fixture
def desktop(browser: Browser) -> Iterator[Page]:
    """A window as wide as a desktop screen."""
    with window(browser) as page:
        yield page


@pytest.fixture(params=[("phone", "light"), ("desktop", "dark")], ids="-".join)
def coloured(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A window in each colour scheme; colours do not depend on the width, so each scheme is tested at one."""
    width, scheme = request.param
    with window(browser, width, color_scheme=scheme) as page:
        yield page
