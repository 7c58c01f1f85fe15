"""report.json: the whole record in one document."""

import json
from typing import Any

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.download import Download
from monitoring_record.downloads.ratings_csv import rating_rows
from monitoring_record.records import Record

FIELDS = (
    ("report", "Country, programme, round, publisher, the original, chapters, and how the record was made."),
    ("scale", "The ratings, best first: id, label, symbol, colour, meaning."),
    ("meetings", "Each meeting: number, name, dates, place, experts, who reported, what the assessment rests on."),
    ("recommendations", "Each recommendation: number, title, chapter, and its wording by part and sub-part."),
    (
        "updates",
        "Each recommendation at each meeting: the three voices, and the documents that they cite. Texts are CommonMark.",
    ),
    ("ratings", "The rows of ratings.csv; `implied` is true where the rating was read off the reasons."),
)


def report_json(report: ReportAnalysis) -> str:
    """Return the record of a report as JSON."""
    dossier = report.dossier
    document = {
        "report": {**_plain(dossier.report), "programme": dossier.programme.name},
        "scale": _plain(dossier.scale),
        "meetings": [_plain(meeting) for meeting in dossier.meetings],
        "recommendations": [_plain(recommendation) for recommendation in dossier.recommendations],
        "updates": [_plain(update) for update in dossier.updates],
        "ratings": [{**row, "implied": verdict.implied} for verdict, row in rating_rows(report)],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _plain(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json", exclude={"file"}, exclude_none=True)


DOWNLOAD = Download(
    name="report.json",
    format="JSON",
    media_type="application/json",
    summary="Everything: the report, its meetings, recommendations and updates with all texts, and the ratings.",
    fields=FIELDS,
    content=report_json,
)
