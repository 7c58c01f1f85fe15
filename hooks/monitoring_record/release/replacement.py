"""Folders that are replaced as a whole, once their new content is complete."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path


@contextmanager
def replaced(*folders: Path) -> Iterator[tuple[Path, ...]]:
    """Yield an empty place for the new content of each folder; when the block ends without an error, all are replaced.

    Otherwise the folders are as they were before, also where only the last of them could not be replaced.
    """
    for folder in folders:
        _mend(folder)
    try:
        yield tuple(map(_new, folders))
        _replace(folders)
    finally:
        for folder in folders:
            shutil.rmtree(_new(folder), ignore_errors=True)


def _new(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.new")


def _old(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.old")


def _mend(folder: Path) -> None:
    """Clear away what a command left that was stopped: the old folder comes back if the new one is not in its place."""
    if _old(folder).exists() and not folder.exists():
        _old(folder).rename(folder)
    for left in (_old(folder), _new(folder)):
        if left.exists():
            shutil.rmtree(left)


def _replace(folders: tuple[Path, ...]) -> None:
    with ExitStack() as way_back:
        for folder in folders:
            if folder.exists():
                folder.rename(_old(folder))
                way_back.callback(_old(folder).rename, folder)
            _new(folder).rename(folder)
            way_back.callback(folder.rename, _new(folder))
        way_back.pop_all()
    for folder in folders:
        shutil.rmtree(_old(folder), ignore_errors=True)
