"""Writes a form as a workbook: a row for each part, a column for each field."""

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from math import ceil

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from monitoring_record.dates import days
from monitoring_record.downloads.workbook.matrix_sheet import rating_format
from monitoring_record.downloads.workbook.sheet import Formats, Sheet
from monitoring_record.editing.scaffold.last_findings import LastFinding
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
from monitoring_record.packs.rich_text import plain_text
from monitoring_record.packs.word_styles import BLANK, GREY, GROUND, LINES
from monitoring_record.records import DocumentKind

_FIRST_DAY = datetime(1980, 1, 1)  # noqa: DTZ001 – the first day that a zip can name
_NUMBER, _TITLE, _WORDING, _LAST, _REASONS, _FIRST_FIELD = range(6)
_WIDTHS = (9, 26, 46, 24, 46)
_WIDTHS_OF_FIELDS = {FieldName.REPORT: 60, FieldName.GIST: 28, FieldName.NOTHING: 12, FieldName.FINDING: 18}
_WIDTHS_OF_DOCUMENTS = (12, 30, 50, 14, 16, 16, 50)
_WIDTHS_OF_PROMISES = (28, 26, 50, 30, 14, 60, 18)
_LINE, _LEAST_LINES, _HIGHEST = 15, 3, 409
"""The height of a line, how many a row has at least, and the height that no row exceeds."""
_LETTERS = 1.05
"""How many letters of a text are as wide as a figure, by which columns are measured."""

_FREE = {"format_cells": True, "format_columns": True, "format_rows": True, "sort": True, "autofilter": True}
"""What may still be done on a sheet whose printed cells are protected, without a password."""


def workbook(form: Form) -> bytes:
    """Return the form as a workbook; the same form gives the same bytes."""
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"title": form.said(form.words.title), "created": _FIRST_DAY})
        formats = Formats(book)
        for name, write in _sheets(form):
            write(Sheet(book.add_worksheet(_sheet_name(name)), formats), form)
    return file.getvalue()


def _sheets(form: Form) -> Iterator[tuple[str, Callable[[Sheet, Form], None]]]:
    """Yield the name of each sheet, and what writes it."""
    yield form.labels.form, _write_front
    yield form.programme.words.part.titles, _write_parts
    if any(of.promises for of in form.recommendations):
        yield form.said(form.labels.promises), _write_promises
    yield form.labels.documents, _write_documents


def _sheet_name(words: str) -> str:
    """Return words as the name of a sheet, which has 31 letters at most and none of some signs."""
    return "".join(letter for letter in words if letter not in "[]:*?/\\")[:31].strip("'") or "-"


def _look(sheet: Sheet, **more: object) -> Format:
    return sheet.formats.of(text_wrap=True, border=1, border_color=f"#{LINES}", **more)


def _printed(sheet: Sheet, **more: object) -> Format:
    return _look(sheet, **{"bg_color": f"#{GROUND}", **more})


def _blank(sheet: Sheet) -> Format:
    return _look(sheet, bg_color=f"#{BLANK}", locked=False)


def _write_front(sheet: Sheet, form: Form) -> None:
    """Write what the form is, from whom, until when, and how it is filled in."""
    of = sheet.worksheet
    of.set_column(0, 0, 22)
    of.set_column(1, 1, 90)
    of.hide_gridlines(2)
    of.set_paper(9)
    of.fit_to_pages(1, 0)
    sheet.text(0, 0, form.programme.name, sheet.formats.of(font_color=f"#{GREY}"))
    sheet.text(1, 0, form.said(form.words.title), sheet.formats.of(bold=True, font_size=18))
    _write_steps(sheet, _write_facts(sheet, 3, form) + 2, form)


def _write_facts(sheet: Sheet, row: int, form: Form) -> int:
    """Write the facts from a row on, and the field for the name of an organisation; returns the row after the facts."""
    labels, of = form.labels, sheet.worksheet
    facts = [
        (f"{labels.form}\n{NAME_KEY}", form.written_name),
        (labels.sender, form.sender),
        (labels.begins, days(form.meeting)),
    ]
    if form.deadline:
        facts.append((f"{labels.deadline}\n{DEADLINE_KEY}", form.deadline))
    for at, (label, value) in enumerate(facts, row):
        sheet.text(at, 0, label, _printed(sheet, bold=True))
        sheet.text(at, 1, value, _look(sheet))
        of.set_row(at, 2 * _LINE)
    after = row + len(facts)
    if not form.is_of_the_government:
        sheet.text(after, 0, f"{labels.author}\n{AUTHOR_KEY}", _printed(sheet, bold=True))
        of.write_blank(after, 1, None, _blank(sheet))
    return after


def _write_steps(sheet: Sheet, row: int, form: Form) -> None:
    """Write the introduction in a row, and the steps below it."""
    sheet.worksheet.set_row(row, 3 * _LINE)
    sheet.text(row, 1, plain_text(paragraphs_of(form.said(form.words.introduction))))
    sheet.text(row + 1, 0, form.labels.how, sheet.formats.of(bold=True, text_wrap=True))
    for number, step in enumerate(form.words.steps, 1):
        sheet.text(row + number, 1, f"{number}. {plain_text(paragraphs_of(form.said(step)))}")
        sheet.worksheet.set_row(row + number, 2 * _LINE)


def _write_parts(sheet: Sheet, form: Form) -> None:
    """Write a row for each part, below that of its recommendation."""
    labels, words, fields = form.labels, form.programme.words, form.fields
    heads = ("", words.part.title, labels.wording, labels.last, labels.reasons)
    _write_head(sheet, [*heads, *(f"{of.label}\n{of.hint}".strip() + f"\n{DOT.strip()} {of.name}" for of in fields)])
    row = 0
    for of in form.recommendations:
        for place in (of.whole, *of.parts):
            row += 1
            _write_place(sheet, row, of, place, form)
    for column, width in enumerate((*_WIDTHS, *(_WIDTHS_OF_FIELDS[of.name] for of in fields))):
        sheet.worksheet.set_column(column, column, width)
    for column, of_field in enumerate(fields, _FIRST_FIELD):
        if of_field.choices:
            _offer(sheet, row, column, of_field.choices)
    _finish(sheet, row, _FIRST_FIELD + len(fields) - 1)
    sheet.worksheet.protect(options=_FREE)


def _write_place(sheet: Sheet, row: int, of: FormRecommendation, place: FormPart, form: Form) -> None:
    is_whole = not place.reference
    look = _printed(sheet, bold=is_whole)
    last = of.last if is_whole else place.last
    title = (
        f"{of.recommendation.title_in_full} – {place.title}"
        if is_whole and of.parts
        else of.recommendation.title_in_full
    )
    wording = plain_text(paragraphs_of(place.wording)) if place.wording else ""
    sheet.worksheet.set_row(row, _height({_WORDING: wording, _REASONS: _reasons(last, place), _TITLE: title}))
    sheet.text(row, _NUMBER, place.number, look)
    sheet.text(row, _TITLE, title if is_whole else place.title, look)
    sheet.text(row, _WORDING, wording, _printed(sheet))
    if last:
        rating = last.verdict.rating
        sheet.text(row, _LAST, f"{rating.symbol} {rating.label}", rating_format(sheet.formats, last.verdict))
    else:
        sheet.text(row, _LAST, "", _printed(sheet))
    sheet.text(row, _REASONS, _reasons(last, place), _printed(sheet))
    for column in range(_FIRST_FIELD, _FIRST_FIELD + len(form.fields)):
        sheet.worksheet.write_blank(row, column, None, _blank(sheet))


def _height(texts: Mapping[int, str]) -> float:
    """Return the height of a row in which these texts, by their columns, can be read: not all programs measure it themselves."""
    lines = (
        sum(ceil((len(line) or 1) / (_WIDTHS[column] * _LETTERS)) for line in text.split("\n"))
        for column, text in texts.items()
    )
    return min(max(*lines, _LEAST_LINES) * _LINE, _HIGHEST)


def _reasons(last: LastFinding | None, place: FormPart) -> str:
    reasons = plain_text(paragraphs_of(last.reasons)) if last and last.reasons else ""
    return "\n\n".join(filter(None, (reasons, place.remark)))


def _write_promises(sheet: Sheet, form: Form) -> None:
    """Write a row for each promise that is due."""
    labels = form.labels
    names = (labels.outcome, labels.came_of_it, labels.due)
    fields = [f"{label}\n{DOT.strip()} {name}" for label, name in zip(names, OF_A_PROMISE, strict=True)]
    _write_head(sheet, ["", form.programme.words.recommendation.title, labels.promise, "", *fields])
    row = 0
    for of in form.recommendations:
        for promise in of.promises:
            row += 1
            texts = (
                of.promise_key(promise),
                of.recommendation.title_in_full,
                promise.promise.promise,
                form.of_promise(promise),
            )
            for column, text in enumerate(texts):
                sheet.text(row, column, text, _printed(sheet))
            for column in range(len(texts), len(texts) + len(fields)):
                sheet.worksheet.write_blank(row, column, None, _look(sheet, bg_color=f"#{BLANK}", num_format="@"))
    for column, width in enumerate(_WIDTHS_OF_PROMISES):
        sheet.worksheet.set_column(column, column, width)
    _offer(sheet, row, 4, tuple(map(str, OUTCOMES)))
    _finish(sheet, row, 3 + len(fields))


def _write_documents(sheet: Sheet, form: Form) -> None:
    """Write empty rows for the documents that the reports refer to."""
    names = [f"{getattr(form.labels, name)}\n{DOT.strip()} {name}" for name in OF_A_DOCUMENT]
    _write_head(sheet, ["", form.programme.words.recommendation.title, *names])
    row = 0
    for of in form.recommendations:
        for number in range(1, ROWS_FOR_DOCUMENTS + 1):
            row += 1
            sheet.text(row, 0, of.document_key(f"D{number}"), _printed(sheet))
            sheet.text(row, 1, of.recommendation.title_in_full, _printed(sheet))
            for column in range(2, 2 + len(names)):
                sheet.worksheet.write_blank(row, column, None, _look(sheet, bg_color=f"#{BLANK}", num_format="@"))
    for column, width in enumerate(_WIDTHS_OF_DOCUMENTS):
        sheet.worksheet.set_column(column, column, width)
    _offer(sheet, row, 2 + OF_A_DOCUMENT.index(FieldName.KIND), tuple(map(str, DocumentKind)))
    _finish(sheet, row, len(names) + 1)


def _write_head(sheet: Sheet, heads: Sequence[str]) -> None:
    look = _printed(sheet, bold=True, font_color="#000000")
    sheet.worksheet.set_row(0, _LINE * max(4, *(head.count("\n") + 2 for head in heads)))
    for column, head in enumerate(heads):
        sheet.text(0, column, head, look)


def _offer(sheet: Sheet, last_row: int, column: int, choices: Sequence[str]) -> None:
    """Offer a list of words in a column; others may be typed, and are told when the form comes back."""
    validation = {"validate": "list", "source": list(choices), "error_type": "warning"}
    sheet.worksheet.data_validation(1, column, max(last_row, 1), column, validation)


def _finish(sheet: Sheet, last_row: int, last_column: int) -> None:
    """Keep the head in sight, on paper too."""
    of = sheet.worksheet
    of.freeze_panes(1, 2)
    of.autofilter(0, 0, max(last_row, 1), last_column)
    of.ignore_errors({"number_stored_as_text": f"A1:XFD{last_row + 1}"})
    of.set_landscape()
    of.set_paper(9)
    of.fit_to_pages(1, 0)
    of.repeat_rows(0)
