"""The index of a report: where it stands, and the addresses of all its documents, files and pages."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.current_ratings import current_rating
from monitoring_record.analysis.promises import PromiseCounts
from monitoring_record.downloads.documents.document import DocumentOfReport, head_of_report
from monitoring_record.downloads.documents.numbers import (
    ChangesEntry,
    CountsEntry,
    by_rating,
    changes_entry,
    counts_entry,
)
from monitoring_record.downloads.documents.report_document import report_entry
from monitoring_record.downloads.download import Download
from monitoring_record.downloads.publication import Publication
from monitoring_record.entries.entry import Entry
from monitoring_record.entries.report_entries import ProgrammeEntry, ReportEntry, ScaleEntry
from monitoring_record.entries.values import Count, Key, Number, SiteAddress, Words
from monitoring_record.records import Dossier, PromiseOutcome


class StandingEntry(Entry):
    """Where the country stands, by the latest rating of each recommendation and of its parts."""

    headline: Words
    """What changed and how many parts have the lowest rating, in a sentence or two."""
    counts: CountsEntry
    """How many recommendations have which latest rating."""
    parts: dict[Key, Count]
    """How many parts have which latest rating, by the id of the rating, best first; parts without a rating are not counted."""
    changes: ChangesEntry
    """What changed at the last meeting that rated anything, against the one before."""


class DuePromisesEntry(Entry):
    """What came of the promises that were due before the last meeting."""

    meeting: Number
    """The number of the meeting."""
    total: Count
    """How many promises were due."""
    outcomes: dict[Key, Count]
    """How many of them have which outcome at the meeting; those without an outcome are not counted."""


class PromisesEntry(Entry):
    """What was promised."""

    total: Count
    """How many promises there are."""
    open: Count
    """How many are neither kept nor dropped."""
    due: DuePromisesEntry | None = None
    """Those that were due before the last meeting that rated anything; left out before the first ratings."""
    page: SiteAddress
    """The address of the page that lists them."""


class MeetingLink(Entry):
    """A meeting of the report."""

    number: Number
    """The meeting’s number."""
    name: Words
    """The meeting’s full name."""
    starts: dt.date
    """The first day of the meeting."""
    ends: dt.date
    """The last day of the meeting."""
    counts: CountsEntry
    """How many recommendations had which rating."""
    url: SiteAddress
    """The address of its document."""
    page: SiteAddress
    """The address of its page."""


class RecommendationLink(Entry):
    """A recommendation of the report, with its current rating."""

    number: Number
    """The recommendation’s number."""
    title: Words
    """The title, without the number."""
    subtitle: Words | None = None
    """A few words that tell it from another recommendation with the same title."""
    chapter: Number | None = None
    """The number of its chapter; left out if the report has no chapters."""
    rating: Key | None = None
    """The id of the rating of the whole by the last meeting that rated it; left out if it gave none."""
    meeting: Number | None = None
    """The number of that meeting."""
    url: SiteAddress
    """The address of its document."""
    page: SiteAddress
    """The address of its page."""


class InstitutionLink(Entry):
    """An institution that the record names."""

    key: Key
    """The key of the institution."""
    name: Words
    """Its name."""
    url: SiteAddress
    """The address of its document."""
    page: SiteAddress
    """The address of its page."""


class EditionLink(Entry):
    """An edition: the record as it was published up to a meeting, which never changes."""

    id: Words
    """The year and month in which the meeting ended; with the day, if another edition has the same."""
    meeting: Number
    """The number of the meeting."""
    date: dt.date
    """The last day of the meeting."""
    sha256: Words
    """The SHA-256 of the bytes of its document."""
    url: SiteAddress
    """The address of its document, a report.json."""
    page: SiteAddress
    """The address of its page, which lists what was corrected since."""


class FileLink(Entry):
    """A file of the report that can be downloaded."""

    name: Words
    """The name of the file."""
    format: Words
    """Its format, for people."""
    media_type: Words
    """Its format, for programs."""
    summary: Words
    """What it contains."""
    url: SiteAddress
    """Its address."""


class PageLink(Entry):
    """A page of the report."""

    title: Words
    """The title of the page."""
    page: SiteAddress
    """Its address."""


class ReportIndex(DocumentOfReport):
    """A report: where it stands, and the addresses of all its documents, files and pages. It contains no texts of updates."""

    schema_name: ClassVar = "report-index"

    programme: ProgrammeEntry
    """The programme, with its words for meetings, recommendations and so on."""
    report: ReportEntry
    """Country, programme, round, publisher, the original, chapters, and how the record was made."""
    scale: ScaleEntry
    """The scale that the ratings are taken from."""
    standing: StandingEntry | None = None
    """Where the country stands; left out before the first ratings."""
    promises: PromisesEntry | None = None
    """What was promised, and what came of it, in numbers; left out if nothing was promised."""
    meetings: tuple[MeetingLink, ...]
    """Each meeting, in the order of their numbers."""
    recommendations: tuple[RecommendationLink, ...]
    """Each recommendation, in the order of their numbers."""
    institutions: tuple[InstitutionLink, ...]
    """Each institution that the record names, in the order of the report’s list."""
    editions: tuple[EditionLink, ...]
    """Each edition, in the order of the meetings."""
    files: tuple[FileLink, ...]
    """The files with the whole record."""
    pages: tuple[PageLink, ...]
    """Other pages of the report, for people."""


def report_index(
    report: ReportAnalysis, publication: Publication, files: Iterable[Download], pages: Iterable[tuple[str, str]]
) -> ReportIndex:
    """Return the index of a report with these downloads, and with pages by title and address."""
    dossier = report.dossier
    return ReportIndex.model_validate(
        {
            **head_of_report(ReportIndex, report, publication, addresses.overview(dossier)),
            "programme": dossier.programme,
            "report": report_entry(dossier),
            "scale": dossier.scale,
            "standing": _standing(report),
            "promises": _promises(report, publication),
            "meetings": tuple(_meetings(report, publication)),
            "recommendations": tuple(_recommendations(report, publication)),
            "institutions": tuple(_institutions(report, publication)),
            "editions": tuple(_editions(report, publication)),
            "files": tuple(_files(dossier, files, publication)),
            "pages": tuple({"title": title, "page": publication.url(address)} for title, address in pages),
        }
    )


def _standing(report: ReportAnalysis) -> StandingEntry | None:
    if report.standing is None or report.last_rated is None:
        return None
    scale = report.dossier.scale
    return StandingEntry(
        headline=report.standing.headline,
        counts=counts_entry(scale, report.latest_counts),
        parts=by_rating(scale, report.standing.parts.shares),
        changes=changes_entry(report.last_rated.changes),
    )


def _promises(report: ReportAnalysis, publication: Publication) -> PromisesEntry | None:
    if not report.promises:
        return None
    return PromisesEntry(
        total=len(report.promises),
        open=len(report.promises.open),
        due=_due(report.promises_due) if report.promises_due else None,
        page=publication.url(addresses.promises(report.dossier)),
    )


def _due(counts: PromiseCounts) -> DuePromisesEntry:
    outcomes = {str(outcome): len(counts.by_outcome.get(outcome, ())) for outcome in PromiseOutcome}
    return DuePromisesEntry(meeting=counts.meeting.number, total=len(counts.due), outcomes=outcomes)


def _meetings(report: ReportAnalysis, publication: Publication) -> Iterator[dict[str, Any]]:
    for meeting in report.dossier.meetings:
        counts = counts_entry(report.dossier.scale, report.meetings[meeting.number].counts)
        yield {
            **dict(meeting),
            "counts": counts,
            **_document_and_page(publication, addresses.meeting(report.dossier, meeting)),
        }


def _recommendations(report: ReportAnalysis, publication: Publication) -> Iterator[dict[str, Any]]:
    for of in report.dossier.recommendations:
        current = current_rating(report.dossier, report.verdicts, of)
        yield {
            **dict(of),
            "rating": current.verdict.rating.id if current else None,
            "meeting": current.verdict.meeting.number if current else None,
            **_document_and_page(publication, addresses.recommendation(report.dossier, of)),
        }


def _institutions(report: ReportAnalysis, publication: Publication) -> Iterator[dict[str, Any]]:
    for key, of in report.institutions.items():
        page = addresses.institution(report.dossier, key)
        yield {"key": key, "name": of.institution.name, **_document_and_page(publication, page)}


def _editions(report: ReportAnalysis, publication: Publication) -> Iterator[dict[str, Any]]:
    for edition in report.editions:
        yield {
            "id": edition.id,
            "meeting": edition.meeting.number,
            "date": edition.meeting.ends,
            "sha256": edition.sha256,
            "url": publication.url(addresses.edition_file(report.dossier, edition.id)),
            "page": publication.url(addresses.edition(report.dossier, edition.id)),
        }


def _files(dossier: Dossier, files: Iterable[Download], publication: Publication) -> Iterator[dict[str, str]]:
    for file in files:
        yield {
            "name": file.name,
            "format": file.format,
            "media_type": file.media_type,
            "summary": file.summary,
            "url": publication.url(f"{addresses.data(dossier)}{file.name}"),
        }


def _document_and_page(publication: Publication, page: str) -> dict[str, str]:
    """Return the addresses of a page, and of the document beside it."""
    return {"url": publication.url(addresses.beside(page, ".json")), "page": publication.url(page)}
