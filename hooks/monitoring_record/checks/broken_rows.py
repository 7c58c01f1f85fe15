"""Rows of a table that are broken over several lines."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from monitoring_record.checks.lost_bars import cells_of
from monitoring_record.source.quoting import to_write

_MOST_LINES = 6
"""A row that is broken over more lines is hardly one."""


def broken_rows(rows: Sequence[str], heading: str) -> Iterator[range]:
    """Yield the lines that are one row together, if the table has bars at both ends of its rows."""
    columns = len(cells_of(heading)) if _is_whole(heading) else 0
    first = 0
    while columns and first < len(rows):
        last = min(first + _MOST_LINES, len(rows))
        end = next((end for end in range(first + 2, last + 1) if _is_a_row(rows[first:end], columns)), first + 1)
        if end - first > 1:
            yield range(first, end)
        first = end


def how_to_join(lines: Sequence[str]) -> str:
    """Say how to make one row of these lines."""
    below = f"the {len(lines) - 1} lines below" if lines[2:] else "the line below"
    return (
        f"a row of a table is one line, but this one goes on in {below}; join them: write {to_write(' '.join(lines))}"
    )


def _is_a_row(lines: Sequence[str], columns: int) -> bool:
    """Whether the lines have as many cells together as the heading, and no bars where each ends and the next begins."""
    are_open = all(not (above.endswith("|") and below.startswith("|")) for above, below in pairwise(lines))
    row = " ".join(lines)
    return are_open and _is_whole(row) and len(cells_of(row)) == columns


def _is_whole(row: str) -> bool:
    return row.startswith("|") and row.endswith("|")
