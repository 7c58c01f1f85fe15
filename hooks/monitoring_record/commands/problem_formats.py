"""The output formats of `check`: for people, for programs, and for GitHub and GitLab."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from monitoring_record.source.problems import Problem

Problems = Sequence[Problem]


def as_text(problems: Problems) -> str:
    """Return a line for each problem: `path:line:column: message [rule]`; and whether the data is sound, if it is."""
    lines = "".join(f"{problem}\n" for problem in problems)
    if any(not problem.rule.is_reminder for problem in problems):
        return lines
    return f"{lines}\nThe data is sound. What is listed is still to be done.\n" if lines else "The data is sound.\n"


def as_json(problems: Problems) -> str:
    """Return a JSON list of objects with `file`, `line`, `column`, `message`, `rule`, and `reminder`: whether the data is sound with it."""
    return _json(
        [
            {
                "file": problem.position.file,
                "line": problem.position.line,
                "column": problem.position.column,
                "message": problem.message,
                "rule": problem.rule.id,
                "reminder": problem.rule.is_reminder,
            }
            for problem in problems
        ]
    )


def as_github(problems: Problems) -> str:
    """Return workflow commands: GitHub shows each problem beside its line in the pull request."""
    return "".join(f"{_github_command(problem)}\n" for problem in problems)


def as_gitlab(problems: Problems) -> str:
    """Return a Code Quality report: GitLab shows each new problem beside its line in the merge request."""
    seen: Counter[tuple[str, str]] = Counter()
    return _json([_gitlab_entry(problem, seen) for problem in problems])


FORMATS: Mapping[str, Callable[[Problems], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
}
"""The formats by their names."""


def _json(entries: list[dict[str, Any]]) -> str:
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _github_command(problem: Problem) -> str:
    position = problem.position
    place = f"file={_escaped(position.file, ':,')},line={position.line},col={position.column}"
    return f"::{'notice' if problem.rule.is_reminder else 'error'} {place},title={problem.rule.id}::{_escaped(problem.message)}"


def _escaped(text: str, more: str = "") -> str:
    """Escape the characters that have a meaning in a workflow command; `%` comes first. A problem has no line ends."""
    for sign in f"%{more}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _gitlab_entry(problem: Problem, seen: Counter[tuple[str, str]]) -> dict[str, Any]:
    """Return an entry whose fingerprint does not depend on the line, but on the file, the message and its repetitions."""
    said = (problem.position.file, re.sub(r"\bline \d+", "line", problem.message))
    seen[said] += 1
    fingerprint = hashlib.sha256("\n".join([*said, str(seen[said])]).encode()).hexdigest()
    return {
        "description": problem.message,
        "check_name": problem.rule.id,
        "fingerprint": fingerprint,
        "severity": "info" if problem.rule.is_reminder else "major",
        "location": {"path": problem.position.file, "lines": {"begin": problem.position.line}},
    }
