"""ratings.csv: a row for each rating (RFC 4180, UTF-8)."""

import csv
import io
from collections.abc import Callable, Iterator
from typing import NamedTuple

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.verdicts import Verdict
from monitoring_record.downloads.download import Download
from monitoring_record.downloads.publication import Publication


class Column(NamedTuple):
    """A column: its name, what it contains, and its value in the row of a rating."""

    name: str
    meaning: str
    value: Callable[[ReportAnalysis, Verdict], str | int]


COLUMNS = (
    Column(
        "report",
        "The report, by the name of its folder, which its addresses begin with.",
        lambda report, _: report.dossier.report.slug,
    ),
    Column("meeting", "The number of the meeting.", lambda _, verdict: verdict.meeting.number),
    Column(
        "date",
        "The last day of the meeting, when its assessment was settled (YYYY-MM-DD).",
        lambda _, verdict: verdict.meeting.ends.isoformat(),
    ),
    Column("recommendation", "The number of the recommendation.", lambda _, verdict: verdict.recommendation.number),
    Column(
        "part",
        "The number or the letter of the part within the recommendation (13.4 is part 4), or of a sub-part (4.3). Empty for the "
        "rating of the whole.",
        lambda _, verdict: verdict.part,
    ),
    Column(
        "rating",
        "The id of the rating. The scale’s last one says that the part has no rating of its own.",
        lambda _, verdict: verdict.rating.id,
    ),
    Column(
        "previous",
        "The rating of the same part, or whole, at the meeting before. Empty if there was none.",
        lambda _, verdict: verdict.previous.id if verdict.previous else "",
    ),
    Column(
        "change",
        "improved, worsened or unchanged against the meeting before. Empty if there is nothing to compare.",
        lambda _, verdict: verdict.change or "",
    ),
)


def rating_rows(report: ReportAnalysis) -> Iterator[tuple[Verdict, dict[str, str | int]]]:
    """Yield each verdict with its row, by column."""
    for verdict in report.verdicts:
        yield verdict, {column.name: column.value(report, verdict) for column in COLUMNS}


def ratings_csv(report: ReportAnalysis, _: Publication) -> bytes:
    """Return the table as CSV."""
    table = io.StringIO()
    writer = csv.DictWriter(table, [column.name for column in COLUMNS])
    writer.writeheader()
    writer.writerows(row for _, row in rating_rows(report))
    return table.getvalue().encode()


DOWNLOAD = Download(
    name="ratings.csv",
    format="CSV",
    media_type="text/csv",
    summary="Every rating: one row for each recommendation and part at each meeting.",
    fields=tuple((column.name, column.meaning) for column in COLUMNS),
    content=ratings_csv,
)
