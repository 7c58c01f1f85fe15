"""Writes a file as a whole: readers, and those who find it after a command was killed, see the old file or the new one."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file, one part after the other; it keeps its permissions, and a link stays one."""
    target = Path(os.path.realpath(path))
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as unfinished:
        written = Path(unfinished.name)
        try:
            unfinished.writelines(parts)
            unfinished.close()  # Windows renames no open file
            written.chmod(_permissions(target))
            written.replace(target)
        except BaseException:
            with suppress(OSError):
                written.unlink()
            raise


def _permissions(path: Path) -> int:
    """Return those of the file, or those that a new file gets."""
    if path.exists():
        return path.stat().st_mode
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
