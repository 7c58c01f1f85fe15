"""Repairs of fields that begin further in than the field above them, in several items or groups alike."""

from collections.abc import Iterator
from itertools import pairwise

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.file_lines import Line
from monitoring_record.source.repairs.repair import Broken, Repair, spaces, those_lines


def fields_too_far_in(broken: Broken) -> Iterator[Repair]:
    """Fewer blanks before all fields that are further in than a field with a value; a single one is moved by itself."""
    found = [pair for pair in pairwise(broken.lines.structure) if _is_too_far_in(broken, *pair)]
    for surplus in sorted({_surplus(*pair) for pair in found}):
        alike = [pair for pair in found if _surplus(*pair) == surplus]
        if len(alike) > 1:
            yield _further_out(broken, alike, surplus)


def _is_too_far_in(broken: Broken, above: Line, line: Line) -> bool:
    has_a_value = bool(above.key and above.value) and not above.opens_a_text
    return has_a_value and not line.is_item and line.key in broken.keys and line.column > above.column


def _surplus(above: Line, line: Line) -> int:
    return line.column - above.column


def _further_out(broken: Broken, pairs: list[tuple[Line, Line]], surplus: int) -> Repair:
    above, first = pairs[0]
    passages = [[line.number, *broken.lines.below(line.number, line.column - 1)] for _, line in pairs]
    numbers = [number for passage in passages for number in passage]
    changed = {number: broken.lines.written[number][surplus:] for number in numbers}
    cure = f"delete {spaces(surplus)} before {those_lines(passages[0])}, so that it begins below `{above.key}`"
    others = those_lines(number for passage in passages[1:] for number in passage)
    message = f"`{first.key}` begins too far to the right; {cure} in line {above.number + 1}; and so before {others}"
    return broken.repair(first.number, first.column, rules.INDENTATION, message, changed)
