"""When something that was promised is due: a day, month, quarter, half-year or year, or no date at all."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator

from monitoring_record.records import value_rules
from monitoring_record.records.base import FIRST_YEAR_OF_MEETINGS, LAST_YEAR, NotKnown
from monitoring_record.records.shape import SchemaHint, shaped
from monitoring_record.source.yaml_file import whole_number_as_text

NO_DATE = "no date given"

_MONTHS_OF = {"Q": 3, "H": 6}
"""How many months a quarter and a half-year have."""

_PARTS_IN_WORDS = {
    "Q": ("first quarter", "second quarter", "third quarter", "fourth quarter"),
    "H": ("first half", "second half"),
}


@dataclass(frozen=True, order=True)
class DuePeriod:
    """The days within which something is due; of a single day, both are the same."""

    last: date
    first: date


@lru_cache(maxsize=1024)
def due_period(due: str) -> DuePeriod | None:
    """Return the days of a due date as it is written: 2019, 2019-Q4, 2019-H1, 2019-03 or 2019-03-15; None if there is none.

    Raises ValueError if the calendar has no such day.
    """
    if due == NO_DATE:
        return None
    year, month, day = (*due.split("-"), "", "")[:3]
    if day:
        only = date.fromisoformat(due)
        return DuePeriod(only, only)
    first, count = _months(month)
    last = first + count - 1
    return DuePeriod(date(int(year), last, monthrange(int(year), last)[1]), date(int(year), first, 1))


def _months(written: str) -> tuple[int, int]:
    """Return the first month of a period within a year, and how many it has."""
    if not written:
        return 1, 12
    if written[0] in _MONTHS_OF:
        count = _MONTHS_OF[written[0]]
        return (int(written[1]) - 1) * count + 1, count
    return int(written), 1


def is_due_before(due: str, day: date) -> bool:
    """Whether a due date is over before a day; false if there is no date."""
    period = due_period(due)
    return period is not None and period.last < day


def due_in_words(due: str) -> str:
    """Return a due date as readers see it: “15 March 2019”, “March 2019”, “fourth quarter of 2019”, “2019”, “no date given”."""
    year, month, day = (*due.split("-"), "", "")[:3] if due != NO_DATE else ("", "", "")
    if not month:
        return due
    if month[0] in _PARTS_IN_WORDS:
        return f"{_PARTS_IN_WORDS[month[0]][int(month[1]) - 1]} of {year}"
    of = date(int(year), int(month), int(day or 1))
    return f"{of.day} {of:%B %Y}" if day else f"{of:%B %Y}"


def due_in_short(due: str) -> str:
    """Return a due date for a narrow column: “15 Mar 2019”, “Mar 2019”, “Q4 2019”, “H1 2019”, “2019”, “no date”."""
    if due == NO_DATE:
        return "no date"
    year, month, day = (*due.split("-"), "", "")[:3]
    if not month or month[0] in _PARTS_IN_WORDS:
        return f"{month} {year}".strip()
    of = date(int(year), int(month), int(day or 1))
    return f"{of.day} {of:%b %Y}" if day else f"{of:%b %Y}"


def _as_text(value: Any) -> Any:
    return value.isoformat() if type(value) is date else whole_number_as_text(value)


def _of_our_time(value: str) -> str:
    try:
        period = due_period(value)
    except ValueError:
        raise value_rules.BAD_DUE_DATE.violated(
            value=value, expected="a day of the calendar; correct the month or the day"
        ) from None
    if period and not FIRST_YEAR_OF_MEETINGS <= period.first.year <= LAST_YEAR:
        raise value_rules.IMPOSSIBLE_YEAR.violated(
            year=f"{period.first.year:04}", first=FIRST_YEAR_OF_MEETINGS, last=LAST_YEAR
        )
    return value


DUE_DATE = rf"[0-9]{{4}}(-(Q[1-4]|H[12]|(0[1-9]|1[0-2])(-[0-9]{{2}})?))?|{NO_DATE}"
"""The pattern of a due date."""

DueDate = Annotated[
    str,
    BeforeValidator(_as_text),
    shaped(
        DUE_DATE,
        f"a year, half-year, quarter, month or day, as in 2019, 2019-H1, 2019-Q4, 2019-03 or 2019-03-15; or “{NO_DATE}”",
        value_rules.BAD_DUE_DATE,
    ),
    AfterValidator(_of_our_time),
    SchemaHint(lambda known: {**known, "type": ["string", "integer"]}),
    NotKnown(NO_DATE),
]
"""When something is due, as the text gives it; of a longer time the last year, quarter or month."""
