"""What all public documents begin with."""

import datetime as dt
from collections.abc import Sequence
from hashlib import sha256
from typing import Any, ClassVar, TypeVar

from pydantic import Field
from pydantic_core import to_json

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.publication import Publication
from monitoring_record.downloads.version import of_month, version
from monitoring_record.entries.entry import Entry
from monitoring_record.entries.values import Key, Number, SiteAddress, WebAddress, Words
from monitoring_record.records import Dossier, Report


class LicenceEntry(Entry):
    """On what terms the record may be used."""

    text: Words
    """The terms, in CommonMark."""
    url: WebAddress | None = None
    """The web address of the terms."""


class EditionEntry(Entry):
    """The state of the record: the last meeting that rated anything."""

    meeting: Number
    """The number of the meeting."""
    date: dt.date
    """The last day of the meeting."""
    name: Words
    """The meeting and its month, in the programme’s words."""


class ReportLink(Entry):
    """The report that a document belongs to."""

    slug: Key
    """The name of the report for programs; its addresses begin with it."""
    country: Words
    """The country that the report is about."""
    programme: Words
    """The name of the programme."""
    round: Words
    """The round of monitoring, as the programme calls it."""
    url: SiteAddress
    """The address of the report’s index."""
    page: SiteAddress
    """The address of the report’s overview, for people."""


class Document(Entry):
    """A public document."""

    schema_name: ClassVar[str]
    """The name of its schema: `report`."""

    schema_address: SiteAddress = Field(alias="$schema")
    """The address of the JSON Schema of this document; in an edition, from the root of the site."""
    url: SiteAddress
    """The address of this document; in an edition, from the root of the site."""
    page: SiteAddress
    """The address of the page that shows the same to people; in an edition, from the root of the site."""
    version: Words
    """The year and month of the last meeting that rated anything, and a checksum: it changes whenever the data does."""

    @property
    def content(self) -> bytes:
        """The document as it is published."""
        return to_json(self, indent=1, exclude_none=True) + b"\n"


class DocumentOfReport(Document):
    """A public document on a report, or on a part of one."""

    edition: EditionEntry | None = None
    """The state of the record; left out before the first ratings."""
    licence: LicenceEntry
    """On what terms the record may be used."""


class DocumentInReport(DocumentOfReport):
    """A public document on one thing in a report."""

    version: Words
    """The year and month of the last meeting that rated anything, and a checksum: it changes whenever this document does."""
    report: ReportLink
    """The report."""


AnyDocument = TypeVar("AnyDocument", bound=DocumentInReport)


def in_its_version(document: AnyDocument) -> AnyDocument:
    """Return a document with a version of its own: a correction elsewhere does not change it."""
    digest = sha256(to_json(document, exclude={"version"}, exclude_none=True)).hexdigest()
    day = document.edition.date if document.edition else None
    return document.model_copy(update={"version": of_month(day, digest)})


def head_of_site(
    document: type[Document],
    reports: Sequence[ReportAnalysis],
    publication: Publication,
    page: str,
    address: str = "",
) -> dict[str, Any]:
    """Return what a document begins with; without an address of its own, it stands beside its page."""
    return {
        "$schema": publication.url(addresses.schema(document.schema_name)),
        "url": publication.url(address or addresses.beside(page, ".json")),
        "page": publication.url(page),
        "version": version(reports),
    }


def head_of_report(
    document: type[DocumentOfReport], report: ReportAnalysis, publication: Publication, page: str, address: str = ""
) -> dict[str, Any]:
    """Return what a document on a report begins with."""
    head = head_of_site(document, (report,), publication, page, address)
    return {**head, "edition": edition_of(report), "licence": licence_of(report.dossier.report)}


def head_in_report(
    document: type[DocumentInReport], report: ReportAnalysis, publication: Publication, page: str
) -> dict[str, Any]:
    """Return what a document on one thing in a report begins with."""
    head = head_of_report(document, report, publication, page)
    return {**head, "report": report_link(report.dossier, publication)}


def edition_of(report: ReportAnalysis) -> EditionEntry | None:
    """Return the state of a report; None before its first ratings."""
    if report.last_rated is None:
        return None
    meeting = report.last_rated.meeting
    return EditionEntry(meeting=meeting.number, date=meeting.ends, name=report.edition)


def licence_of(report: Report) -> LicenceEntry:
    """Return on what terms a report may be used."""
    return LicenceEntry(text=report.licence, url=report.licence_url)


def report_link(dossier: Dossier, publication: Publication) -> ReportLink:
    """Return the report that a document belongs to."""
    page = addresses.overview(dossier)
    return ReportLink(
        slug=dossier.report.slug,
        country=dossier.report.country,
        programme=dossier.programme.name,
        round=dossier.report.round,
        url=publication.url(addresses.beside(page, ".json")),
        page=publication.url(page),
    )
