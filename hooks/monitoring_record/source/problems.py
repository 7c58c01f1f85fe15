"""A problem in the data, as it is reported to a contributor."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from monitoring_record.source.limits import LONGEST_KEY, MOST_CANDIDATES, MOST_PROBLEMS
from monitoring_record.source.messages import as_message, visible
from monitoring_record.source.rules import Rule

Location = tuple[str | int, ...]
"""The path to a value of a file: keys and list indices, from the top."""


@dataclass(frozen=True, order=True)
class Position:
    """A line and a column of a file; both are counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __post_init__(self) -> None:
        # Here, and in each problem: so no output format, present or future, can show what a file hides in a name or value.
        object.__setattr__(self, "file", visible(self.file))

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """A position, what is wrong there, and how to correct it."""

    position: Position
    message: str
    rule: Rule = field(compare=False)
    """The rule that is violated."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", as_message(self.message))

    def __str__(self) -> str:
        return f"{self.position}: {self.message} [{self.rule.id}]"


def fewer(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems in order, each once; of those of one rule in one file, only the first, and how many more there are."""
    shown: list[Problem] = []
    counts: Counter[tuple[str, str]] = Counter()
    last: dict[tuple[str, str], int] = {}
    for problem in sorted(set(problems)):
        alike = problem.position.file, problem.rule.id
        counts[alike] += 1
        if counts[alike] <= MOST_PROBLEMS:
            last[alike] = len(shown)
            shown.append(problem)
    for alike, count in counts.items():
        if count > MOST_PROBLEMS:
            more = f"{shown[last[alike]].message} (and {count - MOST_PROBLEMS} more of this kind in this file)"
            shown[last[alike]] = replace(shown[last[alike]], message=more)
    return tuple(shown)


def quoted_list(words: Iterable[str]) -> str:
    """Return the words as in “`a`, `b`, `c`”."""
    return ", ".join(f"`{word}`" for word in words)


def spans(numbers: Iterable[int], before: str = "") -> str:
    """Return the numbers as in “1–7, 9”; with `before` each of them, as in “13.1–13.7, 13.9”."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join("–".join(f"{before}{end}" for end in sorted({run[0], run[-1]})) for run in runs)


def instead(word: str, known: Iterable[str], advice: str) -> str:
    """Return what to write instead of a wrong word: “did you mean …?” if a known word is similar, and the advice."""
    if len(word) > LONGEST_KEY:  # to compare it would take long
        return advice
    candidates = list(known)
    if len(candidates) > MOST_CANDIDATES:
        candidates = [candidate for candidate in candidates if candidate[:1] == word[:1]][:MOST_CANDIDATES]
    similar = get_close_matches(word, candidates, n=1, cutoff=0.6)
    return f"did you mean `{similar[0]}`? {advice[0].upper()}{advice[1:]}" if similar else advice
