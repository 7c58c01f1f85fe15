"""What people do to a form, step by step: the verbs of the cases in golden/forms."""

import re
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl.comments import Comment
from openpyxl.styles import Font

from tests.support.forms import document_cells, filled, saved, workbook_cells

_STEP = re.compile(r"(?P<verb>[a-z-]+)(?: (?P<at>[^:\n]+?))?(?:: (?P<text>.*))?")


def done(content: bytes, steps: str) -> bytes:
    """Return a form after these steps, one a line: `write 1.1 · report: The Crown mended them.`."""
    for line in steps.splitlines():
        step = _STEP.fullmatch(line)
        assert step, line
        verb, at, text = step["verb"], step["at"] or "", (step["text"] or "").replace("\\n", "\n")
        if verb == "write":
            content = filled(content, {at: text})
        elif verb in _OF_FILES:
            content = _OF_FILES[verb](content)
        elif b"word/document.xml" in content:
            document = docx.Document(BytesIO(content))
            _OF_DOCUMENTS[verb](document, at, text)
            content = saved(document)
        else:
            book = openpyxl.load_workbook(BytesIO(content), rich_text=True)
            _OF_WORKBOOKS[verb](book, at, text)
            content = saved(book)
    return content


def _xml(name: str, inner: str = "", attributes: str = "") -> Any:
    return parse_xml(f"<w:{name} {nsdecls('w', 'r', 'm')} {attributes}>{inner}</w:{name}>")


def _row(document: Any, at: str) -> Any:
    return document_cells(document)[at]._tc.getparent()  # noqa: SLF001


def _rekey(document: Any, at: str, text: str) -> None:
    last = next(_row(document, at).iterchildren(qn("w:tc"))).findall(qn("w:p"))[-1]
    for run in last.findall(qn("w:r")):
        last.remove(run)
    if text:
        last.append(_xml("r", f"<w:t>{text}</w:t>"))


def _delete_row(document: Any, at: str, _: str) -> None:
    row = _row(document, at)
    row.getparent().remove(row)


def _delete_table(document: Any, at: str, _: str) -> None:
    table = _row(document, at).getparent()
    table.getparent().remove(table)


def _copy_row(document: Any, at: str, text: str) -> None:
    row = _row(document, at)
    row.addnext(deepcopy(row))
    if text:
        _rekey(document, at, text)


def _merge(document: Any, at: str, text: str) -> None:
    cells = document_cells(document)
    cells[at].merge(cells[text])


def _type_below(document: Any, at: str, text: str) -> None:
    _row(document, at).getparent().addnext(_xml("p", f"<w:r><w:t>{text}</w:t></w:r>"))


def _into(inner: Callable[[str], Any]) -> Callable[[Any, str, str], None]:
    """Add something to the last paragraph of a field."""

    def add(document: Any, at: str, text: str) -> None:
        document_cells(document)[at].paragraphs[-1]._p.append(inner(text))  # noqa: SLF001

    return add


_BY = 'w:id="7" w:author="Clerk"'


def _comment(document: Any, at: str, text: str) -> None:
    paragraph = document_cells(document)[at].paragraphs[0]
    document.add_comment(paragraph.runs or [paragraph.add_run("x")], text, author="Clerk")


def _delete_comments(document: Any, _at: str, _text: str) -> None:
    for name in ("commentRangeStart", "commentRangeEnd"):
        for element in list(document.element.body.iter(qn(f"w:{name}"))):
            element.getparent().remove(element)
    for reference in list(document.element.body.iter(qn("w:commentReference"))):
        run = reference.getparent()
        run.getparent().remove(run)


def _accept_changes(document: Any, _at: str, _text: str) -> None:
    for element in list(document.element.body.iter(qn("w:del"))):
        element.getparent().remove(element)
    for element in list(document.element.body.iter(qn("w:ins"))):
        for child in list(element):
            element.addprevious(child)
        element.getparent().remove(element)


def _table_within(document: Any, at: str, text: str) -> None:
    document_cells(document)[at].add_table(1, 1).cell(0, 0).text = text


def _empty(document: Any, at: str, _: str) -> None:
    cell = document_cells(document)[at]._tc  # noqa: SLF001
    for element in [*cell.findall(qn("w:p")), *cell.findall(qn("w:tbl"))]:
        cell.remove(element)
    cell.append(_xml("p"))


def _delete_text(document: Any, _: str, text: str) -> None:
    for paragraph in [each for each in document.paragraphs if each.text == text]:
        paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001


def _split(document: Any, at: str, _: str) -> None:
    for row in _row(document, at).getparent().iterchildren(qn("w:tr")):
        for cell in row.iterchildren(qn("w:tc")):
            for element in list(cell.iter(qn("w:vMerge"))):
                element.getparent().remove(element)


_OF_DOCUMENTS: dict[str, Callable[[Any, str, str], None]] = {
    "rekey": _rekey,
    "delete-row": _delete_row,
    "delete-table": _delete_table,
    "copy-row": _copy_row,
    "merge": _merge,
    "split": _split,
    "type-below": _type_below,
    "delete-text": _delete_text,
    "empty": _empty,
    "comment": _comment,
    "delete-comments": _delete_comments,
    "insert-tracked": _into(lambda text: _xml("ins", f"<w:r><w:t>{text}</w:t></w:r>", _BY)),
    "delete-tracked": _into(lambda text: _xml("del", f"<w:r><w:delText>{text}</w:delText></w:r>", _BY)),
    "accept-changes": _accept_changes,
    "strike": _into(lambda text: _xml("r", f"<w:rPr><w:strike/></w:rPr><w:t>{text}</w:t>")),
    "picture": _into(lambda _: _xml("r", "<w:drawing/>")),
    "footnote": _into(lambda _: _xml("r", '<w:footnoteReference w:id="2"/>')),
    "table-within": _table_within,
}


def _cell(book: Any, at: str) -> Any:
    return workbook_cells(book)[at]


def _set(value: Callable[[str], Any]) -> Callable[[Any, str, str], None]:
    def write(book: Any, at: str, text: str) -> None:
        _cell(book, at).value = value(text)

    return write


def _rekey_row(book: Any, at: str, text: str) -> None:
    cell = _cell(book, at)
    cell.parent.cell(cell.row, 1).value = text or None


def _delete_sheet_row(book: Any, at: str, _: str) -> None:
    cell = _cell(book, at)
    cell.parent.delete_rows(cell.row)


def _merge_cells(book: Any, at: str, text: str) -> None:
    first, last = _cell(book, at), _cell(book, text)
    first.parent.merge_cells(f"{first.coordinate}:{last.coordinate}")


def _unmerge_cells(book: Any, at: str, _: str) -> None:
    sheet = _cell(book, at).parent
    for cells in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(cells))


def _remark(book: Any, at: str, text: str) -> None:
    _cell(book, at).comment = Comment(text, "Clerk") if text else None


def _strike_cell(book: Any, at: str, _: str) -> None:
    _cell(book, at).font = Font(strike=True)


def _type_in(book: Any, at: str, text: str) -> None:
    sheet, _, cell = at.partition("!")
    book[sheet][cell].value = text or None


_OF_WORKBOOKS: dict[str, Callable[[Any, str, str], None]] = {
    "number": _set(int),
    "formula": _set(lambda text: f"={text}"),
    "empty": _set(lambda _: None),
    "rekey": _rekey_row,
    "delete-row": _delete_sheet_row,
    "merge": _merge_cells,
    "split": _unmerge_cells,
    "comment": _remark,
    "strike": _strike_cell,
    "type-in": _type_in,
}


def _with_file(name: str, inner: bytes) -> Callable[[bytes], bytes]:
    def add(content: bytes) -> bytes:
        file = BytesIO(content)
        with ZipFile(file, "a", ZIP_DEFLATED) as archive:
            archive.writestr(name, inner)
        return file.getvalue()

    return add


def _open_document(_: bytes) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return file.getvalue()


def _without_its_document(content: bytes) -> bytes:
    """Return the archive with a file of the right name and of nothing that can be read."""
    file = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<w" if name == "word/document.xml" else old.read(name))
    return file.getvalue()


_OF_FILES: dict[str, Callable[[bytes], bytes]] = {
    "print-as-pdf": lambda _: b"%PDF-1.7 castles",
    "cut-off": lambda content: content[: len(content) // 2],
    "set-a-password": lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 castles",
    "save-as-odt": _open_document,
    "break": _without_its_document,
    "add-macros": _with_file("word/vbaProject.bin", b"castles"),
    "add-a-bomb": _with_file("word/media/castle.png", bytes(101_000_000)),
    "add-a-doctype": _with_file("word/castle.xml", b"<!DOCTYPE castle [<!ENTITY wall 'stone'>]><castle/>"),
    "make-it-large": lambda content: content + bytes(20_000_000),
}
