"""What the engine asks git, and what a revision cannot ask."""

import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitoring_record.git import (
    GitError,
    NoGitError,
    UnreadableRepositoryError,
    changed_files,
    checkout,
    commit_of,
    folder_at,
    last_commit_time,
)
from tests.support.projects import commit_all, git

DAY = datetime(2019, 3, 22, 12, tzinfo=UTC)


@pytest.fixture
def repository(data: Path) -> Path:
    """A repository with the tiny report and one commit."""
    commit_all(data.parent, DAY)
    return data.parent


@pytest.mark.parametrize(
    "revision", ["--path-format=x", "--show-object-format=x", "--output=x", "--all", "-x", "", "no-such"]
)
def test_a_revision_is_no_option(revision: str, repository: Path) -> None:
    with pytest.raises(GitError) as error:
        commit_of(revision, repository)
    assert str(error.value) == ""
    assert not (repository / "x").exists()


def test_a_revision_is_a_commit(repository: Path) -> None:
    head = git(repository, "rev-parse", "HEAD").strip()
    git(repository, "tag", "-a", "first", "-m", "The first")
    assert commit_of("first", repository) == commit_of("HEAD", repository / "data") == head
    with pytest.raises(GitError):
        commit_of("HEAD:data", repository)


def test_a_checkout_knows_its_commit_and_whether_the_files_changed(repository: Path) -> None:
    head = git(repository, "rev-parse", "HEAD").strip()
    (repository / "notes.txt").touch()
    state = checkout(repository, ["data"])
    assert state is not None
    assert (state.commit, state.short_commit, state.changed) == (head, head[:7], False)
    for change in ((repository / "data/new.txt").touch, (repository / "data/glossary.yml").unlink):
        change()
        state = checkout(repository, ["data"])
        assert state is not None
        assert state.changed
        git(repository, "add", ".")
        git(repository, "commit", "--quiet", "--message", "Next")


def test_to_look_at_a_repository_changes_nothing_in_it(repository: Path) -> None:
    index = repository / ".git/index"
    before = index.read_bytes()
    os.utime(repository / "data/glossary.yml", (0, 0))
    assert checkout(repository, ["data"]) is not None
    assert index.read_bytes() == before


def test_a_folder_in_another_repository_has_no_commit_of_its_own(repository: Path) -> None:
    git(
        repository,
        "commit",
        "--quiet",
        "--allow-empty",
        "--message",
        "Later",
        GIT_COMMITTER_DATE="2020-01-01T00:00:00Z",
    )
    assert last_commit_time(repository) == int(datetime(2020, 1, 1, tzinfo=UTC).timestamp())
    assert checkout(repository / "data", ["."]) is None
    assert last_commit_time(repository / "data") is None


def test_a_repository_without_a_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    assert checkout(tmp_path, ["."]) is None
    assert last_commit_time(tmp_path) is None
    shutil.rmtree(tmp_path / ".git")
    (tmp_path / ".git").write_text("not a repository", encoding="utf-8")
    assert checkout(tmp_path, ["."]) is None


def test_changed_files_are_named_from_the_project_and_fit_to_be_printed(repository: Path) -> None:
    (repository / "data/glossary.yml").unlink()
    (repository / "data/ruritania/report.yml").rename(repository / "data/z\x1b[1m é.yml")
    git(repository, "add", ".")
    first = commit_of("HEAD", repository)
    assert changed_files(first, repository) == [
        "data/glossary.yml",
        "data/ruritania/report.yml",
        "data/z\ufffd[1m é.yml",
    ]
    assert changed_files(first, repository / "data") == ["glossary.yml", "ruritania/report.yml", "z\ufffd[1m é.yml"]
    (repository / first).touch()
    assert len(changed_files(first, repository)) == 3, "a commit is no file, whatever the file is called"
    with pytest.raises(GitError, match="no-such"):
        changed_files("no-such", repository)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere, names are characters")
def test_a_name_of_other_bytes_is_fit_to_be_printed(repository: Path) -> None:
    Path(os.fsdecode(bytes(repository / "data") + b"/\xff.yml")).touch()
    git(repository, "add", ".")
    assert changed_files(commit_of("HEAD", repository), repository) == ["data/\ufffd.yml"]


def test_a_folder_is_read_as_it_was(repository: Path) -> None:
    first = commit_of("HEAD", repository)
    before = (repository / "data/glossary.yml").read_bytes()
    (repository / "data/glossary.yml").write_bytes(b"")
    with folder_at(first, repository / "data") as copy:
        assert (copy.name, (copy / "glossary.yml").read_bytes()) == ("data", before)
    assert not copy.exists()
    with pytest.raises(GitError, match="castle"), folder_at(first, repository / "castle"):
        pass


def test_without_git_it_says_so(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoGitError):
        commit_of("HEAD", repository)


@pytest.mark.parametrize(
    "name", ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"]
)
def test_a_hook_of_another_repository_may_ask(name: str, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, str(repository / "elsewhere"))
    state = checkout(repository, ["data"])
    assert state is not None
    assert not state.changed
    assert last_commit_time(repository) == DAY.timestamp()


def test_a_repository_that_git_cannot_read_is_not_taken_for_none(repository: Path) -> None:
    (repository / ".git/HEAD").write_text("moat")
    with pytest.raises(UnreadableRepositoryError, match="not a git repository"):
        last_commit_time(repository)
