"""Marks of a merge conflict: git writes them where two people changed the same lines."""

import re

from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.rules import Rule

MERGE_CONFLICT = Rule(
    id="merge-conflict",
    demand="A file has no marks of a merge conflict: `<<<<<<<`, `=======`, `>>>>>>>`.",
    reason="Between the marks are two versions of the same lines. A person must choose.",
    wrong="<<<<<<< HEAD\ntitle: Fill the moats\n=======\ntitle: Fill all moats\n>>>>>>> my-branch\n",
    right="title: Fill all moats\n",
)

_MARK = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)


def merge_conflict(path: str, text: str) -> Problem | None:
    """Return the problem of the first conflict of a file; None if it has none."""
    lines = text.replace("\r", "")
    marks = [(lines.count("\n", 0, mark.start()) + 1, mark[0][0]) for mark in _MARK.finditer(lines)]
    if not marks:
        return None
    first = marks[0][0]
    last = next((line for line, sign in marks if sign == ">"), marks[-1][0])
    message = (
        f"two people changed these lines (to line {last}), and git kept both versions; "
        "keep one, and delete the other with the marks <<<<<<<, ======= and >>>>>>>"
    )
    return Problem(Position(path, first), message, MERGE_CONFLICT)
