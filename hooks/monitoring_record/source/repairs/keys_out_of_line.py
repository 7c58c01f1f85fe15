"""Repairs of keys without a value that begin further left than those beside them, or of fields of the file further right."""

from collections.abc import Iterator
from dataclasses import replace

from monitoring_record.source.file_lines import Line
from monitoring_record.source.repairs.indentation import moved
from monitoring_record.source.repairs.repair import Broken, Repair

_NEAR = 12
"""How many lines above a problem the key can be: the parser reads on to the end of its list."""


def keys_out_of_line(broken: Broken) -> Iterator[Repair]:
    """A key without a value in the column of another above, whose value is like its own; with what is below it, or by itself."""
    structure = broken.lines.structure
    for place, line in enumerate(structure[:-1]):
        if not broken.near - _NEAR <= line.number <= broken.near + 1:
            continue
        if line.is_item or not line.key or line.value:
            continue
        if line.key in broken.fields.own:
            yield from _at_the_left_edge(broken, line, structure[:place])
            continue
        like = _like(structure[:place], line, structure[place + 1])
        if like is not None:
            below = broken.lines.below(line.number, line.column)
            for lines in ([line.number], [line.number, *below]):
                yield replace(moved(broken, line, lines, like.column, [like]), completes_what_is_above=True)


def _at_the_left_edge(broken: Broken, line: Line, above: tuple[Line, ...]) -> Iterator[Repair]:
    """Yield the repair that moves a field of the file, with what is below it, out of the group above."""
    if line.column:
        lines = [line.number, *broken.lines.below(line.number, line.column)]
        yield replace(moved(broken, line, lines, 0, list(above)), completes_what_is_above=True)


def _like(above: tuple[Line, ...], line: Line, first: Line) -> Line | None:
    """Return the nearest key further in that has no value either, and the same first field or a list below it."""
    for place in range(len(above) - 2, -1, -1):
        other, below = above[place], above[place + 1]
        is_alike = not other.is_item and other.key and not other.value
        if is_alike and other.column > line.column and (below.is_item, below.key) == (first.is_item, first.key):
            return other
    return None
