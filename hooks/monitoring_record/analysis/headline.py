"""The finding of a report in a sentence or two, made from its numbers: “14 of 29 ratings rose.”"""

from collections.abc import Iterator

from monitoring_record.analysis.counts import RatingChanges
from monitoring_record.analysis.part_findings import PartFindings
from monitoring_record.analysis.verdicts import Verdict
from monitoring_record.records import Noun, Rating, Words


def headline(
    current: tuple[Verdict, ...], changes: RatingChanges, parts: PartFindings, words: Words, lowest: Rating
) -> str:
    """Return what changed at the last meeting, and how many parts have the lowest rating; "" if nothing is rated.

    `current` are the latest ratings of recommendations as a whole.
    """
    said = (*_of_changes(changes, words), *_of_recommendations(current, words, lowest, changes))
    return " ".join((*said, *_of_parts(parts, words, lowest, changes)))


def _of_changes(changes: RatingChanges, words: Words) -> Iterator[str]:
    if changes.improved:
        yield f"{_share(len(changes.improved), changes.compared, words.rating)} rose."
    elif changes.worsened:
        yield f"{_share(len(changes.worsened), changes.compared, words.rating)} fell."
    elif changes:
        yield f"No {words.rating.one} changed."


def _of_recommendations(
    current: tuple[Verdict, ...], words: Words, lowest: Rating, changes: RatingChanges
) -> Iterator[str]:
    if current and not changes:
        at_lowest = sum(found.rating is lowest for found in current)
        yield f"{_share(at_lowest, len(current), words.recommendation)} {lowest.said_of(max(at_lowest, 1))}."


def _of_parts(parts: PartFindings, words: Words, lowest: Rating, changes: RatingChanges) -> Iterator[str]:
    if parts:
        at_lowest = len(parts.lowest)
        said = lowest.said_of(max(at_lowest, 1), still=bool(changes and parts.stuck))
        yield f"{_share(at_lowest, parts.total, _rated(words.part), the='the ')} {said}."


def _rated(noun: Noun) -> Noun:
    return Noun(one=f"rated {noun.one}", many=f"rated {noun.many}")


def _share(count: int, total: int, noun: Noun, the: str = "") -> str:
    """Return “14 of 29 ratings”, “no rating”, or “the only rating”."""
    if count == 0:
        return f"No {noun.one}"
    return f"The only {noun.one}" if total == 1 else f"{count} of {the}{total} {noun.many}"
