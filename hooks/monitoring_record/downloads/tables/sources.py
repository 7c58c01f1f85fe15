"""sources.csv: each act, document and address that the record cites, once."""

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.sources import Source, Sources
from monitoring_record.downloads.tables.column import REPORT, Column, ColumnType, words_of
from monitoring_record.downloads.tables.table import ForeignKey, Table
from monitoring_record.records import DocumentKind
from monitoring_record.texts import flowing


def _sources(report: ReportAnalysis) -> Sources:
    return report.sources


SOURCES = Table[Source](
    name="sources",
    title="sources",
    use="to find the laws, documents and addresses behind the texts",
    summary="One row for each act, document or web address that the texts cite.",
    subjects=_sources,
    columns=(
        REPORT,
        Column(
            "source",
            "source",
            "The id of the source, which is its anchor on the page of the sources.",
            lambda row: row.subject.anchor,
            ColumnType.WORD,
            required=True,
        ),
        Column(
            "kind",
            "kind",
            "What sort of document it is.",
            lambda row: row.subject.kind,
            ColumnType.WORD,
            required=True,
            categories=words_of(DocumentKind),
        ),
        Column("title", "title", "The title.", lambda row: row.subject.title, required=True),
        Column("number", "number", "The number, as it is printed.", lambda row: row.subject.number),
        Column(
            "date",
            "date",
            "The date, or as much of it as is known: a year, a month or a day (2018, 2018-05, 2018-05-31).",
            lambda row: row.subject.date,
            ColumnType.WORD,
            pattern=r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?",
        ),
        Column(
            "document_urls",
            "addresses of the document",
            "Where the document is on the web.",
            lambda row: row.subject.urls,
            ColumnType.LIST,
        ),
        Column(
            "attached",
            "attached",
            "`true` where the original says that the document was attached to the report.",
            lambda row: row.subject.attached,
            ColumnType.BOOLEAN,
            required=True,
        ),
        Column(
            "note",
            "note",
            "The editor’s notes on the document.",
            lambda row: "\n\n".join(flowing(note.text) for note in row.subject.notes),
        ),
        Column(
            "url",
            "place",
            "Where this site lists the source.",
            lambda row: row.url(row.report.source_lists.address_of(row.subject), row.subject.anchor),
            ColumnType.URL,
            required=True,
        ),
        Column(
            "issued_by",
            "issued by",
            "Who issued, adopted or approved it, as in `institutions.csv`, where the record says so.",
            lambda row: row.subject.issued_by,
            ColumnType.LIST,
        ),
    ),
    key=("report", "source"),
    foreign_keys=(ForeignKey.by("report", of="reports"),),
)
