"""What python-docx has no words for: shading, borders, fields that count pages, rows that are repeated."""

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run


def _element(name: str, **values: str) -> Any:
    element: Any = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element


_OF_A_TABLE = ("tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook")
"""The properties of a table in the order that Word insists on."""


def _add_to_table(table: Table, element: Any) -> None:
    """Add a property to a table, at its place among the others."""
    place = _OF_A_TABLE.index(element.tag.rpartition("}")[2])
    table._tbl.tblPr.insert_element_before(element, *(f"w:{name}" for name in _OF_A_TABLE[place + 1 :]))  # noqa: SLF001


def shade(cell: _Cell, colour: str) -> None:
    """Give a cell a ground."""
    cell._tc.get_or_add_tcPr().append(_element("w:shd", val="clear", color="auto", fill=colour.removeprefix("#")))  # noqa: SLF001


def shade_words(run: Run, colour: str) -> None:
    """Give words a ground."""
    run._r.get_or_add_rPr().append(_element("w:shd", val="clear", color="auto", fill=colour.removeprefix("#")))  # noqa: SLF001


def frame_words(run: Run, colour: str) -> None:
    """Put a line around words."""
    frame = _element("w:bdr", val="single", sz="4", space="0", color=colour.removeprefix("#"))
    run._r.get_or_add_rPr().append(frame)  # noqa: SLF001


def repeat_on_each_page(row: _Row) -> None:
    """Mark a row as the head of its table: it is repeated on each page, and screen readers name it."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader"))  # noqa: SLF001


def set_style(paragraph: Paragraph, name: str) -> None:
    """Give a paragraph a style by its name; python-docx looks through all styles for each paragraph, which is slow."""
    paragraph._p.style = name.replace(" ", "")  # noqa: SLF001


def set_columns(table: Table, widths: Sequence[Length]) -> None:
    """Set the widths of the columns, which some programs take from the table and others from its cells."""
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):  # noqa: SLF001
        column.w = width
    for row in table._tbl.tr_lst:  # noqa: SLF001
        for cell, width in zip(row.tc_lst, widths, strict=True):
            cell.width = width


def keep_on_one_page(row: _Row) -> None:
    """Keep the lines of a row together."""
    row._tr.get_or_add_trPr().append(_element("w:cantSplit"))  # noqa: SLF001


def set_borders(table: Table, colour: str, size: int = 4) -> None:
    """Draw the lines of a table."""
    borders = _element("w:tblBorders")
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(_element(f"w:{edge}", val="single", sz=str(size), space="0", color=colour.removeprefix("#")))
    _add_to_table(table, borders)


def set_margins(table: Table, twips: int) -> None:
    """Set the room between the lines of a table and its words, and put its edge below that of the text."""
    _add_to_table(table, _element("w:tblInd", w=str(twips), type="dxa"))
    margins = _element("w:tblCellMar")
    for edge in ("top", "left", "bottom", "right"):
        margins.append(_element(f"w:{edge}", w=str(twips), type="dxa"))
    _add_to_table(table, margins)


def add_counter(paragraph: Paragraph, name: str) -> None:
    """Add a field that a program fills in: PAGE, or NUMPAGES."""
    run = paragraph.add_run()
    for element in (
        _element("w:fldChar", fldCharType="begin"),
        _instruction(name),
        _element("w:fldChar", fldCharType="end"),
    ):
        run._r.append(element)  # noqa: SLF001


def _instruction(name: str) -> Any:
    element = OxmlElement("w:instrText")
    element.text = name
    return element


def set_language(style: Any, language: str) -> None:
    """Set the language of all words of a style."""
    properties = style.element.get_or_add_rPr()
    for known in properties.findall(qn("w:lang")):
        properties.remove(known)
    properties.append(_element("w:lang", val=language, eastAsia=language))


def set_font(style: Any, name: str) -> None:
    """Set the font of all letters of a style; the fonts of the theme no longer count."""
    style.font.name = name
    fonts = style.element.rPr.rFonts
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), name)
