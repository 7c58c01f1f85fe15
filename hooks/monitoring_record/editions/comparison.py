"""Compares two states of the published record, as the public documents retell it."""

from collections.abc import Mapping
from typing import Any

from monitoring_record.diff.changed_passages import ChangedPassage, changed_passages
from monitoring_record.diff.record_diff import records_diff
from monitoring_record.diff.record_values import Slot
from monitoring_record.diff.record_words import RecordWords
from monitoring_record.editions.kept_document import ENTRIES, Key, entries_of, has_promises, record_of
from monitoring_record.records import Dossier, Record, Scale, Update

_PUBLIC_FIELDS: Mapping[type[Record], frozenset[str]] = {
    entry.record: frozenset(entry.model_fields) for entry, _ in ENTRIES.values()
}

_OF_PROMISES = frozenset((("promises",), ("outcomes",), ("documents", "issued_by")))
"""The fields of an update that came with promises and institutions."""

Records = Mapping[Key, Record]
"""The published records of a report, by what they are in a document."""


def records_of(dossier: Dossier) -> Records:
    """Return the records of a dossier by what they are in a document."""
    return {
        ("programme",): dossier.programme,
        ("report",): dossier.report,
        ("scale",): dossier.scale,
        **{("meetings", of.number): of for of in dossier.meetings},
        **{("recommendations", of.number): of for of in dossier.recommendations},
        **{("updates", of.meeting, of.recommendation): of for of in dossier.updates},
    }


class PlainValues:
    """The published values of records, as they are in a document. Those of a record are computed once."""

    def __init__(self) -> None:
        self._known: dict[Record, Mapping[str, Any]] = {}

    def of(self, record: Record) -> Mapping[str, Any]:
        """Return the published values of a record."""
        if record not in self._known:
            public = set(_PUBLIC_FIELDS[type(record)])
            self._known[record] = record.model_dump(mode="json", exclude_none=True, include=public)
        return self._known[record]

    def of_before_promises(self, record: Record) -> Mapping[str, Any]:
        """Return the published values of a record without those that came with promises and institutions."""
        values = self.of(record)
        if not isinstance(record, Update):
            return values
        kept = {name: value for name, value in values.items() if (name,) not in _OF_PROMISES}
        return {**kept, "documents": {key: _unissued(of) for key, of in values["documents"].items()}}


def changes_since_document(
    values: Mapping[str, Any], dossier: Dossier, plain: PlainValues
) -> tuple[ChangedPassage, ...]:
    """Return what changed since a document was made; raises pydantic's ValidationError if a part of it cannot be read.

    Only the records that differ are read: a document has thousands.
    """
    entries, now, with_promises = entries_of(values), records_of(dossier), has_promises(values)
    plain_of = plain.of if with_promises else plain.of_before_promises
    keys = [key for key in {**now, **entries} if key not in now or entries.get(key) != plain_of(now[key])]
    old = {key: record_of(key, entries[key], values) for key in keys if key in entries}
    return _changes(old, {key: now[key] for key in keys if key in now}, dossier, with_promises=with_promises)


def changes_between(old: Dossier, new: Dossier, *, with_promises: bool) -> tuple[ChangedPassage, ...]:
    """Return what changed between two states of the published record that have the records in common that did not change."""
    before, now = records_of(old), records_of(new)
    keys = [key for key in {**now, **before} if before.get(key) is not now.get(key)]
    old_records, new_records = ({key: state[key] for key in keys if key in state} for state in (before, now))
    return _changes(old_records, new_records, new, with_promises=with_promises)


def _changes(old: Records, new: Records, dossier: Dossier, *, with_promises: bool) -> tuple[ChangedPassage, ...]:
    scales = [scale for scale in (old.get(("scale",)), dossier.scale) if isinstance(scale, Scale)]
    words = RecordWords.of(dossier.programme.words, scales)
    is_shown = _is_public if with_promises else _was_public_before_promises
    return changed_passages(records_diff(old.values(), new.values()), words, is_shown)


def _is_public(record: Record, slot: Slot) -> bool:
    """Whether the documents retell a value; the order of a scale and the ratings of an update are slots of their own."""
    return slot.is_rating or isinstance(record, Scale) or slot.field[0] in _PUBLIC_FIELDS[type(record)]


def _was_public_before_promises(record: Record, slot: Slot) -> bool:
    return _is_public(record, slot) and not _OF_PROMISES & {slot.field[:1], slot.field[:2]}


def _unissued(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the values of a document without who issued it."""
    return {name: value for name, value in document.items() if name != "issued_by"}
