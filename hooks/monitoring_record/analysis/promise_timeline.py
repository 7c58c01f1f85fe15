"""Promises by due date: a step for each month, quarter or year, and the meetings between them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from monitoring_record.analysis.groups import grouped
from monitoring_record.analysis.promises import PromiseHistory
from monitoring_record.records import Meeting, PromiseOutcome
from monitoring_record.records.due_date import due_in_words
from monitoring_record.records.placeholders import FILL_IN_DAY

_MOST_STEPS = 40
"""More steps than this do not fit beside one another."""

_MONTH, _QUARTER, _YEAR = 1, 3, 12
"""How many months a step may have."""

_UNITS = {_MONTH: "month", _QUARTER: "quarter", _YEAR: "year"}


@dataclass(frozen=True)
class TimelineStep:
    """The promises that are due within a month, a quarter or a year. What is due within a longer time is due at its end."""

    first: date
    """The first day."""
    months: int
    promises: tuple[PromiseHistory, ...]
    """Those of the same outcome together."""
    before: Meeting | None = None
    """The meeting that began within the step, if these were due before it."""

    @property
    def label(self) -> str:
        """“June 2019”, “second quarter of 2019”, “2019”."""
        written = {
            _MONTH: f"{self.first:%Y-%m}",
            _QUARTER: f"{self.first:%Y}-{self._quarter}",
            _YEAR: f"{self.first:%Y}",
        }
        return due_in_words(written[self.months])

    @property
    def short_label(self) -> str:
        """The step within its year: “J”, “Q2”; "" for a year."""
        return {_MONTH: f"{self.first:%b}"[0], _QUARTER: self._quarter, _YEAR: ""}[self.months]

    @property
    def begins_a_year(self) -> bool:
        """Whether it is the first of its year."""
        return self.first.month == 1

    @property
    def _quarter(self) -> str:
        return f"Q{(self.first.month + 2) // _QUARTER}"


@dataclass(frozen=True)
class PromiseTimeline:
    """The promises that have a date, from the first to the last."""

    entries: tuple[TimelineStep | Meeting, ...]
    """Steps without promises are there, too. A step in which a meeting began is there twice if anything was due before that."""
    unit: str
    """How long a step is: “month”, “quarter” or “year”."""

    def is_meeting(self, entry: TimelineStep | Meeting) -> bool:
        """Whether an entry is a meeting, and no step."""
        return isinstance(entry, Meeting)

    @property
    def steps(self) -> tuple[TimelineStep, ...]:
        """The steps at which anything is due."""
        return tuple(entry for entry in self.entries if isinstance(entry, TimelineStep) and entry.promises)


def promise_timeline(promises: Iterable[PromiseHistory], meetings: Iterable[Meeting]) -> PromiseTimeline | None:
    """Return the promises that have a date, by that date; None if none has."""
    due = [(of.due_period.last, of) for of in promises if of.due_period]
    held = [(of.starts, of) for of in meetings if of.starts != FILL_IN_DAY]
    if not due:
        return None
    days = [day for day, _ in (*due, *held)]
    months = next(
        length
        for length in _UNITS
        if _index(max(days), length) - _index(min(days), length) < _MOST_STEPS or length == _YEAR
    )
    return PromiseTimeline(
        tuple(_entries(due, held, months, range(_index(min(days), months), _index(max(days), months) + 1))),
        _UNITS[months],
    )


def _entries(
    due: Iterable[tuple[date, PromiseHistory]], held: Iterable[tuple[date, Meeting]], months: int, steps: Sequence[int]
) -> Iterator[TimelineStep | Meeting]:
    due_by_step = grouped((_index(day, months), of) for day, of in due)
    held_by_step = grouped((_index(day, months), of) for day, of in held)
    for index in steps:
        first, waiting = _first_day(index, months), tuple(sorted(due_by_step.get(index, ()), key=_place))
        for meeting in held_by_step.get(index, ()):
            before = tuple(of for of in waiting if of.due_period and of.due_period.last < meeting.starts)
            if before:
                yield TimelineStep(first, months, before, meeting)
            waiting = tuple(of for of in waiting if of not in before)
            yield meeting
        if waiting or not due_by_step.get(index):
            yield TimelineStep(first, months, waiting)


def _index(day: date, months: int) -> int:
    """Return the number of a step, counted from the year 0."""
    return (day.year * _YEAR + day.month - 1) // months


def _first_day(index: int, months: int) -> date:
    year, month = divmod(index * months, _YEAR)
    return date(year, month + 1, 1)


_ORDER = {outcome: place for place, outcome in enumerate((*PromiseOutcome, None))}


def _place(of: PromiseHistory) -> int:
    return _ORDER[of.outcome]
