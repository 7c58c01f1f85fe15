"""What tests of builds share: projects around the tiny report, and what becomes of them."""

from pathlib import Path

import pytest

from tests.support.projects import Build, new_project, run_mkdocs
from tests.support.shared import made_once


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A whole project around the tiny report: everything but the data is the real one."""
    return new_project(tmp_path / "project")


@pytest.fixture
def build() -> Build:
    """Build a project as its users do; returns the finished process with all that it printed."""
    return run_mkdocs


def _build(folder: Path, **environment: str) -> None:
    finished = run_mkdocs(new_project(folder / "project"), **environment)
    assert finished.returncode == 0, finished.stdout


@pytest.fixture(scope="session")
def public_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the tiny report, for tests that only look at it."""
    return made_once(tmp_path_factory, "public", _build) / "project/site"


@pytest.fixture(scope="session")
def preview_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The preview of the tiny report, for tests that only look at it."""
    return made_once(tmp_path_factory, "preview", lambda folder: _build(folder, PREVIEW="true")) / "project/site"
