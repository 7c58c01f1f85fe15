"""How many recommendations, or parts, have which rating."""

from collections.abc import Iterable
from dataclasses import dataclass

from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import Chapter, Dossier, Meeting, Rating, RatingChange, Scale


@dataclass(frozen=True)
class Share:
    """How many verdicts have one rating."""

    rating: Rating
    count: int


def shares(scale: Scale, verdicts: Iterable[Verdict]) -> tuple[Share, ...]:
    """Count verdicts by rating, best first; ratings that nobody got are left out."""
    given = [verdict.rating for verdict in verdicts]
    counts = ((rating, given.count(rating)) for rating in scale.ratings)
    return tuple(Share(rating, count) for rating, count in counts if count)


def counts_by_meeting(
    dossier: Dossier, verdicts: Verdicts, chapter: Chapter | None = None
) -> tuple[tuple[Meeting, tuple[Share, ...]], ...]:
    """Count the recommendations of a chapter, or all, by rating, for each meeting that rated any."""
    return tuple(
        (
            meeting,
            shares(
                dossier.scale,
                (v for v in verdicts.overall(meeting) if chapter is None or v.recommendation.chapter == chapter.number),
            ),
        )
        for meeting in verdicts.rated_meetings()
    )


@dataclass(frozen=True)
class RatingChanges:
    """The recommendations whose rating changed since the meeting before, and those whose rating did not."""

    improved: tuple[Verdict, ...]
    worsened: tuple[Verdict, ...]
    unchanged: tuple[Verdict, ...]

    def __bool__(self) -> bool:
        return bool(self.improved or self.worsened or self.unchanged)

    def by_change(self) -> tuple[tuple[RatingChange, tuple[Verdict, ...]], ...]:
        """The verdicts of each sort of change, in the order of the vocabulary."""
        return tuple((change, getattr(self, change)) for change in RatingChange)


def changes(verdicts: Verdicts, meeting: Meeting) -> RatingChanges:
    """Sort the overall verdicts of a meeting by change; empty for the first meeting."""

    def with_change(change: RatingChange) -> tuple[Verdict, ...]:
        return tuple(verdict for verdict in verdicts.overall(meeting) if verdict.change == change)

    return RatingChanges(
        with_change(RatingChange.IMPROVED), with_change(RatingChange.WORSENED), with_change(RatingChange.UNCHANGED)
    )
