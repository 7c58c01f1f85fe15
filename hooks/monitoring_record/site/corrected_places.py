"""Where the living pages show what was corrected."""

from typing import NamedTuple

from monitoring_record import addresses
from monitoring_record.diff import ChangedPassage, ChangedValue
from monitoring_record.records import Dossier, Update


class Place(NamedTuple):
    """A page, and an anchor on it."""

    address: str
    anchor: str


def place_of(dossier: Dossier, passage: ChangedPassage, value: ChangedValue | None = None) -> Place | None:
    """Return where a passage is, or one of its values; None if it is on no page of its own."""
    meeting = dossier.meeting_by_number.get(passage.meeting or 0)
    recommendation = dossier.recommendation_by_number.get(passage.recommendation or 0)
    if recommendation is None:
        return Place(addresses.meeting(dossier, meeting), "") if meeting else None
    address = addresses.recommendation(dossier, recommendation)
    update = dossier.update(meeting, recommendation) if meeting else None
    if meeting is None or update is None:
        return Place(address, "")
    part = value.slot.part.partition(", ")[0].partition(".")[0] if value else ""
    return Place(address, addresses.part_anchor(part if part in _parts(update) else "", meeting))


def _parts(update: Update) -> set[str]:
    """Return the parts that an update says anything of, without sub-parts."""
    found: list[tuple[str, ...]] = [text.part or () for text in update.government]
    found += [text.part or () for text in update.alternative]
    found += [finding.part for finding in (update.assessment.parts if update.assessment else ())]
    return {part.partition(".")[0] for parts in found for part in parts}
