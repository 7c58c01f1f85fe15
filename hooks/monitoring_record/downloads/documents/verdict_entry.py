"""A rating that was given, or withheld, at a meeting."""

from typing import Any

from monitoring_record.analysis.verdicts import Verdict
from monitoring_record.entries.entry import Entry
from monitoring_record.entries.values import Key, Part, Words
from monitoring_record.records import NotAssessed, RatingChange


class VerdictEntry(Entry):
    """A rating that was given, or withheld, at a meeting."""

    part: Part | None = None
    """The part ("4") or sub-part ("4.3"); left out for the rating of the whole."""
    full_number: Words
    """The number as it is printed: 13, 13.4, 40 (b) or 11.4 (3)."""
    rating: Key
    """The id of the rating. The scale’s last one says that none was given."""
    label: Words
    """The rating as readers see it."""
    not_assessed: NotAssessed | None = None
    """Why there is no rating."""
    implied: bool
    """Whether the original names no rating, and it was read off the reasons."""
    previous: Key | None = None
    """The id of the rating at the meeting before; left out if there was none."""
    change: RatingChange | None = None
    """How it compares with the one at the meeting before; left out if there is nothing to compare."""


def verdict_values(verdict: Verdict) -> dict[str, Any]:
    """Return the values of the fields."""
    return {
        "part": verdict.part or None,
        "full_number": verdict.recommendation.part_number(verdict.part),
        "rating": verdict.rating.id,
        "label": verdict.rating.label,
        "not_assessed": verdict.not_assessed,
        "implied": verdict.implied,
        "previous": verdict.previous.id if verdict.previous else None,
        "change": verdict.change,
    }
