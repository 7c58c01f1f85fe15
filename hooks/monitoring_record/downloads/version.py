"""The version of the data: https://semver.org"""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from monitoring_record.analysis import ReportAnalysis

_DIGITS = 12


def version(reports: Sequence[ReportAnalysis]) -> str:
    """Return the version of the data of some reports: `2019.3.0+3f2a90c1b2d4`.

    It is the month of the last meeting that rated anything, then the beginning of the SHA-256 of the data: the same data has
    the same version, and a correction another one.
    """
    return of_month(last_day(reports), data_digest(reports))


def of_month(day: date | None, digest: str) -> str:
    """Return the version of what has this SHA-256, at the last meeting, which ended on a day."""
    month = f"{day.year}.{day.month}.0" if day else "0.0.0"
    return f"{month}+{digest[:_DIGITS]}"


def last_day(reports: Sequence[ReportAnalysis]) -> date | None:
    """Return the last day of the last meeting that rated anything; None if none did."""
    rated = (report.verdicts.last_rated_meeting() for report in reports)
    return max((meeting.ends for meeting in rated if meeting), default=None)


def data_digest(reports: Sequence[ReportAnalysis]) -> str:
    """Return the SHA-256 of the data of some reports."""
    if len(reports) == 1:
        return reports[0].digest
    return sha256("".join(report.digest for report in reports).encode()).hexdigest()
