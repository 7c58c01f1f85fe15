"""A worksheet that keeps each row as it will be in the file.

XlsxWriter keeps an object for each cell, and calls a dozen functions to write it: in a large report, that took more time and
memory than all that the tables are made from.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

WriteCell = Callable[[int, Any], str]
"""Returns a cell of a column, by the number of its row, which begins at 1, and by its value."""

_ROOM = 32_767
"""The most that a cell has room for, in the units of UTF-16: some characters need two."""

_DAYS_BEFORE = date(1899, 12, 30).toordinal()
"""The day from which Excel counts days, of dates since March 1900."""


class TableWorksheet(Worksheet):  # type: ignore[misc] # XlsxWriter has no types
    """A worksheet that is written from the first row to the last. Only what `add_row` writes becomes a cell."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[str] = []

    def add_row(self, cells: Iterable[str], height: float | None = None) -> None:
        """Write a row below the last one; its height is in points."""
        high = f' ht="{height}" customHeight="1"' if height else ""
        self._rows.append(f'<row r="{len(self._rows) + 1}"{high}>{"".join(cells)}</row>')

    def end_rows(self, columns: int) -> None:
        """Tell how large the table is: the file says it before the rows."""
        self._check_dimensions(0, 0)
        self._check_dimensions(len(self._rows) - 1, columns - 1)

    def texts(self, column: int, form: Format) -> WriteCell:
        """Return what writes a text."""
        name, style, shared = xl_col_to_name(column), form._get_xf_index(), self.str_table._get_shared_string_index  # noqa: SLF001

        def write(row: int, text: str) -> str:
            if len(text) > _ROOM // 2:
                text = text.encode("utf-16-le")[: 2 * _ROOM].decode("utf-16-le", "ignore")
            return f'<c r="{name}{row}" s="{style}" t="s"><v>{shared(text)}</v></c>'

        return write

    def links(self, column: int, form: Format) -> WriteCell:
        """Return what writes a web address as a link."""
        name, style = xl_col_to_name(column), form._get_xf_index()  # noqa: SLF001

        def write(row: int, url: str) -> str:
            self.write_url(row - 1, column, url, form, url)
            text = self.table.pop(row - 1)[column].string
            return f'<c r="{name}{row}" s="{style}" t="s"><v>{text}</v></c>'

        return write

    def numbers(self, column: int, form: Format) -> WriteCell:
        """Return what writes a whole number."""
        name, style = xl_col_to_name(column), form._get_xf_index()  # noqa: SLF001
        return lambda row, number: f'<c r="{name}{row}" s="{style}"><v>{number}</v></c>'

    def truths(self, column: int, form: Format) -> WriteCell:
        """Return what writes TRUE or FALSE."""
        name, style = xl_col_to_name(column), form._get_xf_index()  # noqa: SLF001
        return lambda row, value: f'<c r="{name}{row}" s="{style}" t="b"><v>{value:d}</v></c>'

    def days(self, column: int, form: Format) -> WriteCell:
        """Return what writes a date."""
        write = self.numbers(column, form)
        return lambda row, day: write(row, day.toordinal() - _DAYS_BEFORE)

    def _write_rows(self) -> None:
        self.fh.writelines(self._rows)
