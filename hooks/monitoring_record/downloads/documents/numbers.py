"""How many recommendations have which rating, as the public documents tell it."""

from monitoring_record.analysis.counts import RatingChanges, RatingCounts, Share
from monitoring_record.analysis.verdicts import Verdict
from monitoring_record.entries.entry import Entry
from monitoring_record.entries.values import Count, Key, Number
from monitoring_record.records import Scale


class CountsEntry(Entry):
    """How many recommendations have which rating; all numbers add up to the total."""

    total: Count
    """How many recommendations there are."""
    rated: Count
    """How many of them are rated, as a whole or part by part."""
    ratings: dict[Key, Count]
    """How many have which rating of the whole, by the id of the rating, best first."""
    without_rating: dict[Key, Count]
    """How many have no rating of the whole, by the reason: `by-part` (their parts were rated), `no-rating`, `not-published`."""


class ChangesEntry(Entry):
    """The recommendations that both meetings rated as a whole, by number: how their ratings compare."""

    improved: tuple[Number, ...]
    """Those that are rated higher than at the meeting before."""
    worsened: tuple[Number, ...]
    """Those that are rated lower."""
    unchanged: tuple[Number, ...]
    """Those that have the same rating."""


def counts_entry(scale: Scale, counts: RatingCounts) -> CountsEntry:
    """Return the numbers of a meeting, or the latest ones."""
    return CountsEntry(
        total=counts.total,
        rated=counts.rated,
        ratings=by_rating(scale, counts.shares),
        without_rating={str(why): len(found) for why, found in counts.without_rating.items()},
    )


def by_rating(scale: Scale, shares: tuple[Share, ...]) -> dict[str, int]:
    """Return how many have which rating of a scale; 0 for a rating that nobody has."""
    return {rating.id: 0 for rating in scale.ratings} | {share.rating.id: share.count for share in shares}


def changes_entry(changes: RatingChanges) -> ChangesEntry:
    """Return what changed since the meeting before."""
    return ChangesEntry(**{str(change): _numbers(verdicts) for change, verdicts in changes.by_change()})


def _numbers(verdicts: tuple[Verdict, ...]) -> tuple[int, ...]:
    return tuple(verdict.recommendation.number for verdict in verdicts)
