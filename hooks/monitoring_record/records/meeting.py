"""A meeting: the plenary that discusses and endorses the assessment."""

from datetime import timedelta
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from monitoring_record.records import record_rules
from monitoring_record.records.base import Day, Line, Listed, NotKnown, Record, Text
from monitoring_record.source.problems import ordinal

_LONGEST = timedelta(days=14)
"""Days that are further from each other are hardly those of one meeting."""


class Expert(Record):
    """One of those who prepared the assessment."""

    name: Line = Field(examples=["Flavia Strakencz"])
    """The expert’s name."""
    affiliation: Annotated[Line, NotKnown("affiliation not known")] = Field(
        examples=["Ruritania", "consultant, Council of Castles"]
    )
    """The country or body that the expert comes from; `affiliation not known`, if the original does not say."""


class Reporters(Record):
    """Who reported to the meeting."""

    government: Line = Field(examples=["Authorities of Ruritania"])
    """Who reported for the government."""
    alternative: Annotated[tuple[Line, ...], Listed] = Field(default=(), examples=[["Friends of Walls"]])
    """The non-governmental organisations with an alternative report. Leave it out if there were none."""


class Meeting(Record):
    """`data/COUNTRY/meetings/NUMBER.yml`."""

    identity: ClassVar[tuple[str, ...]] = ("number", "file")

    number: int
    file: str
    name: Line = Field(examples=["3rd meeting of the Council of Castles"])
    """The meeting’s full name."""
    starts: Day = Field(examples=["2021-03-30"])
    """The first day of the meeting: year, month, day."""
    ends: Day = Field(examples=["2021-04-01"])
    """The last day of the meeting. It may be the first day, too."""
    endorsed: Day | None = Field(default=None, examples=["2021-04-01"])
    """The day on which the plenary endorsed the assessments. Until then nothing of the meeting is published."""
    place: Annotated[Line, NotKnown("place not known")] = Field(examples=["Strelsau"])
    """The town where the meeting was held; `place not known`, if the original does not say."""
    experts: Annotated[tuple[Expert, ...], Listed, Field(min_length=1)] = Field(
        default=(), examples=[[{"name": "Flavia Strakencz", "affiliation": "Ruritania"}]]
    )
    """Those who prepared the assessment. Leave it out if the original names nobody."""
    reported: Reporters = Field(examples=[{"government": "Authorities of Ruritania"}])
    """Who reported to the meeting."""
    basis: Text = Field(examples=["The assessment rests on the government’s report and on the discussion."])
    """What the assessment rests on, in a sentence or two."""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.ends < self.starts:
            may_be_exchanged = self.starts - self.ends < _LONGEST
            cure = (
                "exchange the two days, or correct one of them" if may_be_exchanged else "correct one of the two days"
            )
            raise record_rules.ENDS_BEFORE_IT_STARTS.violated(
                ends=self.ends.isoformat(), starts=self.starts.isoformat(), cure=cure
            )
        return self

    @model_validator(mode="after")
    def _endorsed_at_the_meeting_or_later(self) -> Self:
        if self.endorsed and self.endorsed < self.starts:
            raise record_rules.ENDORSED_TOO_EARLY.violated(
                endorsed=self.endorsed.isoformat(), starts=self.starts.isoformat()
            )
        return self

    @property
    def ordinal(self) -> str:
        """The meeting's number as an ordinal: 19th, 21st, 112th."""
        return ordinal(self.number)
