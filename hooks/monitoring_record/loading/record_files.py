"""Reads files of one kind into records; the name of a file gives the number or id of its record."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

from monitoring_record.loading.copied_files import cure_of_a_copy
from monitoring_record.loading.cut_off import tell_if_cut_off
from monitoring_record.loading.entries import content_of, paths_in, unreadable
from monitoring_record.loading.file_of_a_part import cure_of_a_part
from monitoring_record.loading.folder_rules import MISNAMED_FILE, misnamed, wrong_kind
from monitoring_record.loading.misfit import field_names
from monitoring_record.loading.other_kind import OTHER_KIND
from monitoring_record.loading.recorded_words import RecordedWords
from monitoring_record.loading.validation import as_record
from monitoring_record.recent import Recent
from monitoring_record.records import Record
from monitoring_record.source.problems import Problem
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.source.yaml_reader import read_yaml
from monitoring_record.texts import InstitutionNames, MentionWords, References

AnyRecord = TypeVar("AnyRecord", bound=Record)

NUMBERED = re.compile(r"(0[1-9]|[1-9][0-9]{1,5})\.yml")
"""01.yml … 09.yml, 10.yml, 100.yml … 999999.yml; only in the digits 0 to 9, so that no number has two names."""


_FIRST_NUMBER = re.compile(r"[0-9]{1,4}")


@dataclass(frozen=True)
class RecordFile(Generic[AnyRecord]):
    """A file that was read, and the record in it."""

    file: YamlFile
    identity: Mapping[str, Any]
    """The fields that the path of the file gives: its number, for example."""
    record: AnyRecord | None
    """None if the file is not valid."""


class RecordReader:
    """Reads files into records. A file that did not change since it was read gives the same record again.

    What texts refer to, and the words of the files, are kept, too. Whoever reads all files again says so (`begin`): what was not asked for since the last
    time is forgotten.
    """

    def __init__(self) -> None:
        self._read = Recent[str, tuple[bytes, RecordFile[Any]]]()
        self._references = Recent[tuple[MentionWords, InstitutionNames], References]()
        self._words = RecordedWords()

    def begin(self) -> None:
        """Begin to read all files again."""
        self._read.begin()
        self._references.begin()
        for references in self._references:
            references.begin()

    def references(self, words: MentionWords, institutions: InstitutionNames) -> References:
        """Return what texts refer to in the words of a programme, and by these names of institutions."""
        known = self._references.get((words, institutions))
        if known is None:
            known = self._references[words, institutions] = References(words, institutions)
        return known

    def words(self, files: Iterable[YamlFile]) -> RecordedWords:
        """Return the words of these files."""
        self._words = self._words.after(files)
        return self._words

    def read(self, path: Path, data: Path, record: type[AnyRecord], **identity: Any) -> RecordFile[AnyRecord]:
        """Read a file; `identity` contains the fields that its path gives."""
        name = path.relative_to(data.parent).as_posix()
        try:
            content = content_of(path)
        except OSError as error:
            return RecordFile(YamlFile(name, problems=[unreadable(path, data, error)]), identity, None)
        known = self._read.get(name)
        if known is not None and known[0] == content:
            return known[1]
        file = read_yaml(name, content)
        found = as_record(file, record, file=name, **identity)
        if file.problems and not any(problem.rule is OTHER_KIND for problem in file.problems):
            file = _diagnosed(file, record, file=name, **identity)
        tell_if_cut_off(file, record)
        read = RecordFile(file, identity, found)
        self._read[name] = (content, read)
        return read


def _diagnosed(file: YamlFile, record: type[Record], /, **identity: Any) -> YamlFile:
    """Return a file that is not valid with its mistakes for problems."""
    from monitoring_record.loading.diagnosis import diagnosed  # noqa: PLC0415 (few files need it)

    def read_again(text: str) -> YamlFile:
        again = read_yaml(file.path, text.encode())
        as_record(again, record, **identity)
        return again

    return diagnosed(file, field_names(record), read_again)


@dataclass
class RecordFiles(Generic[AnyRecord]):
    """The files of one kind, also those that are not valid, so that references to them are not reported as unknown."""

    files: list[RecordFile[AnyRecord]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    misnamed: set[int] = field(default_factory=set)
    """The numbers that files with wrong names seem to have."""

    def add(self, read: RecordFile[AnyRecord]) -> None:
        """Add a file with its problems."""
        self.files.append(read)
        self.problems.extend(read.file.problems)

    def valid(self) -> Iterator[tuple[YamlFile, AnyRecord]]:
        """Yield the valid files with their records, in the order of the files."""
        for read in self.files:
            if read.record is not None:
                yield read.file, read.record

    def records(self) -> tuple[AnyRecord, ...]:
        """Return the valid records, in the order of their files."""
        return tuple(record for _, record in self.valid())

    @cached_property
    def numbers(self) -> frozenset[int]:
        """The numbers that have a file, valid or not; asked for once all files are read."""
        return frozenset(read.identity["number"] for read in self.files) | self.misnamed


def read_numbered_files(
    reader: RecordReader, folder: Path, data: Path, record: type[AnyRecord], *, key: str, **identity: Any
) -> RecordFiles[AnyRecord]:
    """Read a folder in which the names of files are numbers; `key` is the field of the record for the number."""
    files: RecordFiles[AnyRecord] = RecordFiles()
    for path in paths_in(folder):
        if NUMBERED.fullmatch(path.name):
            if path.is_file():
                files.add(reader.read(path, data, record, **{key: int(path.stem)}, **identity))
            files.problems.extend(wrong_kind(path, data))
        else:
            number = _FIRST_NUMBER.match(path.name)
            files.misnamed.update({int(number[0])} if number else ())
            usual = _cure_of_name(path, int(number[0])) if number else "name it by its number, as in 07.yml or 112.yml"
            cure = cure_of_a_part(path, record) or usual
            files.problems.append(misnamed(path, data, cure, MISNAMED_FILE))
    return files


def _cure_of_name(path: Path, number: int) -> str:
    named = path.with_name(f"{number:02}.yml")
    return cure_of_a_copy(path, named) if named.exists() else f"name it `{named.name}`"
