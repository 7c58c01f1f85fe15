"""scale.csv: the ratings that a report may give."""

from collections.abc import Iterator

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.tables.column import REPORT, Column, ColumnType
from monitoring_record.downloads.tables.table import ForeignKey, Table
from monitoring_record.records import Rating
from monitoring_record.texts import flowing


def _ratings(report: ReportAnalysis) -> Iterator[tuple[int, Rating]]:
    return enumerate(report.dossier.scale.ratings, 1)


SCALE = Table[tuple[int, Rating]](
    name="scale",
    title="scale of ratings",
    use="to turn the ids of ratings into labels and to put them in order",
    summary="One row for each rating of the scale, best first.",
    subjects=_ratings,
    columns=(
        REPORT,
        Column(
            "rating", "rating", "The id of the rating.", lambda row: row.subject[1].id, ColumnType.WORD, required=True
        ),
        Column(
            "position",
            "position",
            "The place on the scale: 1 is the best rating. The last one says that there is no rating.",
            lambda row: row.subject[0],
            ColumnType.INTEGER,
            required=True,
        ),
        Column("label", "label", "The rating as readers see it.", lambda row: row.subject[1].label, required=True),
        Column(
            "symbol",
            "symbol",
            "A sign that shows the rating without colour.",
            lambda row: row.subject[1].symbol,
            required=True,
        ),
        Column(
            "colour",
            "colour",
            "The colour of the rating on the site.",
            lambda row: row.subject[1].colour,
            ColumnType.WORD,
            required=True,
            pattern="#[0-9a-fA-F]{6}",
        ),
        Column(
            "assessed",
            "assessed",
            "Whether it is a rating: `false` where none was given.",
            lambda row: row.subject[1].assessed,
            ColumnType.BOOLEAN,
            required=True,
        ),
        Column(
            "meaning",
            "meaning",
            "When the rating is given.",
            lambda row: flowing(row.subject[1].meaning),
            required=True,
        ),
    ),
    key=("report", "rating"),
    foreign_keys=(ForeignKey.by("report", of="reports"),),
)
