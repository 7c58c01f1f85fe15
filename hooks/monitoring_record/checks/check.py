"""A check: a rule about what files say of one another, with the function that finds its violations."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar, Unpack

from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.rules import Rule, RuleWords

Violation = tuple[Position, str]
"""Where something is wrong, and what; how it should be, and how it is mended."""

Subject = TypeVar("Subject")

Find = Callable[[Subject], Iterable[Violation]]


@dataclass(frozen=True, kw_only=True)
class Check(Rule, Generic[Subject]):
    """A rule about something that is made of several files."""

    find: Find[Subject]

    def problems(self, subject: Subject) -> Iterator[Problem]:
        """Every violation."""
        return (Problem(position, message, self) for position, message in self.find(subject))


class ReportCheck(Check[CheckedReport]):
    """A rule about what the files of a report say of one another."""


def report_check(**words: Unpack[RuleWords]) -> Callable[[Find[CheckedReport]], ReportCheck]:
    """Make a check of the function that finds violations: a generator, so that one run reports all of them."""
    return lambda find: ReportCheck(find=find, **words)
