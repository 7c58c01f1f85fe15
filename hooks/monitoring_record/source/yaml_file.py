"""A YAML file as it was read: its values, the position of each, and its problems."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from monitoring_record.source.key_lines import key_lines
from monitoring_record.source.problems import Location, Position, Problem

LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML counts as the end of a line."""

_RARE_BREAK = re.compile("[\r\x85\u2028\u2029]")


@dataclass(frozen=True)
class LossyNumber:
    """A number that YAML reads differently from how it is written: 14.10 as 14.1, 010 as 8 and 12:30 as 750."""

    value: str


def whole_number_as_text(value: Any) -> Any:
    """Read `10` as "10": nothing is lost. (`14.10` is no whole number: it would lose its zero.)"""
    return str(value) if type(value) is int else value


class ValuePosition(NamedTuple):
    """The position of a value and of its key, both counted from 0, and how the value is written."""

    line: int
    column: int
    key_line: int
    key_column: int
    raw: str


Positions = Mapping[Location, ValuePosition]


@dataclass
class FileText:
    """The text of a file, in which values can be found again."""

    path: str
    text: str = ""

    @cached_property
    def lines(self) -> list[str]:
        """The text of the file, line by line."""
        return LINE_BREAK.split(self.text) if _RARE_BREAK.search(self.text) else self.text.split("\n")

    @cached_property
    def last_line(self) -> int:
        """The number of the last line that is not empty."""
        return len(LINE_BREAK.split(self.text.rstrip()))

    def position_at(self, offset: int) -> Position:
        """Return the position of the character at an offset of the text."""
        before = bisect_right(self._line_ends, offset)
        begin = self._line_ends[before - 1] if before else 0
        return Position(self.path, before + 1, offset - begin + 1)

    @cached_property
    def _line_ends(self) -> list[int]:
        """The offset after each end of a line: a file is asked for many positions."""
        return [found.end() for found in LINE_BREAK.finditer(self.text)]

    def line(self, location: Location) -> int | None:
        """Return the line on which a value begins with its key or its hyphen; None if it is not in the file.

        The file is read again for the first of them, and has no problems.
        """
        return self._key_lines.get(location)

    @cached_property
    def _key_lines(self) -> Mapping[Location, int]:
        return key_lines(self.text)


@dataclass
class YamlFile(FileText):
    """The values of a file, the position of each, and the problems of the file."""

    find_positions: Callable[["FileText"], Positions] = field(default=lambda _: {}, repr=False)
    """Returns the position of each value. It reads the file again: few files have problems."""
    values: dict[str, Any] | None = None
    problems: list[Problem] = field(default_factory=list)
    stopped_at: int | None = None
    """The line, counted from 0, at which the parser gave up; None if it read the whole file."""
    reported: set[Location] = field(default_factory=set)
    """The locations whose values were reported as missing or wrong already."""
    empty: dict[Location, Problem] = field(default_factory=dict)
    """The problem of each key without a value."""
    like_fields: dict[Location, list[re.Match[str]]] = field(default_factory=dict, repr=False)
    """The lines of texts that would be fields elsewhere, by the locations of the texts."""
    repeated: dict[Location, tuple[Problem, tuple[tuple[int, int], ...]]] = field(default_factory=dict)
    """The problem of each key that is in its group several times, if no other key is; and its lines and columns, from 0."""
    found: dict[Callable[..., Any], tuple[tuple[object, ...], Any]] = field(
        default_factory=dict, repr=False, compare=False
    )
    """What functions found in the file, each with the values that it was compared with."""
    begin: Position | None = None
    """Where the values begin, if that is known without their positions."""

    @cached_property
    def positions(self) -> Positions:
        """The position of each value."""
        return self.find_positions(self)

    @property
    def only_text(self) -> FileText:
        """The text of the file; the values take more room."""
        return FileText(self.path, self.text)

    def position_of(self, location: Location) -> ValuePosition:
        """Return the position of a value; if it is not in the file, that of the nearest group or list around it."""
        while location and location not in self.positions:
            location = location[:-1]
        return self.positions.get(location, ValuePosition(0, 0, 0, 0, ""))

    def is_in_braces(self, location: Location) -> bool:
        """Whether a group is in one line, as in `{kind: law, title: Law on moats}`."""
        at = self.position_of(location)
        return self.lines[at.line][at.column : at.column + 1] == "{"

    def at(self, location: Location = ()) -> Position:
        """Return where a value begins; without a location, where the file does."""
        if not location and self.begin:
            return self.begin
        found = self.position_of(location)
        return Position(self.path, found.line + 1, found.column + 1)

    def at_key(self, location: Location) -> Position:
        """Return where the key of a value begins."""
        found = self.position_of(location)
        return Position(self.path, found.key_line + 1, found.key_column + 1)

    def each(self, *pattern: str) -> Iterator[tuple[Location, Any]]:
        """Yield every value at a pattern of keys, in which "*" matches every item of a list."""
        found: list[tuple[Location, Any]] = [((), self.values)]
        for step in pattern:
            found = [((*location, key), below) for location, value in found for key, below in _at(value, step)]
        yield from found

    def texts(self, *pattern: str) -> Iterator[tuple[Location, str]]:
        """Yield every text at a pattern of keys as its record reads it: a number is text, blanks around it do not count.

        A list there has several texts. What is no text is reported when the record is made.
        """
        for location, value in self.each(*pattern):
            for index, one in enumerate(value if isinstance(value, list) else [value]):
                text = whole_number_as_text(one)
                if isinstance(text, str):
                    yield (*location, index) if isinstance(value, list) else location, text.strip()

    @cached_property
    def leaves(self) -> tuple[tuple[Location, Any], ...]:
        """Every value that is no group or list, in no particular order; asked for once the file is read."""
        found: list[tuple[Location, Any]] = []
        waiting: list[tuple[Location, Any]] = [((), self.values)]
        while waiting:
            location, value = waiting.pop()
            if isinstance(value, dict):
                waiting.extend([((*location, key), below) for key, below in value.items()])
            elif isinstance(value, list):
                waiting.extend([((*location, index), below) for index, below in enumerate(value)])
            else:
                found.append((location, value))
        return tuple(found)


def _at(value: Any, step: str) -> Iterable[tuple[str | int, Any]]:
    """Return what a step of a pattern leads to from a value."""
    if isinstance(value, dict):
        return ((step, value[step]),) if step in value else ()
    return enumerate(value) if step == "*" and isinstance(value, list) else ()
