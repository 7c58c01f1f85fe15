"""ratings.csv: a row for each rating (RFC 4180, UTF-8)."""

import csv
import io
from collections.abc import Iterator

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.verdicts import Verdict
from monitoring_record.downloads.download import Download

COLUMNS = (
    ("report", "The report, by the name of its folder, which its addresses begin with."),
    ("meeting", "The number of the meeting."),
    ("date", "The last day of the meeting, when its assessment was settled (YYYY-MM-DD)."),
    ("recommendation", "The number of the recommendation."),
    (
        "part",
        "The number of the part within the recommendation (13.4 is part 4), or of a sub-part (4.3). Empty for the rating of the whole.",
    ),
    (
        "rating",
        "The id of the rating. The scale’s last one, not-assessed, says that the part has no rating of its own.",
    ),
    ("previous", "The rating of the same part, or whole, at the meeting before. Empty if there was none."),
    (
        "change",
        "improved, worsened or unchanged against the meeting before. Empty if there is nothing to compare.",
    ),
)


def rating_rows(report: ReportAnalysis) -> Iterator[tuple[Verdict, dict[str, str | int]]]:
    """Yield each verdict with its row, by column."""
    for verdict in report.verdicts:
        values = (
            report.dossier.report.slug,
            verdict.meeting.number,
            verdict.meeting.ends.isoformat(),
            verdict.recommendation.number,
            verdict.part,
            verdict.rating.id,
            verdict.previous.id if verdict.previous else "",
            verdict.change or "",
        )
        yield verdict, dict(zip((name for name, _ in COLUMNS), values, strict=True))


def ratings_csv(report: ReportAnalysis) -> str:
    """Return the table as CSV."""
    table = io.StringIO()
    writer = csv.DictWriter(table, [name for name, _ in COLUMNS])
    writer.writeheader()
    writer.writerows(row for _, row in rating_rows(report))
    return table.getvalue()


DOWNLOAD = Download(
    name="ratings.csv",
    format="CSV",
    media_type="text/csv",
    summary="Every rating: one row for each recommendation and part at each meeting.",
    fields=COLUMNS,
    content=ratings_csv,
)
