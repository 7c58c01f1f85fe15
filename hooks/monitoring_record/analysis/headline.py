"""The finding of a report in a sentence or two, made from its numbers: “14 of 29 ratings rose.”"""

from collections.abc import Iterator

from monitoring_record.analysis.counts import MeetingCounts, RatingChanges
from monitoring_record.analysis.part_findings import PartFindings
from monitoring_record.records import Rating, Words


def headline(counts: MeetingCounts, changes: RatingChanges, parts: PartFindings, words: Words, lowest: Rating) -> str:
    """Return what changed at a meeting, and how many parts have the lowest rating; "" if it rated nothing."""
    return " ".join((*_of_recommendations(counts, changes, words, lowest), *_of_parts(parts, words, lowest, changes)))


def _of_recommendations(counts: MeetingCounts, changes: RatingChanges, words: Words, lowest: Rating) -> Iterator[str]:
    if changes.improved:
        yield f"{_share(len(changes.improved), changes.compared, words.rating.many)} rose."
    elif changes.worsened:
        yield f"{_share(len(changes.worsened), changes.compared, words.rating.many)} fell."
    elif changes:
        yield f"None of {changes.compared} {words.rating.of(changes.compared)} changed."
    else:
        rated = sum(share.count for share in counts.shares)
        at_lowest = sum(share.count for share in counts.shares if share.rating is lowest)
        if rated:
            yield f"{_share(at_lowest, rated, words.recommendation.many)} {lowest.said_of(at_lowest)}."


def _of_parts(parts: PartFindings, words: Words, lowest: Rating, changes: RatingChanges) -> Iterator[str]:
    if parts:
        still = "still " if changes and parts.stuck else ""
        of = f"of the {parts.total} rated {words.part.many}" if parts.total > 1 else f"of 1 rated {words.part.one}"
        yield f"{len(parts.lowest) or 'None'} {of} {still}{lowest.said_of(len(parts.lowest))}."


def _share(count: int, total: int, many: str) -> str:
    return f"{count or 'None'} of {total} {many}"
