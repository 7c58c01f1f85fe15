"""An update: all that concerns one recommendation at one meeting, in three voices."""

from datetime import date
from typing import Annotated, Any, ClassVar, Self

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, model_validator

from monitoring_record.records import record_rules, value_rules
from monitoring_record.records.base import (
    FIRST_YEAR_OF_DOCUMENTS,
    LAST_YEAR,
    Address,
    Gist,
    Line,
    Listed,
    NotBlank,
    NotKnown,
    OneOrSeveral,
    PartReferences,
    Record,
    Sentence,
    Text,
)
from monitoring_record.records.promise import Outcome, Promise, PromiseKey
from monitoring_record.records.shape import SchemaHint, shaped
from monitoring_record.records.vocabularies import DocumentKind, Finding, NotAssessed, Stage
from monitoring_record.records.written_key import KEY
from monitoring_record.source.yaml_file import whole_number_as_text

_Reasons = Annotated[Text, NotKnown("The experts give no reasons.")]


def _date_as_text(value: Any) -> Any:
    return value.isoformat() if type(value) is date else whole_number_as_text(value)


def _possible(value: str) -> str:
    try:
        date.fromisoformat(f"{value}-01-01"[: len("2018-05-31")])
    except ValueError:
        raise value_rules.BAD_DATE.violated(
            value=value, expected="a day of the calendar; correct it, or leave out what is not known, as in 2021-02"
        ) from None
    if not FIRST_YEAR_OF_DOCUMENTS <= int(value[:4]) <= LAST_YEAR:
        raise value_rules.IMPOSSIBLE_YEAR.violated(year=value[:4], first=FIRST_YEAR_OF_DOCUMENTS, last=LAST_YEAR)
    return value


PartialDate = Annotated[
    str,
    BeforeValidator(_date_as_text),
    shaped(
        r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?",
        "a year, month or day, as in 2018, 2018-05 or 2018-05-31",
        value_rules.BAD_DATE,
    ),
    AfterValidator(_possible),
    SchemaHint(lambda known: {**known, "type": ["string", "integer"]}),
]
"""As much of a date as is known."""

DocumentKey = Annotated[
    str, shaped(KEY, "a key of small letters, digits and hyphens, as in plan-2018", value_rules.BAD_KEY)
]
"""The key by which texts cite a document."""


class GovernmentText(Record):
    """What the government reported on one part, on several at once, or (without `part`) on the whole."""

    part: PartReferences | None = Field(default=None, examples=["4", ["3", "4"], "4.3"])
    """The part that the text is about, in quotes; several in brackets. Leave it out if it is about the whole."""
    printed: Line | None = Field(default=None, examples=["14.9"])
    """The number printed in the original, in quotes, where it is not the part’s own."""
    author: Line | None = Field(default=None, examples=["Ministry of Moats"])
    """Who reported, where it is not the government that reported to the meeting."""
    gist: Gist | None = Field(default=None, examples=["Plan adopted in May 2021"])
    """The text in a few words, for the table at the top of the page: what the government says of the part."""
    note: Text | None = Field(default=None, examples=["The original gives two dates for the same act."])
    """The editor’s note on the text."""
    text: Text = Field(examples=["The government adopted a [plan][castle-plan] in May 2021."])
    """What the government reported, in plain words: one paragraph or several."""


class AlternativeText(Record):
    """What a non-governmental organisation reported."""

    author: Line = Field(examples=["Friends of Walls"])
    """The organisation, as it is named in the file of the meeting under `reported`."""
    part: PartReferences | None = Field(default=None, examples=["4", ["3", "4"], "4.3"])
    """The part that the text is about, in quotes; several in brackets. Leave it out if it is about the whole."""
    printed: Line | None = Field(default=None, examples=["14.9"])
    """The number printed in the original, in quotes, where it is not the part’s own."""
    finding: Finding | None = None
    """Whether the organisation says that the part is implemented. Only if it says so itself."""
    gist: Gist | None = Field(default=None, examples=["More cracks than counted"])
    """The text in a few words, for the table at the top of the page: what the organisation says of the part."""
    note: Text | None = Field(default=None, examples=["The original gives two dates for the same act."])
    """The editor’s note on the text."""
    text: Text = Field(examples=["The organisation says that there are more cracks than were counted."])
    """What the organisation reported, in plain words: one paragraph or several."""


class AssessedParts(Record):
    """The experts' finding on one part, or on several at once: a rating, or why there is none; and the reasons."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [{"required": ["rating"]}, {"required": ["not_assessed"]}],
            "dependencies": {"implied": ["rating"]},
        }
    )

    part: PartReferences = Field(examples=["4", ["3", "4"], "4.3"])
    """The part that was assessed, in quotes; several in brackets if they were assessed as one."""
    rating: NotBlank | None = Field(default=None, examples=["progress"])
    """The rating that the experts gave: the id of a rating of the report’s scale, see `data/scales/`."""
    not_assessed: NotAssessed | None = None
    """Why there is no rating; written instead of `rating`."""
    implied: bool = Field(default=False, examples=[True])
    """Write `true` where the original gives reasons but names no rating, and it was read off the reasons."""
    printed: Line | None = Field(default=None, examples=["14.9"])
    """The number printed in the original, in quotes, where it is not the part’s own."""
    gist: Gist | None = Field(default=None, examples=["Plan adopted, no wall mended"])
    """The reasons in a few words, for the table at the top of the page: why the experts rated the part so."""
    note: Text | None = Field(default=None, examples=["No rating is printed; it follows from the reasons."])
    """The editor’s note on the rating or the reasons."""
    reasons: _Reasons = Field(examples=["The experts acknowledge progress because the plan was adopted."])
    """Why the experts rated the part so, or why they did not rate it."""

    @model_validator(mode="after")
    def _rated_or_not(self) -> Self:
        if self.rating is None and self.not_assessed is None:
            raise record_rules.NO_RATING.violated()
        if self.rating is not None and self.not_assessed is not None:
            raise record_rules.RATED_AND_NOT.violated()
        if self.implied and self.rating is None:
            raise record_rules.IMPLIED_NOTHING.violated()
        return self


class OverallAssessment(Record):
    """The rating of the recommendation as a whole."""

    rating: NotBlank = Field(examples=["progress"])
    """The rating of the whole: the id of a rating of the report’s scale, see `data/scales/`."""
    summary: Sentence | None = Field(default=None, examples=["The plan was adopted, but no wall is mended yet."])
    """Why, in one sentence that is understood by itself: lists of many recommendations show it."""
    note: Text | None = Field(default=None, examples=["The original gives two ratings; this is the one of its table."])
    """The editor’s note on the rating or the reasons."""
    reasons: _Reasons = Field(examples=["The adopted plan outweighs what is still missing."])
    """Why the experts rated the recommendation as a whole so."""


class Assessment(Record):
    """The third voice: the experts'."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": ["overall"]}, {"required": ["parts"]}]})

    parts: Annotated[tuple[AssessedParts, ...], Listed] = Field(
        default=(), examples=[[{"part": "1", "rating": "progress", "reasons": "The plan was adopted."}]]
    )
    """The findings part by part. Every part of the recommendation needs one."""
    overall: OverallAssessment | None = Field(
        default=None, examples=[{"rating": "progress", "reasons": "The plan was adopted."}]
    )
    """The rating of the recommendation as a whole. Leave it out only if the experts rated the parts and not the whole."""

    @model_validator(mode="after")
    def _rates_something(self) -> Self:
        if self.overall is None and not any(found.rating for found in self.parts):
            raise record_rules.NOTHING_RATED.violated()
        return self


class Document(Record):
    """An act, document or web address that the texts of an update cite as `[words][key]`."""

    kind: DocumentKind
    """What sort of document it is."""
    title: Line = Field(examples=["Plan to Mend the Castles"])
    """The document’s title."""
    date: PartialDate | None = Field(default=None, examples=["2021-05", "2021-05-31", 2021])
    """The date of the document, or as much of it as is known: year, month, day."""
    number: Line | None = Field(default=None, examples=["No. 217-VI"])
    """The document’s number, as it is printed."""
    issued_by: OneOrSeveral | None = Field(default=None, examples=["ministry-of-moats", ["ministry-of-moats", "diet"]])
    """Who issued, adopted or approved it, if that is known: the key of an institution in `institutions.yml`; several in brackets."""
    url: Address | None = Field(default=None, examples=["https://castles.example/plan"])
    """The web address of the document."""
    attached: bool = Field(default=False, examples=[True])
    """Write `true` where the original says that the document was attached to the report."""
    note: Text | None = Field(default=None, examples=["The date is that of its first reading."])
    """The editor’s note on the document."""


class Update(Record):
    """`data/COUNTRY/updates/MEETING/RECOMMENDATION.yml`."""

    model_config = ConfigDict(
        json_schema_extra={
            "if": {
                "properties": {"stage": {"enum": [stage for stage in Stage if stage is not Stage.REPORTED]}},
                "required": ["stage"],
            },
            "then": {"required": ["assessment"]},
        }
    )

    identity: ClassVar[tuple[str, ...]] = ("meeting", "recommendation", "file")

    meeting: int
    recommendation: int
    file: str
    stage: Stage
    """How far the update has come."""
    government: Annotated[tuple[GovernmentText, ...], Listed] = Field(
        default=(), examples=[[{"part": "1", "text": "The government adopted a plan."}]]
    )
    """What the government reported: one text for each part, or for several parts at once. Of a part without a text the page
    says that the original has no report of the government on it."""
    alternative: Annotated[tuple[AlternativeText, ...], Listed] = Field(
        default=(), examples=[[{"author": "Friends of Walls", "part": "1", "text": "There are more cracks."}]]
    )
    """What non-governmental organisations reported. Of a part without a text the page says nothing: the original may have left
    a report out."""
    alternative_elsewhere: Line | None = Field(default=None, examples=["the French version of the report"])
    """Where alternative reports on the recommendation are, if the original only refers to them. The page says: “The original
    refers to an alternative report on this recommendation in …”."""
    assessment: Assessment | None = Field(
        default=None, examples=[{"overall": {"rating": "progress", "reasons": "The plan was adopted."}}]
    )
    """What the experts found. Needed as soon as the stage is more than `reported`."""
    notes: Annotated[tuple[Text, ...], Listed] = Field(
        default=(), examples=[["The original prints the text of part 3 twice."]]
    )
    """The editor’s notes on the whole update."""
    promises: dict[PromiseKey, Promise] = Field(
        default_factory=dict,
        examples=[
            {
                "moat-law": {
                    "part": "1",
                    "promise": "A law on moats is to come before the Diet.",
                    "due": "2021-Q4",
                    "quote": "A law on moats is to come before the Diet in the fourth quarter of 2021",
                }
            }
        ],
    )
    """What a text of this update says that a body is to do, each under a short key of your own. What was promised at an earlier
    meeting stands there, and has an outcome here."""
    outcomes: dict[PromiseKey, Outcome] = Field(
        default_factory=dict,
        examples=[{"moat-law": {"outcome": "kept", "quote": "The Diet adopted the law on moats in November 2021"}}],
    )
    """What this update shows of the promises of earlier meetings, each under the key of its promise."""
    documents: dict[DocumentKey, Document] = Field(
        default_factory=dict, examples=[{"castle-plan": {"kind": "plan", "title": "Plan to Mend the Castles"}}]
    )
    """What the texts cite, each under a short key of your own. A text cites it as `[words][castle-plan]`."""

    @model_validator(mode="after")
    def _says_what_its_stage_promises(self) -> Self:
        if self.stage is not Stage.REPORTED and self.assessment is None:
            raise record_rules.NO_ASSESSMENT.violated(stage=self.stage)
        return self
