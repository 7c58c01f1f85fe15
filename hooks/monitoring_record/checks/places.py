"""Several places as one message names them: one mistake can show in many lines of many files."""

from collections.abc import Iterable

from monitoring_record.source.problems import Position, line_numbers

_MOST_FILES = 4
_MOST_LINES = 12


def places(positions: Iterable[Position]) -> str:
    """Return the places as in “`data/ruritania/updates/1/01.yml` (lines 3 and 7), `data/glossary.yml` (line 2)”."""
    lines: dict[str, set[int]] = {}
    for position in positions:
        lines.setdefault(position.file, set()).add(position.line)
    shown = [f"`{file}` ({_lines(of_file)})" for file, of_file in list(lines.items())[:_MOST_FILES]]
    more = len(lines) - len(shown)
    return f"{', '.join(shown)}{f' and {more} more' if more else ''}"


def _lines(lines: set[int]) -> str:
    return line_numbers(lines) if len(lines) <= _MOST_LINES else f"{len(lines)} lines"
