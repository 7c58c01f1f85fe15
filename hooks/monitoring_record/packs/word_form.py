"""Writes a form as a Word document."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from monitoring_record.dates import days
from monitoring_record.editing.scaffold.last_findings import LastFinding
from monitoring_record.packs import word_elements as elements
from monitoring_record.packs.form import (
    AUTHOR_KEY,
    DEADLINE_KEY,
    NAME_KEY,
    OF_A_DOCUMENT,
    OF_A_PROMISE,
    OUTCOMES,
    ROWS_FOR_DOCUMENTS,
    FieldName,
    Form,
    FormPart,
    FormRecommendation,
)
from monitoring_record.packs.form_name import DOT
from monitoring_record.packs.from_markdown import paragraphs_of
from monitoring_record.packs.rich_text import ListKind
from monitoring_record.packs.word_styles import BLANK, GREY, GROUND, HINT, LINES, SMALL, new_document
from monitoring_record.records import DocumentKind
from monitoring_record.records.placeholders import is_placeholder

_LABELS, _BLANKS = Cm(4.2), Cm(12.8)
_ROOM = {FieldName.REPORT: Cm(2.4)}
_LEAST = Cm(0.85)
_WIDTHS_OF_DOCUMENTS = (Cm(1.7), Cm(5.2), Cm(2.0), Cm(2.3), Cm(1.9), Cm(3.9))
_WIDTHS_OF_PROMISES = (Cm(6.2), Cm(2.3), Cm(6.0), Cm(2.5))
_WIDTHS_OF_OVERVIEW = (Cm(1.2), Cm(6.6), Cm(3.0), Cm(2.2), Cm(4.0))
_STYLES = {ListKind.BULLETS: ("List Bullet", "List Bullet 2"), ListKind.NUMBERS: ("List Number", "List Number 2")}


def word_document(form: Form) -> bytes:
    """Return the form as a Word document."""
    document = new_document(form.pack.language, form.said(form.words.title))
    writer = _Writer(form, document)
    writer.write()
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@dataclass(frozen=True)
class _Writer:
    form: Form
    document: WordDocument

    def write(self) -> None:
        self._front()
        if len(self.form.recommendations) > 1:
            self._overview()
        for of in self.form.recommendations:
            self._recommendation(of)
        self._footer()

    def _front(self) -> None:
        """Write what the form is, from whom, until when, and how it is filled in."""
        form, labels = self.form, self.form.labels
        self._paragraph(form.programme.name, "Subtitle")
        self._paragraph(form.said(form.words.title), "Title")
        facts = [
            (NAME_KEY, labels.form, form.written_name),
            ("", labels.sender, form.sender),
            ("", labels.begins, self._meeting()),
        ]
        if form.deadline:
            facts.append((DEADLINE_KEY, labels.deadline, form.deadline))
        table = self._table(len(facts), (_LABELS, _BLANKS))
        for row, (key, label, value) in zip(table.rows, facts, strict=True):
            self._label(row.cells[0], label, key=key)
            row.cells[1].paragraphs[0].add_run(value).bold = label == labels.deadline
        if not form.is_of_the_government:
            self._author()
        self._spaced(form.said(form.words.introduction))
        self._paragraph(labels.how, "Heading 1")
        for step in form.words.steps:
            paragraph = self._paragraph("", "List Number")
            self._runs(paragraph, form.said(step))

    def _author(self) -> None:
        table = self._table(1, (_LABELS, _BLANKS))
        self._label(table.rows[0].cells[0], self.form.labels.author, key=AUTHOR_KEY)
        elements.shade(table.rows[0].cells[1], BLANK)

    def _meeting(self) -> str:
        meeting = self.form.meeting
        place = "" if is_placeholder(meeting.place) else f", {meeting.place}"
        return f"{days(meeting)}{place}"

    def _overview(self) -> None:
        """Write a table of all recommendations."""
        form, labels, words = self.form, self.form.labels, self.form.programme.words
        self._paragraph(labels.overview, "Heading 1")
        with_promises = any(of.promises for of in form.recommendations)
        widths = _WIDTHS_OF_OVERVIEW if with_promises else (*_WIDTHS_OF_OVERVIEW[:3], _WIDTHS_OF_OVERVIEW[-1])
        table = self._table(len(form.recommendations) + 1, widths)
        promises = [form.said(labels.promises)] if with_promises else []
        self._head(table, ("", words.recommendation.title, labels.open, *promises, labels.last))
        for row, of in zip(table.rows[1:], form.recommendations, strict=True):
            elements.keep_on_one_page(row)
            count = [str(len(of.promises) or "–")] if with_promises else []
            texts = (
                str(of.recommendation.number),
                of.recommendation.title_in_full,
                of.open_numbers or labels.whole,
                *count,
            )
            *cells, last = row.cells
            for cell, text in zip(cells, texts, strict=True):
                cell.paragraphs[0].add_run(text)
            if of.last:
                self._chip(last.paragraphs[0], of.last)
            for cell in row.cells:
                elements.set_style(cell.paragraphs[0], SMALL)

    def _recommendation(self, of: FormRecommendation) -> None:
        """Write a recommendation on a page of its own."""
        recommendation = of.recommendation
        heading = self._paragraph(f"{recommendation.number}. {recommendation.title_in_full}", "Heading 1")
        heading.paragraph_format.page_break_before = True
        chapter = self.form.dossier.chapter_of(recommendation)
        if chapter:
            self._paragraph(f"{chapter.number}. {chapter.title}", SMALL)
        self._last(of.last)
        if recommendation.text and of.parts:
            self._wording(recommendation.text)
        for place in of.parts:
            self._part(place)
        if of.settled:
            self._paragraph(f"{self.form.labels.closed} {', '.join(of.settled)}.", SMALL)
        self._part(of.whole, with_wording=not of.parts)
        if of.promises:
            self._promises(of)
        self._documents(of)

    def _part(self, place: FormPart, *, with_wording: bool = True) -> None:
        self._paragraph(f"{place.number} {place.title}", "Heading 2")
        if with_wording and place.wording:
            self._wording(place.wording)
            self._last(place.last)
        if place.remark:
            self._paragraph(place.remark, SMALL).runs[0].italic = True
        table = self._table(len(self.form.fields) + 1, (_LABELS, _BLANKS))
        self._head(table, (self.form.labels.field, self.form.labels.answer))
        for row, field in zip(table.rows[1:], self.form.fields, strict=True):
            self._label(row.cells[0], field.label, field.hint, place.key(field))
            elements.shade(row.cells[1], BLANK)
            row.height = _ROOM.get(field.name, _LEAST)

    def _promises(self, of: FormRecommendation) -> None:
        """Write the table for what came of the promises that are due."""
        labels = self.form.labels
        self._paragraph(f"{of.recommendation.number} {self.form.said(labels.promises)}", "Heading 2")
        self._hint(labels.promises_hint.replace("{outcomes}", ", ".join(OUTCOMES)))
        table = self._table(len(of.promises) + 1, _WIDTHS_OF_PROMISES)
        self._head(table, (labels.promise, labels.outcome, labels.came_of_it, labels.due), ("", *OF_A_PROMISE))
        for row, promise in zip(table.rows[1:], of.promises, strict=True):
            self._label(row.cells[0], promise.promise.promise, self.form.of_promise(promise), of.promise_key(promise))
            for cell in row.cells[1:]:
                elements.shade(cell, BLANK)

    def _documents(self, of: FormRecommendation) -> None:
        """Write the table for the documents that the report refers to."""
        labels = self.form.labels
        number = of.recommendation.number
        self._paragraph(f"{number} {labels.documents}", "Heading 2")
        kinds = ", ".join(DocumentKind)
        self._hint(labels.documents_hint.replace("{kinds}", kinds))
        table = self._table(ROWS_FOR_DOCUMENTS + 1, _WIDTHS_OF_DOCUMENTS)
        names = [getattr(labels, name) for name in OF_A_DOCUMENT]
        self._head(table, ("", *names), ("", *OF_A_DOCUMENT))
        for index, row in enumerate(table.rows[1:], 1):
            self._label(row.cells[0], "", key=of.document_key(f"D{index}"))
            for cell in row.cells[1:]:
                elements.shade(cell, BLANK)

    def _wording(self, text: str) -> None:
        self._paragraph(self.form.labels.wording, "Heading 3")
        self._text(text)

    def _last(self, last: LastFinding | None) -> None:
        """Write the last rating, and the reasons for it."""
        if last is None:
            return
        meeting = f"{last.verdict.meeting.ordinal} {self.form.programme.words.meeting.one}"
        self._paragraph(f"{self.form.labels.last} ({meeting})", "Heading 3")
        self._chip(self.document.add_paragraph(), last)
        if last.reasons:
            self._text(last.reasons)

    def _chip(self, paragraph: WordParagraph, last: LastFinding) -> None:
        """Write a rating in its colours, with its sign: it is told from others in grey, too."""
        rating, withheld = last.verdict.rating, last.verdict.not_assessed
        run = paragraph.add_run(f"\u00a0{rating.symbol} {rating.label}\u00a0")
        run.bold = True
        run.font.color.rgb = RGBColor.from_string(rating.text_colour.removeprefix("#").upper())
        elements.frame_words(run, LINES)
        elements.shade_words(run, rating.colour)
        if withheld:
            paragraph.add_run(f" {self.form.programme.words.adapt(withheld.meaning)}")

    def _text(self, text: str) -> None:
        """Write a text of the record."""
        for each in paragraphs_of(text):
            paragraph = self._paragraph("", _STYLES[each.list][min(each.level, 1)] if each.list else "Normal")
            for run in each.runs:
                written = paragraph.add_run(run.text)
                written.bold, written.italic = run.bold or None, run.italic or None

    def _runs(self, paragraph: WordParagraph, text: str) -> None:
        for each in paragraphs_of(text):
            for run in each.runs:
                paragraph.add_run(run.text).bold = run.bold or None

    def _paragraph(self, text: str, style: str) -> WordParagraph:
        paragraph = self.document.add_paragraph(text)
        elements.set_style(paragraph, style)
        return paragraph

    def _hint(self, text: str) -> None:
        """Write what is said of the table below, on the same page."""
        self._paragraph(text, SMALL).paragraph_format.keep_with_next = True

    def _spaced(self, text: str) -> None:
        before = self.document.add_paragraph()
        before.paragraph_format.space_after = Pt(0)
        self._text(text)

    def _table(self, rows: int, widths: Sequence[Cm]) -> Table:
        table: Table = self.document.add_table(rows, len(widths))
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
        elements.set_borders(table, LINES)
        elements.set_margins(table, 70)
        elements.set_columns(table, widths)
        return table

    def _head(self, table: Table, names: Iterable[str], keys: Sequence[str] = ()) -> None:
        elements.repeat_on_each_page(table.rows[0])
        for place, (cell, name) in enumerate(zip(table.rows[0].cells, names, strict=True)):
            self._label(cell, name, key=f"{DOT.strip()} {keys[place]}" if keys and keys[place] else "")

    def _label(self, cell: _Cell, label: str, hint: str = "", key: str = "") -> None:
        """Write what is printed in a cell: a name, a hint, and the key by which a program finds the field."""
        elements.shade(cell, GROUND)
        paragraph = cell.paragraphs[0]
        if label:
            elements.set_style(paragraph, SMALL)
            paragraph.add_run(label).bold = True
            paragraph.paragraph_format.keep_with_next = True
        for small in filter(None, (hint, key)):
            paragraph = cell.add_paragraph() if paragraph.text else paragraph
            elements.set_style(paragraph, HINT)
            paragraph.add_run(small)

    def _footer(self) -> None:
        paragraph = self.document.sections[0].footer.paragraphs[0]
        elements.set_style(paragraph, HINT)
        paragraph.add_run(f"{self.form.name.file_stem} · ").font.color.rgb = RGBColor.from_string(GREY)
        elements.add_counter(paragraph, "PAGE")
        paragraph.add_run(" / ")
        elements.add_counter(paragraph, "NUMPAGES")
