"""Fixtures of the tests of builds: projects with the tiny report, and their sites."""

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
    """A project with the tiny report; everything except the data is copied from this repository."""
    return new_project(tmp_path / "project")


@pytest.fixture
def build() -> Build:
    """A function that builds a project as users do; returns the finished process with its output."""
    return run_mkdocs


NOON = datetime(2019, 3, 22, 12, 0, 0, tzinfo=UTC)
"""The source date of the release."""


def _new_project(folder: Path) -> Path:
    project = new_project(folder / "project")
    set_repository(project, "https://git.example/record")
    return project


def _build(folder: Path) -> None:
    finished = run_mkdocs(_new_project(folder))
    assert finished.returncode == 0, finished.stdout


def _preview(folder: Path) -> None:
    project = _new_project(folder)
    Release(project, NOON).make_preview(project / "site")


def _release(folder: Path) -> None:
    make_release(Release(new_project(folder / "project"), NOON), folder)


@pytest.fixture(scope="session")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "public", _build) / "project"


@pytest.fixture
def built_project(_built: Path, tmp_path: Path) -> Path:
    """A project whose site has been built, which a test may change."""
    return Path(shutil.copytree(_built, tmp_path / "project"))


@pytest.fixture(scope="session")
def public_site(_built: Path) -> Path:
    """The site of the tiny report, for tests that only read it: with links for editing, without an offline copy."""
    return _built / "site"


@pytest.fixture(scope="session")
def preview_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The preview of the tiny report, for tests that only read it: with a draft, the board, and links for editing."""
    return made_once(tmp_path_factory, "preview", _preview) / "project/site"


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the tiny report and its offline copy, without links for editing: `site`, `zip` and `offline`."""
    return made_once(tmp_path_factory, "release", _release)
