"""The sheet Matrix: every rating of recommendations and parts, in the colours and with the symbols of the scale."""

from collections.abc import Iterator
from dataclasses import dataclass

from xlsxwriter.format import Format

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.matrix import Cell, Row
from monitoring_record.analysis.verdicts import Verdict
from monitoring_record.dates import short_month
from monitoring_record.downloads.download import DataFolder
from monitoring_record.downloads.publication import Publication
from monitoring_record.downloads.workbook.sheet import COLOUR_OF_LINKS, MOST_LINKS, Formats, Sheet
from monitoring_record.records import Words

_NUMBER, _TITLE, _CHAPTER, _FIRST_MEETING = range(4)
_DASHED = 3
"""The number of that border in Excel."""

READ_OFF = "*"
"""Marks a rating that was read off the reasons."""


def write_matrix(sheet: Sheet, folder: DataFolder) -> None:
    """Write the matrix of each report, one below the other."""
    of = sheet.worksheet
    of.set_column(_NUMBER, _NUMBER, 12)
    of.set_column(_TITLE, _TITLE, 58)
    of.set_column(_CHAPTER, _CHAPTER, 30)
    of.set_column(_FIRST_MEETING, _FIRST_MEETING + 40, 28)
    ratings = sum(
        len(row.cells) * (1 + len(row.parts)) for of in folder.reports for band in of.bands for row in band.rows
    )
    sheet.has_links = ratings <= MOST_LINKS
    below = 0
    for report in folder.reports:
        if len(folder.reports) > 1:
            sheet.text(below, 0, report.dossier.report.country, sheet.formats.title)
            below += 1
        below = _write_report(sheet, report, folder.publication, below) + 1
    of.freeze_panes(1 if len(folder.reports) == 1 else 0, _CHAPTER)
    of.outline_settings(symbols_below=False)
    of.set_landscape()
    of.fit_to_pages(1, 0)


def _write_report(sheet: Sheet, report: ReportAnalysis, publication: Publication, row: int) -> int:
    """Write the matrix of a report from a row on; returns the first row below it."""
    words = report.words
    meetings = [f"{meeting.ordinal} {words.meeting.one}, {short_month(meeting)}" for meeting in report.dossier.meetings]
    chapter = words.chapter.title if report.dossier.report.chapters else ""
    for column, text in enumerate(("", words.recommendation.title, chapter, *meetings)):
        sheet.text(row, column, text, sheet.formats.header)
    for band in report.bands:
        title = f"{band.chapter.number}. {band.chapter.title}" if band.chapter else ""
        for of in band.rows:
            page = publication.url(addresses.recommendation(report.dossier, of.recommendation))
            for line in _lines(of):
                row += 1
                _write_line(sheet, row, line, page, title)
                _write_cells(sheet, row, line.cells, page, words)
    return row + 1


@dataclass(frozen=True)
class _Line:
    """A row of the sheet: a recommendation or a part."""

    number: str
    title: str
    anchor: str
    cells: tuple[Cell, ...]


def _lines(of: Row) -> Iterator[_Line]:
    yield _Line(of.recommendation.part_number(), of.recommendation.title_in_full, "", of.cells)
    for row in of.parts:
        part = row.part
        anchor = addresses.part_anchor(part.number)
        yield _Line(of.recommendation.part_number(part.number), part.title, anchor, row.cells)


def _write_line(sheet: Sheet, row: int, line: _Line, page: str, chapter: str) -> None:
    """Write the head of a row; those of parts can be folded away."""
    look = {"indent": 1} if line.anchor else {"bold": True}
    if line.anchor:
        sheet.worksheet.set_row(row, None, None, {"level": 1})
    title = sheet.formats.of(text_wrap=True, font_color=COLOUR_OF_LINKS, **look)
    sheet.text(row, _NUMBER, line.number, sheet.formats.of(**look))
    sheet.link(row, _TITLE, f"{page}#{line.anchor}" if line.anchor else page, line.title, title)
    sheet.text(row, _CHAPTER, chapter)


def _write_cells(sheet: Sheet, row: int, cells: tuple[Cell, ...], page: str, words: Words) -> None:
    for column, cell in enumerate(cells, _FIRST_MEETING):
        if cell.verdict:
            place = addresses.part_anchor(cell.verdict.part, cell.meeting)
            sheet.link(
                row, column, f"{page}#{place}", rating_text(cell.verdict), rating_format(sheet.formats, cell.verdict)
            )
        elif cell.without_rating:
            sheet.text(row, column, words.adapt(cell.without_rating.label), sheet.formats.of(italic=True))


def rating_text(verdict: Verdict) -> str:
    """Return a rating with its symbol, the sign of its change, and the mark of one that was read off the reasons."""
    change = f" {verdict.change.symbol}" if verdict.change else ""
    return f"{verdict.rating.symbol} {verdict.rating.label}{READ_OFF if verdict.implied else ''}{change}"


def rating_format(formats: Formats, verdict: Verdict) -> Format:
    """Return the colours of a rating; one that was read off the reasons has a dashed edge, as on the site."""
    rating = verdict.rating
    edge = {"border": _DASHED, "border_color": rating.text_colour} if verdict.implied else {}
    return formats.of(bg_color=rating.colour, font_color=rating.text_colour, text_wrap=True, **edge)
