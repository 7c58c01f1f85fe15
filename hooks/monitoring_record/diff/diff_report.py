"""The report of a change to the record: what is new, what is gone, what changed, in the record's own words."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from monitoring_record.diff.field_names import is_prose, slot_name
from monitoring_record.diff.glossary_diff import GlossaryDiff
from monitoring_record.diff.markup import DiffMarkup
from monitoring_record.diff.record_diff import ChangedRecord, ReportDiff, ValueChange
from monitoring_record.diff.record_values import Slot
from monitoring_record.diff.rewording import Piece, Sentence, reworded
from monitoring_record.records import (
    Assessment,
    Dossier,
    Meeting,
    NotAssessed,
    Programme,
    Recommendation,
    Record,
    Report,
    Scale,
    Stage,
    Update,
)
from monitoring_record.records.meeting import ordinal
from monitoring_record.records.placeholders import is_placeholder

_OPENING = 25
"""Words of a text that is wholly new or gone; who wants all of it opens the file."""

_WITHHELD: Mapping[str, str] = {reason: f"not assessed ({reason.meaning})" for reason in NotAssessed}
_OVERALL = Slot(("rating",))
_STAGE = Slot(("stage",))


def diff_report(diffs: Sequence[ReportDiff], glossary: GlossaryDiff, markup: DiffMarkup) -> str:
    """Write the diff_report of all reports and of the glossary, or that nothing changed."""
    lines = [line for diff in diffs for line in _DiffReport(diff, markup).lines()]
    lines += glossary.lines(markup)
    return "\n".join(lines or ["Nothing in the record changed."]).rstrip("\n") + "\n"


class _DiffReport:
    """What changed in one report."""

    def __init__(self, diff: ReportDiff, markup: DiffMarkup) -> None:
        self.diff = diff
        self.markup = markup
        dossiers = [dossier for dossier in (diff.old, diff.new) if dossier]
        self.words = diff.dossier.programme.words
        self.ratings = {rating.id: rating.in_sentence for dossier in dossiers for rating in dossier.scale.ratings}

    def lines(self) -> Iterator[str]:
        """Line by line."""
        yield self.markup.title(self.markup.words(self.diff.dossier.report.country))
        if self.diff.old is None or self.diff.new is None:
            yield self.markup.item(_whole_report(self.diff.dossier, is_new=self.diff.old is None))
        else:
            yield from self._come_and_gone("new", self.diff.added, self.diff.new)
            yield from self._come_and_gone("removed", self.diff.removed, self.diff.old)
            yield from self._steps()
            for changed in self.diff.changed:
                yield from self._changed(changed)
        yield ""

    def _come_and_gone(self, word: str, records: Sequence[Record], dossier: Dossier) -> Iterator[str]:
        for record in records:
            if isinstance(record, Meeting | Recommendation):
                yield self.markup.item(f"{word}: {self._title(record)}, {self.markup.words(_told_more(record))}")
        for meeting in dossier.meetings:
            updates = [u for u in records if isinstance(u, Update) and u.meeting == meeting.number]
            if len(updates) == 1:
                yield self.markup.item(f"{word}: {self._title(updates[0])}, {self._standing(updates[0])}")
            elif updates:
                yield self.markup.item(
                    f"{word}: {len(updates)} updates of the {meeting.ordinal} {self.words.meeting.one}, {_stages(updates)}"
                )
                assessed = [update for update in updates if update.assessment]
                for update in assessed:
                    yield self.markup.below(self._rated(update, dossier, meeting))

    def _rated(self, update: Update, dossier: Dossier, meeting: Meeting) -> str:
        """The rating of a new update, beside that of the meeting before."""
        assert update.assessment is not None, "only what is assessed has a rating"  # noqa: S101
        before = dossier.previous_meeting(meeting)
        last = before and dossier.update(before, dossier.recommendation_by_number[update.recommendation])
        was = self._overall(last.assessment) if last and last.assessment else ""
        said = f"{self.words.recommendation.title} {update.recommendation}: {self._overall(update.assessment)}"
        return f"{said} (at the {before.ordinal} {self.words.meeting.one}: {was})" if before and was else said

    def _steps(self) -> Iterator[str]:
        """Steps that several recommendations took together, from one stage to another."""
        for (meeting, old, new), numbers in self._together.items():
            yield self.markup.item(
                f"{self._meeting(meeting)}, {old} → {new}: {self.words.recommendation.titles} {_ranges(numbers)}"
            )

    @cached_property
    def _together(self) -> Mapping[tuple[int, str, str], list[int]]:
        taken: dict[tuple[int, str, str], list[int]] = {}
        for changed in self.diff.changed:
            for change in changed.changes:
                if isinstance(changed.record, Update) and change.slot == _STAGE and change.old and change.new:
                    step = (changed.record.meeting, change.old, change.new)
                    taken.setdefault(step, []).append(changed.record.recommendation)
        return {step: numbers for step, numbers in taken.items() if len(numbers) > 1}

    def _is_told(self, change: ValueChange, record: Record) -> bool:
        """Whether a change stands among the steps that several took together."""
        return (
            isinstance(record, Update)
            and change.slot == _STAGE
            and (record.meeting, change.old, change.new) in self._together
        )

    def _standing(self, update: Update) -> str:
        """How far a new update is, with its rating if it has one."""
        return f"{update.stage}: {self._overall(update.assessment)}" if update.assessment else update.stage

    def _changed(self, changed: ChangedRecord) -> Iterator[str]:
        changes = [change for change in changed.changes if not self._is_told(change, changed.record)]
        if not changes:
            return
        title = self._title(changed.record)
        for change in changes:
            if change.slot == _OVERALL and change.old and change.new:
                title += f": {self._rating(change.old)} → {self._rating(change.new)}"
        yield self.markup.heading(title)
        for change in changes:
            if change.slot != _OVERALL or not (change.old and change.new):
                yield from self._change(change, changed.record)

    def _change(self, change: ValueChange, record: Record) -> Iterator[str]:
        name = self.markup.words(slot_name(change.slot, record, self.words))
        if change.old is None or change.new is None:
            word = "removed" if change.new is None else "added"
            word = f" {word}" if change.slot.field != _OVERALL.field or change.new is None else ""
            yield self.markup.item(f"{name}{word}: {self._value(change, _opening(change.old or change.new or ''))}")
        elif not is_prose(change.slot):
            yield self.markup.item(f"{name}: {self._value(change, change.old)} → {self._value(change, change.new)}")
        else:
            yield self.markup.item(f"{name} reworded:")
            for sentence in reworded(change.old, change.new):
                yield self.markup.below(" ".join(self._pieces(sentence)))

    def _pieces(self, sentence: Sentence) -> Iterator[str]:
        gone = ""
        for piece in (*sentence, Piece("kept", "")):
            words = self.markup.words(piece.words)
            if piece.mark == "old":
                gone = words
                continue
            if gone:
                yield self.markup.instead(gone, words) if piece.mark == "new" else self.markup.old(gone)
            elif piece.mark == "new":
                yield self.markup.new(words)
            if piece.mark == "kept" and words:
                yield words
            gone = ""

    def _value(self, change: ValueChange, value: str) -> str:
        if change.slot.field == _OVERALL.field:
            return self._rating(value)
        return self.markup.words(" ".join(value.split()))

    def _overall(self, assessment: Assessment) -> str:
        return self._rating(assessment.overall.rating) if assessment.overall else f"rated {self.words.part_by_part}"

    def _rating(self, rating: str) -> str:
        return self.markup.words(self.ratings.get(rating) or _WITHHELD.get(rating, rating))

    def _meeting(self, number: int) -> str:
        return f"{ordinal(number)} {self.words.meeting.one}"

    def _title(self, record: Record) -> str:
        match record:
            case Meeting(number=number):
                return self._meeting(number)
            case Recommendation(number=number):
                return f"{self.words.recommendation.title} {number}"
            case Update(recommendation=number, meeting=meeting):
                return f"{self.words.recommendation.title} {number}, {self._meeting(meeting)}"
            case Scale(name=name):
                return f"Scale “{self.markup.words(name)}”"
            case Programme(name=name):
                return f"Programme “{self.markup.words(name)}”"
            case Report():
                return "The report itself"
        raise TypeError(record)


def _whole_report(dossier: Dossier, *, is_new: bool) -> str:
    held = (("recommendation", dossier.recommendations), ("meeting", dossier.meetings), ("update", dossier.updates))
    counts = ", ".join(_count(len(records), noun) for noun, records in held)
    return f"the whole report is {'new' if is_new else 'removed'}: {counts}"


def _told_more(record: Meeting | Recommendation) -> str:
    if isinstance(record, Recommendation):
        return f"“{record.title}”"
    known = ", ".join(words for words in (_days(record), record.place) if words and not is_placeholder(words))
    return f"{record.name}{f' ({known})' if known else ''}"


def _days(meeting: Meeting) -> str:
    if is_placeholder(meeting.starts) or is_placeholder(meeting.ends):
        return ""
    return f"{meeting.starts}" if meeting.starts == meeting.ends else f"{meeting.starts} to {meeting.ends}"


def _ranges(numbers: Sequence[int]) -> str:
    """Numbers as people write them: "1–4, 7, 9–29"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)


def _stages(updates: Sequence[Update]) -> str:
    counts = Counter(update.stage for update in updates)
    if len(counts) == 1:
        return f"all {updates[0].stage}"
    return ", ".join(f"{counts[stage]} {stage}" for stage in Stage if counts[stage])


def _count(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' if count != 1 else ''}"


def _opening(text: str) -> str:
    words = text.split()
    if len(words) <= _OPENING:
        return " ".join(words)
    return f"{' '.join(words[:_OPENING])} … ({len(words)} words)"
