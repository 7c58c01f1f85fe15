"""Reads the git repository of a project."""

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class GitError(Exception):
    """A git command failed."""


class NoGitError(GitError):
    """Git is not installed."""


def last_commit_time(project: Path) -> int | None:
    """Return when the project was last committed, in seconds since 1970; None without a repository of its own.

    A downloaded archive has none, even if it was unpacked in another repository.
    """
    if not (project / ".git").exists():
        return None
    try:
        return int(_run(project, "log", "-1", "--format=%ct"))
    except (GitError, ValueError):
        return None


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
        return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True).stdout  # noqa: S603, S607 – the arguments are the engine’s own, or a commit
    except FileNotFoundError:
        raise NoGitError from None
    except subprocess.CalledProcessError as error:
        raise GitError(error.stderr.decode(errors="replace").strip()) from None
