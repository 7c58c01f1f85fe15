"""Reads the files of editions as they are: their names, their bytes and their checksums."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from monitoring_record.loading.edition_rules import CHANGED_EDITION, INCOMPLETE_EDITION, MISNAMED_EDITION
from monitoring_record.loading.entries import paths_in, unreadable
from monitoring_record.loading.folder_rules import misnamed
from monitoring_record.source.problems import Position, Problem

FOLDER = "editions"
"""The folder of the editions, in that of their report."""

CHECKSUM = ".sha256"
"""The ending of the file beside an edition, after its name."""

_ID = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?")
_CHECKSUM_LINE = re.compile(r"([0-9a-f]{64}) [ *](\S+)\s*")


@dataclass(frozen=True)
class EditionFile:
    """The file of an edition."""

    path: str
    """The path, as in messages: data/ruritania/editions/2019-03.json."""
    content: bytes = field(repr=False)

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.path.rpartition("/")[2]

    @property
    def id(self) -> str:
        """The id of the edition: “2019-03”."""
        return self.name.removesuffix(".json")

    @cached_property
    def sha256(self) -> str:
        """The checksum of the bytes."""
        return sha256(self.content).hexdigest()


def checksum_line(sha256: str, name: str) -> str:
    """Return what the file beside an edition contains; the program `sha256sum` writes and reads it so."""
    return f"{sha256}  {name}\n"


@dataclass
class EditionFiles:
    """The files of the editions of a report, in the order of their names."""

    files: list[EditionFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_edition_files(folder: Path, data: Path) -> EditionFiles:
    """Read the files of the editions in a folder, which need not exist."""
    found = EditionFiles()
    for path in paths_in(folder):
        if not _is_edition(path):
            cure = "`run.py edition 20` makes an edition of the 20th meeting, as 2019-03.json and 2019-03.json.sha256"
            found.problems.append(misnamed(path, data, cure, MISNAMED_EDITION))
        elif not _partner(path).is_file():
            found.problems.append(_incomplete(path, data))
        elif path.suffix != CHECKSUM:
            _read(path, data, found)
    return found


def _is_edition(path: Path) -> bool:
    name = path.name.removesuffix(CHECKSUM)
    return path.is_file() and name.endswith(".json") and _ID.fullmatch(name.removesuffix(".json")) is not None


def _partner(path: Path) -> Path:
    """Return the path of the checksum of an edition, or of the edition of a checksum."""
    return path.with_suffix("") if path.suffix == CHECKSUM else path.with_name(f"{path.name}{CHECKSUM}")


def _incomplete(path: Path, data: Path) -> Problem:
    cure = f"put it back as it was: {restoring(_name(_partner(path), data))}"
    message = f"`{_partner(path).name}` is missing, which belongs to this file; {cure}"
    return Problem(Position(_name(path, data)), message, INCOMPLETE_EDITION)


def restoring(path: str) -> str:
    """Say how to restore a file of an edition, in a browser and with git. When it was changed, and in which commit, is not known."""
    online = (
        "on the website of the repository, the history of the file has its first version, to be uploaded in its place"
    )
    return (
        f"{online}; with git, write the commit that `git log -- {path}` lists last into `git checkout COMMIT -- {path}`"
    )


def _read(path: Path, data: Path, found: EditionFiles) -> None:
    try:
        file, line = EditionFile(_name(path, data), path.read_bytes()), _partner(path).read_bytes()
    except OSError as error:
        found.problems.append(unreadable(path, data, error))
        return
    found.files.append(file)
    found.problems.extend(_changed(file, line.decode(errors="replace")))


def _changed(file: EditionFile, line: str) -> Iterator[Problem]:
    found = _CHECKSUM_LINE.fullmatch(line)
    known = found[1] if found and found[2] == file.name else None
    if known == file.sha256:
        return
    path = file.path if known else f"{file.path}{CHECKSUM}"
    name = path.rpartition("/")[2]
    sign = f"its SHA-256 is not that in `{name}{CHECKSUM}`" if known else f"it has no SHA-256 of `{file.name}`"
    said = f"a published edition never changes, but `{name}` was changed, perhaps by a replacement in all files"
    cure = f"put it back as it was: {restoring(path)}"
    yield Problem(Position(file.path), f"{said}; {cure} ({sign})", CHANGED_EDITION)


def _name(path: Path, data: Path) -> str:
    return path.relative_to(data.parent).as_posix()
