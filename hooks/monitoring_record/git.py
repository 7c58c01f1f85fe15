"""Reads the git repository of a project."""

import io
import os
import re
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_COMMIT = re.compile(rb"^# branch\.oid ([0-9a-f]+)$", re.MULTILINE)
_CHANGE = re.compile(rb"^[^#]", re.MULTILINE)

_OF_ANOTHER_REPOSITORY = frozenset(
    {
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR",
        "GIT_DIR",
        "GIT_GRAFT_FILE",
        "GIT_INDEX_FILE",
        "GIT_NAMESPACE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_PREFIX",
        "GIT_SHALLOW_FILE",
        "GIT_WORK_TREE",
    }
)
"""The variables that lead git elsewhere. Git sets them for its own hooks, which may build the site of another repository."""


class GitError(Exception):
    """A git command failed."""


class NoGitError(GitError):
    """Git is not installed."""


class UnreadableRepositoryError(GitError):
    """Git refuses to read the repository of a project, or cannot; the message is git's own."""


@dataclass(frozen=True)
class Checkout:
    """The state of the files of a project."""

    commit: str
    """The full name of the commit that is checked out."""
    changed: bool
    """Whether there are changes that are not committed."""

    @property
    def short_commit(self) -> str:
        """The name as people write it. Git's own depends on the settings and the size of a repository."""
        return self.commit[:7]


def checkout(project: Path, paths: Sequence[str]) -> Checkout | None:
    """Return the state of some files and folders of a project; None without a repository of its own, or a commit."""
    if not (project / ".git").exists():
        return None
    try:
        status = _run(project, "--no-optional-locks", "status", "--porcelain=v2", "--branch", "--", *paths)
    except GitError:
        return None
    commit = _COMMIT.search(status)
    return Checkout(commit[1].decode(), changed=_CHANGE.search(status) is not None) if commit else None


def changed_files(commit: str, project: Path) -> list[str]:
    """Return the paths of the files that differ from those of a commit, from the project's folder, fit to be printed."""
    names = _run(project, "diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--").decode(
        errors="replace"
    )
    return sorted(
        "".join(sign if sign.isprintable() else "\ufffd" for sign in name) for name in names.split("\0") if name
    )


def last_commit_time(project: Path) -> int | None:
    """Return when the project was last committed, in seconds since 1970; None without git, a commit, or its own repository.

    A downloaded archive has none, even if it was unpacked in another repository. Raises UnreadableRepositoryError.
    """
    if not (project / ".git").exists():
        return None
    try:
        return int(_run(project, "log", "-1", "--format=%ct"))
    except NoGitError:
        return None
    except (GitError, ValueError):
        _check_readable(project)
        return None  # it has no commit yet


def _check_readable(project: Path) -> None:
    try:
        _run(project, "rev-parse", "--git-dir")
    except GitError as error:
        raise UnreadableRepositoryError(str(error)) from None


def commit_of(revision: str, folder: Path) -> str:
    """Return the commit that a revision names in the repository around a folder; raises GitError if there is none."""
    arguments = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return _run(folder, *arguments).decode().strip()


@contextmanager
def folder_at(commit: str, folder: Path) -> Iterator[Path]:
    """Yield a copy of a folder as it was at a commit; raises GitError if it was not there."""
    archive = _run(folder.parent, "archive", "--format=zip", commit, folder.name)
    with tempfile.TemporaryDirectory() as copy:
        zipfile.ZipFile(io.BytesIO(archive)).extractall(copy)
        yield Path(copy) / folder.name


def _run(folder: Path, *arguments: str) -> bytes:
    try:
        return subprocess.run(  # noqa: S603 – the arguments are the engine’s own, or a commit
            ["git", *arguments],  # noqa: S607
            cwd=folder,
            env={name: value for name, value in os.environ.items() if name not in _OF_ANOTHER_REPOSITORY},
            capture_output=True,
            check=True,
        ).stdout
    except FileNotFoundError:
        raise NoGitError from None
    except subprocess.CalledProcessError as error:
        raise GitError(error.stderr.decode(errors="replace").strip()) from None
