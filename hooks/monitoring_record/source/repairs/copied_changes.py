"""Repairs of lines that were copied from a view of changes, which puts `+` before new lines and `-` before old ones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from monitoring_record.source.copied_rules import COPIED_MARK
from monitoring_record.source.problems import listed
from monitoring_record.source.repairs.repair import Broken, Repair, begins_at_a_place, so_that, those_lines

_HEADING = re.compile(
    r"diff --git .*|index [0-9a-f]{3,}\.\..*|(?:---|\+\+\+) (?:[ab]/|/dev/null).*|@@ -[0-9].*"
    r"|(?:new|deleted) file mode .*|\\ No newline at end of file"
)
"""A line that says which files were compared, and where."""


@dataclass(frozen=True)
class _Changes:
    """The lines of a view of changes, counted from 0."""

    headings: list[int]
    new: list[int]
    old: list[int]
    same: list[int]
    """The other lines that are not empty."""
    sign: str = "+"
    """What is before a new line."""


def copied_changes(broken: Broken) -> Iterator[Repair]:
    """No signs of a view of changes before lines."""
    written = [line.rstrip("\r") for line in broken.lines.written]
    changes = _changes(written)
    if not (changes.headings or changes.new):
        return
    are_all_moved = all(written[number][0] == " " for number in changes.same)
    for shifted in (changes.same, []) if changes.same and are_all_moved else ([],):
        for blank in ("", " "):
            changed = dict.fromkeys([*changes.headings, *changes.old], "")
            changed |= {number: written[number][1:].removeprefix(blank) for number in changes.new}
            changed |= {number: written[number][1:] for number in shifted}
            if not begins_at_a_place(changed):
                continue
            message = f"copied from a view of changes; delete {_surplus(changes, shifted, blank)}"
            yield broken.repair(min(changed), 0, COPIED_MARK, message + so_that(changed), changed)


def _changes(written: list[str]) -> _Changes:
    """Sort the lines of a file. If all have a `-`, the view is of a file that was deleted."""
    headings = [number for number, line in enumerate(written) if _HEADING.fullmatch(line)]
    others = set(range(len(written))) - set(headings)
    rest = [number for number in sorted(others) if written[number].strip()]
    new = [number for number in rest if written[number][0] == "+"]
    old = [number for number in rest if _OLD.match(written[number])]
    if old == rest and old:
        return _Changes(headings, old, [], [], "-")
    return _Changes(headings, new, old, sorted(set(rest) - {*new, *old}))


_OLD = re.compile(r"-(?! \S)")
"""The sign before an old line; with a single space after it, a hyphen begins the item of a list."""


def _surplus(changes: _Changes, shifted: list[int], blank: str) -> str:
    """Say which lines are too many, and which signs before the others."""
    sign = f"the `{changes.sign}`{' and the space after it' if blank else ''}"
    surplus = (
        f"{those_lines(changes.headings)} (what changed)" if changes.headings else "",
        f"{those_lines(changes.old)} (the old version)" if changes.old else "",
        f"{sign} before {those_lines(changes.new)}" if changes.new else "",
        "the first space of the others" if shifted else "",
    )
    return listed(list(filter(None, surplus)))
