"""A folder of like files, read into records: the name of a file says which record it is."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from monitoring.loading.complaints import as_record
from monitoring.loading.problems import Place, Problem
from monitoring.loading.yaml_file import YamlFile
from monitoring.loading.yaml_reader import read_yaml
from monitoring.records import Record

FiledRecord = TypeVar("FiledRecord", bound=Record)

NUMBERED = re.compile(r"(0[1-9]|[1-9]\d+)\.yml")
"""01.yml … 09.yml, 10.yml, 100.yml"""


@dataclass(frozen=True)
class Filed(Generic[FiledRecord]):
    """A file in its place, and the record that it holds if it is sound."""

    file: YamlFile
    identity: Mapping[str, Any]
    """What the place of the file says of it: its number, say."""
    sound: FiledRecord | None


@dataclass
class Shelf(Generic[FiledRecord]):
    """The files of one kind. Broken ones stay on the shelf: what refers to them is told of its own faults only."""

    filed: list[Filed[FiledRecord]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def place(self, path: Path, data: Path, record: type[FiledRecord], **identity: Any) -> None:
        """Read one file onto the shelf."""
        name = path.relative_to(data.parent).as_posix()
        file = read_yaml(name, path.read_bytes())
        self.filed.append(Filed(file, identity, as_record(file, record, file=name, **identity)))
        self.problems.extend(file.problems)

    def sound(self) -> Iterator[tuple[YamlFile, FiledRecord]]:
        """The sound records with their files, in the order of the files."""
        for filed in self.filed:
            if filed.sound is not None:
                yield filed.file, filed.sound

    def records(self) -> tuple[FiledRecord, ...]:
        """The sound records, in the order of their files."""
        return tuple(record for _, record in self.sound())

    def numbers(self) -> set[int]:
        """The numbers that have a file, sound or not."""
        return {filed.identity["number"] for filed in self.filed}


def numbered_shelf(
    folder: Path, data: Path, record: type[FiledRecord], *, key: str, **identity: Any
) -> Shelf[FiledRecord]:
    """Read a folder whose files are called by number; `key` is the record's field that takes the number."""
    shelf: Shelf[FiledRecord] = Shelf()
    for path in entries(folder):
        if not NUMBERED.fullmatch(path.name) or not path.is_file():
            shelf.problems.append(
                misnamed(path, data, "call it by its number in two digits, as in 07.yml (or 112.yml)")
            )
            continue
        shelf.place(path, data, record, **{key: int(path.stem)}, **identity)
    return shelf


def entries(folder: Path) -> Iterator[Path]:
    """What a folder holds, in order; nothing if it is not there, and nothing hidden."""
    found: Iterable[Path] = sorted(folder.iterdir()) if folder.is_dir() else ()
    yield from (path for path in found if not path.name.startswith("."))


def misnamed(path: Path, data: Path, expected: str) -> Problem:
    """A file or folder with a name that does not fit its place."""
    return Problem(Place(path.relative_to(data.parent).as_posix()), f"`{path.name}` does not fit here; {expected}")
