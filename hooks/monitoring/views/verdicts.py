"""Every rating of a report, with the one before it and what changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from monitoring.records import (
    AssessedParts,
    Dossier,
    Meeting,
    NotAssessed,
    OverallAssessment,
    Rating,
    Recommendation,
    Scale,
    Update,
)

Change = Literal["improved", "worsened", "unchanged"]


@dataclass(frozen=True)
class Sign:
    """How a change is shown, and said."""

    symbol: str
    label: str


SIGNS: Mapping[Change, Sign] = {
    "improved": Sign("▲", "Rated higher"),
    "worsened": Sign("▼", "Rated lower"),
    "unchanged": Sign("=", "Same rating"),
}


@dataclass(frozen=True)
class Verdict:
    """A rating that was given, or withheld, at a meeting."""

    meeting: Meeting
    recommendation: Recommendation
    part: str
    """A part's number ("4"), a sub-part's ("4.3"), or "" for the recommendation as a whole."""
    rating: Rating
    previous: Rating | None
    """The rating of the same part at the meeting before; None where there was none to be rated."""
    change: Change | None
    """None where there is nothing to compare: no meeting before, or no rating at one of the two."""
    implied: bool = False
    """True where the rating was read off the reasons."""
    not_assessed: NotAssessed | None = None
    """Why there is no rating."""


class Verdicts:
    """All verdicts of a dossier, by meeting, recommendation and part."""

    def __init__(self, dossier: Dossier) -> None:
        self._verdicts: dict[tuple[int, int, str], Verdict] = {}
        for meeting in dossier.meetings:
            for recommendation in dossier.recommendations:
                update = dossier.update(meeting, recommendation)
                if update is not None:
                    self._add(dossier, meeting, recommendation, update)

    def __iter__(self) -> Iterator[Verdict]:
        """By meeting, then recommendation, the overall verdict before those of the parts."""
        return iter(self._verdicts.values())

    def of(self, meeting: Meeting, recommendation: Recommendation, part: str = "") -> Verdict | None:
        """The verdict on a part, or on the whole, if there is one."""
        return self._verdicts.get((meeting.number, recommendation.number, part))

    def overall(self, meeting: Meeting) -> tuple[Verdict, ...]:
        """The verdicts on whole recommendations at a meeting."""
        return tuple(verdict for verdict in self if verdict.meeting is meeting and not verdict.part)

    def rated_meetings(self) -> tuple[Meeting, ...]:
        """The meetings that rated anything: one that only has reports tells nothing of where the country stands."""
        return tuple(dict.fromkeys(verdict.meeting for verdict in self))

    def latest_meeting(self) -> Meeting | None:
        """The last of them."""
        return next(reversed(self.rated_meetings()), None)

    def of_parts(self, meeting: Meeting, recommendation: Recommendation) -> tuple[Verdict, ...]:
        """The verdicts on the parts of a recommendation at a meeting, sub-parts left out, in the parts' order."""
        found = (self.of(meeting, recommendation, part.number) for part in recommendation.parts)
        return tuple(verdict for verdict in found if verdict)

    def _add(self, dossier: Dossier, meeting: Meeting, recommendation: Recommendation, update: Update) -> None:
        before = dossier.previous_meeting(meeting)
        for part, finding in _findings(recommendation, update):
            rating = dossier.scale.rating(finding.rating) if finding.rating else dossier.scale.not_assessed
            earlier = self.of(before, recommendation, part) if before else None
            previous = earlier.rating if earlier else None
            self._verdicts[meeting.number, recommendation.number, part] = Verdict(
                meeting,
                recommendation,
                part,
                rating,
                previous,
                change(dossier.scale, previous, rating),
                implied=isinstance(finding, AssessedParts) and finding.implied,
                not_assessed=finding.not_assessed if isinstance(finding, AssessedParts) else None,
            )


def change(scale: Scale, previous: Rating | None, rating: Rating) -> Change | None:
    """Compare two ratings of a scale."""
    if previous is None or not previous.assessed or not rating.assessed:
        return None
    before, now = scale.ratings.index(previous), scale.ratings.index(rating)
    if before == now:
        return "unchanged"
    return "improved" if now < before else "worsened"


def _findings(
    recommendation: Recommendation, update: Update
) -> Iterator[tuple[str, OverallAssessment | AssessedParts]]:
    """What the experts found on the whole (""), then on each part, in the parts' order."""
    if update.assessment is None:
        return
    yield "", update.assessment.overall
    of_parts = {part: found for found in update.assessment.parts for part in found.part}
    for part in recommendation.references():
        if part in of_parts:
            yield part, of_parts[part]
