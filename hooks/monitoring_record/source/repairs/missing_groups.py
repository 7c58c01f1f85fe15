"""Repairs of groups whose name is missing, so that their fields are those of the group around them, or of none."""

from collections.abc import Iterator
from itertools import takewhile

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.file_lines import Line
from monitoring_record.source.problems import listed
from monitoring_record.source.repairs.repair import Broken, FieldNames, Repair, line_range, spaces


def missing_groups(broken: Broken) -> Iterator[Repair]:
    """The name of a group above its fields."""
    structure = broken.lines.structure
    place = next((place for place, line in enumerate(structure) if line.number == broken.near), 0)
    around = _group_around(broken, structure, place)
    if around is None:
        return
    group, beside = around
    first = structure[place]
    for name, within in group.groups.items():
        if name in {line.key for line in beside} or within.is_list or within.has_names:
            continue
        fields = _fields_of(within.fields, first, structure[place:])
        if len({line.key for line in fields}) > 1:
            yield _below_a_name(broken, name, beside[0].column, fields)


def _group_around(broken: Broken, structure: tuple[Line, ...], place: int) -> tuple[FieldNames, list[Line]] | None:
    """Return the names of the fields of the group that a line is in, and the lines directly below its name; None outside one."""
    top = next((above for above in range(place - 1, -1, -1) if structure[above].column == 0), None)
    group = None if top is None else broken.fields.groups.get(structure[top].key)
    if top is None or group is None or group.is_list or group.has_names or structure[top].value:
        return None
    within = list(takewhile(lambda line: line.column > 0, structure[top + 1 :]))
    return group.fields, [line for line in within if line.column == within[0].column]


def _fields_of(group: FieldNames, first: Line, lines: tuple[Line, ...]) -> list[Line]:
    """Return the lines of fields, from the first to where one follows that the group does not have."""
    beside = [
        line for line in takewhile(lambda line: line.column >= first.column, lines) if line.column == first.column
    ]
    return list(takewhile(lambda line: line.key in group.own and not line.is_item, beside))


def _below_a_name(broken: Broken, name: str, column: int, fields: list[Line]) -> Repair:
    first, last = fields[0], fields[-1]
    numbers, lacking = broken.passage(first, last), max(column + 2 - first.column, 0)
    changed = broken.further_in(numbers, lacking)
    changed[first.number] = f"{' ' * column}{name}:\n{changed[first.number]}"
    keys = listed([f"`{key}`" for key in dict.fromkeys(line.key for line in fields)])
    more = f", and put {spaces(lacking, 'more ')} before {line_range(numbers)}" if lacking else ""
    message = (
        f"the name of the group that {keys} belong to is missing; write `{name}:` in a line of its own "
        f"above line {first.number + 1}, with {spaces(column)} before it{more}"
    )
    return broken.repair(first.number, first.column, rules.NO_KEY, message, changed)
