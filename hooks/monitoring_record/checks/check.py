"""A check: a rule about several files, with the function that finds its violations."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import wraps
from itertools import islice
from typing import Generic, TypeVar, TypeVarTuple, Unpack

from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.source.kept_with_file import kept_with_file
from monitoring_record.source.limits import MOST_OF_A_RULE
from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.rules import Rule, RuleWords
from monitoring_record.source.yaml_file import YamlFile

Violation = tuple[Position, str]
"""A position, and the message: what is wrong there, and how to correct it."""

Subject = TypeVar("Subject")

Others = TypeVarTuple("Others")

Find = Callable[[Subject], Iterable[Violation]]


@dataclass(frozen=True, kw_only=True)
class Check(Rule, Generic[Subject]):
    """A rule about several files, with the function that finds its violations."""

    find: Find[Subject]

    def problems(self, subject: Subject) -> Iterator[Problem]:
        """Yield a problem for each violation, until there are very many."""
        return (Problem(position, message, self) for position, message in islice(self.find(subject), MOST_OF_A_RULE))


class ReportCheck(Check[CheckedReport]):
    """A rule about the files of a report."""


def violations_of_file(
    find: Callable[[YamlFile, *Others], Iterator[Violation]],
) -> Callable[[YamlFile, *Others], tuple[Violation, ...]]:
    """Make a function keep the violations of a rule in a file, until there are very many."""

    @wraps(find)
    def first(file: YamlFile, *others: *Others) -> tuple[Violation, ...]:
        return tuple(islice(find(file, *others), MOST_OF_A_RULE))

    return kept_with_file(first)


def report_check(
    *, is_reminder: bool = False, **words: Unpack[RuleWords]
) -> Callable[[Find[CheckedReport]], ReportCheck]:
    """Make a check of a function that yields every violation."""
    return lambda find: ReportCheck(find=find, is_reminder=is_reminder, **words)
