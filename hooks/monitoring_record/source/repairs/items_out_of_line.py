"""Repairs of an item of a list that does not begin in the column of those above it."""

from collections.abc import Iterator
from itertools import takewhile

from monitoring_record.source.file_lines import Line
from monitoring_record.source.repairs.indentation import moved
from monitoring_record.source.repairs.repair import Broken, Repair

_NEAR = 2
"""In how many lines around the one at which the parser gave up the item begins."""


def items_out_of_line(broken: Broken) -> Iterator[Repair]:
    """The lines of an item in the column of the nearest item above that begins with the same field."""
    structure = broken.lines.structure
    for place, line in enumerate(structure):
        if abs(line.number - broken.near) > _NEAR or not line.is_item or not line.key:
            continue
        above = [other for other in structure[:place] if other.is_item and other.key == line.key]
        if above and above[-1].indentation != line.indentation:
            yield moved(broken, line, _lines_of(broken, line, above[-1]), above[-1].indentation, [above[-1]])


def _lines_of(broken: Broken, line: Line, like: Line) -> list[int]:
    """Return the lines of an item: what is further in, up to the next item in the column of the one above."""
    below = broken.lines.below(line.number, line.indentation)
    others = {
        other.number
        for other in broken.lines.structure
        if other.is_item and other.key == line.key and other.indentation == like.indentation
    }
    return [line.number, *takewhile(lambda number: number not in others, below)]
