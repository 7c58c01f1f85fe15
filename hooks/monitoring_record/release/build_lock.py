"""One build at a time: two builds of a project would write into the same folders."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import strftime

from filelock import FileLock, Timeout

FOLDER = ".building"
"""The folder of the lock, in that of the project."""


class AlreadyBuildingError(Exception):
    """Another process builds the project; the message says which one, and since when."""


@contextmanager
def only_build(project: Path, command: str) -> Iterator[None]:
    """Be the only build of a project; raises AlreadyBuildingError if there is another one.

    The lock belongs to the process and not to its file: when the process ends in any way, the lock is free.
    """
    folder = project / FOLDER
    folder.mkdir(exist_ok=True)
    builder = folder / "builder.txt"
    try:
        with FileLock(folder / "lock", blocking=False):
            builder.write_text(_who(command), encoding="utf-8")
            try:
                yield
            finally:
                with suppress(OSError):
                    builder.unlink()
    except Timeout:
        raise AlreadyBuildingError(f"{_read(builder)} builds this site. Wait for its end, or end it.") from None


def _who(command: str) -> str:
    return f"`{command}` (process {os.getpid()}, since {strftime('%H:%M:%S on %d %B %Y')})"


def _read(builder: Path) -> str:
    """Return who holds the lock; a process that has just taken it has not written that yet."""
    with suppress(OSError, UnicodeDecodeError):
        return builder.read_text(encoding="utf-8").strip() or "Another process"
    return "Another process"
