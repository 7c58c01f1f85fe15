"""Repairs of texts that begin below their field, but not further in."""

from collections.abc import Iterator
from itertools import takewhile

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.file_lines import Line
from monitoring_record.source.quoting import to_write
from monitoring_record.source.repairs.repair import Broken, Repair, spaces, those_lines


def texts_below_a_field(broken: Broken) -> Iterator[Repair]:
    """A bar after a field without a value, and blanks before the lines below, which are no fields."""
    structure = broken.lines.structure
    for place, line in enumerate(structure):
        if line.key in broken.fields.texts and not line.value:
            below = list(takewhile(lambda other: _is_text(other, broken), structure[place + 1 :]))
            if below and below[0].indentation <= line.column and _begins_a_text(below[0]):
                yield _below_a_bar(broken, line, [other.number for other in below])


def _is_text(line: Line, broken: Broken) -> bool:
    return not line.is_item and line.key not in broken.keys


def _begins_a_text(line: Line) -> bool:
    """Whether a line has several words, and no field that is misspelt."""
    return not line.key and " " in line.value


def _below_a_bar(broken: Broken, line: Line, numbers: list[int]) -> Repair:
    head, blanks = f"{line.before}{line.key}: |", line.column + 2
    changed = {number: f"{' ' * blanks}{broken.lines.written[number].lstrip(' ')}" for number in numbers}
    what = f"{those_lines(numbers)} seem{'s' if len(numbers) == 1 else ''} to be the text of `{line.key}`"
    cure = (
        f"write {to_write(head.strip())} here, and begin {'it' if len(numbers) == 1 else 'each'} with {spaces(blanks)}"
    )
    message = f"{what}, which must be further in, below a bar; {cure}"
    return broken.repair(line.number, line.column, rules.TEXT_WITHOUT_A_BAR, message, {line.number: head, **changed})
