"""An update: all that concerns one recommendation at one meeting, in three voices."""

from datetime import date
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from monitoring.records.base import Address, Listed, PartReferences, Record, Text, shaped, whole_number_as_text

Stage = Literal["reported", "assessed", "endorsed", "published"]
"""How far an update has come. Of the public site, only what is published is part."""

NotAssessed = Literal["as-a-whole", "passed-over", "closed", "no-longer-valid"]
"""Why a part has no rating of its own."""

DocumentKind = Literal[
    "law",
    "code",
    "decree",
    "resolution",
    "order",
    "rules",
    "bill",
    "treaty",
    "ruling",
    "strategy",
    "plan",
    "report",
    "study",
    "guide",
    "minutes",
    "letter",
    "agreement",
    "list",
    "data",
    "news",
    "website",
    "video",
    "document",
]


def _date_as_text(value: Any) -> Any:
    return value.isoformat() if type(value) is date else whole_number_as_text(value)


PartialDate = Annotated[
    str,
    BeforeValidator(_date_as_text),
    shaped(
        r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", "a year, month or day, as in 2018, 2018-05 or 2018-05-31"
    ),
]


class GovernmentText(Record):
    """What the government reported on one part, on several at once, or (without `part`) on the whole."""

    part: PartReferences | None = None
    printed: Text | None = None
    """The number printed in the original, where it is not the part's own."""
    author: Text | None = None
    """Who speaks, where it is not the government that reported to the meeting."""
    text: Text
    note: Text | None = None
    """The editor's."""


class AlternativeText(Record):
    """What a non-governmental organisation reported."""

    author: Text
    part: PartReferences | None = None
    printed: Text | None = None
    text: Text
    note: Text | None = None


class AssessedParts(Record):
    """The experts' finding on one part, or on several at once: a rating, or why there is none; and the reasons."""

    part: PartReferences
    rating: Text | None = None
    not_assessed: NotAssessed | None = None
    implied: bool = False
    """True where the original gives reasons but names no rating: it was read off the reasons."""
    printed: Text | None = None
    reasons: Text
    note: Text | None = None

    @model_validator(mode="after")
    def _rated_or_not(self) -> Self:
        if (self.rating is None) == (self.not_assessed is None):
            raise PydanticCustomError(
                "rated_or_not", "either `rating` or `not_assessed` belongs here, and not both; add or delete one"
            )
        return self


class OverallAssessment(Record):
    """The rating of the recommendation as a whole."""

    rating: Text
    reasons: Text
    note: Text | None = None


class Assessment(Record):
    """The third voice: the experts'."""

    parts: Annotated[tuple[AssessedParts, ...], Listed] = ()
    overall: OverallAssessment


class Document(Record):
    """An act, document or web address that the texts of an update cite as `[words][key]`."""

    kind: DocumentKind
    title: Text
    date: PartialDate | None = None
    number: Text | None = None
    url: Address | None = None
    attached: bool = False
    """True where the original says that it was attached to the report."""
    note: Text | None = None


class Update(Record):
    """`data/COUNTRY/updates/MEETING/RECOMMENDATION.yml`."""

    identity: ClassVar[tuple[str, ...]] = ("meeting", "recommendation", "file")

    meeting: int
    recommendation: int
    file: str
    stage: Stage
    government: Annotated[tuple[GovernmentText, ...], Listed] = ()
    alternative: Annotated[tuple[AlternativeText, ...], Listed] = ()
    assessment: Assessment | None = None
    notes: Annotated[tuple[Text, ...], Listed] = ()
    documents: dict[str, Document] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _says_what_its_stage_promises(self) -> Self:
        if self.stage != "reported" and self.assessment is None:
            raise PydanticCustomError(
                "no_assessment",
                "the stage is `{stage}`, but there is no `assessment`; add it, or set the stage back to `reported`",
                {"stage": self.stage},
            )
        return self
