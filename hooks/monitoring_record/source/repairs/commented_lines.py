"""Repairs of lines that still have the `#` of the form that they belong to."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from monitoring_record.source.copied_rules import COMMENTED_LINE
from monitoring_record.source.file_lines import indentation, line_of
from monitoring_record.source.repairs.repair import Broken, Repair, so_that, those_lines

_COMMENT = re.compile(r"(?P<before> *)#(?P<blank> ?)(?P<line>.*)")
_NEAR = 12
"""How many lines above or below a problem a line can be that is missing there."""
_MOST = 6
"""How many consecutive lines are tried."""


def commented_lines(broken: Broken) -> Iterator[Repair]:
    """No `#` before lines near the problem."""
    lines = _uncommented(broken)
    passages = [passage for passage in _passages(lines) if _belongs(broken, lines[passage[0]])]
    for passage in (*_forms(broken, lines), *sorted(passages, key=len)):
        yield _uncommenting(broken, {number: lines[number] for number in passage})


def _forms(broken: Broken, lines: Mapping[int, str]) -> list[list[int]]:
    """Return the lines of each form near the problem of which others are no comments any more; remarks divide forms."""
    forms: list[list[int]] = [[]]
    for number in sorted(lines):
        if _belongs(broken, lines[number]):
            forms[-1].append(number)
        else:
            forms.append([])
    return [form for form in forms if form and form[-1] - form[0] >= len(form)]


def _passages(lines: Collection[int]) -> Iterator[Sequence[int]]:
    """Yield each line, and the first and the last lines of each passage of consecutive ones."""
    for number in sorted(lines, reverse=True):
        yield range(number, number + 1)
        for count in range(2, _MOST + 1):
            first, last = range(number, number + count), range(number - count + 1, number + 1)
            if number - 1 not in lines and all(one in lines for one in first):
                yield first
            if number + 1 not in lines and all(one in lines for one in last):
                yield last


def _uncommented(broken: Broken) -> dict[int, str]:
    """Return the comments near the problem as lines that count."""
    near = range(max(0, broken.near - _NEAR), min(broken.near + _NEAR, len(broken.lines.written)))
    found = {number: _COMMENT.fullmatch(broken.lines.written[number].rstrip("\r")) for number in near}
    return {number: _without_sign(match) for number, match in found.items() if match}


def _without_sign(comment: re.Match[str]) -> str:
    """Return a comment without its `#`, and without the space after it, unless the indentation is only then even."""
    without = comment["before"] + comment["line"]
    return f"{comment['blank']}{without}" if indentation(without) % 2 else without


def _belongs(broken: Broken, line: str) -> bool:
    """Whether a line can be one of the file: a field, or part of a text."""
    key = line_of(0, line).key
    return key in broken.keys or (not key and line[:1] == " ")


def _uncommenting(broken: Broken, changed: dict[int, str]) -> Repair:
    first = min(changed)
    counts = "begins with `#`, so that it counts" if len(changed) == 1 else "begin with `#`, so that they count"
    is_with_a_space = len(broken.lines.written[first].rstrip("\r")) - len(changed[first]) == len("# ")
    message = (
        f"{those_lines(changed)} still {counts} for nothing, but what is below belongs there; "
        f"delete the `#`{' and one space after it' if is_with_a_space else ''}{so_that(changed)}"
    )
    return broken.repair(first, 0, COMMENTED_LINE, message, changed)
