"""States of the data: a folder, or what a revision of the git repository holds. The one file that knows git."""

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

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
    with _checked_out(name, data) as folder:
        return State(name, _placed(load(folder), folder.name, f"{name}:{folder.name}"))


def _placed(library: Library, prefix: str, shown: str) -> Library:
    problems = (
        replace(problem, position=replace(problem.position, file=shown + problem.position.file.removeprefix(prefix)))
        for problem in library.problems
    )
    return replace(library, problems=tuple(problems))


@contextmanager
def _checked_out(revision: str, data: Path) -> Iterator[Path]:
    """A copy of the data at a revision, which is gone afterwards."""
    within = data.resolve()
    commit = _git(
        within.parent,
        ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"],
        f"“{revision}” is neither a folder nor a revision that git knows here.",
    )
    archive = _git(
        within.parent,
        ["archive", "--format=zip", commit.decode().strip(), within.name],
        f"The revision “{revision}” has no folder “{within.name}”.",
    )
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(io.BytesIO(archive)).extractall(folder)
        yield Path(folder) / within.name


def _git(folder: Path, words: list[str], failure: str) -> bytes:
    try:
        finished = subprocess.run(["git", *words], cwd=folder, capture_output=True, check=True)  # noqa: S603, S607
    except FileNotFoundError:
        raise UnknownStateError(f"{failure} (The program git is not on this machine.)") from None
    except subprocess.CalledProcessError:
        raise UnknownStateError(failure) from None
    return finished.stdout
