"""report.json: the whole record in one document."""

from collections.abc import Callable
from typing import Any, NamedTuple

from pydantic_core import to_json

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.download import Download
from monitoring_record.downloads.publication import Publication
from monitoring_record.downloads.ratings_csv import rating_rows
from monitoring_record.records import Record


class DocumentField(NamedTuple):
    """A field of the document: its name, what it contains, and its value."""

    name: str
    meaning: str
    value: Callable[[ReportAnalysis], Any]


def _plain(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json", exclude={"file"}, exclude_none=True)


FIELDS = (
    DocumentField(
        "report",
        "Country, programme, round, publisher, the original, chapters, and how the record was made.",
        lambda report: {**_plain(report.dossier.report), "programme": report.dossier.programme.name},
    ),
    DocumentField(
        "scale",
        "The ratings, best first: id, label, symbol, colour, meaning.",
        lambda report: _plain(report.dossier.scale),
    ),
    DocumentField(
        "meetings",
        "Each meeting: number, name, dates, place, experts, who reported, what the assessment rests on.",
        lambda report: [_plain(meeting) for meeting in report.dossier.meetings],
    ),
    DocumentField(
        "recommendations",
        "Each recommendation: number, title, chapter, and its wording by part and sub-part.",
        lambda report: [_plain(recommendation) for recommendation in report.dossier.recommendations],
    ),
    DocumentField(
        "updates",
        "Each recommendation at each meeting: the three voices, and the documents that they cite. Texts are CommonMark.",
        lambda report: [_plain(update) for update in report.dossier.updates],
    ),
    DocumentField(
        "ratings",
        "The rows of ratings.csv; `implied` is true where the rating was read off the reasons.",
        lambda report: [{**row, "implied": verdict.implied} for verdict, row in rating_rows(report)],
    ),
)


def report_json(report: ReportAnalysis, _: Publication) -> bytes:
    """Write the document."""
    document = {field.name: field.value(report) for field in FIELDS}
    return to_json(document, indent=1) + b"\n"


DOWNLOAD = Download(
    name="report.json",
    format="JSON",
    media_type="application/json",
    summary="Everything: the report, its meetings, recommendations and updates with all texts, and the ratings.",
    fields=tuple((field.name, field.meaning) for field in FIELDS),
    content=report_json,
)
