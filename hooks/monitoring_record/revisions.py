"""States of the data: a folder, or the folder as it is in a revision of the git repository."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from monitoring_record import git
from monitoring_record.library import Library, load


class UnknownStateError(Exception):
    """There is no such folder, and no such revision."""


@dataclass(frozen=True)
class State:
    """The data as it was, or is, in one place."""

    name: str
    """A folder or a revision, as the user typed it."""
    library: Library


def read_state(name: str, data: Path) -> State:
    """Read the folder of that name, or the folder `data` as it is in the revision of that name.

    Paths in problems begin with the folder as it was typed, or with the revision: `main:data/…`.
    Raises UnknownStateError if there is neither.
    """
    folder = Path(name)
    if folder.is_dir():
        return State(name, _with_paths(load(folder), folder.name, folder.as_posix()))
    with _at_revision(name, data) as folder:
        return State(name, _with_paths(load(folder), folder.name, f"{name}:{folder.name}"))


def _with_paths(library: Library, prefix: str, shown: str) -> Library:
    problems = (
        replace(problem, position=replace(problem.position, file=shown + problem.position.file.removeprefix(prefix)))
        for problem in library.problems
    )
    return replace(library, problems=tuple(problems))


@contextmanager
def _at_revision(revision: str, data: Path) -> Iterator[Path]:
    """Yield a temporary copy of the data as it is in a revision."""
    folder = data.resolve()
    with _explained(f"“{revision}” is neither a folder nor a revision of this git repository."):
        commit = git.commit_of(revision, folder.parent)
    with _explained(f"The revision “{revision}” has no folder “{folder.name}”."), git.folder_at(commit, folder) as copy:
        yield copy


@contextmanager
def _explained(failure: str) -> Iterator[None]:
    try:
        yield
    except git.NoGitError:
        raise UnknownStateError(f"{failure} (Git is not installed.)") from None
    except git.GitError:
        raise UnknownStateError(failure) from None
