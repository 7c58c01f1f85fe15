"""A meeting: the plenary that discusses and endorses the assessment."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from monitoring.records.base import Day, Line, Listed, Record, Text


class Expert(Record):
    """One of those who prepared the assessment."""

    name: Line
    affiliation: Line


class Reporters(Record):
    """Who reported to the meeting."""

    government: Line
    alternative: Annotated[tuple[Line, ...], Listed] = ()
    """Non-governmental organisations with an alternative report."""


class Meeting(Record):
    """`data/COUNTRY/meetings/NUMBER.yml`."""

    identity: ClassVar[tuple[str, ...]] = ("number", "file")

    number: int
    file: str
    name: Line
    starts: Day
    ends: Day
    endorsed: Day | None = None
    """The day on which the plenary endorsed the assessments. Until then nothing of the meeting is published."""
    place: Line
    experts: Annotated[tuple[Expert, ...], Listed, Field(min_length=1)]
    reported: Reporters
    basis: Text
    """What the assessment rests on."""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.ends < self.starts:
            raise PydanticCustomError(
                "ends_early",
                "the meeting ends on {ends}, before it starts; correct one of the two days",
                {"ends": self.ends.isoformat()},
            )
        return self

    @model_validator(mode="after")
    def _endorsed_at_the_meeting_or_later(self) -> Self:
        if self.endorsed and self.endorsed < self.starts:
            raise PydanticCustomError(
                "endorsed_early",
                "the plenary endorsed on {endorsed}, before the meeting starts; correct one of the two days",
                {"endorsed": self.endorsed.isoformat()},
            )
        return self

    @property
    def ordinal(self) -> str:
        """The meeting's number in words of the page: 19th, 21st, 112th."""
        return ordinal(self.number)


def ordinal(number: int) -> str:
    """A number as one counts: 19th, 21st, 112th."""
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else suffix}"
