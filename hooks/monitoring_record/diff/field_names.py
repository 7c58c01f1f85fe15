"""What the diff report calls the fields of the record."""

from collections.abc import Mapping

from monitoring_record.diff.record_values import OVERALL_RATING, Slot
from monitoring_record.records import Record, Update, Words, printed_number

_NAMES: Mapping[tuple[str, ...], str] = {
    ("government", "text"): "government report",
    ("government", "gist"): "government report in a few words",
    ("government", "note"): "note on the government report",
    ("alternative", "text"): "alternative report",
    ("alternative", "gist"): "alternative report in a few words",
    ("alternative", "finding"): "finding of the alternative report",
    ("alternative_elsewhere",): "where the alternative reports are",
    ("alternative", "note"): "note on the alternative report",
    ("assessment", "parts", "reasons"): "reasons",
    ("assessment", "parts", "gist"): "reasons in a few words",
    ("assessment", "parts", "note"): "note on the assessment",
    ("assessment", "parts", "implied"): "rating read off the reasons",
    ("assessment", "overall", "reasons"): "reasons for the overall rating",
    ("assessment", "overall", "summary"): "summary of the overall rating",
    ("assessment", "overall", "note"): "note on the overall rating",
    ("reported", "government"): "government report by",
    ("reported", "alternative"): "alternative report by",
    ("experts", "affiliation"): "expert",
    ("starts",): "first day",
    ("ends",): "last day",
    ("endorsed",): "day of endorsement",
    ("order",): "order of the ratings",
    ("notes",): "note",
    ("text",): "wording",
    ("parts", "text"): "wording",
    ("parts", "subparts", "text"): "wording",
    ("parts", "title"): "title",
    ("chapters", "title"): "chapter",
    ("earlier_rounds", "ratings", "ratings"): "earlier rating",
    ("printed_title",): "title above the wording",
    ("promises", "promise"): "promise",
    ("promises", "part"): "part of promise",
    ("promises", "by"): "who is to keep promise",
    ("promises", "due"): "due date of promise",
    ("promises", "document"): "document of promise",
    ("promises", "quote"): "words that make promise",
    ("outcomes", "outcome"): "outcome of promise",
    ("outcomes", "due"): "new due date of promise",
    ("outcomes", "quote"): "words that show the outcome of promise",
    ("outcomes", "note"): "note on the outcome of promise",
    ("documents", "issued_by"): "who issued document",
    ("institutions", "other_names"): "other name of institution",
    ("institutions", "succeeds"): "predecessor of institution",
    ("institutions", "responsible_for", "quote"): "words on the responsibility of institution",
    ("institutions", "responsible_for", "meeting"): "meeting that tells of the responsibility of institution",
}

_WORDS = {"url": "address", "licence_url": "address of the licence"}

_PROSE = {"text", "reasons", "note", "notes", "summary", "basis", "meaning", "method", "licence", "promise", "quote"}
"""Fields that contain sentences; their changes are reported sentence by sentence."""


def is_prose(slot: Slot) -> bool:
    """Whether the value in the slot consists of sentences."""
    return slot.field[-1] in _PROSE


def slot_name(slot: Slot, record: Record, words: Words) -> str:
    """Return the name of a slot: "part 13.2, government report"; without a part if it is about the whole."""
    if slot == OVERALL_RATING:
        return f"overall {words.rating.one}"
    if slot.is_rating:
        return _parts(slot, record, words)
    name = _NAMES.get(slot.field) or _plain_name(slot)
    return ", ".join(filter(None, (_parts(slot, record, words), f"{name} {slot.item}".strip())))


def _plain_name(slot: Slot) -> str:
    """Make a name from the field's own: ("documents", "title") is “title of document”."""
    last = _WORDS.get(slot.field[-1], slot.field[-1].replace("_", " "))
    if slot.item and len(slot.field) > 1:
        return f"{last} of {slot.field[0].removesuffix('s').replace('_', ' ')}"
    if slot.field[0] == "words" and len(slot.field) > 1:
        return f"word for {', '.join(slot.field[1:])}"
    return last


def _parts(slot: Slot, record: Record, words: Words) -> str:
    """Return the parts of a slot as they are printed: “part 13.2”, “parts 13.2 and 13.3”; "" if it has none."""
    if not slot.part:
        return ""
    number = record.recommendation if isinstance(record, Update) else getattr(record, "number", 0)
    printed = [printed_number(number, reference) for reference in slot.part.split(", ")]
    noun = words.part.of(len(printed))
    return f"{noun} {' and '.join(filter(None, (', '.join(printed[:-1]), printed[-1])))}"
