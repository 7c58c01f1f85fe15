"""The files of an earlier build of the same data, from which another takes what is the same in both."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class EarlierFiles:
    """The files of an earlier build of the same data."""

    folder: Path | None = None
    """The folder of the built site; None if this build is the first."""

    def content(self, address: str, make: Callable[[], bytes]) -> bytes:
        """Return the file at an address as it is in the earlier build; one that it lacks is made."""
        file = self.folder / address if self.folder else None
        return file.read_bytes() if file and file.is_file() else make()
