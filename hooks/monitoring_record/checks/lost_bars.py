"""A row of a table that has too few cells: where the bar between two of them is probably missing."""

import re
from collections.abc import Iterator

_BETWEEN = re.compile(r"\s*[;¦│]\s*|,?\s+(?:[/\\!lI]\s+)?")
"""What is between two words of a cell: where a bar was lost, or another sign stands in its place."""

_NUMBER = re.compile(r"[+−–-]?\d")


def cells_of(row: str) -> list[str]:
    """Return what is between the bars of a row."""
    return [cell.strip() for cell in row.strip().removeprefix("|").removesuffix("|").split("|")]


def as_row(cells: list[str]) -> str:
    """Return a row with these cells."""
    return f"| {' | '.join(cells)} |"


def how_to_fill_up(row: str, like: str, columns: int) -> str:
    """Say how to write a row that has too few cells; `like` is another row of the table."""
    split = _with_a_bar(row, like) if len(cells_of(row)) == columns - 1 else None
    if split:
        return f"if a bar is missing, write `{split}`; an empty cell is `| |`"
    return "write the bar `|` between the two cells that ran together; an empty cell is `| |`"


def _with_a_bar(row: str, like: str) -> str | None:
    """Return the row with one cell more; None if more than one way to divide it makes its cells those of another row."""
    kinds = list(map(_kind, cells_of(like)))
    divided = list(_divided(cells_of(row)))
    found = [cells for cells in divided if list(map(_kind, cells)) == kinds] if divided[1:] else divided
    return as_row(found[0]) if len(found) == 1 else None


def _divided(cells: list[str]) -> Iterator[list[str]]:
    """Yield the cells with one of them divided in two, in every way."""
    for place, cell in enumerate(cells):
        for between in _BETWEEN.finditer(cell):
            yield [*cells[:place], cell[: between.start()], cell[between.end() :], *cells[place + 1 :]]


def _kind(cell: str) -> str:
    """Return what a cell has: a number, a percentage, words or nothing."""
    if _NUMBER.match(cell):
        return "percentage" if cell.endswith("%") else "number"
    return "words" if cell else ""


def unlike_its_ruler(text: str, heading: str) -> str | None:
    """Say how to mend a heading and the line below it that have different numbers of cells; None if it is no such line."""
    below = text.partition(heading)[2].split("\n")
    ruler, row = ([*(line.strip() for line in below), "", ""])[1:3]
    columns, rulers = len(cells_of(heading)), len(cells_of(ruler))
    if not _RULER.fullmatch(ruler) or columns == rulers:
        return None
    if columns < rulers and len(cells_of(row)) == rulers:
        has = f"its heading has {columns} cell{'s' * (columns > 1)}, but the lines below have {rulers}"
        return f"{has}; {how_to_fill_up(heading, as_row(['words'] * rulers), rulers)}"
    longer = "".join(f"{sign}|" for sign in [*cells_of(ruler), *["---"] * columns][:columns])
    return f"in place of the line `{ruler}` below its heading, write `|{longer}`, with as many columns as that has"


_RULER = re.compile(r"[-:| \t]*-[-:| \t]*")
