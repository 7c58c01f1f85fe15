"""Ways to write the problems of the data: for people, for programs, and for the forges where changes are proposed."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from monitoring_record.source.problems import Problem

Problems = Sequence[Problem]


def as_text(problems: Problems) -> str:
    """One line a problem: `path:line:column: message [rule]`."""
    return "".join(f"{problem}\n" for problem in problems) or "The data is sound.\n"


def as_json(problems: Problems) -> str:
    """A list of objects with `file`, `line`, `column`, `message` and `rule`."""
    return _json(
        [
            {
                "file": problem.position.file,
                "line": problem.position.line,
                "column": problem.position.column,
                "message": problem.message,
                "rule": problem.rule.id,
            }
            for problem in problems
        ]
    )


def as_github(problems: Problems) -> str:
    """Workflow commands: GitHub shows each beside its line in the pull request."""
    return "".join(f"{_github_command(problem)}\n" for problem in problems)


def as_gitlab(problems: Problems) -> str:
    """A Code Quality report: GitLab shows each problem that is new beside its line in the merge request."""
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
    file = _escaped(position.file, ":,")
    title = _escaped(problem.rule.id, ":,")
    return f"::error file={file},line={position.line},col={position.column},title={title}::{_escaped(problem.message)}"


def _escaped(text: str, more: str = "") -> str:
    """The signs that a workflow command gives a meaning, written as GitHub expects; `%` comes first."""
    for sign in f"%\r\n{more}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _gitlab_entry(problem: Problem, seen: Counter[tuple[str, str]]) -> dict[str, Any]:
    """An entry whose fingerprint stays when lines move: it is made of the file, the message, and how often both came."""
    said = (problem.position.file, re.sub(r"\bline \d+", "line", problem.message))
    seen[said] += 1
    fingerprint = hashlib.sha256("\n".join([*said, str(seen[said])]).encode()).hexdigest()
    return {
        "description": problem.message,
        "check_name": problem.rule.id,
        "fingerprint": fingerprint,
        "severity": "major",
        "location": {"path": problem.position.file, "lines": {"begin": problem.position.line}},
    }
