"""Tables as CSV files: RFC 4180, UTF-8."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from typing import Any

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
    writers = [(place, _WRITERS[column.type]) for place, column in enumerate(table.columns) if column.type in _WRITERS]
    for row in rows:
        cells: list[Any] = [*row]
        for place, write in writers:
            if cells[place] is not None:
                cells[place] = write(cells[place])
        writer.writerow(cells)
    return file.getvalue().encode()


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: https://owasp.org/www-community/attacks/CSV_Injection"""
    return f"'{text}" if text.startswith(_BEGINS_A_FORMULA) else text


_WRITERS: Mapping[ColumnType, Callable[[Any], str]] = {
    ColumnType.TEXT: harmless,
    ColumnType.LIST: lambda texts: harmless(SEPARATOR.join(texts)),
    ColumnType.BOOLEAN: lambda value: "true" if value else "false",
}
"""How values are written, of the types that `csv` writes otherwise."""
