"""citations.csv: which text cites which source."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.passages import Passage
from monitoring_record.analysis.sources import Source
from monitoring_record.downloads.tables.column import (
    REPORT,
    Column,
    ColumnType,
    meeting_column,
    recommendation_column,
    words_of,
)
from monitoring_record.downloads.tables.table import ForeignKey, Table
from monitoring_record.records import Voice


@dataclass(frozen=True)
class CitedSource:
    """A source, and a passage that cites it."""

    source: Source
    passage: Passage

    @property
    def meeting(self) -> int | None:
        """The number of the meeting; only texts of an update cite sources, and they are of a meeting."""
        return self.passage.meeting.number if self.passage.meeting else None


def _citations(report: ReportAnalysis) -> Iterator[CitedSource]:
    for source in report.sources:
        for passage in source.citations:
            yield CitedSource(source, passage)


CITATIONS = Table[CitedSource](
    name="citations",
    title="citations",
    use="to see which texts rest on which sources",
    summary="One row for each source and each place whose texts cite it.",
    subjects=_citations,
    columns=(
        REPORT,
        Column(
            "source",
            "source",
            "The source, as in `sources.csv`.",
            lambda row: row.subject.source.anchor,
            ColumnType.WORD,
            required=True,
        ),
        meeting_column(lambda row: row.subject.meeting),
        recommendation_column(lambda row: row.subject.passage.recommendation.number),
        Column(
            "part",
            "part",
            "The first part that the text is about. Empty if it is about the whole.",
            lambda row: row.subject.passage.reference,
            ColumnType.WORD,
        ),
        Column(
            "voice",
            "voice",
            "Whose text cites it.",
            lambda row: row.subject.passage.voice,
            ColumnType.WORD,
            required=True,
            categories=words_of(voice for voice in Voice if voice is not Voice.WORDING),
        ),
        Column(
            "url",
            "place",
            "Where this site shows the text.",
            lambda row: row.url(
                addresses.recommendation(row.report.dossier, row.subject.passage.recommendation),
                row.subject.passage.anchor,
            ),
            ColumnType.URL,
            required=True,
        ),
    ),
    key=("report", "source", "meeting", "recommendation", "part", "voice"),
    foreign_keys=(
        ForeignKey.by("report", of="reports"),
        ForeignKey.by("report", "source", of="sources"),
        ForeignKey.by("report", "meeting", of="meetings"),
        ForeignKey.by("report", "recommendation", of="recommendations"),
    ),
)
