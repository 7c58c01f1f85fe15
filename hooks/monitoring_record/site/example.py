"""A part of a recommendation as an example, for the search and the page that replaces one that does not exist."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from monitoring_record import addresses
from monitoring_record.records import Dossier

Item = TypeVar("Item")


@dataclass(frozen=True)
class Example:
    """A part that a reader can search for, and its address."""

    number: str
    """As it is printed: "13.4", or "13" where recommendations have no parts."""
    address: str
    """The address of the recommendation, from the root of the site."""
    anchors: tuple[str, ...]
    """The anchors of the part, of the latest meeting, and of the part at that meeting, if they exist."""
    rating: str
    """The id of the lowest rating."""


def example(dossier: Dossier) -> Example:
    """Return a part from the middle of the report; a recommendation if none has parts."""
    with_parts = [recommendation for recommendation in dossier.recommendations if recommendation.parts]
    recommendation = _middle(with_parts or dossier.recommendations)
    part = _middle(recommendation.parts).number if recommendation.parts else ""
    meeting = dossier.meetings[-1] if dossier.meetings else None
    anchors = (
        addresses.part_anchor(part),
        addresses.part_anchor("", meeting),
        addresses.part_anchor(part, meeting),
    )
    return Example(
        number=recommendation.part_number(part),
        address=f"/{addresses.recommendation(dossier, recommendation)}",
        anchors=tuple(dict.fromkeys(filter(None, anchors))),
        rating=dossier.scale.given[-1].id,
    )


def _middle(items: Sequence[Item]) -> Item:
    return items[max(len(items) // 2 - 1, 0)]
