"""The tables as files that readers can download."""

from functools import partial

from monitoring_record.downloads.download import DataFolder, Download
from monitoring_record.downloads.tables import TABLES, AnyTable
from monitoring_record.downloads.tables.csv_file import csv_file


def _csv(table: AnyTable, folder: DataFolder) -> bytes:
    return csv_file(table, folder.reports, folder.publication)


CSV_FILES = tuple(
    Download(
        name=table.file_name,
        format="CSV",
        media_type="text/csv",
        summary=table.summary,
        fields=tuple((column.name, column.meaning) for column in table.columns),
        content=partial(_csv, table),
    )
    for table in TABLES
)
