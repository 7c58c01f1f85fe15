"""The sheet Columns: what each column of each table contains."""

from monitoring_record.downloads.download import DataFolder
from monitoring_record.downloads.tables import TABLES
from monitoring_record.downloads.tables.descriptions import meaning_of, title_of
from monitoring_record.downloads.workbook.sheet import Sheet

_WIDTHS = (18, 18, 28, 10, 90)


def write_columns(sheet: Sheet, folder: DataFolder) -> None:
    """Write the sheet."""
    for place, width in enumerate(_WIDTHS):
        sheet.worksheet.set_column(place, place, width)
    for place, text in enumerate(("table", "column", "title", "type", "meaning")):
        sheet.text(0, place, text, sheet.formats.header)
    described = (
        (table.name, column.name, title_of(column, folder.words), column.type, meaning_of(column, folder.words))
        for table in TABLES
        for column in table.columns
    )
    row = 0
    for row, cells in enumerate(described, 1):
        for place, text in enumerate(cells):
            sheet.text(row, place, text)
    sheet.worksheet.freeze_panes(1, 0)
    sheet.worksheet.autofilter(0, 0, row, len(_WIDTHS) - 1)
