"""Empty lines between the rows of a table, which end it."""

import re
from dataclasses import dataclass
from itertools import chain, takewhile

from monitoring_record.source.problems import line_numbers

_ROW = re.compile(r"\s*\|.*\|\s*")
_RULER = re.compile(r"\s*\|[-:| \t]*-[-:| \t]*\|\s*")


@dataclass(frozen=True)
class TableWithGaps:
    """The lines of a table, counted from 0 in its text, with empty ones among them."""

    lines: list[str]
    """Those of the whole text."""
    blocks: list[list[int]]
    """The lines that are not empty, divided by the gaps."""

    @property
    def has_a_ruler(self) -> bool:
        """Whether a line `|---|---|` is below its heading, apart from the gaps."""
        _, *below = chain.from_iterable(self.blocks)
        return _is_ruler(self.lines[below[0]])

    @property
    def ruler(self) -> str:
        """The line that belongs below its heading."""
        return ruler_below(self.lines[self.blocks[0][0]])

    @property
    def may_be_two(self) -> bool:
        """Whether what is below the first gap can be a table of its own."""
        below = self.blocks[1]
        return not self.blocks[2:] and len(below) > 1 and not _is_ruler(self.lines[below[0]])

    @property
    def mended(self) -> str:
        """The text without the gaps, and with the line below the heading."""
        first, *others = chain.from_iterable(self.blocks)
        ruler = [] if self.has_a_ruler else [self.ruler]
        rows = [self.lines[first], *ruler, *(self.lines[number] for number in others)]
        return "\n".join([*self.lines[:first], *rows, *self.lines[self.blocks[-1][-1] + 1 :]])

    @property
    def after_gaps(self) -> list[int]:
        """The first line below each gap."""
        return [block[0] for block in self.blocks[1:]]

    def message(self, empty: list[int]) -> str:
        """Say which lines of the file to delete; `empty` has their numbers."""
        is_one = len(empty) == 1
        cure = f"delete {'it' if is_one else 'them'}"
        if not self.has_a_ruler:
            cure = f"{cure}, and write a line `{self.ruler}` below the heading of the table"
        elif self.may_be_two:
            cure = f"{cure}; or, if this line is the heading of another table, write a line `{self.ruler}` below it"
        return f"{line_numbers(empty)} {'is' if is_one else 'are'} empty, and an empty line ends a table; {cure}"


def ruler_below(heading: str) -> str:
    """Return the line that belongs below the heading of a table."""
    return f"{'|---' * _columns(heading)}|"


def tables_with_gaps(text: str) -> list[TableWithGaps]:
    """Return the tables with empty lines between their rows, or between the heading and the line below it."""
    lines = text.split("\n")
    found = [TableWithGaps(lines, blocks) for passage in _passages(lines) for blocks in _tables(lines, passage)]
    return [table for table in found if table.blocks[1:]]


def _passages(lines: list[str]) -> list[list[list[int]]]:
    """Return the blocks of consecutive rows, those with only empty lines between them together."""
    passages: list[list[list[int]]] = [[]]
    for number, line in enumerate(lines):
        if line.strip() and not is_row(line):
            passages.append([])
        elif line.strip():
            if number and passages[-1] and lines[number - 1].strip():
                passages[-1][-1].append(number)
            else:
                passages[-1].append([number])
    return passages


def _tables(lines: list[str], blocks: list[list[int]]) -> list[list[list[int]]]:
    """Divide blocks of rows where a table of its own begins."""
    tables: list[list[list[int]]] = []
    for block in blocks:
        if tables and not _begins_a_table(lines, block, tables[-1][0]):
            tables[-1].append(block)
        else:
            tables.append([block])
    return tables


def _begins_a_table(lines: list[str], block: list[int], above: list[int]) -> bool:
    has_a_ruler = len(block) > 1 and _is_ruler(lines[block[1]])
    return has_a_ruler or _columns(lines[block[0]]) != _columns(lines[above[0]])


def is_row(line: str) -> bool:
    """Whether a line begins and ends with the bar of a table."""
    return _ROW.fullmatch(line) is not None


def heads_a_table(line: str, below: str) -> bool:
    """Whether a line is the heading of a table, by the line below it."""
    return _is_ruler(below) and _columns(line) == _columns(below)


def _is_ruler(line: str) -> bool:
    return _RULER.fullmatch(line) is not None


def _columns(row: str) -> int:
    return row.strip().strip("|").count("|") + 1


def empty_above(lines: list[str], number: int) -> list[int]:
    """Return the numbers of the empty lines right above a line; all are counted from 1."""
    above = takewhile(lambda other: not lines[other - 1].strip(), range(number - 1, 0, -1))
    return sorted(above)
