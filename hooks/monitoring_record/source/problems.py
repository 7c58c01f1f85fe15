"""A problem in the data, as it is reported to a contributor."""

from collections import Counter
from collections.abc import Iterable, Sequence
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


def ordinal(number: int) -> str:
    """Return a number as an ordinal: 19th, 21st, 112th."""
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else suffix}"


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


def listed(words: Sequence[str]) -> str:
    """Return the words as in “a, b and c”."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


def spans(numbers: Iterable[int], before: str = "") -> str:
    """Return the numbers as in “1–7, 9”; with `before` each of them, as in “13.1–13.7, 13.9”."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join("–".join(f"{before}{end}" for end in sorted({run[0], run[-1]})) for run in runs)


def line_numbers(*passages: Iterable[int]) -> str:
    """Return the numbers of lines as in “line 3” or “lines 4, 6 and 8”; each passage by itself, as in “lines 3–5 and 6–8”."""
    runs = [run for passage in passages for run in spans(passage).split(", ")]
    numbers = listed(runs)
    return f"line {numbers}" if numbers.isdecimal() else f"lines {numbers}"


def instead(word: str, known: Iterable[str], advice: str) -> str:
    """Return what to write instead of a wrong word: “did you mean …?” if a known word is similar, and the advice."""
    meant = similar(word, known)
    return f"did you mean `{meant}`? {advice[0].upper()}{advice[1:]}" if meant else advice


def similar(word: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """Return the known word that is most similar, in capitals or not; None if none is."""
    if len(word) > LONGEST_KEY:  # to compare it would take long
        return None
    candidates = list(known)
    if len(candidates) > MOST_CANDIDATES:
        candidates = [other for other in candidates if other[:1].casefold() == word[:1].casefold()][:MOST_CANDIDATES]
    by_small = {other.casefold(): other for other in candidates}
    found = get_close_matches(word.casefold(), by_small, n=1, cutoff=likeness)
    return by_small[found[0]] if found else None
