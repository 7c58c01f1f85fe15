"""The sheet About: what the workbook is, on what terms, from what, and in which version."""

from collections.abc import Iterator, Mapping

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.data_package import title_of_folder
from monitoring_record.downloads.download import DataFolder
from monitoring_record.downloads.tables import TABLES
from monitoring_record.downloads.tables.descriptions import in_words
from monitoring_record.downloads.workbook.matrix_sheet import READ_OFF
from monitoring_record.downloads.workbook.sheet import Sheet
from monitoring_record.records import RatingChange, Scale
from monitoring_record.texts import flowing

_WIDTHS = (28, 22, 90)


def write_about(sheet: Sheet, folder: DataFolder, rows: Mapping[str, int]) -> None:
    """Write the sheet; `rows` says how many rows each table has."""
    for column, width in enumerate(_WIDTHS):
        sheet.worksheet.set_column(column, column, width)
    sheet.text(0, 0, title_of_folder(folder), sheet.formats.title)
    row = _write_facts(sheet, folder, 2)
    row = _write_sheets(sheet, folder, rows, row + 1)
    for scale in {report.dossier.scale.id: report.dossier.scale for report in folder.reports}.values():
        row = _write_scale(sheet, scale, row + 1)
    _write_signs(sheet, folder, row)
    sheet.worksheet.hide_gridlines(2)
    sheet.worksheet.fit_to_pages(1, 0)


def _write_facts(sheet: Sheet, folder: DataFolder, row: int) -> int:
    bold = sheet.formats.of(bold=True)
    facts = [("Site", folder.publication.name, folder.publication.address), ("Version of the data", folder.version, "")]
    facts += [
        ("This file", folder.url("report.xlsx"), folder.url("report.xlsx")),
        ("What each column holds", folder.url(), folder.url()),
    ]
    for report in folder.reports:
        facts += _facts(report, folder)
    for label, text, url in facts:
        sheet.text(row, 0, label, bold)
        if url:
            sheet.link(row, 1, url, text)
        else:
            sheet.worksheet.merge_range(row, 1, row, 2, "", sheet.formats.text)
            sheet.text(row, 1, text)
        row += 1
    return row


def _facts(report: ReportAnalysis, folder: DataFolder) -> Iterator[tuple[str, str, str]]:
    of = report.dossier.report
    yield "Report", f"{of.country}, {of.round}", folder.publication.url(addresses.overview(report.dossier))
    if report.edition:
        yield "As of", report.edition, ""
    yield "Original", of.original.title, of.original.url
    yield "Terms", flowing(of.licence), ""


def _write_sheets(sheet: Sheet, folder: DataFolder, rows: Mapping[str, int], row: int) -> int:
    for column, text in enumerate(("Sheet", "Rows", "What it holds")):
        sheet.text(row, column, text, sheet.formats.header)
    row += 1
    sheet.link(row, 0, "internal:'Matrix'!A1", "Matrix")
    sheet.text(row, 2, in_words(folder.words, "Every rating of recommendations and parts at each meeting, in colours."))
    for table in TABLES:
        row += 1
        sheet.link(row, 0, f"internal:'{table.name}'!A1", table.name)
        sheet.number(row, 1, rows[table.name])
        sheet.text(row, 2, in_words(folder.words, table.summary))
    sheet.link(row + 1, 0, "internal:'Columns'!A1", "Columns")
    sheet.text(row + 1, 2, "Each column of each table: its type, and what it contains.")
    return row + 2


def _write_scale(sheet: Sheet, scale: Scale, row: int) -> int:
    for column, text in enumerate((scale.name, "Id", "Meaning")):
        sheet.text(row, column, text, sheet.formats.header)
    for rating in scale.ratings:
        row += 1
        colours = sheet.formats.of(bg_color=rating.colour, font_color=rating.text_colour, text_wrap=True)
        sheet.text(row, 0, f"{rating.symbol} {rating.label}", colours)
        sheet.text(row, 1, rating.id)
        sheet.text(row, 2, flowing(rating.meaning))
    return row + 1


def _write_signs(sheet: Sheet, folder: DataFolder, row: int) -> None:
    signs = [(change.symbol, f"{change.label}: {change.meaning}.") for change in RatingChange]
    signs.append((READ_OFF, "The original names no rating: it was read off the reasons."))
    for place, (sign, meaning) in enumerate(signs, row):
        sheet.text(place, 0, sign)
        sheet.worksheet.merge_range(place, 1, place, 2, "", sheet.formats.text)
        sheet.text(place, 1, in_words(folder.words, meaning))
