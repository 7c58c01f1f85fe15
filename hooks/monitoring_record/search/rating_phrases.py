"""Ratings and changes in words, so that they can be searched."""

from collections.abc import Iterator

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.counts import Share
from monitoring_record.analysis.verdicts import Verdict
from monitoring_record.dates import month
from monitoring_record.records import Meeting, RatingChange


def meeting_phrase(meeting: Meeting) -> str:
    """Return the meeting as titles name it: "20th meeting, March 2019"."""
    return f"{meeting.ordinal} meeting, {month(meeting)}"


def rating_sentences(report: ReportAnalysis, verdict: Verdict) -> Iterator[str]:
    """Return a rating, and how it compares with the one at the meeting before."""
    why_none = f" ({verdict.not_assessed.meaning})" if verdict.not_assessed else ""
    yield f"Rating: {verdict.rating.label.lower()}{why_none}."
    before = report.meetings[verdict.meeting.number].previous
    if before and verdict.previous:
        match verdict.change:
            case RatingChange.UNCHANGED:
                yield f"Same rating as at the {before.ordinal} meeting."
            case RatingChange.IMPROVED | RatingChange.WORSENED as change:
                way = "higher" if change is RatingChange.IMPROVED else "lower"
                yield f"Rated {way} than at the {before.ordinal} meeting ({verdict.previous.label.lower()})."


def counts_sentence(meeting: Meeting, shares: tuple[Share, ...]) -> str:
    """Return how many recommendations had which rating at a meeting."""
    counts = ", ".join(f"{share.count} {share.rating.label.lower()}" for share in shares)
    return f"Ratings at the {meeting_phrase(meeting)}: {counts}."
