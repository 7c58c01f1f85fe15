"""A recommendation, and what a meeting did on it, as the public documents retell them."""

from typing import Annotated

from pydantic import Field, WithJsonSchema

from monitoring_record import records
from monitoring_record.entries.entry import RecordEntry
from monitoring_record.entries.promise_entries import OutcomeEntry, PromiseEntry
from monitoring_record.entries.values import Key, Number, Part, PartialDate, WebAddress, Words
from monitoring_record.records import DocumentKind, Finding, NotAssessed, Stage


class SubPartEntry(RecordEntry):
    """A numbered item within a part."""

    record = records.SubPart

    number: Part
    """The sub-part’s number within its part: "3" for sub-part 4.3."""
    text: Words
    """The wording, in CommonMark."""


class PartEntry(RecordEntry):
    """A numbered or lettered paragraph of a recommendation."""

    record = records.Part

    number: Part
    """The part’s number within its recommendation ("4" for 13.4), or its letter."""
    title: Words
    """What the part is about, in a few words of the editor."""
    text: Words
    """The wording, in CommonMark; the lead-in to the sub-parts, if there are any."""
    subparts: tuple[SubPartEntry, ...]
    """The numbered items within the part."""


class RecommendationEntry(RecordEntry):
    """A recommendation: its wording, part by part."""

    record = records.Recommendation

    number: Number
    """The recommendation’s number."""
    title: Words
    """The title, without the number."""
    subtitle: Words | None = None
    """A few words that tell it from another recommendation with the same title."""
    chapter: Number | None = None
    """The number of its chapter; left out if the report has no chapters."""
    printed_title: Words | None = None
    """The title that the original prints above the wording, where it differs from the one in its front table."""
    text: Words | None = None
    """The wording of a recommendation without parts, or the lead-in to its parts, in CommonMark."""
    parts: tuple[PartEntry, ...]
    """The parts, in their order."""
    notes: tuple[Words, ...]
    """The editor’s notes on the recommendation, in CommonMark."""


class GovernmentTextEntry(RecordEntry):
    """What the government reported on one part, on several, or on the whole."""

    record = records.GovernmentText

    part: tuple[Part, ...] | None = None
    """The parts and sub-parts that the text is about; left out if it is about the whole."""
    printed: Words | None = None
    """The number printed in the original, where it is not the part’s own."""
    author: Words | None = None
    """Who reported, where it is not the government that reported to the meeting."""
    gist: Words | None = None
    """The text in a few words."""
    note: Words | None = None
    """The editor’s note on the text, in CommonMark."""
    text: Words
    """What the government reported, in CommonMark. `[words][key]` cites a document of the update by its key."""


class AlternativeTextEntry(RecordEntry):
    """What a non-governmental organisation reported on one part, on several, or on the whole."""

    record = records.AlternativeText

    author: Words
    """The organisation."""
    part: tuple[Part, ...] | None = None
    """The parts and sub-parts that the text is about; left out if it is about the whole."""
    printed: Words | None = None
    """The number printed in the original, where it is not the part’s own."""
    finding: Finding | None = None
    """Whether the organisation says that the part is implemented."""
    gist: Words | None = None
    """The text in a few words."""
    note: Words | None = None
    """The editor’s note on the text, in CommonMark."""
    text: Words
    """What the organisation reported, in CommonMark. `[words][key]` cites a document of the update by its key."""


class AssessedPartsEntry(RecordEntry):
    """What the experts found on one part, or on several at once: a rating, or why there is none; and the reasons."""

    record = records.AssessedParts

    part: tuple[Part, ...]
    """The parts and sub-parts that were assessed as one."""
    rating: Key | None = None
    """The id of the rating; left out if none was given."""
    not_assessed: NotAssessed | None = None
    """Why there is no rating."""
    implied: bool
    """Whether the original gives reasons but names no rating, and it was read off the reasons."""
    printed: Words | None = None
    """The number printed in the original, where it is not the part’s own."""
    gist: Words | None = None
    """The reasons in a few words."""
    note: Words | None = None
    """The editor’s note on the rating or the reasons, in CommonMark."""
    reasons: Words
    """Why the experts rated the part so, in CommonMark. `[words][key]` cites a document of the update by its key."""


class OverallAssessmentEntry(RecordEntry):
    """The rating of the recommendation as a whole."""

    record = records.OverallAssessment

    rating: Key
    """The id of the rating."""
    summary: Words | None = None
    """Why, in one sentence."""
    note: Words | None = None
    """The editor’s note on the rating or the reasons, in CommonMark."""
    reasons: Words
    """Why the experts rated it so, in CommonMark. `[words][key]` cites a document of the update by its key."""


class AssessmentEntry(RecordEntry):
    """What the experts found."""

    record = records.Assessment

    parts: tuple[AssessedPartsEntry, ...]
    """The findings part by part."""
    overall: OverallAssessmentEntry | None = None
    """The rating of the whole; left out if the experts rated the parts and not the whole."""


class DocumentEntry(RecordEntry):
    """An act, document or web address that the texts of an update cite."""

    record = records.Document

    kind: Annotated[DocumentKind, WithJsonSchema({"type": "string", "examples": [*DocumentKind]})]
    """What sort of document it is. There will be new sorts."""
    title: Words
    """The document’s title."""
    date: PartialDate | None = None
    """The date of the document, as far as it is known: a year, a month or a day."""
    number: Words | None = None
    """The document’s number, as it is printed."""
    issued_by: tuple[Key, ...] | None = None
    """Who issued, adopted or approved it: the keys of institutions; left out if that is not recorded."""
    url: WebAddress | None = None
    """The web address of the document."""
    attached: bool
    """Whether the original says that the document was attached to the report."""
    note: Words | None = None
    """The editor’s note on the document, in CommonMark."""


class UpdateEntry(RecordEntry):
    """All that concerns one recommendation at one meeting, in three voices."""

    record = records.Update

    meeting: Number
    """The number of the meeting."""
    recommendation: Number
    """The number of the recommendation."""
    stage: Stage
    """How far the update has come; the public documents contain only what is published."""
    government: tuple[GovernmentTextEntry, ...]
    """What the government reported, text by text."""
    alternative: tuple[AlternativeTextEntry, ...]
    """What non-governmental organisations reported, text by text."""
    alternative_elsewhere: Words | None = None
    """Where alternative reports on the recommendation are, if the original only refers to them."""
    assessment: AssessmentEntry | None = None
    """What the experts found."""
    notes: tuple[Words, ...]
    """The editor’s notes on the whole update, in CommonMark."""
    promises: dict[Key, PromiseEntry] = Field(default_factory=dict)
    """What a text of the update says that an institution is to do, by its key, which no other promise of the recommendation has.
    Left out of editions that were made before promises were recorded."""
    outcomes: dict[Key, OutcomeEntry] = Field(default_factory=dict)
    """What the update shows of the promises of earlier meetings, by the key of the promise. Left out of such editions, too."""
    documents: dict[Key, DocumentEntry]
    """What the texts cite, by the key by which they cite it."""
