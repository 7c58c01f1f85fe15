"""Repairs of fields of an item that are not far enough in: at the hyphens of the list."""

from collections.abc import Iterator
from itertools import takewhile

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.file_lines import Line
from monitoring_record.source.quoting import shown
from monitoring_record.source.repairs.repair import Broken, Repair, line_range, spaces


def fields_of_an_item(broken: Broken) -> Iterator[Repair]:
    """The fields of an item below its first, where the parser expects the hyphen of another item."""
    structure = broken.lines.structure
    place = next((place for place, line in enumerate(structure) if line.number == broken.near), 0)
    line = structure[place] if structure else None
    if line is None or line.is_item or line.key not in broken.keys:
        return
    above = next((other for other in reversed(structure[:place]) if other.indentation <= line.column), None)
    if above is None or not above.is_item or not above.key or above.indentation != line.column:
        return
    until = takewhile(lambda other: other.indentation > line.column or _is_beside(other, line), structure[place:])
    fields = [other for other in until if _is_beside(other, line)]
    for last in dict.fromkeys((fields[-1], line)):
        yield _in_the_item(broken, above, line, last)


def _is_beside(other: Line, field: Line) -> bool:
    return other.indentation == field.column and not other.is_item


def _in_the_item(broken: Broken, item: Line, first: Line, last: Line) -> Repair:
    numbers, lacking = broken.passage(first, last), item.column - first.column
    above = shown(broken.lines.written[item.number].strip())
    said = f"`{first.key}` belongs to the item above (`{above}`, line {item.number + 1})"
    cure = f"begin it with {spaces(item.column)}, so that it is below `{item.key}`"
    if len(numbers) > 1:
        cure = (
            f"put {spaces(lacking, 'more ')} before {line_range(numbers)}, so that `{first.key}` is below `{item.key}`"
        )
    return broken.repair(
        first.number, first.column, rules.INDENTATION, f"{said}; {cure}", broken.further_in(numbers, lacking)
    )
