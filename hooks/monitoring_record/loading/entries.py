"""What is in the folders of the data: files and folders, and nothing else.

Links are not followed: what they lead to would be published, wherever it is. Pipes and devices are not opened: to read one
can take for ever.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from monitoring_record.loading.folder_rules import LINK, NO_FILE_OR_FOLDER, UNREADABLE
from monitoring_record.source.limits import MOST_BYTES
from monitoring_record.source.problems import Position, Problem


def paths_in(folder: Path) -> Iterator[Path]:
    """Yield the files and folders in a folder, in order, without hidden ones; nothing if it does not exist."""
    yield from (Path(entry) for entry in _entries(folder) if _is_file_or_folder(entry))


def entry_problems(folder: Path, data: Path) -> Iterator[Problem]:
    """Report everything below a folder that is neither a file nor a folder, and folders that cannot be read."""
    try:
        entries = _listed(folder)
    except OSError as error:
        yield unreadable(folder, data, error)
        return
    for entry in entries:
        if not _is_file_or_folder(entry):
            yield _neither(entry, data)
        elif entry.is_dir():
            yield from entry_problems(Path(entry), data)


def files_below(folder: Path) -> Iterator[Path]:
    """Yield every file below a folder, in order."""
    for path in paths_in(folder):
        if path.is_dir():
            yield from files_below(path)
        else:
            yield path


def content_of(path: Path) -> bytes:
    """Return the bytes of a file; of a file that is too large, as many as show that it is."""
    with path.open("rb") as file:
        # Python makes room for as much as is asked for, and most files are small.
        return file.read(min(os.fstat(file.fileno()).st_size, MOST_BYTES) + 1)


def unreadable(path: Path, data: Path, error: OSError) -> Problem:
    """Return the problem of a file or folder that cannot be read."""
    said = (error.strerror or "it cannot be read").lower()
    message = f"`{path.name}` cannot be read ({said}); see that it is there, and that you may read it"
    return Problem(_position(path, data), message, UNREADABLE)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        return _listed(folder)
    except OSError:
        return []  # reported by `entry_problems`, unless it is not there


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)


def _is_file_or_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_file(follow_symlinks=False) or entry.is_dir(follow_symlinks=False)


def _neither(entry: os.DirEntry[str], data: Path) -> Problem:
    position = _position(Path(entry), data)
    if entry.is_symlink():
        cure = "put the file or folder itself here instead"
        return Problem(position, f"`{entry.name}` is a link, which is not followed; {cure}", LINK)
    return Problem(position, f"`{entry.name}` is neither a file nor a folder; delete it", NO_FILE_OR_FOLDER)


def _position(path: Path, data: Path) -> Position:
    return Position(path.relative_to(data.parent).as_posix())
