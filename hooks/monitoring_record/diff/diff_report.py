"""The report of the changes between two states of the record: what is new, what is removed, what changed."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from monitoring_record.diff.field_names import is_prose
from monitoring_record.diff.glossary_diff import GlossaryDiff
from monitoring_record.diff.markup import DiffMarkup
from monitoring_record.diff.record_diff import ChangedRecord, DossierDiff, ValueChange
from monitoring_record.diff.record_values import OVERALL_RATING, STAGE
from monitoring_record.diff.record_words import RecordWords
from monitoring_record.diff.rewording import opening, reworded
from monitoring_record.records import (
    Assessment,
    Dossier,
    Meeting,
    Recommendation,
    Record,
    Stage,
    Update,
)
from monitoring_record.records.placeholders import is_placeholder
from monitoring_record.records.programme import regular
from monitoring_record.source.problems import spans


def diff_report(diffs: Sequence[DossierDiff], glossary: GlossaryDiff, markup: DiffMarkup) -> str:
    """Return the report on all reports and the glossary, or that nothing changed; it ends with a line break."""
    lines = [line for diff in diffs for line in _DiffReport(diff, markup).lines()]
    lines += glossary.lines(markup)
    return "\n".join(lines or ["Nothing in the record changed."]).rstrip("\n") + "\n"


class _DiffReport:
    """Writes what changed in one report."""

    def __init__(self, diff: DossierDiff, markup: DiffMarkup) -> None:
        self.diff = diff
        self.markup = markup
        self.words = diff.dossier.programme.words
        scales = (dossier.scale for dossier in (diff.old, diff.new) if dossier)
        self.record_words = RecordWords.of(self.words, scales)

    def lines(self) -> Iterator[str]:
        """Yield the lines; an empty one ends them."""
        yield self.markup.title(self.markup.words(self.diff.dossier.report.country))
        if self.diff.old is None or self.diff.new is None:
            yield self.markup.item(_whole_report(self.diff.dossier, is_new=self.diff.old is None))
        else:
            yield from self._added_or_removed("new", self.diff.added, self.diff.new)
            yield from self._added_or_removed("removed", self.diff.removed, self.diff.old)
            yield from self._shared_step_lines()
            for changed in self.diff.changed:
                yield from self._changed(changed)
        yield ""

    def _added_or_removed(self, word: str, records: Sequence[Record], dossier: Dossier) -> Iterator[str]:
        for record in records:
            if isinstance(record, Meeting | Recommendation):
                yield self.markup.item(f"{word}: {self._title(record)}, {self.markup.words(_details(record))}")
        for meeting in dossier.meetings:
            updates = [u for u in records if isinstance(u, Update) and u.meeting == meeting.number]
            if len(updates) == 1:
                yield self.markup.item(f"{word}: {self._title(updates[0])}, {self._stage_and_rating(updates[0])}")
            elif updates:
                yield self.markup.item(
                    f"{word}: {len(updates)} updates of the {meeting.ordinal} {self.words.meeting.one}, {_stages(updates)}"
                )
                assessed = [update for update in updates if update.assessment]
                for update in assessed:
                    yield self.markup.below(self._rated(update, dossier, meeting))

    def _rated(self, update: Update, dossier: Dossier, meeting: Meeting) -> str:
        """Return the rating of a new update, and that of the meeting before."""
        assert update.assessment is not None, "only what is assessed has a rating"  # noqa: S101
        before = dossier.previous_meeting(meeting)
        last = before and dossier.update(before, dossier.recommendation_by_number[update.recommendation])
        was = self._overall(last.assessment) if last and last.assessment else ""
        said = f"{self.words.recommendation.title} {update.recommendation}: {self._overall(update.assessment)}"
        return f"{said} (at the {before.ordinal} {self.words.meeting.one}: {was})" if before and was else said

    def _shared_step_lines(self) -> Iterator[str]:
        """Yield a line for each change of stage that several recommendations have in common."""
        for (meeting, old, new), numbers in self._shared_steps.items():
            yield self.markup.item(
                f"{self.record_words.meeting(meeting)}, {old} → {new}: {self.words.recommendation.titles} {spans(numbers)}"
            )

    @cached_property
    def _shared_steps(self) -> Mapping[tuple[int, str, str], list[int]]:
        steps: dict[tuple[int, str, str], list[int]] = {}
        for changed in self.diff.changed:
            for change in changed.changes:
                if isinstance(changed.record, Update) and change.slot == STAGE and change.old and change.new:
                    step = (changed.record.meeting, change.old, change.new)
                    steps.setdefault(step, []).append(changed.record.recommendation)
        return {step: numbers for step, numbers in steps.items() if len(numbers) > 1}

    def _is_in_shared_step(self, change: ValueChange, record: Record) -> bool:
        """Whether a change is among those that `_shared_step_lines` reports."""
        return (
            isinstance(record, Update)
            and change.slot == STAGE
            and (record.meeting, change.old, change.new) in self._shared_steps
        )

    def _stage_and_rating(self, update: Update) -> str:
        """Return the stage of a new update, with its rating if it has one."""
        return f"{update.stage}: {self._overall(update.assessment)}" if update.assessment else update.stage

    def _changed(self, changed: ChangedRecord) -> Iterator[str]:
        changes = [change for change in changed.changes if not self._is_in_shared_step(change, changed.record)]
        if not changes:
            return
        title = self._title(changed.record)
        for change in changes:
            if change.slot == OVERALL_RATING and change.old and change.new:
                title += f": {self._rating(change.old)} → {self._rating(change.new)}"
        yield self.markup.heading(title)
        for change in changes:
            if change.slot != OVERALL_RATING or not (change.old and change.new):
                yield from self._change(change, changed.record)

    def _change(self, change: ValueChange, record: Record) -> Iterator[str]:
        name = self.markup.words(self.record_words.name(change.slot, record))
        if change.old is None or change.new is None:
            word = "removed" if change.new is None else "added"
            word = f" {word}" if not change.slot.is_rating or change.new is None else ""
            yield self.markup.item(f"{name}{word}: {self._value(change, opening(change.old or change.new or ''))}")
        elif not is_prose(change.slot):
            yield self.markup.item(f"{name}: {self._value(change, change.old)} → {self._value(change, change.new)}")
        else:
            yield self.markup.item(f"{name} reworded:")
            for sentence in reworded(change.old, change.new):
                yield self.markup.below(self.markup.sentence(sentence))

    def _value(self, change: ValueChange, value: str) -> str:
        return self.markup.words(self.record_words.value(change.slot, value))

    def _overall(self, assessment: Assessment) -> str:
        return self._rating(assessment.overall.rating) if assessment.overall else f"rated {self.words.part_by_part}"

    def _rating(self, rating: str) -> str:
        return self.markup.words(self.record_words.rating(rating))

    def _title(self, record: Record) -> str:
        return self.markup.words(self.record_words.title(record))


def _whole_report(dossier: Dossier, *, is_new: bool) -> str:
    words = dossier.programme.words
    counts = (
        words.recommendation.counted(len(dossier.recommendations)),
        words.meeting.counted(len(dossier.meetings)),
        regular("update").counted(len(dossier.updates)),
    )
    return f"the whole report is {'new' if is_new else 'removed'}: {', '.join(counts)}"


def _details(record: Meeting | Recommendation) -> str:
    if isinstance(record, Recommendation):
        return f"“{record.title}”"
    known = ", ".join(words for words in (_days(record), record.place) if words and not is_placeholder(words))
    return f"{record.name}{f' ({known})' if known else ''}"


def _days(meeting: Meeting) -> str:
    if is_placeholder(meeting.starts) or is_placeholder(meeting.ends):
        return ""
    return f"{meeting.starts}" if meeting.starts == meeting.ends else f"{meeting.starts} to {meeting.ends}"


def _stages(updates: Sequence[Update]) -> str:
    counts = Counter(update.stage for update in updates)
    if len(counts) == 1:
        return f"all {updates[0].stage}"
    return ", ".join(f"{counts[stage]} {stage}" for stage in Stage if counts[stage])
