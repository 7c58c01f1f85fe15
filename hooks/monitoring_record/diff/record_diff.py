"""What changed between two states of the record: records that are new, removed or changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from monitoring_record.diff.record_values import Slot, values
from monitoring_record.records import (
    Dossier,
    Institutions,
    Meeting,
    Programme,
    Recommendation,
    Record,
    Report,
    Scale,
    Update,
)


@dataclass(frozen=True)
class ValueChange:
    """One value before and after; None if it was added or removed."""

    slot: Slot
    old: str | None
    new: str | None


@dataclass(frozen=True)
class ChangedRecord:
    """A record that both states have, and what changed in it."""

    record: Record
    changes: tuple[ValueChange, ...]


@dataclass(frozen=True)
class RecordsDiff:
    """Each record that is new, removed or changed, in the order of the records."""

    added: tuple[Record, ...]
    removed: tuple[Record, ...]
    changed: tuple[ChangedRecord, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


@dataclass(frozen=True)
class DossierDiff(RecordsDiff):
    """What changed in one report, in the order of the folders."""

    old: Dossier | None
    new: Dossier | None

    @property
    def dossier(self) -> Dossier:
        """The new state, or the old one if the report was removed."""
        dossier = self.new or self.old
        assert dossier is not None, "a report is in at least one of two states"  # noqa: S101
        return dossier


def record_diff(old: tuple[Dossier, ...], new: tuple[Dossier, ...]) -> tuple[DossierDiff, ...]:
    """Compare two states; reports without a change are left out."""
    before = {dossier.report.slug: dossier for dossier in old}
    after = {dossier.report.slug: dossier for dossier in new}
    diffs = (dossier_diff(before.get(name), after.get(name)) for name in sorted(before | after))
    return tuple(diff for diff in diffs if diff)


def dossier_diff(old: Dossier | None, new: Dossier | None) -> DossierDiff:
    """Compare two states of a report."""
    diff = records_diff(_records(old), _records(new))
    return DossierDiff(diff.added, diff.removed, diff.changed, old, new)


def records_diff(old: Iterable[Record], new: Iterable[Record]) -> RecordsDiff:
    """Compare two states of some records of a report."""
    before = {_key(record): record for record in old}
    after = {_key(record): record for record in new}
    both = ((before[key], record) for key, record in after.items() if key in before)
    changed = (ChangedRecord(now, tuple(_changes(earlier, now))) for earlier, now in both)
    return RecordsDiff(
        added=tuple(record for key, record in after.items() if key not in before),
        removed=tuple(record for key, record in before.items() if key not in after),
        changed=tuple(record for record in changed if record.changes),
    )


def _records(dossier: Dossier | None) -> Iterator[Record]:
    if dossier is not None:
        yield from (dossier.report, dossier.programme, dossier.scale)
        if dossier.institutions:
            yield dossier.institutions
        yield from (*dossier.meetings, *dossier.recommendations, *dossier.updates)


def _key(record: Record) -> tuple[object, ...]:
    match record:
        case Meeting(number=number) | Recommendation(number=number):
            return (type(record), number)
        case Update(meeting=meeting, recommendation=recommendation):
            return (Update, meeting, recommendation)
        case Report() | Programme() | Scale() | Institutions():
            return (type(record),)  # a report has one of each, whatever they are called
    raise TypeError(record)


def _changes(old: Record, new: Record) -> Iterator[ValueChange]:
    before, after = _by_slot(old), _by_slot(new)
    for slot in dict.fromkeys((*after, *before)):
        yield from _changes_in(slot, before.get(slot, []), after.get(slot, []))


def _by_slot(record: Record) -> dict[Slot, list[str]]:
    found: dict[Slot, list[str]] = {}
    for slot, value in values(record):
        found.setdefault(slot, []).append(value)
    return found


def _changes_in(slot: Slot, old: list[str], new: list[str]) -> Iterator[ValueChange]:
    """Ignore values that both have, in any order; pair the others in their order."""
    before, after = list(map(_joined, old)), list(map(_joined, new))
    removed = [value for value in old if _joined(value) not in after]
    added = [value for value in new if _joined(value) not in before]
    yield from (ValueChange(slot, *pair) for pair in zip_longest(removed, added))


def _joined(value: str) -> str:
    """Return the value without its line breaks, which are no change of the record."""
    return " ".join(value.split())
