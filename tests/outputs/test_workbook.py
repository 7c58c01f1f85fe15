"""report.xlsx, as another program reads it."""

import io
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter import Workbook as XlsxWriterWorkbook

from monitoring_record.downloads.tables import TABLES
from monitoring_record.downloads.tables.column import SEPARATOR, Cell
from monitoring_record.downloads.workbook import workbook
from monitoring_record.downloads.workbook.table_worksheet import TableWorksheet
from monitoring_record.records import Dossier
from monitoring_record.source.limits import LONGEST_TEXT
from tests.support.data_folders import RECORDS, folder_of, folders_of
from tests.support.reports import dossier, replace


def read(of: Any) -> Workbook:
    return load_workbook(io.BytesIO(workbook(of)))


@pytest.fixture(scope="module")
def castles(tiny: Dossier) -> Workbook:
    return read(folder_of(tiny))


def expected(cell: Cell) -> Any:
    """Return what a program reads where a table has this value."""
    if isinstance(cell, tuple):
        cell = SEPARATOR.join(cell)
    if isinstance(cell, date):
        return datetime.combine(cell, time())
    return None if cell == "" else str(cell) if isinstance(cell, str) else cell


@pytest.mark.parametrize("record", RECORDS)
def test_each_sheet_has_the_typed_values_of_its_table(record: str) -> None:
    for folder in folders_of(RECORDS[record]).values():
        book = read(folder)
        assert book.sheetnames == ["About", "Matrix", *(table.name for table in TABLES), "Columns"]
        for table in TABLES:
            header, *rows = book[table.name].iter_rows(values_only=True)
            assert header == table.header
            assert rows == [tuple(map(expected, row)) for row in folder.rows(table)]


def test_the_bytes_are_the_same_each_time(tiny: Dossier) -> None:
    assert workbook(folder_of(tiny)) == workbook(folder_of(tiny))


def test_it_was_made_on_the_last_day_of_the_last_meeting(castles: Workbook) -> None:
    assert castles.properties.created == datetime.fromisoformat("2022-04-02")


def test_heads_stay_in_sight_and_can_be_filtered(castles: Workbook) -> None:
    for table in TABLES:
        of = castles[table.name]
        assert of.freeze_panes == "A2"
        assert of.auto_filter.ref


def test_a_text_that_begins_like_a_formula_is_a_text(data: Path) -> None:
    replace(data / "ruritania/recommendations/02.yml", ("title: Fill the moats", 'title: "=1+1"'))
    book = read(folder_of(dossier(data)))
    cells = [cell for of in book for row in of.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    assert "=1+1" in [cell.value for cell in cells]


def test_the_matrix_has_the_colours_and_the_symbols_of_the_scale(castles: Workbook, tiny: Dossier) -> None:
    rows = cells_of(castles["Matrix"])
    most, half, little = (tiny.scale.rating(name) for name in ("most", "half", "little"))
    first, second = rows["1"][3:5]
    assert first.value == f"{half.symbol} {half.label}"
    assert second.value == f"{most.symbol} {most.label} ▲"
    assert first.fill.fgColor.rgb == f"FF{half.colour[1:].upper()}"
    assert first.hyperlink.target == "https://record.example.org/ruritania/recommendations/1/"
    assert first.hyperlink.location == "m1"
    read_off = rows["1.2"][3]
    assert read_off.value == f"{little.symbol} {little.label}*"
    assert read_off.border.left.style == "dashed"
    assert rows["2"][4].value == f"{little.symbol} {little.label} ▼"


def cells_of(of: Worksheet) -> dict[str, tuple[Any, ...]]:
    return {str(row[0].value): row for row in of.iter_rows() if row[0].value}


def test_the_first_sheet_says_what_it_is(castles: Workbook, tiny: Dossier) -> None:
    shown = " ".join(str(cell.value) for row in castles["About"].iter_rows() for cell in row if cell.value)
    for words in (
        "Ruritania: Peer review of castles, first round",
        "2022.4.0+",
        "2nd meeting, March 2022",
        tiny.report.original.title,
        tiny.report.licence.strip(),
        "https://record.example.org/ruritania/data/report.xlsx",
    ):
        assert words in shown, words


def test_without_an_address_nothing_is_a_link_to_nowhere(tiny: Dossier) -> None:
    book = read(folder_of(tiny, address=""))
    links = [cell.hyperlink for of in book for row in of.iter_rows() for cell in row if cell.hyperlink]
    assert {link.target for link in links if link.target} == {tiny.report.original.url}


def test_a_sheet_with_too_many_addresses_has_no_links(tiny: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("monitoring_record.downloads.workbook.table_sheet.MOST_LINKS", 5)
    book = read(folder_of(tiny))
    assert not [cell for row in book["ratings"].iter_rows() for cell in row if cell.hyperlink]
    assert [cell for row in book["meetings"].iter_rows() for cell in row if cell.hyperlink]


def test_a_cell_has_room_for_every_text() -> None:
    assert LONGEST_TEXT < 32_767


def test_a_list_that_is_longer_than_a_cell_has_room_for_is_cut_off() -> None:
    file = io.BytesIO()
    with XlsxWriterWorkbook(file) as book:
        worksheet = book.add_worksheet("names", TableWorksheet)
        worksheet.add_row([worksheet.texts(0, book.add_format())(1, "𝄞" * 20_000)])
        worksheet.end_rows(1)
    assert load_workbook(file)["names"]["A1"].value == "𝄞" * 16_383


def test_several_reports_have_their_matrices_one_below_the_other() -> None:
    rows = list(read(folders_of(RECORDS["neighbour"])["data/"])["Matrix"].iter_rows(values_only=True))
    countries = [number for number, row in enumerate(rows) if row[0] in ("Armenia", "Uzbekistan")]
    assert [rows[number][0] for number in countries] == ["Armenia", "Uzbekistan"]
    heads = [rows[number + 1] for number in countries]
    assert all(head[1] == "Paragraph" and "session" in str(head[3]) for head in heads)
    assert rows[countries[1] - 1] == (None,) * len(rows[0]), "a blank row is between them"
