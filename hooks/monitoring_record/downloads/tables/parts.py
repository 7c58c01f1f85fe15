"""parts.csv: the parts and sub-parts of each recommendation, with their wording."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.tables.column import REPORT, Column, ColumnType, recommendation_column
from monitoring_record.downloads.tables.table import ForeignKey, Table
from monitoring_record.records import Part, Recommendation, SubPart
from monitoring_record.texts import flowing


@dataclass(frozen=True)
class PartOrSubPart:
    """A part of a recommendation, or a sub-part of that."""

    recommendation: Recommendation
    part: Part
    subpart: SubPart | None = None

    @property
    def reference(self) -> str:
        """Its number within the recommendation: "4", "4.3"."""
        return f"{self.part.number}.{self.subpart.number}" if self.subpart else self.part.number


def _parts(report: ReportAnalysis) -> Iterator[PartOrSubPart]:
    for recommendation in report.dossier.recommendations:
        for part in recommendation.parts:
            yield PartOrSubPart(recommendation, part)
            yield from (PartOrSubPart(recommendation, part, subpart) for subpart in part.subparts)


PARTS = Table[PartOrSubPart](
    name="parts",
    title="parts of recommendations",
    use="to read and search the wording, part by part",
    summary="One row for each part of a recommendation, and one for each sub-part.",
    subjects=_parts,
    columns=(
        REPORT,
        recommendation_column(lambda row: row.subject.recommendation.number),
        Column(
            "part",
            "part",
            "The number or the letter of the part within the recommendation (13.4 is part 4), or of a sub-part (4.3).",
            lambda row: row.subject.reference,
            ColumnType.WORD,
            required=True,
        ),
        Column(
            "within",
            "part that it is within",
            "The part that a sub-part is within. Empty for a part.",
            lambda row: row.subject.part.number if row.subject.subpart else None,
            ColumnType.WORD,
        ),
        Column(
            "number",
            "printed number",
            "The number as it is printed: 13.4, 40 (b), 11.4 (3).",
            lambda row: row.subject.recommendation.part_number(row.subject.reference),
            ColumnType.WORD,
            required=True,
        ),
        Column(
            "title",
            "title",
            "A few words on what the part is about. Empty for a sub-part.",
            lambda row: None if row.subject.subpart else row.subject.part.title,
        ),
        Column(
            "text",
            "wording",
            "The wording; of a part with sub-parts, what comes before them.",
            lambda row: flowing((row.subject.subpart or row.subject.part).text),
            required=True,
        ),
        Column(
            "url",
            "place",
            "Where the page of the recommendation has the wording.",
            lambda row: row.url(
                addresses.recommendation(row.report.dossier, row.subject.recommendation),
                addresses.part_anchor(row.subject.reference),
            ),
            ColumnType.URL,
            required=True,
        ),
    ),
    key=("report", "recommendation", "part"),
    foreign_keys=(
        ForeignKey.by("report", of="reports"),
        ForeignKey.by("report", "recommendation", of="recommendations"),
    ),
)
