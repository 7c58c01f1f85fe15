"""What was read from a YAML file: its values, each with its position_of, and what is wrong with it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from monitoring_record.records import Location
from monitoring_record.source.problems import Position, Problem


@dataclass(frozen=True)
class LossyNumber:
    """A number that is not what it looks like: YAML reads 14.10 as 14.1, 010 as 8 and 12:30 as 750."""

    value: str


@dataclass(frozen=True)
class ValuePosition:
    """Where a value stands, and how it is written."""

    position: Position
    key: Position
    raw: str


@dataclass
class YamlFile:
    """The values of a file, the position_of of each, and what is wrong with it as YAML."""

    path: str
    lines: list[str] = field(default_factory=list)
    """The file as it stands, line by line."""
    values: dict[str, Any] | None = None
    positions: dict[Location, ValuePosition] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    reported: set[Location] = field(default_factory=set)
    """The keys whose values are reported to be missing or wrong already."""

    def position_of(self, location: Location) -> ValuePosition:
        """The position_of of a value, or of the nearest thing around it that stands in the file."""
        while location and location not in self.positions:
            location = location[:-1]
        return self.positions.get(location, ValuePosition(Position(self.path), Position(self.path), ""))

    def beginnings(self) -> dict[Location, int]:
        """The line on which each mapping and each item of a list begins."""
        items = {location for location in self.positions if location and isinstance(location[-1], int)}
        mappings = {location[:-1] for location in self.positions if location and isinstance(location[-1], str)}
        return {location: self.positions[location].key.line for location in items | mappings}

    def each(self, *pattern: str) -> Iterator[tuple[Location, Any]]:
        """Every value at a pattern of keys, in which "*" stands for every item of a list."""
        found: list[tuple[Location, Any]] = [((), self.values)]
        for step in pattern:
            found = [
                ((*location, key), below)
                for location, value in found
                for key, below in _below(value)
                if key == step or (step == "*" and isinstance(key, int))
            ]
        yield from found

    def leaves(self) -> Iterator[tuple[Location, Any]]:
        """Every value that holds no others."""
        waiting: list[tuple[Location, Any]] = [((), self.values)]
        while waiting:
            location, value = waiting.pop()
            if isinstance(value, dict | list):
                waiting.extend(((*location, key), below) for key, below in _below(value))
            else:
                yield location, value

    def problem(self, location: Location, message: str, *, at_key: bool = False) -> Problem:
        """A problem at a value of the file."""
        position_of = self.position_of(location)
        return Problem(position_of.key if at_key else position_of.position, message)


def _below(value: Any) -> Iterable[tuple[str | int, Any]]:
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()
