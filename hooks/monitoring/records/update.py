"""An update: all that concerns one recommendation at one meeting, in three voices."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, Self, get_args

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from monitoring.records.base import Address, Line, Listed, PartReferences, Record, Text, shaped, whole_number_as_text

Stage = Literal["reported", "assessed", "endorsed", "published"]
"""How far an update has come. Of the public site, only what is published is part."""

STAGES: tuple[Stage, ...] = get_args(Stage)
"""The stages, in the order in which an update goes through them."""

NotAssessed = Literal["as-a-whole", "passed-over", "closed", "no-longer-valid"]
"""Why a part has no rating of its own."""

NOT_ASSESSED: Mapping[NotAssessed, str] = {
    "as-a-whole": "the experts rated only the whole",
    "passed-over": "the assessment says nothing of this part",
    "closed": "the experts completed the assessment of this part",
    "no-longer-valid": "the part is no longer valid",
}
"""The same in a reader's words."""

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

DOCUMENT_KINDS: Mapping[DocumentKind, str] = {
    "law": "Constitution and laws",
    "code": "Codes",
    "treaty": "Treaties",
    "decree": "Presidential decrees",
    "resolution": "Resolutions",
    "order": "Orders",
    "rules": "Rules and statutes",
    "ruling": "Court rulings",
    "bill": "Bills and drafts",
    "strategy": "Strategies",
    "plan": "Plans",
    "report": "Reports",
    "study": "Studies",
    "guide": "Guides",
    "agreement": "Agreements",
    "minutes": "Minutes",
    "letter": "Letters",
    "list": "Lists",
    "data": "Data and registers",
    "document": "Other documents",
    "news": "News",
    "website": "Websites",
    "video": "Videos",
}
"""What a list calls them, in a reader’s order."""


def _date_as_text(value: Any) -> Any:
    return value.isoformat() if type(value) is date else whole_number_as_text(value)


def _possible(value: str) -> str:
    try:
        date.fromisoformat(f"{value}-01-01"[: len("2018-05-31")])
    except ValueError:
        raise PydanticCustomError("shape", "“{value}” is no day of the calendar", {"value": value}) from None
    return value


PartialDate = Annotated[
    str,
    BeforeValidator(_date_as_text),
    shaped(r"\d{4}(-\d\d(-\d\d)?)?", "a year, month or day, as in 2018, 2018-05 or 2018-05-31"),
    AfterValidator(_possible),
]
"""As much of a date as is known."""

DocumentKey = Annotated[str, shaped(r"[a-z][a-z0-9-]*", "a key of small letters, digits and hyphens, as in plan-2018")]
"""What texts cite a document by."""


class GovernmentText(Record):
    """What the government reported on one part, on several at once, or (without `part`) on the whole."""

    part: PartReferences | None = None
    printed: Line | None = None
    """The number printed in the original, where it is not the part's own."""
    author: Line | None = None
    """Who speaks, where it is not the government that reported to the meeting."""
    text: Text
    note: Text | None = None
    """The editor's."""


class AlternativeText(Record):
    """What a non-governmental organisation reported."""

    author: Line
    part: PartReferences | None = None
    printed: Line | None = None
    text: Text
    note: Text | None = None


class AssessedParts(Record):
    """The experts' finding on one part, or on several at once: a rating, or why there is none; and the reasons."""

    part: PartReferences
    rating: Text | None = None
    not_assessed: NotAssessed | None = None
    implied: bool = False
    """True where the original gives reasons but names no rating: it was read off the reasons."""
    printed: Line | None = None
    reasons: Text
    note: Text | None = None

    @model_validator(mode="after")
    def _rated_or_not(self) -> Self:
        if self.rating is None and self.not_assessed is None:
            raise PydanticCustomError(
                "not_rated", "`rating` is missing here; add it, or `not_assessed` with the reason"
            )
        if self.rating is not None and self.not_assessed is not None:
            raise PydanticCustomError(
                "rated_and_not", "`rating` and `not_assessed` cannot both be true; delete one of the two"
            )
        if self.implied and self.rating is None:
            raise PydanticCustomError(
                "implied_nothing", "`implied` speaks of a rating, but there is none; delete the line `implied`"
            )
        return self


class OverallAssessment(Record):
    """The rating of the recommendation as a whole."""

    rating: Text
    summary: Line | None = None
    """Why, in one sentence that is understood by itself: lists of many recommendations show it."""
    reasons: Text
    note: Text | None = None


class Assessment(Record):
    """The third voice: the experts'."""

    parts: Annotated[tuple[AssessedParts, ...], Listed] = ()
    overall: OverallAssessment


class Document(Record):
    """An act, document or web address that the texts of an update cite as `[words][key]`."""

    kind: DocumentKind
    title: Line
    date: PartialDate | None = None
    number: Line | None = None
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
    documents: dict[DocumentKey, Document] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _says_what_its_stage_promises(self) -> Self:
        if self.stage != "reported" and self.assessment is None:
            raise PydanticCustomError(
                "no_assessment",
                "the stage is `{stage}`, but there is no `assessment`; add it, or set the stage back to `reported`",
                {"stage": self.stage},
            )
        return self
