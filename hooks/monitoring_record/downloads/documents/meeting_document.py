"""The document of a meeting: who and when, every rating, and what changed."""

from typing import Any, ClassVar

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.verdicts import Verdict
from monitoring_record.downloads.documents.document import DocumentInReport, head_in_report, in_its_version
from monitoring_record.downloads.documents.numbers import ChangesEntry, CountsEntry, changes_entry, counts_entry
from monitoring_record.downloads.documents.verdict_entry import VerdictEntry, verdict_values
from monitoring_record.downloads.publication import Publication
from monitoring_record.entries.report_entries import MeetingEntry
from monitoring_record.entries.values import Number, SiteAddress
from monitoring_record.records import Meeting


class MeetingVerdict(VerdictEntry):
    """A rating that the meeting gave, or withheld."""

    recommendation: Number
    """The number of the recommendation."""
    url: SiteAddress
    """Where the page of the recommendation shows the rating, with its reasons."""


class MeetingDocument(MeetingEntry, DocumentInReport):
    """A meeting: who and when, the numbers, what changed since the meeting before, and every rating."""

    schema_name: ClassVar = "meeting"

    previous: Number | None = None
    """The number of the meeting before; left out for the first."""
    next: Number | None = None
    """The number of the meeting after; left out for the last."""
    counts: CountsEntry
    """How many recommendations have which rating."""
    changes: ChangesEntry
    """What changed since the meeting before; empty for the first."""
    ratings: tuple[MeetingVerdict, ...]
    """Every rating: recommendation by recommendation, that of the whole before those of the parts."""


def meeting_document(report: ReportAnalysis, of: Meeting, publication: Publication) -> MeetingDocument:
    """Return the document of a meeting."""
    dossier, analysis = report.dossier, report.meetings[of.number]
    document = MeetingDocument.model_validate(
        {
            **head_in_report(MeetingDocument, report, publication, addresses.meeting(dossier, of)),
            **dict(of),
            "previous": analysis.previous.number if analysis.previous else None,
            "next": analysis.next.number if analysis.next else None,
            "counts": counts_entry(dossier.scale, analysis.counts),
            "changes": changes_entry(analysis.changes),
            "ratings": tuple(_rating(report, found, publication) for found in report.verdicts if found.meeting is of),
        }
    )
    return in_its_version(document)


def _rating(report: ReportAnalysis, verdict: Verdict, publication: Publication) -> dict[str, Any]:
    page = addresses.recommendation(report.dossier, verdict.recommendation)
    return {
        **verdict_values(verdict),
        "recommendation": verdict.recommendation.number,
        "url": publication.url(page, addresses.part_anchor(verdict.part, verdict.meeting)),
    }
