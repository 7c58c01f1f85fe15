"""reports.csv: what each report is, and on what terms it may be used."""

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.tables.column import REPORT, Column, ColumnType
from monitoring_record.downloads.tables.table import Table
from monitoring_record.records import Dossier
from monitoring_record.texts import flowing


def _dossiers(report: ReportAnalysis) -> tuple[Dossier]:
    return (report.dossier,)


REPORTS = Table[Dossier](
    name="reports",
    title="reports",
    use="to know of which country and round the rows of the other tables are, and on what terms they may be used",
    summary="One row for each report.",
    subjects=_dossiers,
    columns=(
        REPORT,
        Column("country", "country", "The country.", lambda row: row.subject.report.country, required=True),
        Column("programme", "programme", "The programme.", lambda row: row.subject.programme.name, required=True),
        Column("round", "round", "The round of monitoring.", lambda row: row.subject.report.round, required=True),
        Column(
            "publisher",
            "publisher",
            "Who published the original.",
            lambda row: row.subject.report.publisher,
            required=True,
        ),
        Column(
            "original",
            "original",
            "The title of the published document that the record retells.",
            lambda row: row.subject.report.original.title,
            required=True,
        ),
        Column(
            "original_url",
            "address of the original",
            "Where the original is published.",
            lambda row: row.subject.report.original.url,
            ColumnType.URL,
            required=True,
        ),
        Column(
            "licence",
            "terms",
            "On what terms the record may be used.",
            lambda row: flowing(row.subject.report.licence),
            required=True,
        ),
        Column(
            "licence_url",
            "address of the terms",
            "The web address of the terms, if they have one.",
            lambda row: row.subject.report.licence_url,
            ColumnType.URL,
        ),
        Column(
            "url",
            "page",
            "The overview of the report on this site.",
            lambda row: row.url(addresses.overview(row.subject)),
            ColumnType.URL,
            required=True,
        ),
    ),
    key=("report",),
)
