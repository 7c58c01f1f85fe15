"""Turns the nodes of a YAML file into plain values, and records the position of each.

YAML reads `no` as false, `14.10` as 14.1 and `010` as 8. Such numbers become a `LossyNumber`, and are not guessed.
"""

import re
from datetime import date
from typing import Any

import yaml

from monitoring_record.source.problems import Location, Problem
from monitoring_record.source.rules import Rule
from monitoring_record.source.yaml_file import LossyNumber, ValuePosition, YamlFile
from monitoring_record.source.yaml_syntax import position_of_node

COMPLEX_KEY = Rule(
    id="complex-key",
    demand="A key is a single word.",
    reason="A list or a group of fields cannot be the name of a value. Often a text was meant, and its quotes forgotten.",
    wrong="title: Fill the moats\n{moat}: Fill it with water.\n",
    right='title: Fill the moats\ntext: "{moat}: fill it with water."\n',
)

DUPLICATE_KEY = Rule(
    id="duplicate-key",
    demand="A key appears only once in its group.",
    reason="Programs that read YAML keep one of the two values, and ignore the other.",
    wrong="title: Fill the moats\ntitle: Fill every moat\n",
    right="title: Fill every moat\n",
)

EMPTY_VALUE = Rule(
    id="empty-value",
    demand="Each key and each hyphen of a list has a value. What is not known is left out, with its key.",
    reason="An empty value does not show whether it was forgotten or is not known.",
    wrong="title: Fill the moats\nprinted_title:\n",
    right="title: Fill the moats\n",
)

LOST_TO_A_HASH = Rule(
    id="lost-to-a-hash",
    demand="A value with a space and a `#` in it is in quotes. A comment has a space after its `#`.",
    reason="After a space, `#` begins a comment: the rest of the line is not part of the value.",
    wrong="title: Fill moat #7 first\n",
    right='title: "Fill moat #7 first"\n',
)

IMPOSSIBLE_DATE = Rule(
    id="impossible-date",
    demand="A date is a day of the calendar, in the order year, month, day; or as much of it as the field allows.",
    reason="30 February is a mistake in the month or in the day; which of the two cannot be guessed.",
    wrong="# data/ruritania/meetings/03.yml\nstarts: 2023-02-30\n",
    right="# data/ruritania/meetings/03.yml\nstarts: 2023-03-30\n",
)

_REPORTED = object()
"""Replaces a value that was reported already."""


def read_values(file: YamlFile, node: yaml.MappingNode) -> None:
    """Read the values of a file from its root node."""
    file.values = _NodeReader(file).mapping((), node)


def _as_others_read(number: str) -> str:
    """Return a number as other YAML parsers read it."""
    try:
        return str(yaml.safe_load(number))
    except (ValueError, yaml.YAMLError):
        return "something else"


class _NodeReader:
    """Reads the nodes of a file, from the root node on."""

    def __init__(self, file: YamlFile) -> None:
        self.file = file

    def mapping(self, location: Location, node: yaml.MappingNode) -> dict[str, Any]:
        if not location:
            self._record_position(location, node, node)
        values: dict[str, Any] = {}
        first: dict[str, int] = {}
        for key_node, value_node in node.value:
            if not self._is_new_key(key_node, first):
                continue
            key = key_node.value
            first[key] = key_node.start_mark.line + 1
            self._record_position((*location, key), value_node, key_node)
            value = self._value((*location, key), value_node)
            if value is None:
                message = f"`{key}` has no value; write one after the colon, or delete the line"
                self._report(value_node, message, EMPTY_VALUE)
            if value is None or value is _REPORTED:
                self.file.reported.add((*location, key))
            else:
                values[key] = value
        return values

    def _is_new_key(self, node: yaml.Node, first: dict[str, int]) -> bool:
        if not isinstance(node, yaml.ScalarNode):
            message = "a key must be a single word; put the value in quotes if it is meant as text"
            self._report(node, message, COMPLEX_KEY)
            return False
        if node.value in first:
            message = (
                f"`{node.value}` appears here a second time (first in line {first[node.value]}); keep one of the two"
            )
            self._report(node, message, DUPLICATE_KEY)
        return node.value not in first

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
            self._record_position(item_location, item, item)
            value = self._value(item_location, item)
            if value is None:
                message = "this item of the list is empty; write something after the hyphen, or delete it"
                self._report(item, message, EMPTY_VALUE)
            elif value is not _REPORTED:
                values.append(value)
        return values

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        """Return the value as YAML parsers read it; a number that they would change becomes a `LossyNumber`."""
        if not node.style and self._rest_of_line(node).startswith("#"):
            self._report(node, "what follows the # is lost to YAML; put the whole value in quotes", LOST_TO_A_HASH)
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
        """Return what follows a value on its line, unless it is a comment (`# ` and words)."""
        at = node.end_mark
        rest = self.file.lines[at.line][at.column :].strip() if at.line < len(self.file.lines) else ""
        return "" if rest.startswith("# ") else rest

    def _day(self, node: yaml.ScalarNode) -> Any:
        try:
            return date.fromisoformat(node.value)
        except ValueError:
            message = f"{node.value} is not a day of the calendar; write it as in 2018-07-03"
            self._report(node, message, IMPOSSIBLE_DATE)
            return _REPORTED

    def _record_position(self, location: Location, node: yaml.Node, key: yaml.Node) -> None:
        raw = node.value if isinstance(node, yaml.ScalarNode) else ""
        self.file.positions[location] = ValuePosition(
            position_of_node(self.file.path, node), position_of_node(self.file.path, key), raw
        )

    def _report(self, node: yaml.Node, message: str, rule: Rule) -> None:
        self.file.problems.append(Problem(position_of_node(self.file.path, node), message, rule))
