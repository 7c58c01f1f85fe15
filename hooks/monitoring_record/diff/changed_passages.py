"""What changed between two states of a report, for readers: passage by passage, what it said and what it says."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from monitoring_record.diff.field_names import is_prose
from monitoring_record.diff.markup import PLAIN_TEXT
from monitoring_record.diff.record_diff import RecordsDiff, ValueChange
from monitoring_record.diff.record_values import Slot, values
from monitoring_record.diff.record_words import RecordWords
from monitoring_record.diff.rewording import Sentence, opening, reworded
from monitoring_record.records import Meeting, Recommendation, Record, Update

_LINK = re.compile(r"\[([^\[\]]+)\](?:\[[^\[\]]*\]|\([^()\s]*\))")
"""`[words][key]` or `[words](address)`"""


@dataclass(frozen=True)
class ChangedValue:
    """A value before and after."""

    slot: Slot
    """Its place in the record."""
    name: str
    """What it is: “part 13.2, government report”."""
    old: str | None
    """What it said; None if it was added."""
    new: str | None
    """What it says; None if it was removed."""
    sentences: tuple[Sentence, ...] = ()
    """The sentences of a text that changed, if it was reworded."""

    @property
    def line(self) -> str:
        """The change in a line of plain text."""
        if self.sentences:
            return f"{self.name} reworded: {' … '.join(map(PLAIN_TEXT.sentence, self.sentences))}"
        if self.old is None or self.new is None:
            return f"{self.name} {'removed' if self.new is None else 'added'}: {opening(self.old or self.new or '')}"
        return f"{self.name}: {self.old} → {self.new}"


@dataclass(frozen=True)
class ChangedPassage:
    """A record that is new, was removed, or has other values: what is said of a recommendation at a meeting, for example."""

    kind: Literal["new", "removed", "changed"]
    title: str
    """“Recommendation 13, 2nd meeting”"""
    recommendation: int | None
    """The number of the recommendation that it is about, if it is about one."""
    meeting: int | None
    """The number of the meeting, if it is about one."""
    values: tuple[ChangedValue, ...]
    """What changed in it; of an update that is new or was removed, its ratings."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The changes in lines of plain text, each with the passage that it is about."""
        if self.kind != "changed":
            ratings = "; ".join(f"{value.name} {value.new or value.old}" for value in self.values)
            return (f"{self.title}, {self.kind}{f': {ratings}' if ratings else ''}",)
        return tuple(f"{self.title}, {value.line}" for value in self.values)


IsShown = Callable[[Record, Slot], bool]


def changed_passages(diff: RecordsDiff, words: RecordWords, is_shown: IsShown) -> tuple[ChangedPassage, ...]:
    """Return what changed in the order of the record; `is_shown` tells which values readers see."""
    return tuple(_passages(diff, words, is_shown))


def _passages(diff: RecordsDiff, words: RecordWords, is_shown: IsShown) -> Iterator[ChangedPassage]:
    for changed in diff.changed:
        shown = tuple(
            _changed(change, changed.record, words)
            for change in changed.changes
            if is_shown(changed.record, change.slot)
        )
        if shown:
            yield _passage("changed", changed.record, words, shown)
    for record in diff.removed:
        yield _passage("removed", record, words, tuple(_ratings(record, words, is_new=False)))
    for record in diff.added:
        yield _passage("new", record, words, tuple(_ratings(record, words, is_new=True)))


def _passage(
    kind: Literal["new", "removed", "changed"], record: Record, words: RecordWords, values: tuple[ChangedValue, ...]
) -> ChangedPassage:
    recommendation = meeting = None
    if isinstance(record, Update):
        recommendation, meeting = record.recommendation, record.meeting
    elif isinstance(record, Recommendation):
        recommendation = record.number
    elif isinstance(record, Meeting):
        meeting = record.number
    return ChangedPassage(kind, words.title(record), recommendation, meeting, values)


def _ratings(record: Record, words: RecordWords, *, is_new: bool) -> Iterator[ChangedValue]:
    """Yield the ratings of an update that only one state has."""
    for slot, value in values(record) if isinstance(record, Update) else ():
        if slot.is_rating:
            rating = words.value(slot, value)
            yield ChangedValue(slot, words.name(slot, record), None if is_new else rating, rating if is_new else None)


def _changed(change: ValueChange, record: Record, words: RecordWords) -> ChangedValue:
    name = words.name(change.slot, record)
    if not is_prose(change.slot):
        old, new = (None if value is None else words.value(change.slot, value) for value in (change.old, change.new))
        return ChangedValue(change.slot, name, old, new)
    old, new = _readable(change.old, change.new)
    sentences = tuple(reworded(old, new)) if old is not None and new is not None else ()
    return ChangedValue(change.slot, name, old, new, sentences)


def _readable(*texts: str | None) -> tuple[str | None, ...]:
    """Return texts without the addresses of their links, unless only these differ."""
    plain = tuple(None if text is None else _LINK.sub(r"\1", text) for text in texts)
    return plain if len(set(plain)) == len(set(texts)) else texts
