"""The current rating of a recommendation, and the meeting since which it has been the same."""

from dataclasses import dataclass

from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import Dossier, Meeting, RatingChange, Recommendation


@dataclass(frozen=True)
class CurrentRating:
    """The verdict of the last meeting that rated a recommendation."""

    verdict: Verdict
    since: Meeting
    """The first of the consecutive meetings that gave this rating."""


def current_rating(
    dossier: Dossier, verdicts: Verdicts, recommendation: Recommendation, part: str = ""
) -> CurrentRating | None:
    """Return the rating of a part, or of the whole, at the last meeting that rated the recommendation.

    None where that meeting did not rate it: a recommendation may be rated part by part only.
    """
    meeting = verdicts.last_rated_meeting_of(recommendation)
    verdict = verdicts.of(meeting, recommendation, part) if meeting else None
    return CurrentRating(verdict, _since(dossier, verdicts, verdict)) if verdict else None


def _since(dossier: Dossier, verdicts: Verdicts, verdict: Verdict) -> Meeting:
    since = verdict
    while since.change is RatingChange.UNCHANGED:
        before = dossier.previous_meeting(since.meeting)
        earlier = verdicts.of(before, since.recommendation, since.part) if before else None
        if earlier is None:
            break
        since = earlier
    return since.meeting
