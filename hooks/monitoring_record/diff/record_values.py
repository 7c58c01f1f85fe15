"""A record as a list of values, each in a slot, so that two states of it can be compared.

It visits all fields of a record, so that a new field needs no change here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from monitoring_record.records import (
    AlternativeText,
    AssessedParts,
    Chapter,
    EarlierRatings,
    EarlierRound,
    Expert,
    GovernmentText,
    OverallAssessment,
    Part,
    Rating,
    Record,
    Responsibility,
    Scale,
    SubPart,
    Update,
)
from monitoring_record.records.placeholders import is_placeholder

_COMPARED_OTHERWISE: Mapping[type[Record], tuple[str, ...]] = {
    Update: ("stage",),
    OverallAssessment: ("rating",),
    AssessedParts: ("part", "rating", "not_assessed"),
    GovernmentText: ("part", "author"),
    AlternativeText: ("part", "author"),
    Part: ("number",),
    SubPart: ("number",),
    Chapter: ("number",),
    Expert: ("name",),
    Rating: ("id",),
    EarlierRound: ("name",),
    EarlierRatings: ("recommendation",),
    Responsibility: ("part",),
}
"""Fields that are not compared as values: they are part of the slot, or `_ratings` yields them."""

_FLAGS = {True: "yes", False: "no"}


@dataclass(frozen=True)
class Slot:
    """The place of one value in a record, or of several."""

    field: tuple[str, ...]
    """The names of the fields, from the record inwards: ("government", "text")."""
    part: str = ""
    """The part that it is about, or several: "2", "2.1", "2, 3"."""
    item: str = ""
    """Which item of a list or mapping it belongs to: an author, the key of a document, the number of a chapter."""

    @property
    def is_rating(self) -> bool:
        """Whether it is that of a rating, of the whole or of a part."""
        return self.field == OVERALL_RATING.field


OVERALL_RATING = Slot(("rating",))
STAGE = Slot(("stage",))


def values(record: Record) -> Iterator[tuple[Slot, str]]:
    """Yield every value of a record with its slot; defaults and placeholders are left out.

    The stage and the ratings of an update come first.
    """
    if isinstance(record, Update):
        yield from _ratings(record)
    if isinstance(record, Scale):
        yield Slot(("order",)), ", ".join(rating.id for rating in record.ratings)
    yield from _fields(record, Slot(()))


def _ratings(update: Update) -> Iterator[tuple[Slot, str]]:
    """Yield the stage, and a rating for each part, even if one finding is about several."""
    yield STAGE, update.stage
    if update.assessment is None:
        return
    if update.assessment.overall:
        yield OVERALL_RATING, update.assessment.overall.rating
    for finding in update.assessment.parts:
        for part in finding.part:
            yield replace(OVERALL_RATING, part=part), finding.rating or f"{finding.not_assessed}"


def _fields(record: Record, slot: Slot) -> Iterator[tuple[Slot, str]]:
    skipped = {*record.identity, *_COMPARED_OTHERWISE.get(type(record), ())}
    for name, value in record:
        default = type(record).model_fields[name].get_default(call_default_factory=True)
        if name not in skipped and value != default:
            yield from _values_in(value, replace(slot, field=(*slot.field, name)))


def _values_in(value: Any, slot: Slot) -> Iterator[tuple[Slot, str]]:
    if isinstance(value, Record):
        yield from _fields(value, slot)
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from _values_in(below, replace(slot, item=key))
    elif isinstance(value, tuple):
        for below in value:
            yield from _listed(below, slot)
    elif not is_placeholder(value):
        yield slot, _FLAGS.get(value, str(value)) if isinstance(value, bool) else str(value)


def _listed(value: Any, slot: Slot) -> Iterator[tuple[Slot, str]]:
    """Yield the values of an item of a list; a record has a slot of its own."""
    if isinstance(value, Record):
        yield from _fields(value, _own_slot(value, slot))
    else:
        yield from _values_in(value, slot)


def _own_slot(value: Record, slot: Slot) -> Slot:  # noqa: PLR0911 – one a kind of record
    match value:
        case Part(number=number):
            return replace(slot, part=number)
        case SubPart(number=number):
            return replace(slot, part=f"{slot.part}.{number}")
        case Chapter(number=key) | Expert(name=key) | Rating(id=key):
            return replace(slot, item=str(key))
        case GovernmentText(part=part, author=author) | AlternativeText(part=part, author=author):
            return replace(slot, part=", ".join(part or ()), item=author or "")
        case AssessedParts(part=part):
            return replace(slot, part=", ".join(part))
        case EarlierRound(name=name):
            return replace(slot, item=name)
        case EarlierRatings(recommendation=number):
            return replace(slot, item=f"{slot.item}, {number}")
        case Responsibility(part=part):
            return replace(slot, item=f"{slot.item} for {part}")
    return slot
