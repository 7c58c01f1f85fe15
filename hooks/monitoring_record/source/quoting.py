"""Values as messages propose them: in quotation marks, and in full where they are to be written."""

import re

from monitoring_record.source.limits import LONGEST_LINE_TO_WRITE

_LONG = 56
_TWO_QUOTATIONS = re.compile(r"([\"'])[^\"']*\1\s(?:.*\s)?\1[^\"']*\1")
"""Begins with one quotation and ends with another: the first and the last mark are no pair."""


def shown(written: str) -> str:
    """Return a line as messages name it: without what is before it, and short: whole words of its beginning and end."""
    line = written.strip()
    if len(line) <= _LONG:
        return line
    begin, end = line[: _LONG - 20], line[-16:]
    return f"{begin.rpartition(' ')[0].rstrip() or begin} … {end.partition(' ')[2].lstrip() or end}"


def to_write(written: str) -> str:
    """Return a line that a message proposes, without what is before it: in full, so that it can be copied.

    If it is very long, the words in its middle are left out, and the message says that they stay.
    """
    line = written.strip()
    if len(line) <= LONGEST_LINE_TO_WRITE:
        return f"`{line}`"
    return f"`{shown(line)}` (where `…` is, keep all words as they are)"


def in_quotes(value: str) -> str:
    """Return a value in quotation marks that it does not contain."""
    inner = value
    if _has_a_mark_around_it(value):
        inner = value[1:-1] if value[0] == value[-1] else value[1:]
        if '"' not in inner and value[0] not in inner and "\\" not in inner:
            return f"{value[0]}{inner}{value[0]}"
    if '"' not in inner and "\\" not in inner:
        return f'"{inner}"'
    if "'" not in inner:
        return f"'{inner}'"
    return "'" + inner.replace("'", "''") + "'"


def _has_a_mark_around_it(value: str) -> bool:
    """Whether a value is between two quotation marks, or the second was forgotten."""
    if len(value) == 1 or value[:1] not in ("'", '"') or _TWO_QUOTATIONS.fullmatch(value):
        return False
    return value[0] == value[-1] or value[0] not in value[1:]
