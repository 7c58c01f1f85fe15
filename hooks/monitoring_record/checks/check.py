"""A check: a rule about what the files of a report say of one another, with the function that finds its violations."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Unpack

from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.rules import Rule, RuleWords

Violation = tuple[Position, str]
"""Where something is wrong, and what; how it should be, and how it is mended."""

Find = Callable[[CheckedReport], Iterable[Violation]]


@dataclass(frozen=True, kw_only=True)
class Check(Rule):
    """A rule about what the files of a report say of one another."""

    find: Find

    def problems(self, report: CheckedReport) -> Iterator[Problem]:
        """Every violation in a report."""
        return (Problem(position, message, self) for position, message in self.find(report))


def check(**words: Unpack[RuleWords]) -> Callable[[Find], Check]:
    """Make a check of the function that finds violations: a generator, so that one run reports all of them."""
    return lambda find: Check(find=find, **words)
