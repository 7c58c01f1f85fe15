"""Marks of a merge conflict: git writes them where two people changed the same lines."""

import re
from itertools import pairwise

from monitoring_record.source.problems import Position, Problem, line_numbers
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
    text = text.replace("\r", "")
    marks = [(text.count("\n", 0, mark.start()) + 1, mark[0][0]) for mark in _MARK.finditer(text)]
    if not marks:
        return None
    last = next((index for index, (_, sign) in enumerate(marks) if sign == ">"), len(marks) - 1)
    conflict = [line for line, _ in marks[: last + 1]]
    return Problem(Position(path, conflict[0]), _choice(conflict), MERGE_CONFLICT)


def _choice(marks: list[int]) -> str:
    """Say between which lines to choose; `marks` are the lines with the marks of a conflict."""
    versions = [range(before + 1, after) for before, after in pairwise(marks) if after > before + 1]
    those = f"{line_numbers(marks)}, which only mark{'s' if len(marks) == 1 else ''} the place"
    if not versions:
        return f"two people changed the same place; delete {those}"
    if len(versions) == 1:
        kept = f"keep {line_numbers(versions[0])} or delete {'it' if len(versions[0]) == 1 else 'them'}"
        return f"two people changed the same place; {kept}, and delete {those}"
    others = "others" if versions[2:] else "other"
    choice = (
        f"keep one of them, or make of it one version that has both changes; delete the {others}, and delete {those}"
    )
    return f"two people changed the same place: {line_numbers(*versions)} are versions of the same; {choice}"
