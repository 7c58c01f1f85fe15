"""report.json: the whole record in one document."""

import datetime as dt
from typing import ClassVar, Literal

from pydantic import Field

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.verdicts import Verdict
from monitoring_record.downloads.documents.document import DocumentOfReport, head_of_report
from monitoring_record.downloads.publication import Publication
from monitoring_record.entries.entry import Entry
from monitoring_record.entries.institution_entries import InstitutionEntry
from monitoring_record.entries.recommendation_entries import RecommendationEntry, UpdateEntry
from monitoring_record.entries.report_entries import MeetingEntry, ProgrammeEntry, ReportEntry, ScaleEntry
from monitoring_record.entries.values import Key, Number, PartOrWhole
from monitoring_record.records import Dossier, RatingChange


class RatingRow(Entry):
    """A rating that was given, or withheld, at a meeting: a row of ratings.csv."""

    report: Key
    """The name of the report."""
    meeting: Number
    """The number of the meeting."""
    date: dt.date
    """The last day of the meeting."""
    recommendation: Number
    """The number of the recommendation."""
    part: PartOrWhole
    """The part or sub-part within the recommendation; empty for the rating of the whole."""
    rating: Key
    """The id of the rating. The scale’s last one says that none was given."""
    previous: Key | Literal[""]
    """The id of the rating at the meeting before; empty if there was none."""
    change: RatingChange | Literal[""]
    """How it compares with the one at the meeting before; empty if there is nothing to compare."""
    implied: bool
    """Whether the original names no rating, and it was read off the reasons."""


class ReportDocument(DocumentOfReport):
    """The whole published record of one report: its meetings, recommendations and updates with all texts, and the ratings."""

    schema_name: ClassVar = "report"

    programme: ProgrammeEntry
    """The programme, with its words for meetings, recommendations and so on."""
    report: ReportEntry
    """Country, programme, round, publisher, the original, chapters, and how the record was made."""
    scale: ScaleEntry
    """The scale that the ratings are taken from."""
    meetings: tuple[MeetingEntry, ...]
    """Each meeting, in the order of their numbers."""
    recommendations: tuple[RecommendationEntry, ...]
    """Each recommendation with its wording, in the order of their numbers."""
    institutions: dict[Key, InstitutionEntry] = Field(default_factory=dict)
    """The institutions that what is published names, by key. Left out of editions that were made before they were recorded."""
    updates: tuple[UpdateEntry, ...]
    """Each recommendation at each meeting: the three voices, and the documents that they cite."""
    ratings: tuple[RatingRow, ...]
    """Every rating, with the one before it and what changed; the rows of ratings.csv."""


def report_document(
    report: ReportAnalysis, publication: Publication, *, address: str = "", page: str = ""
) -> ReportDocument:
    """Return the document of a report; `address` and `page` are where it stands, if not among the downloads."""
    dossier = report.dossier
    page = page or addresses.data(dossier)
    head = head_of_report(ReportDocument, report, publication, page, address or f"{page}report.json")
    return ReportDocument.model_validate(
        {
            **head,
            "programme": dossier.programme,
            "report": report_entry(dossier),
            "scale": dossier.scale,
            "meetings": dossier.meetings,
            "recommendations": dossier.recommendations,
            "institutions": dossier.institutions.institutions if dossier.institutions else {},
            "updates": dossier.updates,
            "ratings": tuple(_rating_row(dossier.report.slug, verdict) for verdict in report.verdicts),
        }
    )


def report_entry(dossier: Dossier) -> ReportEntry:
    """Return a report with the name of its programme."""
    return ReportEntry.model_validate(dossier.report).model_copy(update={"programme": dossier.programme.name})


def _rating_row(report: str, verdict: Verdict) -> RatingRow:
    return RatingRow(
        report=report,
        meeting=verdict.meeting.number,
        date=verdict.meeting.ends,
        recommendation=verdict.recommendation.number,
        part=verdict.part,
        rating=verdict.rating.id,
        previous=verdict.previous.id if verdict.previous else "",
        change=verdict.change or "",
        implied=verdict.implied,
    )
