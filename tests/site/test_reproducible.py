"""A commit gives the same bytes wherever it is built, and the pages name it."""

import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitoring_record.addresses import CARD
from tests.support.paths import ROOT
from tests.support.projects import bytes_of, commit_all, git, run_mkdocs, set_repository

NOON = datetime(2019, 3, 22, 12, 0, 0, tzinfo=UTC)
AS_OF = re.compile(r'<div class="[^"]*as-of">(.*?)</div>', re.DOTALL)
BUILD = "from monitoring_record.commands import record; record(['build'])"
ON_ONE_CORE = f"import os; hasattr(os, 'sched_setaffinity') and os.sched_setaffinity(0, {{0}}); {BUILD}"


@pytest.fixture
def repository(project: Path) -> Path:
    """The project, with what says how its files are checked out."""
    shutil.copy(ROOT / ".gitattributes", project)
    shutil.copy(ROOT / ".gitignore", project)
    set_repository(project, "https://git.example/record")
    return project


def built(project: Path, program: str = BUILD, umask: int = 0o022, **environment: str) -> dict[str, bytes]:
    """Build the site and its offline copy in a process of its own; returns all their bytes."""
    finished = subprocess.run(
        [sys.executable, "-c", program],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project / "hooks"), "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        umask=umask,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return bytes_of(project, "site", "offline")


def test_a_commit_gives_the_same_bytes_wherever_it_is_built(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Different are path, zone, locale, umask, hash seed, cores, git's line ends, and the order of files on the disk."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    commit_all(repository, NOON)
    one, other = tmp_path / "one", tmp_path / "another/further down/and là"
    git(tmp_path, "clone", "--quiet", str(repository), str(one))
    git(tmp_path, "-c", "core.autocrlf=true", "clone", "--quiet", "--no-checkout", str(repository), str(other))
    git(other, "config", "core.autocrlf", "true")
    git(other, "read-tree", "HEAD")
    backwards = "\n".join(reversed(git(other, "ls-files").splitlines()))
    git(other, "checkout-index", "--stdin", lines=backwards)

    first = built(one, TZ="Asia/Almaty", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    changed = {"TZ": "America/Lima", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR", "PYTHONHASHSEED": "2"}
    second = built(other, ON_ONE_CORE, umask=0o077, **changed)
    assert set(first) == set(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_line_ends_of_the_data_change_nothing(repository: Path, tmp_path: Path) -> None:
    """An editor on Windows may write others than git would."""
    first = built(repository, SOURCE_DATE_EPOCH="0")
    for file in (*(repository / "data").rglob("*.yml"), *(repository / "content").rglob("*.md")):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    second = built(repository, SOURCE_DATE_EPOCH="0")
    assert [name for name in first if first[name] != second[name]] == []


def as_of(page: Path) -> str:
    (foot,) = AS_OF.findall(page.read_text(encoding="utf-8"))
    return " ".join(foot.split())


def test_every_page_names_the_day_and_the_commit(repository: Path) -> None:
    set_repository(repository, "https://git.example/moats&walls")
    commit = commit_all(repository, NOON)
    built(repository)
    link = f'<a class="external" rel="noopener noreferrer" href="https://git.example/moats&amp;walls/commit/{commit}">'
    pages = [page for page in (repository / "site").rglob("*.html") if page.name != CARD]
    assert len(pages) > 10
    assert {as_of(page) for page in pages} == {f"As of 22 March 2019, commit {link}{commit[:7]}</a>."}


def test_a_commit_that_cannot_be_visited_is_named(project: Path) -> None:
    commit = commit_all(project, NOON)
    assert run_mkdocs(project, PREVIEW="true", SOURCE_DATE_EPOCH="0").returncode == 0
    named = f'As of 1 January 1970, commit <span title="{commit}">{commit[:7]}</span>.'
    assert as_of(project / "site/index.html") == named


def test_changes_that_are_not_committed_are_admitted(repository: Path) -> None:
    commit_all(repository, NOON)
    with (repository / "content/methodology.md").open("a", encoding="utf-8") as page:
        page.write("More of it.\n")
    built(repository)
    assert as_of(repository / "site/index.html").endswith("</a>, with changes that are not committed.")


def test_without_a_repository_the_day_is_named(public_site: Path) -> None:
    assert re.fullmatch(r"As of \d+ \w+ \d{4}\.", as_of(public_site / "index.html"))
