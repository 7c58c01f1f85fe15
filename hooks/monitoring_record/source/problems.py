"""A problem in the data, as it is reported to a contributor."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from monitoring_record.source.rules import Rule

Location = tuple[str | int, ...]
"""The path to a value of a file: keys and list indices, from the top."""


@dataclass(frozen=True, order=True)
class Position:
    """A line and a column of a file; both are counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """A position, what is wrong there, and how to correct it."""

    position: Position
    message: str
    rule: Rule = field(compare=False)
    """The rule that is violated."""

    def __str__(self) -> str:
        return f"{self.position}: {self.message} [{self.rule.id}]"


def ordinal(number: int) -> str:
    """Return a number as an ordinal: 19th, 21st, 112th."""
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else suffix}"


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
    meant = similar(word, known)
    return f"did you mean `{meant}`? {advice[0].upper()}{advice[1:]}" if meant else advice


def similar(word: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """Return the known word that is most similar, in capitals or not; None if none is."""
    by_small = {other.casefold(): other for other in known}
    found = get_close_matches(word.casefold(), by_small, n=1, cutoff=likeness)
    return by_small[found[0]] if found else None
