"""One YAML file, read so that nothing is lost: each value with its place, and only what every reader reads alike.

YAML turns `no` into false, `14.10` into 14.1 and `010` into 8. Such values are told, not guessed. Anchors, aliases
and tags are not part of our files: a text should stand where it is read.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import yaml

from monitoring.loading.problems import Place, Problem

Location = tuple[str | int, ...]
"""The way to a value: keys and list positions, from the top of the file."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_CURES = (
    (
        "mapping values are not allowed",
        "a second `: ` on the line confuses YAML; put the text after the first one in quotes",
    ),
    (
        "could not find expected ':'",
        "a line here is neither `key: value` nor part of a text; check its indentation and the `: `",
    ),
    ("found unexpected end of stream", "a quotation mark is opened but never closed; close it"),
    ("found unexpected document separator", "a quotation mark is opened but never closed before `---`; close it"),
    ("did not find expected key", "the indentation does not fit the lines above; align it with its neighbours"),
    ("did not find expected '-' indicator", "the indentation does not fit the list above; align the hyphens"),
    ("expected <block end>", "the indentation does not fit the lines above; align it with its neighbours"),
    (
        "found character that cannot start any token",
        "a value cannot begin with this character; put the value in quotes",
    ),
    ("found undefined alias", "a value that begins with `*` is an alias to YAML; put it in quotes"),
    ("characters are not allowed", "the file holds a character that cannot be shown; delete it"),
)


@dataclass(frozen=True)
class Misread:
    """A number that is not what it looks like: YAML reads 14.10 as 14.1, 010 as 8 and 12:30 as 750."""

    value: float


@dataclass(frozen=True)
class Spot:
    """Where a value stands, and how it is written."""

    place: Place
    key: Place
    raw: str


@dataclass
class YamlFile:
    """The values of a file, the spot of each, and what is wrong with it as YAML."""

    path: str
    values: dict[str, Any] | None = None
    spots: dict[Location, Spot] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def spot(self, location: Location) -> Spot:
        """The spot of a value, or of the nearest thing around it that stands in the file."""
        while location and location not in self.spots:
            location = location[:-1]
        return self.spots.get(location, Spot(Place(self.path), Place(self.path), ""))

    def each(self, *pattern: str) -> Iterator[tuple[Location, Any]]:
        """Every value at a pattern of keys, in which "*" stands for every place of a list."""
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
        spot = self.spot(location)
        return Problem(spot.key if at_key else spot.place, message)


def _below(value: Any) -> Iterable[tuple[str | int, Any]]:
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()


def read_yaml(path: str, content: bytes) -> YamlFile:
    """Read one file; `path` is how the file is called in messages."""
    file = YamlFile(path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        file.problems.append(
            Problem(Place(path, line, column), "this character is not UTF-8; save the file with the encoding UTF-8")
        )
        return file
    try:
        file.problems.extend(_foreign_matter(path, text))
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        file.problems.append(_syntax_problem(path, text, error))
        return file
    if node is None:
        file.problems.append(
            Problem(Place(path), "the file is empty; copy a neighbouring file to see what it must hold")
        )
    elif not isinstance(node, yaml.MappingNode):
        file.problems.append(Problem(_place(path, node), "the file must hold `key: value` lines at its left edge"))
    elif not file.problems:
        file.values = _Walk(file).mapping((), node)
    return file


def _place(path: str, at: Any) -> Place:
    """The place of a node or an event."""
    return Place(path, at.start_mark.line + 1, at.start_mark.column + 1)


def _syntax_problem(path: str, text: str, error: yaml.YAMLError) -> Problem:
    said = " ".join(str(getattr(error, name, None) or "") for name in ("context", "problem", "reason")).strip()
    mark: Any = getattr(error, "problem_mark", None)
    began: Any = getattr(error, "context_mark", None)
    if began is not None and any(words in said for words in ("a simple key", "a quoted scalar")):
        mark = began  # where the line or the quotation begins tells more than where YAML gave up
    position = mark.index if mark is not None else getattr(error, "position", 0)
    before = text[:position]
    place = Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    if text[position : position + 1] == "\t":
        return Problem(place, "indentation must be spaces, but here is a tab; replace it by spaces")
    cure = next((cure for words, cure in _CURES if words in said), None)
    return Problem(place, cure or f"this is not YAML ({said}); check the indentation, the quotes and the `: `")


def _foreign_matter(path: str, text: str) -> Iterator[Problem]:
    """Anchors, aliases, tags and second documents."""
    first_document = True
    event: Any
    for event in yaml.parse(text, Loader=_Loader):
        place = _place(path, event)
        if isinstance(event, yaml.DocumentStartEvent):
            if not first_document:
                yield Problem(place, "a second document begins here; a file holds one: delete the `---`")
            first_document = False
        elif isinstance(event, yaml.AliasEvent):
            yield Problem(
                place, f"`*{event.anchor}` is an alias; write the value out, or put it in quotes if it is meant as text"
            )
        elif getattr(event, "anchor", None):
            yield Problem(
                place, f"`&{event.anchor}` is an anchor; delete it, or put the value in quotes if it is meant as text"
            )
        elif getattr(event, "tag", None):
            yield Problem(
                place, f"`{event.tag}` is a tag; delete it, or put the value in quotes if it is meant as text"
            )


class _Walk:
    """Turns the nodes of a file into plain values, and notes the spot of each."""

    def __init__(self, file: YamlFile) -> None:
        self.file = file

    def mapping(self, location: Location, node: yaml.MappingNode) -> dict[str, Any]:
        if not location:
            self._note(location, node, node)
        values: dict[str, Any] = {}
        first: dict[str, int] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._tell(key_node, "a key must be a single word; put the value in quotes if it is meant as text")
                continue
            key = key_node.value
            if key in first:
                self._tell(
                    key_node, f"`{key}` stands here a second time (first in line {first[key]}); keep one of the two"
                )
                continue
            first[key] = key_node.start_mark.line + 1
            self._note((*location, key), value_node, key_node)
            value = self._value((*location, key), value_node)
            if value is None:
                self._tell(value_node, f"`{key}` has no value; write one after the colon, or delete the line")
            else:
                values[key] = value
        return values

    def _value(self, location: Location, node: yaml.Node) -> Any:
        if isinstance(node, yaml.MappingNode):
            return self.mapping(location, node)
        if isinstance(node, yaml.SequenceNode):
            return self._list(location, node)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        raise TypeError(node)

    def _list(self, location: Location, node: yaml.SequenceNode) -> list[Any]:
        values: list[Any] = []
        for item in node.value:
            place = (*location, len(values))
            self._note(place, item, item)
            value = self._value(place, item)
            if value is None:
                self._tell(item, "this item of the list is empty; write something after the hyphen, or delete it")
            else:
                values.append(value)
        return values

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        """The value as every YAML reader reads it; a number that loses something by it is misread."""
        match node.tag.rpartition(":")[2]:
            case "null":
                return None
            case "bool":
                return node.value.lower() in ("true", "yes", "on")
            case "int" if re.fullmatch(r"0|[1-9]\d*", node.value):
                return int(node.value)
            case "int" | "float":
                return Misread(yaml.safe_load(node.value))
            case "timestamp":
                return self._day(node)
            case _:
                return node.value

    def _day(self, node: yaml.ScalarNode) -> Any:
        try:
            return date.fromisoformat(node.value)
        except ValueError:
            self._tell(node, f"{node.value} is no day of the calendar; write it as in 2018-07-03")
            return date.min

    def _note(self, location: Location, node: yaml.Node, key: yaml.Node) -> None:
        raw = node.value if isinstance(node, yaml.ScalarNode) else ""
        self.file.spots[location] = Spot(_place(self.file.path, node), _place(self.file.path, key), raw)

    def _tell(self, node: yaml.Node, message: str) -> None:
        self.file.problems.append(Problem(_place(self.file.path, node), message))
