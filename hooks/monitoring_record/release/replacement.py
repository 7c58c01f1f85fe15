"""Replaces folders as a whole, once their new content is complete."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path


@contextmanager
def replaced(*folders: Path) -> Iterator[tuple[Path, ...]]:
    """Yield a path for the new content of each folder; if the block ends without an error, all folders are replaced.

    Otherwise all folders stay as they were, even if only the last of them could not be replaced.
    """
    for folder in folders:
        _clean_up(folder)
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


def _clean_up(folder: Path) -> None:
    """Remove what a stopped command left; the old folder is restored if it was not replaced."""
    if _old(folder).exists() and not folder.exists():
        _old(folder).rename(folder)
    for left in (_old(folder), _new(folder)):
        if left.exists():
            shutil.rmtree(left)


def _replace(folders: tuple[Path, ...]) -> None:
    with ExitStack() as undo:
        for folder in folders:
            if folder.exists():
                folder.rename(_old(folder))
                undo.callback(_old(folder).rename, folder)
            _new(folder).rename(folder)
            undo.callback(folder.rename, _new(folder))
        undo.pop_all()
    for folder in folders:
        shutil.rmtree(_old(folder), ignore_errors=True)
