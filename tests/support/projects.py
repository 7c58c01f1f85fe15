"""Projects, built as users build them."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from tests.support.paths import ROOT, TINY

Build = Callable[..., subprocess.CompletedProcess[str]]

REPOSITORY = re.compile(r"^repo_url: .*$", re.MULTILINE)
FORGE = re.compile(r"^  forge: .*\n", re.MULTILINE)


def write_tiny(data: Path) -> None:
    """Write the data of the tiny report."""
    shutil.copytree(TINY, data)


def new_project(folder: Path, write_data: Callable[[Path], None] = write_tiny) -> Path:
    """Make a project with a report; everything except the data is copied from this repository.

    What is compiled is copied, too, the engine and its templates: to compile them takes longer than to build the site.
    """
    folder.mkdir()
    for name in ("hooks", ".cache"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name)
    add_settings(folder)
    write_data(folder / "data")
    return folder


def add_settings(folder: Path) -> None:
    """Add the settings of this repository, and what they name, without the engine."""
    for name in ("content", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "hooks").mkdir(exist_ok=True)
    shutil.copy(ROOT / "hooks/publish.py", folder / "hooks")


def set_repository(project: Path, address: str, forge: str = "github") -> None:
    """Set the address of the project's repository, and the program of its forge."""
    settings = project / "mkdocs.yml"
    text = FORGE.sub("", settings.read_text(encoding="utf-8"))
    text, count = REPOSITORY.subn(f'repo_url: "{address}"', text)
    assert count == 1
    settings.write_text(text.replace("\nextra:\n", f"\nextra:\n  forge: {forge}\n"), encoding="utf-8")


def git(folder: Path, *words: str, lines: str = "", **environment: str) -> str:
    """Run git in a folder; returns what it prints. Without git, the test is skipped."""
    program = shutil.which("git")
    if program is None:
        pytest.skip("git is not installed")
    who = ["-c", "user.name=Clerk", "-c", "user.email=clerk@castle.example"]
    command = [program, *who, *words]
    environment = {**os.environ, **environment}
    return subprocess.run(command, cwd=folder, env=environment, input=lines, text=True, stdout=-1, check=True).stdout


def commit_all(project: Path, date: datetime) -> str:
    """Make a project a repository with one commit; returns its name."""
    git(project, "init", "--quiet")
    (project / ".git/info/exclude").write_text("__pycache__/\n/.cache/\n", encoding="utf-8")
    git(project, "add", ".")
    dates = {"GIT_AUTHOR_DATE": date.isoformat(), "GIT_COMMITTER_DATE": date.isoformat()}
    git(project, "commit", "--quiet", "--message", "All", **dates)
    return git(project, "rev-parse", "HEAD").strip()


def bytes_of(project: Path, *folders: str) -> dict[str, bytes]:
    """Return the bytes of all files in some folders of a project, by their paths."""
    files = (path for folder in folders for path in (project / folder).rglob("*") if path.is_file())
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in files}


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
