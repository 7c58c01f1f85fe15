"""The tables as files that readers can download."""

from functools import partial

from monitoring_record.downloads.csvw import csvw
from monitoring_record.downloads.data_package import data_package
from monitoring_record.downloads.download import DataFolder, Download, FileGroup
from monitoring_record.downloads.tables import TABLES, AnyTable
from monitoring_record.downloads.tables.csv_file import csv_file


def _csv(table: AnyTable, folder: DataFolder) -> bytes:
    return csv_file(table, folder.rows(table))


def _workbook(folder: DataFolder) -> bytes:
    from monitoring_record.downloads.workbook import workbook  # noqa: PLC0415 (only builds write it)

    return workbook(folder)


CSV_FILES = tuple(
    Download(
        name=table.file_name,
        format="CSV",
        media_type="text/csv",
        summary=table.summary,
        use=table.use,
        content=partial(_csv, table),
        group=FileGroup.TABLES,
        table=table,
        of_several_reports=True,
    )
    for table in TABLES
)

WORKBOOK = Download(
    name="report.xlsx",
    format="Excel",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    summary="All tables as sheets of one workbook, with the progress matrix in colours and links to the pages.",
    use="to look around, filter and count without writing a program",
    content=_workbook,
    of_several_reports=True,
)

DATA_PACKAGE = Download(
    name="datapackage.json",
    format="Data Package",
    media_type="application/json",
    summary="The CSV files described for programs: types, values, keys, terms and version, and the size and SHA-256 of each file.",
    use="to load all tables at once, with their types, or to check that they arrived whole",
    content=partial(data_package, csv_files=CSV_FILES),
    group=FileGroup.DESCRIPTIONS,
    of_several_reports=True,
)

CSVW = Download(
    name="csv-metadata.json",
    format="CSV on the Web",
    media_type="application/csvm+json",
    summary="The same description as the W3C’s standard for tables has it.",
    use="to turn the tables into linked data",
    content=partial(csvw, csv_files=CSV_FILES),
    group=FileGroup.DESCRIPTIONS,
    of_several_reports=True,
)
