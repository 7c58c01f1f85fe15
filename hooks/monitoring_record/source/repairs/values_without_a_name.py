"""Repairs of items of a list that begin with a value, where the name of its field is missing: `- Flavia` above `affiliation: Council`."""

from collections.abc import Iterator
from itertools import pairwise, takewhile

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.file_lines import Line
from monitoring_record.source.quoting import to_write
from monitoring_record.source.repairs.repair import Broken, Repair, spaces, those_lines

_NEAR = 12
"""How many lines above a problem the item can be; to look at all would take long."""


def values_without_a_name(broken: Broken) -> Iterator[Repair]:
    """The name of a field that the items of the list need, before the words that an item begins with."""
    structure = broken.lines.structure
    for place, item in enumerate(structure):
        if not broken.near - _NEAR <= item.number <= broken.near + 1:
            continue
        words = _words(broken, item)
        below = _below(item, structure[place + 1 :])
        if not words or not below or below[0].is_item or below[0].key not in broken.keys:
            continue
        above = (line for line in reversed(structure[:place]) if not line.is_item and line.column <= item.indentation)
        parent = next(above, None)
        there = {line.key for line in below if line.column == below[0].column}
        needed = broken.fields.needed.get(parent.key, ()) if parent else ()
        for field in _fields_of_a_number(words) or [f"{name}: {words}" for name in needed if name not in there]:
            yield _with_the_name(broken, item, field, below)


def values_beside_a_key(broken: Broken) -> Iterator[Repair]:
    """A line of its own, with the name of a field, for the value beside a key that has fields below it."""
    for above, line in pairwise(broken.lines.structure):
        if not (above.key and above.value) or above.is_item or line.column != above.column + 2 or line.is_item:
            continue
        if abs(above.number - broken.near) > _NEAR or line.key not in broken.keys or above.key in broken.keys:
            continue
        names = dict.fromkeys(name for needed in broken.fields.needed.values() for name in needed)
        for name in names:
            new = f"{name}: {above.value}"
            changed = {above.number: f"{above.before}{above.key}:\n{' ' * line.column}{new}"}
            cure = f"end this line after `{above.key}:`, and write {to_write(new)} below it, with {spaces(line.column)}"
            message = f"`{above.key}` has fields below it, so it has no value of its own; {cure} before it"
            yield broken.repair(above.number, above.value_at, rules.OWN_LINE, message, changed)


def _below(item: Line, lines: tuple[Line, ...]) -> list[Line]:
    """Return the lines of an item below its first."""
    return list(takewhile(lambda line: line.indentation > item.indentation, lines))


def _words(broken: Broken, item: Line) -> str:
    """Return the words that an item begins with, without a colon after them; nothing if they are the name of a field."""
    if not item.is_item or item.key in broken.keys or (item.key and item.value):
        return ""
    words = item.key or item.value.removesuffix(":").rstrip()
    is_other = ": " in words or (words[:1] in "\"'[{|>&*!%@`#" and not _fields_of_a_number(words))
    return "" if is_other else words


def _fields_of_a_number(words: str) -> list[str]:
    """Return the fields that may be meant by a number alone."""
    number = words.strip("\"'")
    return [f'part: "{number}"', f"number: {number}"] if number.replace(".", "").isdecimal() else []


def _with_the_name(broken: Broken, item: Line, field: str, below: list[Line]) -> Repair:
    surplus = below[0].column - item.column
    lines = broken.passage(below[0], below[-1])
    changed = {number: broken.lines.written[number][surplus:] for number in lines} if surplus > 0 else {}
    move = f", and delete {spaces(surplus)} before {those_lines(lines)}" if surplus > 0 else ""
    new = f"{item.before}{field}"
    message = f"the name of the field is missing before these words; write {to_write(new)}{move}"
    return broken.repair(item.number, item.column, rules.NO_COLON, message, {**changed, item.number: new})
