"""What was promised at a meeting, and what a later meeting's texts show of it."""

from typing import Annotated, Self

from pydantic import ConfigDict, Field, model_validator

from monitoring_record.records import record_rules, value_rules
from monitoring_record.records.base import Line, OneOrSeveral, PartReferences, Record, Sentence, Text
from monitoring_record.records.due_date import NO_DATE, DueDate, DuePeriod, due_period
from monitoring_record.records.shape import shaped
from monitoring_record.records.vocabularies import PromiseOutcome
from monitoring_record.records.written_key import KEY

PromiseKey = Annotated[
    str, shaped(KEY, "a key of small letters, digits and hyphens, as in moat-law", value_rules.BAD_KEY)
]
"""The key of a promise; a recommendation has no two promises of the same key."""


class Promise(Record):
    """Something particular that a body is to do, as a text of the update says."""

    part: PartReferences | None = Field(default=None, examples=["4", ["3", "4"], "4.3"])
    """The part that the promise belongs to, in quotes; several in brackets. Leave it out if it is about the whole."""
    promise: Sentence = Field(examples=["A law that obliges every lord to mend walls is to come before the Diet."])
    """What is to be done, in one sentence that is understood by itself. The date is not in it: `due` has it."""
    by: OneOrSeveral | None = Field(default=None, examples=["ministry-of-moats", ["ministry-of-moats", "diet"]])
    """Who is to do it: the key of an institution in `institutions.yml`; several in brackets. Leave it out if the text names nobody."""
    due: DueDate = Field(examples=["2021-Q4", 2021, "2021-H1", "2021-03", "2021-03-15", NO_DATE])
    """When it is to be done, as the text says: year, half-year, quarter, month or day, the last one of several; or
    `no date given`. Of what begins and goes on, it is when it begins."""
    document: Line | None = Field(default=None, examples=["castle-plan"])
    """The key of the document that the promise is about, under `documents`."""
    quote: Text = Field(examples=["A bill is to come before the Diet in the fourth quarter of 2021"])
    """The words of this update in which the promise stands, as readers see them: without brackets and keys of citations.
    ` … ` stands for words that are left out."""
    note: Text | None = Field(default=None, examples=["The report was written before the day on which it was due."])
    """The editor’s note on the promise."""

    @property
    def due_period(self) -> DuePeriod | None:
        """The days within which it is due; None if no date is given."""
        return due_period(self.due)


class Outcome(Record):
    """What the texts of an update show of a promise that was made at an earlier meeting."""

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"outcome": {"const": "not-mentioned"}}, "required": ["outcome"]},
            "then": {"not": {"required": ["quote"]}},
            "else": {"required": ["quote"]},
            "dependencies": {"due": {"properties": {"outcome": {"enum": ["under-way", "put-off"]}}}},
        }
    )

    outcome: PromiseOutcome
    """What came of the promise, as the texts of the update say. Their silence is `not-mentioned`, and nothing else."""
    due: DueDate | None = Field(default=None, examples=["2022-H1"])
    """The new date of a promise that was put off, or that is under way and had no date. Leave it out if the texts give none."""
    quote: Text | None = Field(default=None, examples=["The Diet adopted the law in November 2021"])
    """The words of this update that show it, as readers see them. Left out only with `not-mentioned`."""
    note: Text | None = Field(default=None, examples=["The original gives two days of the adoption."])
    """The editor’s note on the outcome."""

    @property
    def is_settled(self) -> bool:
        """Whether the promise was kept or dropped, so that nothing is to come."""
        return self.outcome in (PromiseOutcome.KEPT, PromiseOutcome.KEPT_LATE, PromiseOutcome.DROPPED)

    def due_after(self, before: str) -> str:
        """Return the date by which it is to be kept now, if `before` is that of before; what is put off to no date has none."""
        return self.due or (NO_DATE if self.outcome is PromiseOutcome.PUT_OFF else before)

    @model_validator(mode="after")
    def _shown_by_words(self) -> Self:
        if self.outcome is PromiseOutcome.NOT_MENTIONED and self.quote is not None:
            raise record_rules.QUOTE_OF_SILENCE.violated()
        if self.outcome is not PromiseOutcome.NOT_MENTIONED and self.quote is None:
            raise record_rules.OUTCOME_WITHOUT_A_QUOTE.violated(outcome=self.outcome)
        return self

    @model_validator(mode="after")
    def _to_come_if_there_is_a_date(self) -> Self:
        if self.due is not None and self.outcome not in (PromiseOutcome.UNDER_WAY, PromiseOutcome.PUT_OFF):
            raise record_rules.NEW_DATE_OF_NOTHING.violated(outcome=self.outcome)
        return self
