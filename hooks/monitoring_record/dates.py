"""Dates in words."""

from datetime import date

from monitoring_record.records import Meeting
from monitoring_record.records.placeholders import FILL_IN_DAY

_NOT_SET = "date to be set"
"""Used for a meeting in preparation, which only a preview shows."""


def day(iso: str) -> str:
    """Write 2018-05-31 as “31 May 2018”, 2018-05 as “May 2018”, and 2018 as it is."""
    match iso.count("-"):
        case 0:
            return iso
        case 1:
            return f"{date.fromisoformat(iso + '-01'):%B %Y}"
        case _:
            of = date.fromisoformat(iso)
            return f"{of.day} {of:%B %Y}"


def month(meeting: Meeting) -> str:
    """The month in which a meeting began: "July 2018"."""
    if meeting.starts == FILL_IN_DAY:
        return _NOT_SET
    return f"{meeting.starts:%B %Y}"


def short_month(meeting: Meeting) -> str:
    """The month in which a meeting began, for the head of a narrow column: "Jul 2018"."""
    return month(meeting) if meeting.starts == FILL_IN_DAY else f"{meeting.starts:%b %Y}"


def last_day(meeting: Meeting) -> str:
    """The last day of a meeting, for programs: 2018-07-05; empty if it is not set."""
    return "" if meeting.ends == FILL_IN_DAY else meeting.ends.isoformat()


def days(meeting: Meeting) -> str:
    """From the first to the last day of a meeting: "3–5 July 2018"."""
    first, last = meeting.starts, meeting.ends
    if FILL_IN_DAY in (first, last):
        return _NOT_SET
    if first == last:
        return f"{last.day} {last:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%B %Y}"
    start = f"{first.day} {first:%B}" if first.year == last.year else f"{first.day} {first:%B %Y}"
    return f"{start} – {last.day} {last:%B %Y}"


def settled_on(meeting: Meeting) -> date:
    """The day from which on the findings of a meeting stand: that of the endorsement; where it is not known, the last day."""
    return meeting.endorsed or meeting.ends
