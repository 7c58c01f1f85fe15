"""The words of a report for its records and their values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from monitoring_record.diff.field_names import slot_name
from monitoring_record.diff.record_values import Slot
from monitoring_record.records import (
    Institutions,
    Meeting,
    NotAssessed,
    Programme,
    Recommendation,
    Record,
    Report,
    Scale,
    Update,
    Words,
)
from monitoring_record.source.problems import ordinal

_WITHHELD: Mapping[str, str] = {reason: reason.meaning for reason in NotAssessed}


@dataclass(frozen=True)
class RecordWords:
    """Says in the words of a report what its records and their values are called."""

    words: Words
    ratings: Mapping[str, str]
    """The ratings of both states, as they are written in a sentence, by id."""

    @classmethod
    def of(cls, words: Words, scales: Iterable[Scale]) -> "RecordWords":
        """Return the words of a programme, with the ratings of both states of its scale."""
        return cls(words, {rating.id: rating.in_sentence for scale in scales for rating in scale.ratings})

    def name(self, slot: Slot, record: Record) -> str:
        """Return what a value is: “part 13.2, government report”."""
        return slot_name(slot, record, self.words)

    def value(self, slot: Slot, value: str) -> str:
        """Return a value in a line."""
        return self.rating(value) if slot.is_rating else " ".join(value.split())

    def rating(self, rating: str) -> str:
        """Return a rating as it is written in a sentence, or why there is none."""
        if rating in _WITHHELD:
            return f"not assessed ({self.words.adapt(_WITHHELD[rating])})"
        return self.ratings.get(rating, rating)

    def meeting(self, number: int) -> str:
        """Return “2nd meeting”."""
        return f"{ordinal(number)} {self.words.meeting.one}"

    def title(self, record: Record) -> str:  # noqa: PLR0911 – one a kind of record
        """Return what a record is: “Recommendation 13, 2nd meeting”."""
        match record:
            case Meeting(number=number):
                return self.meeting(number)
            case Recommendation(number=number):
                return f"{self.words.recommendation.title} {number}"
            case Update(recommendation=number, meeting=meeting):
                return f"{self.words.recommendation.title} {number}, {self.meeting(meeting)}"
            case Scale(name=name):
                return f"Scale “{name}”"
            case Programme(name=name):
                return f"Programme “{name}”"
            case Report():
                return "The report itself"
            case Institutions():
                return "The institutions"
        raise TypeError(record)
