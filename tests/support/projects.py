"""Whole projects, built as their users build them."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.support.paths import ROOT, TINY

Build = Callable[..., subprocess.CompletedProcess[str]]

REPOSITORY = re.compile(r"^repo_url: .*$", re.MULTILINE)


def write_tiny(data: Path) -> None:
    """Write the data of the tiny report."""
    shutil.copytree(TINY, data)


def new_project(folder: Path, write_data: Callable[[Path], None] = write_tiny) -> Path:
    """Make a project around a report: everything but the data is the real one."""
    folder.mkdir()
    for name in ("content", "hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    write_data(folder / "data")
    return folder


def set_repository(project: Path, address: str) -> None:
    """Say where the project's files are edited."""
    settings = project / "mkdocs.yml"
    text, found = REPOSITORY.subn(f'repo_url: "{address}"', settings.read_text(encoding="utf-8"))
    assert found == 1
    settings.write_text(text, encoding="utf-8")


def run_mkdocs(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build a project; returns the finished process with all that it printed."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", *words],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
