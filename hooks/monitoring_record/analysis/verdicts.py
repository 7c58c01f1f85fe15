"""Every rating of a report, with the one before it and what changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitoring_record.records import (
    AssessedParts,
    Assessment,
    Dossier,
    Meeting,
    NotAssessed,
    OverallAssessment,
    Rating,
    RatingChange,
    Recommendation,
    Scale,
    Update,
)


@dataclass(frozen=True)
class Verdict:
    """A rating that was given, or withheld, at a meeting."""

    meeting: Meeting
    recommendation: Recommendation
    part: str
    """A part's number ("4"), a sub-part's ("4.3"), or "" for the recommendation as a whole."""
    rating: Rating
    previous: Rating | None
    """The rating of the same part at the meeting before; None if that meeting did not rate it."""
    change: RatingChange | None
    """None if there is nothing to compare: no meeting before, or no rating at one of the two."""
    implied: bool = False
    """Whether the rating was read off the reasons."""
    not_assessed: NotAssessed | None = None
    """Why there is no rating."""
    gist: str | None = None
    """The reasons for the rating of a part, in a few words."""


class Verdicts:
    """All verdicts of a dossier, by meeting, recommendation and part."""

    def __init__(self, dossier: Dossier) -> None:
        self._verdicts: dict[tuple[int, int, str], Verdict] = {}
        self._overall: dict[Meeting, list[Verdict]] = {}
        self._part_by_part: dict[Meeting, dict[Recommendation, None]] = {}
        for meeting in dossier.meetings:
            for recommendation in dossier.recommendations:
                update = dossier.update(meeting, recommendation)
                if update is not None:
                    self._add(dossier, meeting, recommendation, update)

    def __iter__(self) -> Iterator[Verdict]:
        """By meeting, then recommendation, the overall verdict before those of the parts."""
        return iter(self._verdicts.values())

    def of(self, meeting: Meeting, recommendation: Recommendation, part: str = "") -> Verdict | None:
        """Return the verdict on a part, or on the whole; None if there is none."""
        return self._verdicts.get((meeting.number, recommendation.number, part))

    def overall(self, meeting: Meeting) -> tuple[Verdict, ...]:
        """Return the verdicts on whole recommendations at a meeting."""
        return tuple(self._overall.get(meeting, ()))

    def rated_meetings(self) -> tuple[Meeting, ...]:
        """Return the meetings that rated anything; those that only have reports are left out."""
        return tuple(self._overall)

    def last_rated_meeting(self) -> Meeting | None:
        """Return the last meeting that rated anything."""
        return next(reversed(self._overall), None)

    def last_rated_meeting_of(self, recommendation: Recommendation) -> Meeting | None:
        """Return the last meeting that rated a recommendation, as a whole or part by part."""
        rated = (meeting for meeting in reversed(self._overall) if self.rates(meeting, recommendation))
        return next(rated, None)

    def last_verdict(self, recommendation: Recommendation, part: str = "") -> Verdict | None:
        """Return the last verdict on a part, or on the whole; meetings without one are skipped."""
        found = (self.of(meeting, recommendation, part) for meeting in reversed(self._overall))
        return next(filter(None, found), None)

    def rates(self, meeting: Meeting, recommendation: Recommendation) -> bool:
        """Return whether a meeting rated a recommendation, as a whole or part by part."""
        is_rated_as_a_whole = self.of(meeting, recommendation) is not None
        return is_rated_as_a_whole or recommendation in self._part_by_part.get(meeting, ())

    def of_parts(self, meeting: Meeting, recommendation: Recommendation) -> tuple[Verdict, ...]:
        """Return the verdicts on the parts of a recommendation at a meeting, in their order; sub-parts are left out."""
        found = (self.of(meeting, recommendation, part.number) for part in recommendation.parts)
        return tuple(verdict for verdict in found if verdict)

    def _add(self, dossier: Dossier, meeting: Meeting, recommendation: Recommendation, update: Update) -> None:
        if update.assessment is None:
            return
        self._overall.setdefault(meeting, [])
        if update.assessment.overall is None:
            self._part_by_part.setdefault(meeting, {})[recommendation] = None
        before = dossier.previous_meeting(meeting)
        for part, finding in _findings(recommendation, update.assessment):
            earlier = self.of(before, recommendation, part) if before else None
            verdict = _verdict(dossier.scale, meeting, recommendation, part, finding=finding, earlier=earlier)
            self._verdicts[meeting.number, recommendation.number, part] = verdict
            if not part:
                self._overall[meeting].append(verdict)


def _verdict(  # noqa: PLR0913 – a verdict is made of these
    scale: Scale,
    meeting: Meeting,
    recommendation: Recommendation,
    part: str,
    *,
    finding: OverallAssessment | AssessedParts,
    earlier: Verdict | None,
) -> Verdict:
    rating = scale.rating(finding.rating) if finding.rating else scale.not_assessed
    previous = earlier.rating if earlier else None
    of_part = finding if isinstance(finding, AssessedParts) else None
    return Verdict(
        meeting,
        recommendation,
        part,
        rating,
        previous,
        change(scale, previous, rating),
        implied=of_part is not None and of_part.implied,
        not_assessed=of_part.not_assessed if of_part else None,
        gist=of_part.gist if of_part else None,
    )


def change(scale: Scale, previous: Rating | None, rating: Rating) -> RatingChange | None:
    """Compare two ratings of a scale; None if one of them is missing or is no rating."""
    if previous is None or not previous.assessed or not rating.assessed:
        return None
    before, now = scale.ratings.index(previous), scale.ratings.index(rating)
    if before == now:
        return RatingChange.UNCHANGED
    return RatingChange.IMPROVED if now < before else RatingChange.WORSENED


def _findings(
    recommendation: Recommendation, assessment: Assessment
) -> Iterator[tuple[str, OverallAssessment | AssessedParts]]:
    """Yield the finding on the whole (""), if there is one, then that on each part, in the parts' order."""
    if assessment.overall:
        yield "", assessment.overall
    of_parts = {part: found for found in assessment.parts for part in found.part}
    for part in recommendation.part_references():
        if part in of_parts:
            yield part, of_parts[part]
