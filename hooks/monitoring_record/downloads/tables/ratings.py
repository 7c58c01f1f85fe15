"""ratings.csv: a row for each rating."""

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.downloads.tables.column import (
    REPORT,
    Cell,
    Column,
    ColumnType,
    Row,
    meeting_column,
    recommendation_column,
    words_of,
)
from monitoring_record.downloads.tables.scale_categories import ratings_of
from monitoring_record.downloads.tables.table import ForeignKey, Table
from monitoring_record.records import RatingChange


def _verdicts(report: ReportAnalysis) -> Verdicts:
    return report.verdicts


def _part_title(row: Row[Verdict]) -> Cell:
    part = row.subject.part.partition(".")[0]
    return row.subject.recommendation.part(part).title if part else None


def _url(row: Row[Verdict]) -> str:
    """Return the address of the place that shows the rating: a sub-part is under its part."""
    verdict = row.subject
    page = addresses.recommendation(row.report.dossier, verdict.recommendation)
    return row.url(page, addresses.part_anchor(verdict.part.partition(".")[0], verdict.meeting))


RATINGS = Table[Verdict](
    name="ratings",
    title="ratings",
    use="to count and compare ratings, and to see what changed from meeting to meeting",
    summary="One row for each rating: of each recommendation and part at each meeting.",
    subjects=_verdicts,
    columns=(
        REPORT,
        meeting_column(lambda row: row.subject.meeting.number),
        Column(
            "date",
            "date",
            "The last day of the meeting, when its assessment was settled.",
            lambda row: row.subject.meeting.ends,
            ColumnType.DATE,
            required=True,
        ),
        recommendation_column(lambda row: row.subject.recommendation.number),
        Column(
            "part",
            "part",
            "The number or the letter of the part within the recommendation (13.4 is part 4), or of a sub-part (4.3). "
            "Empty for the rating of the whole.",
            lambda row: row.subject.part,
            ColumnType.WORD,
        ),
        Column(
            "rating",
            "rating",
            "The id of the rating. The scale’s last one says that the part has no rating of its own.",
            lambda row: row.subject.rating.id,
            ColumnType.WORD,
            required=True,
            categories=ratings_of,
        ),
        Column(
            "previous",
            "rating before",
            "The rating of the same part, or whole, at the meeting before. Empty if there was none.",
            lambda row: row.subject.previous.id if row.subject.previous else None,
            ColumnType.WORD,
            categories=ratings_of,
        ),
        Column(
            "change",
            "change",
            "How the rating compares with the one at the meeting before. Empty if there is nothing to compare.",
            lambda row: row.subject.change,
            ColumnType.WORD,
            categories=words_of(RatingChange),
        ),
        Column(
            "title",
            "title of the recommendation",
            "The title of the recommendation.",
            lambda row: row.subject.recommendation.title,
            required=True,
        ),
        Column(
            "part_title",
            "title of the part",
            "The title of the part; for a sub-part, of the part that it is within. Empty for the rating of the whole.",
            _part_title,
        ),
        Column(
            "implied",
            "read off the reasons",
            "`true` where the original names no rating and it was read off the reasons.",
            lambda row: row.subject.implied,
            ColumnType.BOOLEAN,
            required=True,
        ),
        Column(
            "url",
            "place",
            "Where this site shows the rating, with its reasons.",
            _url,
            ColumnType.URL,
            required=True,
        ),
    ),
    key=("report", "meeting", "recommendation", "part"),
    foreign_keys=(
        ForeignKey.by("report", of="reports"),
        ForeignKey.by("report", "meeting", of="meetings"),
        ForeignKey.by("report", "recommendation", of="recommendations"),
        ForeignKey.by("report", "rating", of="scale"),
    ),
)
