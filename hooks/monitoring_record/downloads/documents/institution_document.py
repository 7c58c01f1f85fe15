"""The document of an institution: what it is responsible for, promised and issued."""

from collections.abc import Iterator
from typing import Any, ClassVar

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.institutions import InstitutionProfile
from monitoring_record.downloads.documents.document import DocumentInReport, head_in_report, in_its_version
from monitoring_record.downloads.publication import Publication
from monitoring_record.entries.entry import Entry
from monitoring_record.entries.institution_entries import InstitutionEntry
from monitoring_record.entries.values import Count, DueDate, Key, Number, SiteAddress, Words
from monitoring_record.records import PromiseOutcome


class PromiseLink(Entry):
    """A promise that the institution is to keep, alone or with others."""

    recommendation: Number
    """The number of the recommendation."""
    key: Key
    """The key of the promise, which no other one of the recommendation has."""
    promise: Words
    """What is to be done, in a sentence of the editor."""
    due: DueDate
    """When it is to be done as of the last meeting, after all delays."""
    outcome: PromiseOutcome | None = None
    """What came of it, as of the last meeting that says anything of it; left out if none does."""
    url: SiteAddress
    """Where the page of the recommendation shows it."""


class SourceLink(Entry):
    """A document that the institution issued, alone or with others."""

    source: Words
    """The id of the source."""
    title: Words
    """Its title."""
    url: SiteAddress
    """Where the page of the sources lists it."""


class InstitutionDocument(InstitutionEntry, DocumentInReport):
    """An institution: its names, what it is responsible for, what it promised and what it issued."""

    schema_name: ClassVar = "institution"

    key: Key
    """The key of the institution, which its address ends with."""
    promises: tuple[PromiseLink, ...]
    """What it is to do, by due date; what has none is last."""
    issued: tuple[SourceLink, ...]
    """The documents that it issued."""
    named: Count
    """How many places of the record name it."""


def institution_document(
    report: ReportAnalysis, of: InstitutionProfile, publication: Publication
) -> InstitutionDocument:
    """Return the document of an institution."""
    page = addresses.institution(report.dossier, of.key)
    document = InstitutionDocument.model_validate(
        {
            **head_in_report(InstitutionDocument, report, publication, page),
            **dict(of.institution),
            "key": of.key,
            "promises": tuple(_promises(report, of, publication)),
            "issued": tuple(_issued(report, of, publication)),
            "named": len(of.passages),
        }
    )
    return in_its_version(document)


def _promises(report: ReportAnalysis, of: InstitutionProfile, publication: Publication) -> Iterator[dict[str, Any]]:
    for promise in of.promises:
        page = addresses.recommendation(report.dossier, promise.recommendation)
        yield {
            "recommendation": promise.recommendation.number,
            "key": promise.key,
            "promise": promise.promise.promise,
            "due": promise.due,
            "outcome": promise.outcome,
            "url": publication.url(page, promise.anchor),
        }


def _issued(report: ReportAnalysis, of: InstitutionProfile, publication: Publication) -> Iterator[dict[str, str]]:
    for source in of.acts:
        url = publication.url(report.source_lists.address_of(source), source.anchor)
        yield {"source": source.anchor, "title": source.title, "url": url}
