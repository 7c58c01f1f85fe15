"""What the tests share: a tiny report of an invented country, small enough to know by heart."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from monitoring.loading import load
from monitoring.records import Dossier

ROOT = Path(__file__).parent.parent
TINY = Path(__file__).parent / "tiny"

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
    folder = tmp_path / "project"
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
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once for all tests that look at it."""
    folder = tmp_path_factory.mktemp("site")
    finished = run_mkdocs(ROOT, "--site-dir", str(folder))
    assert finished.returncode == 0, finished.stdout
    return folder


@pytest.fixture(scope="session")
def offline_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy to be read from a disk."""
    folder = tmp_path_factory.mktemp("offline")
    finished = run_mkdocs(ROOT, "--site-dir", str(folder), OFFLINE="true")
    assert finished.returncode == 0, finished.stdout
    return folder
