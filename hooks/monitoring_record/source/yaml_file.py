"""What was read from a YAML file: its values, the position of each, and what is wrong with it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from monitoring_record.source.problems import Location, Position, Problem


@dataclass(frozen=True)
class LossyNumber:
    """A number that is not what it looks like: YAML reads 14.10 as 14.1, 010 as 8 and 12:30 as 750."""

    value: str


@dataclass(frozen=True)
class ValuePosition:
    """Where a value is in the file, and how it is written."""

    position: Position
    key: Position
    raw: str


@dataclass
class YamlFile:
    """The values of a file, the position of each, and what is wrong with it as YAML."""

    path: str
    lines: list[str] = field(default_factory=list)
    """The text of the file, line by line."""
    values: dict[str, Any] | None = None
    positions: dict[Location, ValuePosition] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    reported: set[Location] = field(default_factory=set)
    """The keys whose values are reported to be missing or wrong already."""

    def position_of(self, location: Location) -> ValuePosition:
        """The position of a value, or of the nearest group or list around it that is in the file."""
        while location and location not in self.positions:
            location = location[:-1]
        return self.positions.get(location, ValuePosition(Position(self.path), Position(self.path), ""))

    def at(self, location: Location = ()) -> Position:
        """Where a value begins; without a location, the file."""
        return self.position_of(location).position

    def at_key(self, location: Location) -> Position:
        """Where the key of a value begins."""
        return self.position_of(location).key

    def beginnings(self) -> dict[Location, int]:
        """The line on which each mapping and each item of a list begins."""
        items = {location for location in self.positions if location and isinstance(location[-1], int)}
        mappings = {location[:-1] for location in self.positions if location and isinstance(location[-1], str)}
        return {location: self.positions[location].key.line for location in items | mappings}

    def each(self, *pattern: str) -> Iterator[tuple[Location, Any]]:
        """Every value at a pattern of keys, in which "*" matches every item of a list."""
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
        """Every value that contains no others."""
        waiting: list[tuple[Location, Any]] = [((), self.values)]
        while waiting:
            location, value = waiting.pop()
            if isinstance(value, dict | list):
                waiting.extend(((*location, key), below) for key, below in _below(value))
            else:
                yield location, value


def _below(value: Any) -> Iterable[tuple[str | int, Any]]:
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()
