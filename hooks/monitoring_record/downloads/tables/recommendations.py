"""recommendations.csv: each recommendation, and where it stands."""

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.tables.column import REPORT, Cell, Column, ColumnType, Row, recommendation_column
from monitoring_record.downloads.tables.scale_categories import ratings_of
from monitoring_record.downloads.tables.table import ForeignKey, Table
from monitoring_record.records import Recommendation
from monitoring_record.texts import flowing


def _recommendations(report: ReportAnalysis) -> tuple[Recommendation, ...]:
    return report.dossier.recommendations


def _chapter_title(row: Row[Recommendation]) -> Cell:
    chapter = row.report.dossier.chapter_of(row.subject)
    return chapter.title if chapter else None


def _last_rated(row: Row[Recommendation]) -> Cell:
    meeting = row.report.verdicts.last_rated_meeting_of(row.subject)
    return meeting.number if meeting else None


def _latest_rating(row: Row[Recommendation]) -> Cell:
    """Return the rating of the whole at the last meeting that rated the recommendation."""
    verdicts = row.report.verdicts
    meeting = verdicts.last_rated_meeting_of(row.subject)
    verdict = verdicts.of(meeting, row.subject) if meeting else None
    return verdict.rating.id if verdict else None


RECOMMENDATIONS = Table[Recommendation](
    name="recommendations",
    title="recommendations",
    use="to see where each recommendation stands, and to find its title, chapter and wording",
    summary="One row for each recommendation.",
    subjects=_recommendations,
    columns=(
        REPORT,
        recommendation_column(lambda row: row.subject.number),
        Column("title", "title", "The title.", lambda row: row.subject.title, required=True),
        Column(
            "subtitle",
            "subtitle",
            "A few words that tell it from another with the same title.",
            lambda row: row.subject.subtitle,
        ),
        Column(
            "printed_title",
            "printed title",
            "The title above the wording in the original, where it differs.",
            lambda row: row.subject.printed_title,
        ),
        Column(
            "chapter",
            "chapter",
            "The number of the chapter. Empty in a report without chapters.",
            lambda row: row.subject.chapter,
            ColumnType.INTEGER,
        ),
        Column("chapter_title", "title of the chapter", "The title of the chapter.", _chapter_title),
        Column(
            "parts",
            "number of parts",
            "How many parts it has, without sub-parts; `parts.csv` has them.",
            lambda row: len(row.subject.parts),
            ColumnType.INTEGER,
            required=True,
        ),
        Column(
            "latest_meeting",
            "latest meeting",
            "The last meeting that rated it, as a whole or part by part. Empty if none did.",
            _last_rated,
            ColumnType.INTEGER,
        ),
        Column(
            "latest_rating",
            "latest rating",
            "The rating of the whole at that meeting. Empty if only parts were rated.",
            _latest_rating,
            ColumnType.WORD,
            categories=ratings_of,
        ),
        Column(
            "text",
            "wording",
            "The wording; of a recommendation with parts, what comes before them.",
            lambda row: flowing(row.subject.text or ""),
        ),
        Column(
            "note",
            "note",
            "The editor’s notes on it.",
            lambda row: "\n\n".join(map(flowing, row.subject.notes)),
        ),
        Column(
            "url",
            "page",
            "The page of the recommendation on this site.",
            lambda row: row.url(addresses.recommendation(row.report.dossier, row.subject)),
            ColumnType.URL,
            required=True,
        ),
    ),
    key=("report", "recommendation"),
    foreign_keys=(ForeignKey.by("report", of="reports"),),
)
