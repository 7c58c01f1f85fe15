"""meetings.csv: when and where each meeting was, and who took part."""

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.tables.column import REPORT, Column, ColumnType, meeting_column
from monitoring_record.downloads.tables.table import ForeignKey, Table
from monitoring_record.records import Meeting
from monitoring_record.texts import flowing


def _meetings(report: ReportAnalysis) -> tuple[Meeting, ...]:
    return report.dossier.meetings


MEETINGS = Table[Meeting](
    name="meetings",
    title="meetings",
    use="to put ratings and texts in time, and to know who reported and who assessed",
    summary="One row for each meeting.",
    subjects=_meetings,
    columns=(
        REPORT,
        meeting_column(lambda row: row.subject.number),
        Column("name", "name", "The name in full.", lambda row: row.subject.name, required=True),
        Column("starts", "first day", "The first day.", lambda row: row.subject.starts, ColumnType.DATE, required=True),
        Column("ends", "last day", "The last day.", lambda row: row.subject.ends, ColumnType.DATE, required=True),
        Column(
            "endorsed",
            "endorsed",
            "The day on which the plenary endorsed the assessments, where it is recorded.",
            lambda row: row.subject.endorsed,
            ColumnType.DATE,
        ),
        Column("place", "place", "The town.", lambda row: row.subject.place, required=True),
        Column(
            "government",
            "who reported",
            "Who reported for the government.",
            lambda row: row.subject.reported.government,
            required=True,
        ),
        Column(
            "alternative",
            "organisations",
            "The non-governmental organisations that reported.",
            lambda row: row.subject.reported.alternative,
            ColumnType.LIST,
        ),
        Column(
            "experts",
            "experts",
            "Those who prepared the assessment, each with the country or body that they come from.",
            lambda row: tuple(f"{expert.name} ({expert.affiliation})" for expert in row.subject.experts),
            ColumnType.LIST,
        ),
        Column(
            "basis", "basis", "What the assessment rests on.", lambda row: flowing(row.subject.basis), required=True
        ),
        Column(
            "url",
            "page",
            "The page of the meeting on this site.",
            lambda row: row.url(addresses.meeting(row.report.dossier, row.subject)),
            ColumnType.URL,
            required=True,
        ),
    ),
    key=("report", "meeting"),
    foreign_keys=(ForeignKey.by("report", of="reports"),),
)
