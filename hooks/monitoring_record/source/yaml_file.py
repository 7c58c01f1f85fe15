"""A YAML file as it was read: its values, the position of each, and its problems."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from monitoring_record.source.problems import Location, Position, Problem


@dataclass(frozen=True)
class LossyNumber:
    """A number that YAML reads differently from how it is written: 14.10 as 14.1, 010 as 8 and 12:30 as 750."""

    value: str


@dataclass(frozen=True)
class ValuePosition:
    """The position of a value and of its key, and how the value is written."""

    position: Position
    key: Position
    raw: str


@dataclass
class YamlFile:
    """The values of a file, the position of each, and the problems of the file."""

    path: str
    lines: list[str] = field(default_factory=list)
    """The text of the file, line by line."""
    values: dict[str, Any] | None = None
    positions: dict[Location, ValuePosition] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    reported: set[Location] = field(default_factory=set)
    """The locations whose values were reported as missing or wrong already."""

    def position_of(self, location: Location) -> ValuePosition:
        """Return the position of a value; if it is not in the file, that of the nearest group or list around it."""
        while location and location not in self.positions:
            location = location[:-1]
        return self.positions.get(location, ValuePosition(Position(self.path), Position(self.path), ""))

    def at(self, location: Location = ()) -> Position:
        """Return where a value begins; without a location, where the file does."""
        return self.position_of(location).position

    def at_key(self, location: Location) -> Position:
        """Return where the key of a value begins."""
        return self.position_of(location).key

    def start_lines(self) -> dict[Location, int]:
        """Return the line on which each mapping and each item of a list begins."""
        items = {location for location in self.positions if location and isinstance(location[-1], int)}
        mappings = {location[:-1] for location in self.positions if location and isinstance(location[-1], str)}
        return {location: self.positions[location].key.line for location in items | mappings}

    def each(self, *pattern: str) -> Iterator[tuple[Location, Any]]:
        """Yield every value at a pattern of keys, in which "*" matches every item of a list."""
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
        """Yield every value that is no group or list, in no particular order."""
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
