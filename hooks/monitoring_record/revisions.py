"""States of the data: a folder, or what a revision of the git repository holds."""

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
    """The data as it was, or is, in one position."""

    name: str
    """As the person called it: a folder or a revision."""
    library: Library


def read_state(name: str, data: Path) -> State:
    """Read a folder of that name, or what the revision of that name holds in the position of `data`.

    Places in problems begin as they would be found again: `main:data/…`, or with the folder as it was typed.
    """
    folder = Path(name)
    if folder.is_dir():
        return State(name, _placed(load(folder), folder.name, folder.as_posix()))
    with _at_revision(name, data) as folder:
        return State(name, _placed(load(folder), folder.name, f"{name}:{folder.name}"))


def _placed(library: Library, prefix: str, shown: str) -> Library:
    problems = (
        replace(problem, position=replace(problem.position, file=shown + problem.position.file.removeprefix(prefix)))
        for problem in library.problems
    )
    return replace(library, problems=tuple(problems))


@contextmanager
def _at_revision(revision: str, data: Path) -> Iterator[Path]:
    """A copy of the data at a revision, which is gone afterwards."""
    folder = data.resolve()
    with _explained(f"“{revision}” is neither a folder nor a revision that git knows here."):
        commit = git.commit_of(revision, folder.parent)
    with _explained(f"The revision “{revision}” has no folder “{folder.name}”."), git.folder_at(commit, folder) as copy:
        yield copy


@contextmanager
def _explained(failure: str) -> Iterator[None]:
    try:
        yield
    except git.NoGitError:
        raise UnknownStateError(f"{failure} (The program git is not on this machine.)") from None
    except git.GitError:
        raise UnknownStateError(failure) from None
