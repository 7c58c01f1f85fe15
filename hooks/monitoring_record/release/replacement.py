"""Replaces folders as a whole, once their new content is complete.

The new content of `site/` is made in `.site.building/new/`, beside it. Then

1. what is in the place of the folder moves to `.site.building/old/`,
2. `new/` is renamed to `entering/`, and
3. what is in it moves into the place.

All folders of a command are replaced so, one after the other. Then the file `replaced` is written into the first
`.building` folder: from now on the new folders stay. The old ones are renamed to `left-1/` and so on, the file is
removed, and what is left is deleted.

A command may be killed at any moment. If it had not written `replaced`, the next command undoes its steps; otherwise the
next command completes them. In between, each folder is old or new as a whole, or missing: between the steps 1 and 3 it is
in its `.building` folder. Only the order of renamings counts, which file systems keep; that the bytes of the new files
survive a power cut is left to them.

A mount cannot be renamed, nor can a folder in one that may not be written to. There, the `.building` folder is within the
folder, and the same steps are done with each entry: readers may see old and new ones side by side for a moment.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from errno import ENOENT
from itertools import count
from pathlib import Path
from typing import Self

_NOTE = "about-this-folder.txt"
_NOTE_TEXT = (
    "A build of the site works here, and deletes this folder at its end. Without a build it is in nobody's way.\n"
)

_LOST_AND_FOUND = "lost+found"
"""The folder of a file system itself, where it is mounted."""

_MOUNTS = Path("/proc/self/mountinfo")
"""Where Linux lists what is mounted; a part of the same file system may be, too."""


class InTheWayError(Exception):
    """Something that no build has made is where a build would write; the message names it."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path} {what}. Delete it or give it another name, then build again.")


@contextmanager
def replaced(*folders: Path) -> Iterator[tuple[Path, ...]]:
    """Yield a path for the new content of each folder; if the block ends without an error, all folders are replaced.

    Otherwise all folders stay as they were, even if only the last of them could not be replaced. What a command that was
    killed left must be in order (`recover`).
    """
    workplaces = tuple(map(_Workplace.of, folders))
    for workplace in workplaces:
        workplace.check()
    try:
        yield tuple(workplace.prepared() for workplace in workplaces)
        _replace(workplaces)
    finally:
        _clean_up(workplaces)


def recover(*folders: Path) -> None:
    """Undo or complete the replacement of these folders by a command that was killed, and delete what it left."""
    workplaces = tuple(_own_workplaces(folders))
    if any(workplace.is_replaced.exists() for workplace in workplaces):
        _complete(workplaces)
    for workplace in workplaces:
        workplace.undo()
    _clean_up(workplaces)


def left_behind(*folders: Path) -> Iterator[Path]:
    """Yield the remains of old content that could not be deleted; the next command tries again."""
    for workplace in _own_workplaces(folders):
        yield from sorted(workplace.left)


@dataclass(frozen=True)
class _Workplace:
    """The `.building` folder of a folder: on its file system, so that renaming is enough to replace it."""

    target: Path
    """The folder; of a link, the folder that it leads to."""
    within: bool
    """Whether the entries of the folder are moved, and not the folder."""

    @classmethod
    def of(cls, folder: Path) -> Self:
        """Return the workplace of a folder."""
        target = Path(os.path.realpath(folder))
        return cls(target, target.is_dir() and not _can_be_renamed(target))

    @property
    def base(self) -> Path:
        """The folder whose entries are moved."""
        return self.target if self.within else self.target.parent

    @property
    def folder(self) -> Path:
        return self.base / f".{self.target.name}.building"

    @property
    def new(self) -> Path:
        return self.folder / "new"

    @property
    def entering(self) -> Path:
        return self.folder / "entering"

    @property
    def old(self) -> Path:
        return self.folder / "old"

    @property
    def is_replaced(self) -> Path:
        """The file that says, for all folders of a command, that they are replaced."""
        return self.folder / "replaced"

    @property
    def is_own(self) -> bool:
        """Whether a build has made it; a build that was killed at once leaves it empty."""
        if self.folder.is_symlink() or not self.folder.is_dir():
            return False
        return (self.folder / _NOTE).is_file() or not any(self.folder.iterdir())

    @property
    def left(self) -> Iterator[Path]:
        """What is only left to be deleted."""
        return self.folder.glob("left-*")

    def check(self) -> None:
        """Raise InTheWayError if something is in the place of the folder or of the workplace."""
        if os.path.lexists(self.target) and not self.target.is_dir():
            raise InTheWayError(self.target, "is not a folder")
        if not self.base.is_dir():
            raise FileNotFoundError(ENOENT, "There is no such folder", str(self.base))
        if os.path.lexists(self.folder) and not self.is_own:
            raise InTheWayError(self.folder, "was not made by a build")

    def prepared(self) -> Path:
        """Make the workplace; returns the path for the new content."""
        self.folder.mkdir(exist_ok=True)
        (self.folder / _NOTE).write_text(_NOTE_TEXT, encoding="utf-8")
        if self.within:
            return self.new
        self.new.mkdir()
        return self.new / self.target.name

    def replace(self) -> None:
        """Move the old content out and the new content in."""
        if not self._expected.is_dir():
            raise FileNotFoundError(ENOENT, "Nothing was built", str(self._expected))
        self.old.mkdir()
        self._move_out(self.old)
        self.new.rename(self.entering)
        self._move_in(self.entering)

    def undo(self) -> None:
        """Undo `replace`, as far as it came."""
        if self.entering.is_dir():
            self._move_out(self.entering)
            self.entering.rename(self.new)
        if self.old.is_dir():
            self._move_in(self.old)
            self.old.rmdir()

    def leave(self, folder: Path) -> None:
        """Rename a folder to one that is only left to be deleted, if it exists."""
        if folder.is_dir():
            names = (self.folder / f"left-{number}" for number in count(1))
            folder.rename(next(name for name in names if not os.path.lexists(name)))

    def clean_up(self) -> None:
        """Delete what is only left to be deleted, and the workplace, if nothing else is in it."""
        self.leave(self.new)
        for left in self.left:
            shutil.rmtree(left, ignore_errors=True)
        if {path.name for path in self.folder.iterdir()} <= {_NOTE}:
            (self.folder / _NOTE).unlink(missing_ok=True)
            self.folder.rmdir()

    @property
    def _expected(self) -> Path:
        return self.new if self.within else self.new / self.target.name

    def _move_out(self, into: Path) -> None:
        paths = self.base.iterdir() if self.within else [self.target]
        for path in paths:
            if os.path.lexists(path) and path.name not in (self.folder.name, _LOST_AND_FOUND):
                self._move(path.name, self.base, into)

    def _move_in(self, source: Path) -> None:
        for path in source.iterdir():
            self._move(path.name, source, self.base)

    def _move(self, name: str, source: Path, to: Path) -> None:
        if os.path.lexists(to / name):
            raise InTheWayError(self.base / name, "was made while a build replaced what was there")
        (source / name).rename(to / name)


def _own_workplaces(folders: Iterable[Path]) -> Iterator[_Workplace]:
    """Yield the workplaces that builds have made, wherever: since then, the folder may have become a mount, or none."""
    for folder in folders:
        target = _Workplace.of(folder).target
        for workplace in (_Workplace(target, within=False), _Workplace(target, within=True)):
            if workplace.is_own:
                yield workplace


def _can_be_renamed(folder: Path) -> bool:
    if folder.is_mount() or not os.access(folder.parent, os.W_OK):
        return False
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:  # not Linux
        return True
    return str(folder) not in (_written_plainly(line.split()[4]) for line in mounts)


def _written_plainly(path: str) -> str:
    """Return a path of the list of mounts, which writes blanks and the like as octal numbers."""
    for sign in " \t\n\\":
        path = path.replace(f"\\{ord(sign):03o}", sign)
    return path


def _replace(workplaces: tuple[_Workplace, ...]) -> None:
    with ExitStack() as undo:
        for workplace in workplaces:
            undo.callback(workplace.undo)
            workplace.replace()
        workplaces[0].is_replaced.touch()
        undo.pop_all()
    with suppress(OSError):  # the next command completes it
        _complete(workplaces)


def _complete(workplaces: tuple[_Workplace, ...]) -> None:
    for workplace in workplaces:
        workplace.leave(workplace.old)
        if workplace.entering.is_dir():
            workplace.entering.rmdir()
    for workplace in workplaces:
        workplace.is_replaced.unlink(missing_ok=True)


def _clean_up(workplaces: tuple[_Workplace, ...]) -> None:
    for workplace in workplaces:
        with suppress(OSError):  # the next command tries again
            workplace.clean_up()
