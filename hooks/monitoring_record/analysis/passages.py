"""Every text of the record, with its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from monitoring_record.addresses import part_anchor
from monitoring_record.records import Dossier, Meeting, Recommendation, Update, Voice, part_position

_VOICES = {voice: place for place, voice in enumerate(Voice)}


def part_order(reference: str) -> tuple[int, ...]:
    """The sort key of a part or sub-part; the whole is first."""
    return tuple(part_position(number) for number in reference.split(".") if number)


@dataclass(frozen=True)
class Passage:
    """The place of a text in the record."""

    recommendation: Recommendation
    meeting: Meeting | None
    """None for the wording of the recommendation, and for the editor's notes on it."""
    voice: Voice
    reference: str = ""
    """The first part or sub-part that the text is about; "" if it is about the whole."""

    def __hash__(self) -> int:
        # Of two numbers: most records have a hash of their own, which Python computes slowly.
        return hash((self.recommendation.number, self.meeting.number if self.meeting else 0, self.reference))

    @cached_property
    def order(self) -> tuple[int, int, int, tuple[int, ...]]:
        """The sort key: meeting, voice, recommendation and part."""
        meeting = self.meeting.number if self.meeting else 0
        return meeting, _VOICES[self.voice], self.recommendation.number, part_order(self.reference)

    @property
    def part(self) -> str:
        """The part under which the page of the recommendation shows the text."""
        return self.reference.partition(".")[0]

    @property
    def anchor(self) -> str:
        """Where the page of the recommendation shows the text: under its part at the meeting, or with its wording."""
        return part_anchor(self.part if self.meeting else self.reference, self.meeting)

    @property
    def number(self) -> str:
        """The number of what it is about, as it is printed: "13", "13.4", "40 (b)", "11.4 (3)"."""
        return self.recommendation.part_number(self.reference)


@dataclass(frozen=True, slots=True)
class RecordText:
    """A text with its place."""

    passage: Passage
    text: str
    update: Update | None
    """The update whose documents the text may cite."""


def record_texts(dossier: Dossier) -> Iterator[RecordText]:
    """Yield all texts, by recommendation: the wording first, then the update of each meeting."""
    for recommendation in dossier.recommendations:
        yield from _of_the_wording(recommendation)
        for meeting in dossier.meetings:
            update = dossier.update(meeting, recommendation)
            if update is not None:
                for voice, reference, text in _of_the_update(update):
                    yield RecordText(Passage(recommendation, meeting, voice, reference), text, update)


def _of_the_wording(recommendation: Recommendation) -> Iterator[RecordText]:
    def wording(text: str, reference: str = "") -> RecordText:
        return RecordText(Passage(recommendation, None, Voice.WORDING, reference), text, None)

    if recommendation.text:
        yield wording(recommendation.text)
    for part in recommendation.parts:
        yield wording(part.text, part.number)
        for subpart in part.subparts:
            yield wording(subpart.text, f"{part.number}.{subpart.number}")
    for note in recommendation.notes:
        yield RecordText(Passage(recommendation, None, Voice.NOTE), note, None)


def _of_the_update(update: Update) -> Iterator[tuple[Voice, str, str]]:
    for note in update.notes:
        yield Voice.NOTE, "", note
    for report in update.government:
        yield from _with_note(Voice.GOVERNMENT, report.part, report.text, report.note)
    for alternative in update.alternative:
        yield from _with_note(Voice.ALTERNATIVE, alternative.part, alternative.text, alternative.note)
    if update.assessment:
        overall = update.assessment.overall
        if overall:
            yield from _with_note(Voice.ASSESSMENT, None, overall.reasons, overall.note)
        for found in update.assessment.parts:
            yield from _with_note(Voice.ASSESSMENT, found.part, found.reasons, found.note)


def _with_note(
    voice: Voice, parts: Iterable[str] | None, text: str, note: str | None
) -> Iterator[tuple[Voice, str, str]]:
    reference = next(iter(parts or ()), "")
    yield voice, reference, text
    if note:
        yield Voice.NOTE, reference, note
