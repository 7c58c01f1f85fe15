"""The current rating of a recommendation, the meeting since which it has been the same, and its open parts."""

from dataclasses import dataclass

from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import Dossier, Meeting, NotAssessed, Rating, RatingChange, Recommendation


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


def open_parts(dossier: Dossier, verdicts: Verdicts, recommendation: Recommendation) -> tuple[CurrentRating, ...]:
    """Return the parts and sub-parts that are rated below the best rating of the scale, the lowest rated first.

    A part that a meeting passed over keeps its last rating. One that is closed or no longer valid is not open, nor are the
    parts of a recommendation that was rated only as a whole, and best.
    """
    best = dossier.scale.given[0]
    last = (_last_rating(verdicts, recommendation, part, best) for part in recommendation.part_references())
    below_best = [verdict for verdict in last if verdict and verdict.rating is not best]
    lowest_first = sorted(below_best, key=lambda verdict: -dossier.scale.ratings.index(verdict.rating))
    return tuple(CurrentRating(verdict, _since(dossier, verdicts, verdict)) for verdict in lowest_first)


def _last_rating(verdicts: Verdicts, recommendation: Recommendation, part: str, best: Rating) -> Verdict | None:
    """Return the last rating of a part, or of a sub-part; None if it has none, or none that still counts."""
    for meeting in reversed(verdicts.rated_meetings()):
        verdict = verdicts.of(meeting, recommendation, part)
        if verdict and verdict.rating.assessed:
            return verdict
        of_part = verdict or verdicts.of(meeting, recommendation, part.partition(".")[0])
        whole = verdicts.of(meeting, recommendation)
        if of_part and not _leaves_open(of_part, whole, best):
            return None
    return None


def _leaves_open(of_part: Verdict, whole: Verdict | None, best: Rating) -> bool:
    """Whether what a meeting says of a part leaves its earlier rating, or those of its sub-parts, as they were."""
    match of_part.not_assessed:
        case NotAssessed.PASSED_OVER:
            return True
        case NotAssessed.AS_A_WHOLE:
            return whole is None or whole.rating is not best
        case _:
            return False


def _since(dossier: Dossier, verdicts: Verdicts, verdict: Verdict) -> Meeting:
    since = verdict
    while since.change is RatingChange.UNCHANGED:
        before = dossier.previous_meeting(since.meeting)
        earlier = verdicts.of(before, since.recommendation, since.part) if before else None
        if earlier is None:
            break
        since = earlier
    return since.meeting
