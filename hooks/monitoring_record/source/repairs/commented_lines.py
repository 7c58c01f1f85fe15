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
    return [form for form in forms if form and (form[-1] - form[0] >= len(form) or _is_a_group(lines, form))]


def _is_a_group(lines: Mapping[int, str], form: list[int]) -> bool:
    """Whether the first line is the name of a group, and the others are within it."""
    first = line_of(0, lines[form[0]])
    return bool(first.key) and not first.value and all(indentation(lines[n]) > first.column for n in form[1:])


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
    found = {number: _COMMENT.fullmatch(broken.lines.written[number]) for number in near}
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
    is_with_a_space = len(broken.lines.written[first]) - len(changed[first]) == len("# ")
    message = (
        f"{those_lines(changed)} still {counts} for nothing, but what is below belongs there; "
        f"delete the `#`{' and one space after it' if is_with_a_space else ''}{so_that(changed)}{_or_all_of_them(broken, changed)}"
    )
    return broken.repair(first, 0, COMMENTED_LINE, message, changed)


def _or_all_of_them(broken: Broken, changed: Mapping[int, str]) -> str:
    """Say which lines of a form count already, so that all of them can be comments again, if nothing is filled in."""
    written = broken.lines.written
    last = next((n for n in range(max(changed) + 1, len(written)) if not written[n].startswith(" ")), len(written))
    between = [n for n in range(_first_of_the_field(broken, changed), last) if n not in changed and written[n].strip()]
    counting = [n for n in between if not written[n].lstrip(" ").startswith("#")]
    is_a_form = any(_TO_FILL_IN in written[n] for n in (*changed, *counting))
    if not counting or not is_a_form or not all(_has_nothing_filled_in(written[n]) for n in counting):
        return ""
    return f"; or, if you do not need them yet, put `# ` before {those_lines(counting)} again"


def _first_of_the_field(broken: Broken, changed: Mapping[int, str]) -> int:
    """Return the line at the left edge that the first of these lines belongs to."""
    first = min(changed)
    above = (n for n in range(first - 1, -1, -1) if not broken.lines.written[n].startswith((" ", "#")))
    return next(above, first) if changed[first].startswith(" ") else first


def _has_nothing_filled_in(written: str) -> bool:
    line = line_of(0, written)
    return _TO_FILL_IN in written or (bool(line.key) and (not line.value or line.opens_a_text))


_TO_FILL_IN = "FILL IN"
"""What a form has in the place of a value."""
