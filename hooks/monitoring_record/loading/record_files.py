"""A folder of like files, read into records: the name of a file says which record it is."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from monitoring_record.loading.validation_messages import as_record
from monitoring_record.records import Record
from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.source.yaml_reader import read_yaml

AnyRecord = TypeVar("AnyRecord", bound=Record)

NUMBERED = re.compile(r"(0[1-9]|[1-9]\d+)\.yml")
"""01.yml … 09.yml, 10.yml, 100.yml"""


@dataclass(frozen=True)
class RecordFile(Generic[AnyRecord]):
    """A file in its position, and the record that it holds if it is sound."""

    file: YamlFile
    identity: Mapping[str, Any]
    """What the position of the file says of it: its number, say."""
    sound: AnyRecord | None


@dataclass
class RecordFiles(Generic[AnyRecord]):
    """The files of one kind. Broken ones stay on the shelf: what refers to them is reported of its own faults only."""

    filed: list[RecordFile[AnyRecord]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def position(self, path: Path, data: Path, record: type[AnyRecord], **identity: Any) -> None:
        """Read one file onto the shelf."""
        name = path.relative_to(data.parent).as_posix()
        file = read_yaml(name, path.read_bytes())
        self.filed.append(RecordFile(file, identity, as_record(file, record, file=name, **identity)))
        self.problems.extend(file.problems)

    def sound(self) -> Iterator[tuple[YamlFile, AnyRecord]]:
        """The sound records with their files, in the order of the files."""
        for filed in self.filed:
            if filed.sound is not None:
                yield filed.file, filed.sound

    def records(self) -> tuple[AnyRecord, ...]:
        """The sound records, in the order of their files."""
        return tuple(record for _, record in self.sound())

    def files(self) -> Iterator[YamlFile]:
        """Every file, sound or not."""
        return (filed.file for filed in self.filed)

    def numbers(self) -> set[int]:
        """The numbers that have a file, sound or not."""
        return {filed.identity["number"] for filed in self.filed}


def read_numbered_files(
    folder: Path, data: Path, record: type[AnyRecord], *, key: str, **identity: Any
) -> RecordFiles[AnyRecord]:
    """Read a folder whose files are called by number; `key` is the record's field that takes the number."""
    shelf: RecordFiles[AnyRecord] = RecordFiles()
    for path in entries(folder):
        if not NUMBERED.fullmatch(path.name) or not path.is_file():
            shelf.problems.append(
                misnamed(path, data, "call it by its number in two digits, as in 07.yml (or 112.yml)")
            )
            continue
        shelf.position(path, data, record, **{key: int(path.stem)}, **identity)
    return shelf


def entries(folder: Path) -> Iterator[Path]:
    """What a folder holds, in order; nothing if it is not there, and nothing hidden."""
    found: Iterable[Path] = sorted(folder.iterdir()) if folder.is_dir() else ()
    yield from (path for path in found if not path.name.startswith("."))


def misnamed(path: Path, data: Path, expected: str) -> Problem:
    """A file or folder with a name that does not fit its position."""
    return Problem(Position(path.relative_to(data.parent).as_posix()), f"`{path.name}` does not fit here; {expected}")
