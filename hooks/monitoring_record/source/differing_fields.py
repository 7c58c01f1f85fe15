"""Two groups of fields with one key: in which fields they differ, as messages say it."""

from collections.abc import Mapping, Sequence

from monitoring_record.source.file_lines import indentation, is_bar, line_of
from monitoring_record.source.problems import listed
from monitoring_record.source.quoting import shown

_MOST_SHOWN = 3
_ORDINALS = ("first", "second")
_MARKS = "\"'"


def how_groups_differ(lines: Sequence[str], passages: Sequence[range]) -> str:
    """Return that two values differ, and in which of their fields, if both are groups: “, which differ in `kind` (…)”."""
    groups = [_fields_below(lines, passage) for passage in passages]
    if len(groups) != len(_ORDINALS) or not all(groups):
        return ", with different values"
    one, other = groups
    names = [name for name in {**one, **other} if one.get(name) != other.get(name)]
    differences = [_difference(name, one, other) for name in names[:_MOST_SHOWN]]
    more = [f"{len(names) - _MOST_SHOWN} more"] if names[_MOST_SHOWN:] else []
    return f", which differ in {listed([*differences, *more])}" if names else ", with different values"


def _difference(name: str, one: Mapping[str, list[str]], other: Mapping[str, list[str]]) -> str:
    """Return both values of a field if each is in one line, or which of the groups has the field."""
    if name not in one or name not in other:
        return f"`{name}` (only in the {_ORDINALS[name in other]})"
    if len(one[name]) == len(other[name]) == 1 and not one[name][0].startswith("- "):
        values = [shown(value) for value in (*one[name], *other[name])]
        return f"`{name}` ({' and '.join(f'“{value}”' for value in values)})"
    return f"`{name}`"


def _fields_below(lines: Sequence[str], passage: range) -> dict[str, list[str]]:
    """Return the lines of the value of each field of a group; nothing if it is no group."""
    below = [lines[number] for number in passage[1:] if lines[number].strip() and lines[number].strip()[0] != "#"]
    least = min(map(indentation, below), default=0)
    fields: dict[str, list[str]] = {}
    for written in below:
        line = line_of(0, written)
        if indentation(written) == least and line.key and not line.is_item:
            name = line.key
            fields[name] = [line.value.strip(_MARKS)] if line.value and not is_bar(line.value) else []
        elif fields:
            fields[name].append(written.strip())
        else:
            return {}
    return fields
