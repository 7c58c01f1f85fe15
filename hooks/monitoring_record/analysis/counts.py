"""How many recommendations, or parts, have which rating."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import Chapter, Dossier, Meeting, Rating, RatingChange, Recommendation, Scale


@dataclass(frozen=True)
class Share:
    """How many verdicts have one rating."""

    rating: Rating
    count: int


def shares(scale: Scale, verdicts: Iterable[Verdict]) -> tuple[Share, ...]:
    """Count verdicts by rating, best first; ratings that nobody got are left out."""
    given = Counter(verdict.rating.id for verdict in verdicts)
    return tuple(Share(rating, given[rating.id]) for rating in scale.ratings if given[rating.id])


@dataclass(frozen=True)
class RatingCounts:
    """How many recommendations, of a chapter or all, have which rating at a meeting; false if it rated none."""

    meeting: Meeting
    shares: tuple[Share, ...]
    part_by_part: tuple[Recommendation, ...]
    """The recommendations of which the parts were rated, and not the whole."""

    def __bool__(self) -> bool:
        return bool(self.shares or self.part_by_part)


def rating_counts(
    dossier: Dossier, verdicts: Verdicts, meeting: Meeting, chapter: Chapter | None = None
) -> RatingCounts:
    """Count the recommendations of a chapter, or all, by their rating at a meeting."""
    rated = (v for v in verdicts.overall(meeting) if chapter is None or v.recommendation.chapter == chapter.number)
    return RatingCounts(meeting, shares(dossier.scale, rated), verdicts.part_by_part(meeting, chapter))


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
