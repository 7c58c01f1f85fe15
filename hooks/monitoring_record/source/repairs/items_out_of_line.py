"""Repairs of items of a list that do not begin in the column of those above them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from monitoring_record.source.file_lines import Line
from monitoring_record.source.repairs.indentation import moved
from monitoring_record.source.repairs.repair import Broken, Repair

_NEAR = 2
"""In how many lines around the one at which the parser gave up the item begins."""


def items_out_of_line(broken: Broken) -> Iterator[Repair]:
    """The lines of an item in the column of the nearest item above that begins with the same field; words, in that of words."""
    structure = broken.lines.structure
    for place, line in enumerate(structure):
        if abs(line.number - broken.near) > _NEAR or not line.is_item:
            continue
        if not line.key:
            yield from _words_out_of_line(broken, place)
            continue
        above = [other for other in structure[:place] if other.is_item and other.key == line.key]
        if above and above[-1].indentation != line.indentation:
            yield moved(broken, line, _lines_of(broken, line, above[-1]), above[-1].indentation, [above[-1]])


def _words_out_of_line(broken: Broken, place: int) -> Iterator[Repair]:
    """Yield the repairs that move an item of words, with those below it or by itself, into the list right above."""
    line, above = broken.lines.structure[place], broken.lines.structure[place - 1]
    is_first = bool(above.key) and not above.value
    if place == 0 or not (is_first or (above.is_item and not above.key)):
        return
    target = above.column + 2 if is_first else above.indentation
    if line.indentation == target:
        return
    following = takewhile(
        lambda other: other.is_item and not other.key and other.indentation == line.indentation,
        broken.lines.structure[place:],
    )
    together = sum(1 for _ in following)
    for count in dict.fromkeys((together, 1)):
        lines = [number for at in range(place, place + count) for number in _lines_of_words(broken, at)]
        yield replace(moved(broken, line, lines, target, [above]), completes_what_is_above=True)


def _lines_of_words(broken: Broken, place: int) -> list[int]:
    """Return the line of an item, and those on which its words go on."""
    structure, written = broken.lines.structure, broken.lines.written
    ends = structure[place + 1].number if place + 1 < len(structure) else len(written)
    lines = range(structure[place].number, ends)
    return list(
        takewhile(lambda number: written[number].strip() and not written[number].lstrip().startswith("#"), lines)
    )


def _lines_of(broken: Broken, line: Line, like: Line) -> list[int]:
    """Return the lines of an item: what is further in, up to the next item in the column of the one above."""
    below = broken.lines.below(line.number, line.indentation)
    others = {
        other.number
        for other in broken.lines.structure
        if other.is_item and other.key == line.key and other.indentation == like.indentation
    }
    return [line.number, *takewhile(lambda number: number not in others, below)]
