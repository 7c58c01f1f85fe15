"""The current ratings of a recommendation: its last one, since when, and which parts of it are still open."""

from dataclasses import dataclass

from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import Dossier, Meeting, RatingChange, Recommendation


@dataclass(frozen=True)
class CurrentRating:
    """A verdict that still stands."""

    verdict: Verdict
    since: Meeting
    """The first of the meetings in a row that gave this rating."""


def current_rating(
    dossier: Dossier, verdicts: Verdicts, recommendation: Recommendation, part: str = ""
) -> CurrentRating | None:
    """The rating of a part, or of the whole, at the last meeting that rated the recommendation.

    None where that meeting did not rate it: a recommendation may be rated part by part only.
    """
    meeting = verdicts.latest_meeting_of(recommendation)
    verdict = verdicts.of(meeting, recommendation, part) if meeting else None
    return CurrentRating(verdict, _since(dossier, verdicts, verdict)) if verdict else None


def open_parts(dossier: Dossier, verdicts: Verdicts, recommendation: Recommendation) -> tuple[CurrentRating, ...]:
    """The parts that stand below the scale's best rating, the lowest rated first."""
    best = dossier.scale.given[0]
    found = (current_rating(dossier, verdicts, recommendation, part.number) for part in recommendation.parts)
    open_parts = [it for it in found if it and it.verdict.rating.assessed and it.verdict.rating is not best]
    return tuple(sorted(open_parts, key=lambda it: -dossier.scale.ratings.index(it.verdict.rating)))


def _since(dossier: Dossier, verdicts: Verdicts, verdict: Verdict) -> Meeting:
    since = verdict
    while since.change is RatingChange.UNCHANGED:
        before = dossier.previous_meeting(since.meeting)
        earlier = verdicts.of(before, since.recommendation, since.part) if before else None
        if earlier is None:
            break
        since = earlier
    return since.meeting
