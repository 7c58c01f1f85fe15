"""Reads a form that came back as a workbook."""

import io
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.worksheet.worksheet import Worksheet

from monitoring_record.packs.cleaned import cleaned
from monitoring_record.packs.filled_form import Answer, FilledForm, Key, LooseText, UnreadableFormError, written_key
from monitoring_record.packs.form_keys import column_of, key_of
from monitoring_record.packs.form_rules import (
    COMMENT,
    FORM_TOO_LARGE,
    MERGED_CELLS,
    NO_FORM,
    NO_WORDS,
    TRACKED_CHANGES,
)
from monitoring_record.packs.rich_text import Paragraph, Run

_MOST_ROWS, _MOST_COLUMNS = 20_000, 200
_PROBLEMS = (KeyError, ValueError, TypeError, AttributeError, SyntaxError, IndexError, OSError, BadZipFile)


def read_workbook(content: bytes) -> FilledForm:
    """Read a workbook, which was looked at before."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl does not keep when it writes
            book = load_workbook(io.BytesIO(content), rich_text=True)
    except _PROBLEMS as error:
        message = "this workbook is damaged; open it, save it as .xlsx, and send it again"
        raise UnreadableFormError(message, NO_FORM) from error
    form = FilledForm()
    if any(name.startswith("xl/revisions/") for name in ZipFile(io.BytesIO(content)).namelist()):
        cure = "accept or reject them all, and stop sharing the workbook"
        form.doubt("the workbook", f"there are tracked changes; {cure}", TRACKED_CHANGES)
    for sheet in book.worksheets:
        if sheet.max_row > _MOST_ROWS or sheet.max_column > _MOST_COLUMNS:
            message = f"the sheet “{sheet.title}” has cells far below or beside the form; delete them"
            raise UnreadableFormError(message, FORM_TOO_LARGE)
        _SheetReader(sheet, form).read()
    return form


@dataclass
class _SheetReader:
    sheet: Worksheet
    form: FilledForm
    columns: dict[int, str] = field(default_factory=dict)
    is_keyed: bool = False
    """Whether a row above has a key."""

    def read(self) -> None:
        """Read a sheet, row by row."""
        for row in self.sheet.iter_rows():
            cells = [cell for cell in row if isinstance(cell, Cell | MergedCell)]
            self._look_for_remarks(cells)
            columns = {place: name for place, cell in enumerate(cells) if (name := column_of(_lines(cell)))}
            key = key_of(_lines(cells[0]), is_alone=bool(self.columns)) if cells else ()
            if columns:
                self.columns = columns
                self._row_without_key(cells)
            elif key:
                self.is_keyed = True
                self._row(key, cells)
            else:
                self._row_without_key(cells)

    def _place(self, cell: Cell | MergedCell) -> str:
        return f"sheet “{self.sheet.title}”, cell {cell.coordinate}"

    def _look_for_remarks(self, cells: Sequence[Cell | MergedCell]) -> None:
        for cell in cells:
            if isinstance(cell, Cell) and cell.comment:
                said = " ".join(str(cell.comment.text).split())
                cure = "put what belongs to the report into the field, and delete the comment"
                self.form.doubt(self._place(cell), f"there is a comment: “{said}”; {cure}", COMMENT)

    def _row(self, key: Key, cells: Sequence[Cell | MergedCell]) -> None:
        """Read a row with a key: the columns with a name, or else the second one, are the answers."""
        self.form.rows.setdefault(key, self._place(cells[0]))
        names = self.columns or {1: ""}
        first, *others = cells
        for text in _lines(first)[:-1]:
            self._loose(text, self._place(first))
        for place, cell in enumerate(others, 1):
            if isinstance(cell, MergedCell):
                message = "cells are merged; divide them again (“Merge cells”, “Unmerge”)"
                self.form.doubt(self._place(cell), message, MERGED_CELLS)
            elif place in names:
                full = (*key, names[place]) if names[place] else key
                self.form.rows.setdefault(full, self._place(cell))
                self._answer(full, cell)
            else:
                self._loose(" ".join(_lines(cell)), self._place(cell))

    def _answer(self, key: Key, cell: Cell) -> None:
        place = f"{self._place(cell)} (“{written_key(key)}”)"
        answer = Answer(key, tuple(self._paragraphs(cell, place)), place)
        if answer.words:
            (self.form.names if key == ("form",) else self.form.answers).append(answer)

    def _paragraphs(self, cell: Cell, place: str) -> list[Paragraph]:
        if cell.data_type in ("f", "e"):
            found = f"a formula, {cell.value}" if cell.data_type == "f" else f"an error, {cell.value}"
            self.form.doubt(place, f"there is {found}; write the words or the figure that is meant", NO_WORDS)
            return []
        runs = list(self._runs(cell, place))
        lines: list[list[Run]] = [[]]
        for run in runs:
            first, *more = run.text.split("\n")
            lines[-1].append(replace(run, text=first))
            lines.extend([replace(run, text=text)] for text in more)
        return [cleaned(Paragraph(()).with_runs(line)) for line in lines]

    def _runs(self, cell: Cell, place: str) -> list[Run]:
        address = str(cell.hyperlink.target or "") if cell.hyperlink else ""
        font = cell.font
        pieces = cell.value if isinstance(cell.value, CellRichText) else [_written(cell.value)]
        fonts = [(_written(piece), piece.font if isinstance(piece, TextBlock) else font) for piece in pieces]
        if any(of is not None and of.strike for _, of in fonts):
            message = "there are words that are struck out; delete them, or take the line away"
            self.form.doubt(place, message, NO_WORDS)
        return [Run(text.replace("\r\n", "\n"), bool(of and of.b), bool(of and of.i), address) for text, of in fonts]

    def _row_without_key(self, cells: Sequence[Cell | MergedCell]) -> None:
        for place, cell in enumerate(cells):
            self._loose(" ".join(_lines(cell)), self._place(cell), beside=self.is_keyed and place > 0)

    def _loose(self, text: str, place: str, *, beside: bool = False) -> None:
        if text.strip():
            self.form.loose.append(LooseText(" ".join(text.split()), place, beside))


def _lines(cell: Cell | MergedCell) -> list[str]:
    return [" ".join(line.split()) for line in _written(cell.value).splitlines() if line.strip()]


def _written(value: Any) -> str:
    """Return a value as people see it: a whole number without its point, a day without its hour."""
    match value:
        case None:
            return ""
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).replace("_x000D_", "")
