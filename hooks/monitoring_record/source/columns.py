"""The columns in which a line can begin, as messages tell them: by the number of spaces before it."""

from collections.abc import Iterator, Sequence

from monitoring_record.source.file_lines import FileLines, Line, indentation, line_of

_MOST = 2
"""How many columns are proposed at most."""


def where_to_begin(lines: FileLines, number: int) -> str | None:
    """Say after how many spaces a line can begin; None if nothing above tells. The number is counted from 0."""
    now, is_item = indentation(lines.written[number]), line_of(number, lines.written[number]).is_item
    columns: dict[int, Line] = {}
    for line in _open_lines(lines, number):
        if line.is_item or not is_item:
            columns.setdefault(line.indentation if is_item else line.column, line)
    nearest = sorted((column for column in columns if column != now), key=lambda column: abs(column - now))[:_MOST]
    if not nearest:
        return None
    places = ", or ".join(f"{_spaces(column)}, below {_named(columns[column], is_item=is_item)}" for column in nearest)
    return f"this line has {_spaces(now)} before it, and does not fit the lines above; make that {places}"


def _open_lines(lines: FileLines, number: int) -> Iterator[Line]:
    """Yield the lines above of the groups and lists that a line can go on, from the innermost."""
    least: int | None = None
    for line in reversed([line for line in lines.structure if line.number < number]):
        if (line.key or line.is_item) and (least is None or line.indentation < least):
            least = line.indentation
            yield line


def _named(line: Line, *, is_item: bool) -> str:
    name = "the hyphen" if is_item or not line.key else f"`{line.key}`"
    return f"{name} in line {line.number + 1}"


def _spaces(count: int) -> str:
    return "no space" if count == 0 else "1 space" if count == 1 else f"{count} spaces"


def too_far_in(lines: Sequence[str], above: int, number: int) -> str | None:
    """Say that a line is further in than the one above, which has a value; None if it is not. The numbers are counted from 0."""
    more = indentation(lines[number]) - line_of(above, lines[above]).column
    if more <= 0:
        return None
    them = f"delete {_spaces(more)} before line {number + 1}, so that both begin in one column"
    return f"this line has a value, so line {number + 1} cannot begin further in; {them}"
