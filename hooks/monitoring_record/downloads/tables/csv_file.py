"""Tables as CSV files: RFC 4180, UTF-8."""

import csv
import io
from collections.abc import Callable, Iterable
from datetime import date

from monitoring_record.downloads.tables.column import SEPARATOR, Cell, ColumnType
from monitoring_record.downloads.tables.table import AnyTable

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")

HARMLESS = (
    "In CSV files an apostrophe stands before a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return, so that no "
    "spreadsheet takes it for a formula."
)


def csv_file(table: AnyTable, rows: Iterable[tuple[Cell, ...]]) -> bytes:
    """Return a table as CSV."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(table.header)
    writers = [_writer(column.type) for column in table.columns]
    for row in rows:
        writer.writerow([write(cell) for write, cell in zip(writers, row, strict=True)])
    return file.getvalue().encode()


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: https://owasp.org/www-community/attacks/CSV_Injection"""
    return f"'{text}" if text.startswith(_BEGINS_A_FORMULA) else text


def _writer(of: ColumnType) -> Callable[[Cell], str]:
    if of in (ColumnType.TEXT, ColumnType.LIST):
        return lambda cell: harmless(_written(cell))
    return _written


def _written(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case date():
            return cell.isoformat()
        case tuple():
            return SEPARATOR.join(cell)
        case _:
            return str(cell)
