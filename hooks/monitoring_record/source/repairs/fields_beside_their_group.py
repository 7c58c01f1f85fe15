"""Repairs of fields that are not further in than the name of their group, so that the group seems to be empty."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.file_lines import Line, line_of
from monitoring_record.source.problems import listed
from monitoring_record.source.repairs.repair import Broken, FieldNames, GroupNames, Repair, spaces, those_lines


@dataclass(frozen=True)
class _Group:
    """The name of a group, and the fields below it that are not further in."""

    name: Line
    fields: list[Line]
    numbers: list[int]
    """The lines that must be further in."""

    @property
    def lacking(self) -> int:
        """How many blanks the lines lack."""
        return self.name.column + 2 - self.fields[0].column


def fields_beside_their_group(broken: Broken) -> Iterator[Repair]:
    """The fields right below the name of a group, or below a key of one's own, that begin in its column or before it."""
    groups = list(_groups(broken))
    for group in groups:
        alike = [other for other in groups if other.name.column == group.name.column and other.lacking == group.lacking]
        if len(alike) > 1 and group is alike[0]:
            yield _further_in(broken, alike)
        yield _further_in(broken, [group])


def _groups(broken: Broken) -> Iterator[_Group]:
    structure = broken.lines.structure
    for place, name in enumerate(structure):
        if name.value or not name.key:
            continue
        for known in _fields_within(broken, place):
            fields = _fields_below(name, (structure[at] for at in range(place + 1, len(structure))), known)
            if fields:
                yield _Group(name, fields, _lines_of(broken, name, fields, known))


def _fields_within(broken: Broken, place: int) -> Iterator[frozenset[str]]:
    """Yield the names of the fields that the group of a line can have: by its own name, or by that of the field above keys."""
    name = broken.lines.structure[place]
    around = _line_around(broken, place) if name.column else None
    if around is not None and around.key in broken.fields.with_keys:
        yield from (group.fields.own for group in _groups_called(broken.fields, around.key) if group.has_names)
    for group in _groups_called(broken.fields, name.key):
        if not group.is_list and not group.has_names:
            yield group.fields.own


def _line_around(broken: Broken, place: int) -> Line | None:
    structure = broken.lines.structure
    above = (structure[number] for number in range(place - 1, -1, -1))
    return next((line for line in above if line.column < structure[place].column), None)


def _groups_called(fields: FieldNames, name: str) -> Iterator[GroupNames]:
    for key, group in fields.groups.items():
        if key == name:
            yield group
        yield from _groups_called(group.fields, name)


def _fields_below(name: Line, lines: Iterable[Line], known: frozenset[str]) -> list[Line]:
    """Return the lines of the fields, which have one column; what is further in belongs to the one above."""
    found: list[Line] = []
    for line in lines:
        column = found[0].column if found else line.column
        if found and line.column > column and not found[-1].value:
            continue
        if line.is_item or line.column != column or column > name.column or line.key not in known:
            break
        found.append(line)
    return found


def _lines_of(broken: Broken, name: Line, fields: list[Line], known: frozenset[str]) -> list[int]:
    """Return the lines of fields, without those below the last one that are far enough in already."""
    last = fields[-1]
    below = broken.lines.below(last.number, last.column)
    first = line_of(below[0], broken.lines.written[below[0]]) if below else last
    is_next = bool(last.value) and first.key in known
    is_far_enough = not last.value and first.indentation > name.column + 2
    others = (line for line in broken.lines.structure if line.number > last.number)
    after = next(others, None)
    if last.opens_a_text and after is not None and after.column == name.column + 2 and after.key in known:
        return list(range(fields[0].number, after.number))  # the others are far enough in
    return (
        list(range(fields[0].number, last.number + 1)) if is_next or is_far_enough else broken.passage(fields[0], last)
    )


def _further_in(broken: Broken, groups: list[_Group]) -> Repair:
    group, *others = groups
    first, one = group.fields[0], len(group.fields) == 1
    keys = listed([f"`{line.key}`" for line in group.fields])
    said = f"{keys} belong{'s' if one else ''} to `{group.name.key}` in line {group.name.number + 1}"
    cure = f"put {spaces(group.lacking, 'more ')} before {those_lines(group.numbers)}"
    also = f", and so before {those_lines(n for other in others for n in other.numbers)}" if others else ""
    message = f"{said}, but {'does' if one else 'do'} not begin further in; {cure}{also}"
    moved = [number for each in groups for number in each.numbers]
    changed = broken.further_in(moved, group.lacking)
    return broken.repair(first.number, first.column, rules.INDENTATION, message, changed)
