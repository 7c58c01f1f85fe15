"""The widths that a tab at the beginning of a line can stand for, as the lines around it tell."""

import re
from collections.abc import Iterator

from monitoring_record.source.file_lines import FileLines, indentation, line_of

_LEAD = re.compile(r"[ \t]*")


def lead_of(written: str) -> str:
    """Return the blanks and tabs before a line."""
    found = _LEAD.match(written)
    return found[0] if found else ""


def tab_widths(lines: FileLines) -> tuple[int, ...]:
    """Return the widths with which the first line that has a tab begins in a column of the lines around it; the likeliest first."""
    written = lines.written
    first = next((number for number, line in enumerate(written) if "\t" in lead_of(line) and line.strip()), None)
    if first is None:
        return ()
    lead = lead_of(written[first])
    tabs, spaces = lead.count("\t"), lead.count(" ")
    fitting = (column - spaces for column in _columns(lines, first) if column > spaces and not (column - spaces) % tabs)
    return tuple(dict.fromkeys(blanks // tabs for blanks in fitting))


def _columns(lines: FileLines, number: int) -> Iterator[int]:
    """Yield the columns of the lines around one: of the nearest above and below, and of the groups and lists that are open."""
    written = lines.written
    above = next((line for line in reversed(written[:number]) if line.strip()), "")
    below = next((line for line in written[number + 1 :] if line.strip() and "\t" not in lead_of(line)), "")
    before = line_of(number, above)
    yield from (before.indentation, before.column)
    if before.key and (not before.value or before.opens_a_text):
        yield before.column + 2
    yield indentation(below)
    least = before.indentation + 1
    for line in reversed([line for line in lines.structure if line.number < number]):
        if line.indentation < least:
            least = line.indentation
            yield from (line.column, line.indentation)
