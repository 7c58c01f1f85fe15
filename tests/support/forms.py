"""Forms of the tiny report for its fourth meeting: made, filled in by a script, and collected."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import openpyxl

from monitoring_record.library import load
from monitoring_record.packs.collecting import Collection, collect_form
from monitoring_record.packs.compose import form_for
from monitoring_record.packs.excel_form import workbook
from monitoring_record.packs.form import Form
from monitoring_record.packs.word_form import word_document
from monitoring_record.records import Voice
from tests.support.reports import dossier, write

MEETING = """name: Meeting 4 of the Council
starts: 2025-03-30
ends: 2025-04-03
place: Strelsau
reported:
  government: The Crown
  alternative:
    - Friends of Walls
basis: The report of the Crown.
"""

WRITERS = {"docx": word_document, "xlsx": workbook}


def add_meeting(data: Path) -> Path:
    """Add a meeting to the tiny report, before which a promise is due."""
    write(data, "meetings/04.yml", MEETING)
    return data


def form_in(data: Path, voice: str = "government", only: int | None = None) -> Form:
    """Return the form for that meeting."""
    of = dossier(data)
    return form_for(of, of.meeting_by_number[4], next(each for each in Voice if each == voice), only=only)


def collect(data: Path, content: bytes, *, replace: bool = False) -> Collection:
    """Collect a form, and write the updates if there is no doubt."""
    found = collect_form(content, load(data).dossiers, data, replace=replace)
    if not found.doubts:
        for update in found.updates:
            if update.text:
                (data / update.path).parent.mkdir(parents=True, exist_ok=True)
                (data / update.path).write_text(update.text, encoding="utf-8")
    return found


def doubts(found: Collection) -> str:
    """Return the doubts about a form, one a line."""
    return "".join(f"{doubt}\n" for doubt in found.doubts)


def filled(content: bytes, answers: Mapping[str, Any]) -> bytes:
    """Return a form in which a script filled in these fields, by their keys."""
    if b"word/document.xml" in content:
        return _filled_document(content, answers)
    return _filled_workbook(content, answers)


def _filled_document(content: bytes, answers: Mapping[str, Any]) -> bytes:
    document = docx.Document(BytesIO(content))
    cells = document_cells(document)
    for key, text in answers.items():
        first, *more = str(text).split("\n")
        cells[key].paragraphs[0].add_run(first)
        for line in more:
            cells[key].add_paragraph(line)
    return saved(document)


def saved(document: Any) -> bytes:
    """Return the bytes of a document or a workbook."""
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def document_cells(document: Any) -> dict[str, Any]:
    """Return the cells of a Word document that are to be filled in, by their keys."""
    found = {}
    for table in document.tables:
        names = [cell.text.rpartition("\n")[2].removeprefix("· ") for cell in table.rows[0].cells]
        is_wide = any("\n· " in cell.text for cell in table.rows[0].cells)
        for row in table.rows:
            key, cells = row.cells[0].text.rpartition("\n")[2], row.cells
            for name, cell in zip(names[1:], cells[1:], strict=True):
                found[f"{key} · {name}" if is_wide else key] = cell
    return found


def _filled_workbook(content: bytes, answers: Mapping[str, Any]) -> bytes:
    book = openpyxl.load_workbook(BytesIO(content), rich_text=True)
    cells = workbook_cells(book)
    for key, text in answers.items():
        cells[key].value = text
    return saved(book)


def workbook_cells(book: Any) -> dict[str, Any]:
    """Return the cells of a workbook that are to be filled in, by their keys."""
    found = {}
    for sheet in book.worksheets:
        names = [str(cell.value or "").rpartition("\n· ")[2] for cell in sheet[1]]
        for row in sheet.iter_rows(min_row=2):
            key = str(row[0].value or "").rpartition("\n")[2]
            for name, cell in zip(names[1:], row[1:], strict=True):
                found[f"{key} · {name}" if len(names) > 2 else key] = cell
    return found
