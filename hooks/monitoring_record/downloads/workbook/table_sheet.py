"""The sheet of a table: the same columns and values as its CSV file."""

from collections.abc import Sequence
from datetime import date

from monitoring_record.downloads.download import DataFolder
from monitoring_record.downloads.tables import AnyTable, Cell, ColumnType
from monitoring_record.downloads.tables.column import SEPARATOR
from monitoring_record.downloads.workbook.sheet import MOST_LINKS, Sheet

_NARROWEST, _WIDEST = 8, 70
_ROOM_FOR_A_FILTER = 4
_LONG = 200
_HEIGHT_OF_LONG_ROWS = 62
"""Four lines: the rows of long texts stay short enough to be scanned."""


def write_table(sheet: Sheet, table: AnyTable, folder: DataFolder) -> int:
    """Write a table; returns how many rows it has."""
    rows = folder.rows(table)
    sheet.has_links = len(rows) <= MOST_LINKS
    if any(len(cell) > _LONG for row in rows for cell in row if isinstance(cell, str)):
        sheet.worksheet.set_default_row(_HEIGHT_OF_LONG_ROWS)
        sheet.worksheet.set_row(0, 20)
    for place, column in enumerate(table.columns):
        sheet.text(0, place, column.name, sheet.formats.header)
        sheet.worksheet.set_column(place, place, _width(column.name, [row[place] for row in rows]))
    types = [column.type for column in table.columns]
    for number, row in enumerate(rows, 1):
        for place, (of, cell) in enumerate(zip(types, row, strict=True)):
            _write(sheet, number, place, of, cell)
    _finish(sheet, len(rows), len(table.columns))
    return len(rows)


def _finish(sheet: Sheet, rows: int, columns: int) -> None:
    """Keep the head in sight, on paper too, and offer filters."""
    of = sheet.worksheet
    of.freeze_panes(1, 0)
    of.autofilter(0, 0, max(rows, 1), columns - 1)
    of.ignore_errors({"number_stored_as_text": f"A1:XFD{rows + 1}"})
    of.set_landscape()
    of.fit_to_pages(1, 0)
    of.repeat_rows(0)


def _width(header: str, cells: Sequence[Cell]) -> int:
    longest = max((len(_written(cell)) for cell in cells), default=0)
    return min(max(longest + 1, len(header) + _ROOM_FOR_A_FILTER, _NARROWEST), _WIDEST)


def _written(cell: Cell) -> str:
    return SEPARATOR.join(cell) if isinstance(cell, tuple) else "" if cell is None else str(cell)


def _write(sheet: Sheet, row: int, column: int, of: ColumnType, cell: Cell) -> None:
    match cell:
        case None | "" | ():
            pass
        case bool():
            sheet.truth(row, column, cell)
        case int():
            sheet.number(row, column, cell)
        case date():
            sheet.day(row, column, cell)
        case str() if of is ColumnType.URL:
            sheet.link(row, column, cell, cell)
        case _:
            sheet.text(row, column, _written(cell))
