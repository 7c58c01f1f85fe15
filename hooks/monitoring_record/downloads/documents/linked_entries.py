"""What the document of a recommendation contains, each statement with its address."""

import datetime as dt

from monitoring_record.downloads.documents.verdict_entry import VerdictEntry
from monitoring_record.entries.entry import Entry
from monitoring_record.entries.promise_entries import OutcomeEntry, PromiseEntry
from monitoring_record.entries.recommendation_entries import (
    AlternativeTextEntry,
    AssessedPartsEntry,
    AssessmentEntry,
    DocumentEntry,
    GovernmentTextEntry,
    OverallAssessmentEntry,
    PartEntry,
    SubPartEntry,
)
from monitoring_record.entries.values import Count, DueDate, Key, Number, SiteAddress, Words
from monitoring_record.records import PromiseOutcome


class LinkedSubPart(SubPartEntry):
    """A numbered item within a part, with its address."""

    full_number: Words
    """The number as it is printed: 13.4 (3)."""
    url: SiteAddress
    """Where the page shows it."""


class LinkedPart(PartEntry):
    """A numbered or lettered paragraph of a recommendation, with its address."""

    full_number: Words
    """The number as it is printed: 13.4, or 40 (b)."""
    url: SiteAddress
    """Where the page shows it."""
    subparts: tuple[LinkedSubPart, ...]
    """The numbered items within the part."""


class LinkedGovernmentText(GovernmentTextEntry):
    """What the government reported, with its address."""

    url: SiteAddress
    """Where the page shows it: under the first of its parts, at this meeting."""


class LinkedAlternativeText(AlternativeTextEntry):
    """What a non-governmental organisation reported, with its address."""

    url: SiteAddress
    """Where the page shows it: under the first of its parts, at this meeting."""


class LinkedAssessedParts(AssessedPartsEntry):
    """What the experts found on one part, or on several at once, with its address."""

    url: SiteAddress
    """Where the page shows it: under the first of its parts, at this meeting."""


class LinkedOverallAssessment(OverallAssessmentEntry):
    """The rating of the recommendation as a whole, with its address."""

    url: SiteAddress
    """Where the page shows it."""


class LinkedAssessment(AssessmentEntry):
    """What the experts found, each finding with its address."""

    parts: tuple[LinkedAssessedParts, ...]
    """The findings part by part."""
    overall: LinkedOverallAssessment | None = None
    """The rating of the whole; left out if the experts rated the parts and not the whole."""


class CitedDocument(DocumentEntry):
    """An act, document or web address that the texts cite, with its place among the sources of the report."""

    source: Words
    """The id of the source. Whatever its key, a document has one id in all updates of the report."""
    source_url: SiteAddress
    """Where the page of the sources lists it, with every passage that cites it."""
    cited_at: SiteAddress
    """Where the page of the recommendation lists it."""


class PromiseState(Entry):
    """Where a promise stands as of the last meeting."""

    due: DueDate
    """When it is to be done, after all delays."""
    last_day: dt.date | None = None
    """The last day of that time; left out if no date is given."""
    times_put_off: Count
    """How often it was put off."""
    outcome: PromiseOutcome | None = None
    """What came of it; left out if no later meeting says anything of it."""
    meeting: Number | None = None
    """The number of the meeting that says so."""


class LinkedPromise(PromiseEntry):
    """What an institution is to do, with its address, and where it stands now."""

    url: SiteAddress
    """Where the page shows it, with what came of it."""
    last_day: dt.date | None = None
    """The last day of the time in which it was to be done, as promised; left out if no date is given."""
    now: PromiseState
    """Where it stands as of the last meeting."""


class LinkedOutcome(OutcomeEntry):
    """What the texts of a meeting show of an earlier promise, with the address of the promise."""

    url: SiteAddress
    """Where the page shows the promise."""
    promised: Number
    """The number of the meeting that has the promise, under the same key."""


class RecommendationVerdict(VerdictEntry):
    """A rating of the recommendation, or of a part, at a meeting."""

    url: SiteAddress
    """Where the page shows it, with its reasons."""


class AtMeeting(Entry):
    """What a meeting heard and found."""

    meeting: Number
    """The number of the meeting."""
    name: Words
    """The meeting’s full name."""
    date: dt.date
    """The last day of the meeting."""
    url: SiteAddress
    """The address of the document of the meeting."""
    page: SiteAddress
    """Where the page of the recommendation shows what the meeting heard and found."""
    ratings: tuple[RecommendationVerdict, ...]
    """The rating of the whole, then those of the parts and sub-parts, in their order."""
    government: tuple[LinkedGovernmentText, ...]
    """What the government reported, text by text."""
    alternative: tuple[LinkedAlternativeText, ...]
    """What non-governmental organisations reported, text by text."""
    alternative_elsewhere: Words | None = None
    """Where alternative reports on the recommendation are, if the original only refers to them."""
    assessment: LinkedAssessment | None = None
    """What the experts found."""
    notes: tuple[Words, ...]
    """The editor’s notes, in CommonMark."""
    promises: dict[Key, LinkedPromise]
    """What the texts say that an institution is to do, by its key, which no other promise of the recommendation has."""
    outcomes: dict[Key, LinkedOutcome]
    """What the texts show of the promises of earlier meetings, by the key of the promise."""
    documents: dict[Key, CitedDocument]
    """What the texts cite, by the key by which they cite it."""
