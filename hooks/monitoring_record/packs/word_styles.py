"""The look of the forms in Word: one font, few sizes, real headings."""

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm, Pt, RGBColor

from monitoring_record.packs.word_elements import set_font, set_language

FONT = "Arial"
INK, ACCENT, GREY = "1C2733", "0B4F6C", "56626D"
LINES, GROUND, BLANK = "8A98A3", "EEF2F4", "FFF7D6"
"""The colours of the lines of tables, of what is printed in them, and of the fields to fill in."""

SMALL, HINT = "Small", "Hint"
"""The styles of what is less important, and of what stands below the name of a field."""

_SIZES = {"Title": 22, "Subtitle": 11, "Heading 1": 15, "Heading 2": 11.5, "Heading 3": 10}


def new_document(language: str, title: str) -> WordDocument:
    """Return an empty document in the look of the forms."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(1.8), Cm(1.8)
    document.core_properties.title = title
    document.core_properties.language = language
    document.core_properties.author = document.core_properties.comments = ""
    _set_styles(document, language)
    return document


def _set_styles(document: WordDocument, language: str) -> None:
    styles = document.styles
    normal = styles["Normal"]
    set_language(normal, language)
    normal.font.size, normal.font.color.rgb = Pt(10), RGBColor.from_string(INK)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(4), 1.1
    for name in ("Normal", *_SIZES, "List Bullet", "List Bullet 2", "List Number", "List Number 2"):
        set_font(styles[name], FONT)
    for name, size in _SIZES.items():
        style = styles[name]
        style.font.size, style.font.bold, style.font.italic = Pt(size), name != "Subtitle", False
        style.font.color.rgb = RGBColor.from_string(GREY if name in ("Subtitle", "Heading 3") else ACCENT)
        style.paragraph_format.space_before = Pt(0 if name in ("Title", "Subtitle") else size)
        style.paragraph_format.space_after, style.paragraph_format.keep_with_next = Pt(3), True
    styles["Title"].paragraph_format.space_after = Pt(10)
    _without_lines(styles["Title"])
    for name, size, colour in ((SMALL, 9, INK), (HINT, 7.5, GREY)):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.font.size, style.font.color.rgb = Pt(size), RGBColor.from_string(colour)
        style.paragraph_format.space_after = Pt(2 if name == SMALL else 0)


def _without_lines(style: object) -> None:
    """Take the line below the title away that Word's template has."""
    properties = style.element.pPr  # type: ignore[attr-defined]
    for border in properties.xpath("w:pBdr"):
        properties.remove(border)
