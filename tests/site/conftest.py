"""What tests of builds share: projects around the tiny report, and what becomes of them."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitoring_record.release import Release
from tests.support.projects import Build, new_project, run_mkdocs, set_repository
from tests.support.releases import make_release
from tests.support.shared import made_once


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A whole project around the tiny report: everything but the data is the real one."""
    return new_project(tmp_path / "project")


@pytest.fixture
def build() -> Build:
    """Build a project as its users do; returns the finished process with all that it printed."""
    return run_mkdocs


NOON = datetime(2019, 3, 22, 12, 0, 0, tzinfo=UTC)
"""The source date of the release."""


def _build(folder: Path, **environment: str) -> None:
    project = new_project(folder / "project")
    set_repository(project, "https://git.example/record")
    finished = run_mkdocs(project, **environment)
    assert finished.returncode == 0, finished.stdout


def _release(folder: Path) -> None:
    make_release(Release(new_project(folder / "project"), NOON), folder)


@pytest.fixture(scope="session")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "public", _build) / "project"


@pytest.fixture
def built_project(_built: Path, tmp_path: Path) -> Path:
    """A project whose site has been built, to be edited at will."""
    return Path(shutil.copytree(_built, tmp_path / "project"))


@pytest.fixture(scope="session")
def public_site(_built: Path) -> Path:
    """The site of the tiny report, for tests that only look at it: it offers pencils, but no copy."""
    return _built / "site"


@pytest.fixture(scope="session")
def preview_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The preview of the tiny report, for tests that only look at it: it shows a draft, the board, and pencils."""
    return made_once(tmp_path_factory, "preview", lambda folder: _build(folder, PREVIEW="true")) / "project/site"


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the tiny report and its offline copy, without pencils: `site`, `zip` and `offline`."""
    return made_once(tmp_path_factory, "release", _release)
