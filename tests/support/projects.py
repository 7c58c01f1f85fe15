"""Projects, built as users build them."""

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
    """Make a project with a report; everything except the data is copied from this repository."""
    folder.mkdir()
    for name in ("content", "hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    write_data(folder / "data")
    return folder


def set_repository(project: Path, address: str) -> None:
    """Set the address of the project's repository."""
    settings = project / "mkdocs.yml"
    text, count = REPOSITORY.subn(f'repo_url: "{address}"', settings.read_text(encoding="utf-8"))
    assert count == 1
    settings.write_text(text, encoding="utf-8")


def run_mkdocs(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build a project; returns the finished process with its output."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", *words],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
