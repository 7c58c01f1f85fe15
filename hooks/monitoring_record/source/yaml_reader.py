"""Reads a YAML file so that nothing is lost: each value with its position_of, and only what every reader reads alike.

YAML turns `no` into false, `14.10` into 14.1 and `010` into 8. Such values are reported, not guessed. Anchors, aliases
and tags are not part of our files: a text should stand where it is read.
"""

import re
from datetime import date
from typing import Any

import yaml

from monitoring_record.records import Location
from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.yaml_file import LossyNumber, ValuePosition, YamlFile
from monitoring_record.source.yaml_syntax import (
    LOADER,
    encoding_problem,
    position_of_node,
    syntax_problem,
    unsupported_yaml,
)


def read_yaml(path: str, content: bytes) -> YamlFile:
    """Read one file; `path` is how the file is called in messages."""
    file = YamlFile(path)
    try:
        text = content.decode("utf-8-sig")
        file.lines = _LINE_BREAK.split(text)
        file.problems.extend(unsupported_yaml(path, text))
        if not file.problems:
            _read_values(file, yaml.compose(text, Loader=LOADER))
    except UnicodeDecodeError as error:
        file.problems.append(encoding_problem(path, content, error.start))
    except yaml.YAMLError as error:
        file.problems.append(syntax_problem(path, text, error))
    except RecursionError:
        file.problems.append(
            Problem(Position(path), "there are too many brackets within brackets; delete those not meant")
        )
    return file


def _read_values(file: YamlFile, node: yaml.Node | None) -> None:
    if isinstance(node, yaml.MappingNode):
        file.values = _Walk(file).mapping((), node)
    elif node is None:
        words = "the file is empty; copy a neighbouring file to see what it must hold"
        file.problems.append(Problem(Position(file.path), words))
    else:
        words = "the file must hold `key: value` lines at its left edge"
        file.problems.append(Problem(position_of_node(file.path, node), words))


_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML counts as the end of a line."""

_REPORTED = object()
"""Stands for a value that was reported to be wrong already."""


def _as_others_read(number: str) -> str:
    """What other readers of YAML make of a number; they refuse some."""
    try:
        return str(yaml.safe_load(number))
    except (ValueError, yaml.YAMLError):
        return "something else"


class _Walk:
    """Turns the nodes of a file into plain values, and notes the position_of of each."""

    def __init__(self, file: YamlFile) -> None:
        self.file = file

    def mapping(self, location: Location, node: yaml.MappingNode) -> dict[str, Any]:
        if not location:
            self._note(location, node, node)
        values: dict[str, Any] = {}
        first: dict[str, int] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._report(key_node, "a key must be a single word; put the value in quotes if it is meant as text")
                continue
            key = key_node.value
            if key in first:
                self._report(
                    key_node, f"`{key}` stands here a second time (first in line {first[key]}); keep one of the two"
                )
                continue
            first[key] = key_node.start_mark.line + 1
            self._note((*location, key), value_node, key_node)
            value = self._value((*location, key), value_node)
            if value is None:
                self._report(value_node, f"`{key}` has no value; write one after the colon, or delete the line")
            if value is None or value is _REPORTED:
                self.file.reported.add((*location, key))
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
            item_location = (*location, len(values))
            self._note(item_location, item, item)
            value = self._value(item_location, item)
            if value is None:
                self._report(item, "this item of the list is empty; write something after the hyphen, or delete it")
            elif value is not _REPORTED:
                values.append(value)
        return values

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        """The value as every YAML reader reads it; a number that loses something by it is misread."""
        if not node.style and self._rest_of_line(node).startswith("#"):
            self._report(node, "what follows the # is lost to YAML; put the whole value in quotes")
        match node.tag.rpartition(":")[2]:
            case "null":
                return None
            case "bool":
                return node.value.lower() in ("true", "yes", "on")
            case "int" if re.fullmatch(r"0|[1-9]\d{0,9}", node.value):
                return int(node.value)
            case "int" | "float":
                return LossyNumber(_as_others_read(node.value))
            case "timestamp":
                return self._day(node)
            case _:
                return node.value

    def _rest_of_line(self, node: yaml.ScalarNode) -> str:
        """What stands behind a value on its line, unless it is a remark (`# ` and words)."""
        at = node.end_mark
        rest = self.file.lines[at.line][at.column :].strip() if at.line < len(self.file.lines) else ""
        return "" if rest.startswith("# ") else rest

    def _day(self, node: yaml.ScalarNode) -> Any:
        try:
            return date.fromisoformat(node.value)
        except ValueError:
            self._report(node, f"{node.value} is no day of the calendar; write it as in 2018-07-03")
            return _REPORTED

    def _note(self, location: Location, node: yaml.Node, key: yaml.Node) -> None:
        raw = node.value if isinstance(node, yaml.ScalarNode) else ""
        self.file.positions[location] = ValuePosition(
            position_of_node(self.file.path, node), position_of_node(self.file.path, key), raw
        )

    def _report(self, node: yaml.Node, message: str) -> None:
        self.file.problems.append(Problem(position_of_node(self.file.path, node), message))
