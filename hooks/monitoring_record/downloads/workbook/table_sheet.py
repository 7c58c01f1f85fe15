"""The sheet of a table: the same columns and values as its CSV file."""

from collections.abc import Iterator, Sequence
from typing import Any

from monitoring_record.downloads.download import DataFolder
from monitoring_record.downloads.tables import AnyTable, Cell, ColumnType
from monitoring_record.downloads.tables.column import SEPARATOR
from monitoring_record.downloads.workbook.sheet import MOST_LINKS, Formats, can_be_linked
from monitoring_record.downloads.workbook.table_worksheet import TableWorksheet, WriteCell

_NARROWEST, _WIDEST = 8, 70
_ROOM_FOR_A_FILTER = 4
_LONG = 200
_HEIGHT_OF_HEAD, _HEIGHT_OF_LONG_ROWS = 20.25, 62.25
"""Four lines: the rows of long texts stay short enough to be scanned. Points, of which four are three pixels."""

_ONE_TEXT = (ColumnType.TEXT, ColumnType.WORD, ColumnType.URL)
"""The types whose values are texts."""


def write_table(worksheet: TableWorksheet, table: AnyTable, folder: DataFolder, formats: Formats) -> int:
    """Write a table; returns how many rows it has."""
    rows = folder.rows(table)
    types = [column.type for column in table.columns]
    longest = [_longest(of, [row[place] for row in rows]) for place, of in enumerate(types)]
    for place, (name, length) in enumerate(zip(table.header, longest, strict=True)):
        worksheet.set_column(place, place, _width(name, length))
    is_long = any(length > _LONG for of, length in zip(types, longest, strict=True) if of in _ONE_TEXT)
    if is_long:
        worksheet.set_default_row(_HEIGHT_OF_LONG_ROWS)
    heads = (worksheet.texts(place, formats.header)(1, name) for place, name in enumerate(table.header))
    worksheet.add_row(heads, _HEIGHT_OF_HEAD if is_long else None)
    writers = list(_writers(worksheet, types, formats, has_links=len(rows) <= MOST_LINKS))
    for number, row in enumerate(rows, 2):
        # 0 is a value, as `False` is; `None` is none, nor is an empty text or list.
        cells = (write(number, cell) for write, cell in zip(writers, row, strict=True) if cell or cell == 0)
        worksheet.add_row(cells, _HEIGHT_OF_LONG_ROWS if is_long else None)
    _finish(worksheet, len(rows), len(types))
    return len(rows)


def _writers(
    worksheet: TableWorksheet, types: Sequence[ColumnType], formats: Formats, *, has_links: bool
) -> Iterator[WriteCell]:
    """Yield what writes the cells of each column."""
    for place, of in enumerate(types):
        match of:
            case ColumnType.INTEGER:
                yield worksheet.numbers(place, formats.plain)
            case ColumnType.BOOLEAN:
                yield worksheet.truths(place, formats.plain)
            case ColumnType.DATE:
                yield worksheet.days(place, formats.day)
            case ColumnType.LIST:
                yield _joined(worksheet.texts(place, formats.text))
            case ColumnType.URL:
                address = worksheet.texts(place, formats.link)
                yield _address(worksheet.links(place, formats.link), address) if has_links else address
            case ColumnType.TEXT | ColumnType.WORD:
                yield worksheet.texts(place, formats.text)


def _joined(write: WriteCell) -> WriteCell:
    return lambda row, texts: write(row, SEPARATOR.join(texts))


def _address(link: WriteCell, text: WriteCell) -> WriteCell:
    """Return what writes an address: one that is not on the web, or is too long for a link, is only a text."""
    return lambda row, url: (link if can_be_linked(url) else text)(row, url)


def _finish(worksheet: TableWorksheet, rows: int, columns: int) -> None:
    """Keep the head in sight, on paper too, and offer filters."""
    worksheet.end_rows(columns)
    worksheet.freeze_panes(1, 0)
    worksheet.autofilter(0, 0, max(rows, 1), columns - 1)
    worksheet.ignore_errors({"number_stored_as_text": f"A1:XFD{rows + 1}"})
    worksheet.set_landscape()
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(0)


def _width(header: str, longest: int) -> int:
    return min(max(longest + 1, len(header) + _ROOM_FOR_A_FILTER, _NARROWEST), _WIDEST)


def _longest(of: ColumnType, cells: Sequence[Any]) -> int:
    """Return how many characters the longest cell has."""
    values = filter(None, cells) if of in _ONE_TEXT else map(_written, cells)
    return max(map(len, values), default=0)


def _written(cell: Cell) -> str:
    return SEPARATOR.join(cell) if isinstance(cell, tuple) else "" if cell is None else str(cell)
