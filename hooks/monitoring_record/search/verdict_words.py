"""Ratings and changes in words, so that they can be searched."""

from collections.abc import Iterator

from monitoring_record.analysis.counts import shares
from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.dates import month
from monitoring_record.records import Dossier, Meeting, RatingChange


def when(meeting: Meeting) -> str:
    """The meeting as titles name it: "20th meeting, March 2019"."""
    return f"{meeting.ordinal} meeting, {month(meeting)}"


def told(dossier: Dossier, verdict: Verdict) -> Iterator[str]:
    """A rating, and how it compares with the one at the meeting before."""
    why_none = f" ({verdict.not_assessed.meaning})" if verdict.not_assessed else ""
    yield f"Rating: {verdict.rating.label.lower()}{why_none}."
    before = dossier.previous_meeting(verdict.meeting)
    if before and verdict.previous:
        match verdict.change:
            case RatingChange.UNCHANGED:
                yield f"Same rating as at the {before.ordinal} meeting."
            case RatingChange.IMPROVED | RatingChange.WORSENED as change:
                way = "higher" if change is RatingChange.IMPROVED else "lower"
                yield f"Rated {way} than at the {before.ordinal} meeting ({verdict.previous.label.lower()})."


def counted(dossier: Dossier, verdicts: Verdicts, meeting: Meeting) -> str:
    """How many recommendations had which rating at a meeting."""
    counts = (
        f"{share.count} {share.rating.label.lower()}" for share in shares(dossier.scale, verdicts.overall(meeting))
    )
    return f"Ratings at the {when(meeting)}: {', '.join(counts)}."
