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
_WIDTHS = (12, 58, 30)
_WIDTH_OF_A_RATING = 30
_THIN, _DASHED = 1, 3
"""The numbers of these borders in Excel."""

READ_OFF = "*"
"""Marks a rating that was read off the reasons."""


def write_matrix(sheet: Sheet, folder: DataFolder) -> None:
    """Write the matrix of each report, one below the other."""
    is_one = len(folder.reports) == 1
    meetings = max((len(report.dossier.meetings) for report in folder.reports), default=0)
    sheet.has_links = sum(map(_count_ratings, folder.reports)) <= MOST_LINKS
    row = 0
    for report in folder.reports:
        if not is_one:
            sheet.text(row, 0, report.dossier.report.country, sheet.formats.title)
            row += 1
        row = _write_report(sheet, report, folder.publication, row) + 1
    of = sheet.worksheet
    for column, width in enumerate((*_WIDTHS, *[_WIDTH_OF_A_RATING] * meetings)):
        of.set_column(column, column, width)
    of.freeze_panes(int(is_one), _CHAPTER)
    if is_one:
        of.autofilter(0, 0, max(row - 2, 1), len(_WIDTHS) + meetings - 1)
    of.ignore_errors({"number_stored_as_text": "A:A"})
    of.outline_settings(symbols_below=False)
    of.set_landscape()
    of.fit_to_pages(1, 0)


def _count_ratings(report: ReportAnalysis) -> int:
    return sum(len(row.cells) * (1 + len(row.parts)) for band in report.bands for row in band.rows)


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
    edge = (_DASHED, rating.text_colour) if verdict.implied else (_THIN, "#FFFFFF")
    colours = {"bg_color": rating.colour, "font_color": rating.text_colour}
    return formats.of(border=edge[0], border_color=edge[1], text_wrap=True, **colours)
