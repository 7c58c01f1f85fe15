"""Reads a form that came back as a Word document."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from zipfile import BadZipFile

from docx import Document
from docx.oxml.ns import qn

from monitoring_record.packs.cleaned import cleaned
from monitoring_record.packs.filled_form import Answer, FilledForm, Key, LooseText, UnreadableFormError, written_key
from monitoring_record.packs.form_keys import column_of, key_of
from monitoring_record.packs.form_rules import COMMENT, MERGED_CELLS, NO_FORM, NO_WORDS, TRACKED_CHANGES
from monitoring_record.packs.rich_text import Block, Paragraph, Run, Table, one_line
from monitoring_record.packs.word_text import CHANGES, WordTexts, local, value

_HEADINGS = ("heading 1", "heading 2")
"""The styles of the headings by which a place is named: those of recommendations and parts."""

_W = qn("w:p").removesuffix("p")
_DAMAGED = (KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError, BadZipFile)
"""What python-docx raises for files that are no documents, or whose parts do not fit together."""

_ACCEPT = "accept or reject them all (“Review”, “Accept all changes”), and save the document"


def read_word(content: bytes) -> FilledForm:
    """Read a Word document, which was looked at before."""
    try:
        document = Document(io.BytesIO(content))
        reader = _Reader(WordTexts(document), FilledForm(), _comments(document))
        reader.read(document.element.body)
    except _DAMAGED as error:
        message = "this Word document is damaged; open it, save it as .docx, and send it again"
        raise UnreadableFormError(message, NO_FORM) from error
    return reader.form


def _comments(document: Any) -> dict[str, str]:
    """Return the comments by their numbers, each with its author."""
    return {str(each.comment_id): f"{each.author}: {each.text}" for each in document.comments}


@dataclass
class _Reader:
    texts: WordTexts
    form: FilledForm
    comments: dict[str, str]
    heading: str = ""
    tables: int = 0
    under: dict[str, int] = field(default_factory=dict)

    def read(self, body: Any) -> None:
        """Read what is in a body, from its beginning to its end."""
        for element in body:
            match local(element):
                case "p":
                    self._paragraph(element)
                case "tbl":
                    self._table(element)
                case "sdt":
                    for content in element.findall(f"{_W}sdtContent"):
                        self.read(content)
                case name if name in CHANGES:
                    self.form.doubt(self._here, f"there are tracked changes; {_ACCEPT}", TRACKED_CHANGES)
                    self.read(element)

    @property
    def _here(self) -> str:
        return f"under “{self.heading}”" if self.heading else "at the beginning"

    def _paragraph(self, element: Any) -> None:
        """Keep a paragraph outside of tables: it may be one of the form's own."""
        self._look_for_remarks(element, self._here)
        for each in self._words(element, self._here, is_answer=False):
            self._loose(each.text, self._here)
        if self.texts.style_of(element) in _HEADINGS:
            self.heading = one_line(self.texts.paragraphs(element, lambda _kind, _before: None))
        for box in element.iter(f"{_W}txbxContent"):
            for paragraph in box.iter(f"{_W}p"):
                for each in self._words(paragraph, self._here, is_answer=False):
                    self._loose(each.text, f"{self._here}, in a box")

    def _loose(self, text: str, place: str, *, beside: bool = False) -> None:
        if text.strip():
            self.form.loose.append(LooseText(" ".join(text.split()), place, beside))

    def _words(self, element: Any, place: str, *, is_answer: bool) -> list[Paragraph]:
        def told(kind: str, before: str) -> None:
            after = f" after “{' '.join(before.split())[-40:]}”" if before.strip() else ""
            if kind == "change":
                self.form.doubt(place, f"there are tracked changes{after}; {_ACCEPT}", TRACKED_CHANGES)
            elif is_answer:
                self.form.doubt(
                    place,
                    f"there {kind}{after}, which would be lost; write in words what is meant, or delete it",
                    NO_WORDS,
                )

        return [cleaned(each) for each in self.texts.paragraphs(element, told)]

    def _look_for_remarks(self, element: Any, place: str) -> None:
        """Tell tracked changes of whole paragraphs, and comments."""
        if any(element.find(f"{_W}pPr/{_W}rPr/{_W}{change}") is not None for change in CHANGES):
            self.form.doubt(place, f"there are tracked changes; {_ACCEPT}", TRACKED_CHANGES)
        for reference in element.iter(f"{_W}commentReference"):
            said = self.comments.get(value(reference, "id"), "")
            cure = "put what belongs to the report into the field, and delete the comment"
            self.form.doubt(place, f"there is a comment: “{said}”; {cure}", COMMENT)

    def _table(self, element: Any) -> None:
        rows = _rows(element)
        columns: dict[int, str] = {}
        keys = [self._key(row) for row in rows]
        for number, (row, key) in enumerate(zip(rows, keys, strict=True), 1):
            place = f"{self._here}, row {number} of the table"
            if key:
                again = " (once more)" if key in self.form.rows else ""
                self._row(row, key, columns, f"{self._here}, in the row “{written_key(key)}”{again}")
                continue
            columns = self._columns(row) or columns
            self._row_without_key(row, place, beside=number > 1 and (any(keys) or bool(columns)))

    def _key(self, row: Any) -> Key:
        first = next(_cells(row), None)
        return key_of(self._lines(first)) if first is not None else ()

    def _lines(self, cell: Any) -> list[str]:
        found = (self.texts.paragraphs(each, lambda _kind, _before: None) for each in cell.iter(f"{_W}p"))
        return [" ".join(each.text.split()) for paragraphs in found for each in paragraphs if each.text.strip()]

    def _columns(self, row: Any) -> dict[int, str]:
        named = ((place, column_of(self._lines(cell))) for place, cell in enumerate(_cells(row)))
        return {place: name for place, name in named if name}

    def _row(self, row: Any, key: Key, columns: dict[int, str], place: str) -> None:
        """Read a row with a key: its first cell names the field, the others are the answer."""
        first, *others = _cells(row)
        for text in self._lines(first)[:-1]:
            self._loose(text, place)
        if any(_is_merged(cell) for cell in (first, *others)):
            self.form.doubt(place, "cells are merged; divide them as they were (“Layout”, “Split cells”)", MERGED_CELLS)
        if _is_change(row):
            self.form.doubt(place, f"there are tracked changes; {_ACCEPT}", TRACKED_CHANGES)
        if key not in self.form.rows:
            self.form.rows[key] = place
        for number, cell in enumerate(others, 1):
            of_column = (columns[number],) if number in columns else ()
            where = f"{place}, column “{columns[number]}”" if of_column else place
            self._answer((*key, *of_column), cell, where)

    def _answer(self, key: Key, cell: Any, place: str) -> None:
        answer = Answer(key, tuple(self._blocks(cell, place)), place)
        if answer.words:
            (self.form.names if key == ("form",) else self.form.answers).append(answer)

    def _blocks(self, element: Any, place: str) -> Iterator[Block]:
        """Yield the paragraphs and tables of a field, also those that a program put into a frame of their own."""
        for child in element:
            match local(child):
                case "p":
                    self._look_for_remarks(child, place)
                    yield from self._words(child, place, is_answer=True)
                case "tbl":
                    yield from self._table_within(child, place)
                case "tcPr" | "sdtPr":
                    pass
                case _:
                    yield from self._blocks(child, place)

    def _table_within(self, element: Any, place: str) -> Iterator[Table]:
        """Yield a table within a field; notes a doubt about one that no text of the record can have."""
        rows = [[self._cell_within(cell, place) for cell in _cells(row)] for row in _rows(element)]
        is_plain = len({len(row) for row in rows}) == 1 and len(rows) > 1
        if is_plain and not any(_is_merged(cell) or _has_table(cell) for row in _rows(element) for cell in _cells(row)):
            yield Table(tuple(map(tuple, rows)))
            return
        found = "there is a table with a single row, merged cells or another table in it"
        self.form.doubt(place, f"{found}; divide the cells, or write in words what it says", NO_WORDS)

    def _cell_within(self, cell: Any, place: str) -> Paragraph:
        """Return the words of a cell of such a table as one paragraph."""
        blocks = [block for block in self._blocks(cell, place) if isinstance(block, Paragraph) and block.text.strip()]
        runs = [run for block in blocks for run in (*block.runs, Run(" "))]
        return Paragraph(()).with_runs(runs[:-1])

    def _row_without_key(self, row: Any, place: str, *, beside: bool) -> None:
        for number, cell in enumerate(_cells(row)):
            for element in cell.iter(f"{_W}p"):
                self._look_for_remarks(element, place)
                for each in self._words(element, place, is_answer=False):
                    self._loose(each.text, place, beside=beside and number > 0)


def _rows(table: Any) -> list[Any]:
    """Return the rows of a table, and not those of tables within it."""
    return [row for row in table.iter(f"{_W}tr") if _table_of(row) is table]


def _has_table(cell: Any) -> bool:
    return next(cell.iter(f"{_W}tbl"), None) is not None


def _table_of(row: Any) -> Any:
    parent = row.getparent()
    while local(parent) != "tbl":
        parent = parent.getparent()
    return parent


def _cells(row: Any) -> Iterator[Any]:
    """Yield the cells of a row, also those that a program put into a frame of its own."""
    for element in row:
        if local(element) == "tc":
            yield element
        elif local(element) == "sdt":
            yield from (cell for cell in element.iter(f"{_W}tc"))


def _is_merged(cell: Any) -> bool:
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    return cell.find(f"{_W}tcPr/{_W}vMerge") is not None or (span is not None and value(span) != "1")


def _is_change(row: Any) -> bool:
    return any(row.find(f"{_W}trPr/{_W}{change}") is not None for change in CHANGES)
