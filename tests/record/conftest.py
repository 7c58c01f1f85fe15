"""Fixtures of the tests of this record: its report, its site, and a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from monitoring_record.records import Dossier
from monitoring_record.release import Release
from tests.support.browsing import chromium, window
from tests.support.paths import ROOT
from tests.support.releases import make_release
from tests.support.reports import dossiers
from tests.support.server import serve
from tests.support.shared import made_once


@pytest.fixture(scope="session")
def kazakhstan() -> Dossier:
    """The report of Kazakhstan."""
    return dossiers(ROOT / "data")["kazakhstan"]


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record's site and its offline copy."""
    return made_once(tmp_path_factory, "record", lambda folder: make_release(Release.of(ROOT), folder))


@pytest.fixture(scope="session")
def real_site(release: Path) -> Path:
    """The site as it is published."""
    return release / "site"


@pytest.fixture(scope="session")
def offline_site(release: Path) -> Path:
    """The folder that the offline copy unpacks into."""
    return release / "offline"


@pytest.fixture(scope="session")
def address(real_site: Path) -> Iterator[str]:
    """The address of the site on this machine."""
    with serve(real_site) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def desktop(browser: Browser) -> Iterator[Page]:
    """A window as wide as a desktop screen."""
    with window(browser) as page:
        yield page
