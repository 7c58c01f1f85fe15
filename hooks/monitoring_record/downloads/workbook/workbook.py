"""The workbook: a sheet about it, the matrix, a sheet for each table, and one that describes their columns."""

import io
from datetime import datetime, time

from xlsxwriter import Workbook

from monitoring_record.downloads.data_package import title_of_folder
from monitoring_record.downloads.download import DataFolder
from monitoring_record.downloads.tables import TABLES
from monitoring_record.downloads.version import last_day
from monitoring_record.downloads.workbook.about_sheet import write_about
from monitoring_record.downloads.workbook.columns_sheet import write_columns
from monitoring_record.downloads.workbook.matrix_sheet import write_matrix
from monitoring_record.downloads.workbook.sheet import Formats, Sheet
from monitoring_record.downloads.workbook.table_sheet import write_table
from monitoring_record.downloads.workbook.table_worksheet import TableWorksheet

_BEFORE_ANY_MEETING = datetime(1980, 1, 1)  # noqa: DTZ001 – the first day that a zip can name


def workbook(folder: DataFolder) -> bytes:
    """Return the workbook; the same data gives the same bytes."""
    file = io.BytesIO()
    with Workbook(file) as book:
        book.set_properties(_properties(folder))
        formats = Formats(book)
        about, matrix = (Sheet(book.add_worksheet(name), formats) for name in ("About", "Matrix"))
        tables = {table: book.add_worksheet(table.name, TableWorksheet) for table in TABLES}
        columns = Sheet(book.add_worksheet("Columns"), formats)
        about.worksheet.set_tab_color("#0B5394")
        matrix.worksheet.set_tab_color("#0B6E5F")
        rows = {table.name: write_table(sheet, table, folder, formats) for table, sheet in tables.items()}
        write_matrix(matrix, folder)
        write_columns(columns, folder)
        write_about(about, folder, rows)
    return file.getvalue()


def _properties(folder: DataFolder) -> dict[str, object]:
    day = last_day(folder.reports)
    return {
        "title": title_of_folder(folder),
        "author": folder.publication.name,
        "comments": f"Version {folder.version}",
        "created": datetime.combine(day, time()) if day else _BEFORE_ANY_MEETING,
    }
