"""The tables: their keys hold, every value is what its column says, and no text is a formula."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from monitoring_record.analysis import ReportAnalysis, compile_record
from monitoring_record.downloads import Publication
from monitoring_record.downloads.tables import TABLES, AnyTable, Cell
from monitoring_record.downloads.tables.csv_file import csv_file, harmless
from monitoring_record.downloads.version import version
from monitoring_record.library import load
from monitoring_record.records import Dossier
from monitoring_record.texts import flowing
from tests.support.contents import CASTLES
from tests.support.paths import ROOT
from tests.support.reports import analysis, dossier
from tests.support.reports import replace as replace_text

RECORDS = {
    "real": ROOT / "data",
    "neighbour": ROOT / "examples/human-rights-committee/data",
    "tiny": ROOT / "tests/tiny",
}

Rows = dict[str, list[dict[str, Cell]]]


def rows_of(reports: tuple[ReportAnalysis, ...]) -> Rows:
    """Return the rows of every table, by its name."""
    return {
        table.name: [dict(zip(table.header, row, strict=True)) for row in table.rows(reports, CASTLES)]
        for table in TABLES
    }


@pytest.fixture(scope="module", params=RECORDS)
def reports(request: pytest.FixtureRequest) -> tuple[ReportAnalysis, ...]:
    return compile_record(load(RECORDS[request.param])).published


@pytest.fixture(scope="module")
def rows(reports: tuple[ReportAnalysis, ...]) -> Rows:
    return rows_of(reports)


def values(row: dict[str, Cell], columns: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(row[column] for column in columns)


def test_each_table_has_rows_in_one_of_the_records() -> None:
    records = [rows_of(compile_record(load(folder)).published) for folder in RECORDS.values()]
    assert [table.name for table in TABLES if not any(rows[table.name] for rows in records)] == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_key_tells_each_row_from_all_others(table: AnyTable, rows: Rows) -> None:
    keys = [values(row, table.key) for row in rows[table.name]]
    assert len(set(keys)) == len(keys)
    assert not any(cell is None for key in keys for cell in key)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_foreign_key_leads_to_a_row(table: AnyTable, rows: Rows) -> None:
    for foreign in table.foreign_keys:
        theirs = {values(row, foreign.its_columns) for row in rows[foreign.table]}
        assert {values(row, foreign.columns) for row in rows[table.name]} <= theirs, foreign


def test_a_rating_is_of_a_part_of_the_table_of_parts_or_of_the_whole(rows: Rows) -> None:
    columns = ("report", "recommendation", "part")
    parts = {values(row, columns) for row in rows["parts"]}
    assert all(row["part"] == "" or values(row, columns) in parts for row in rows["ratings"])


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_value_is_what_its_column_says(table: AnyTable, rows: Rows, reports: tuple[ReportAnalysis, ...]) -> None:
    for column in table.columns:
        cells = [row[column.name] for row in rows[table.name]]
        assert not column.required or all(cell not in (None, "", ()) for cell in cells), column.name
        known = {category.value for category in column.categories(reports).values} if column.categories else None
        for cell in filter(None, cells):
            assert not known or cell in known, (column.name, cell)
            assert re.fullmatch(column.pattern or r"[\s\S]*", str(cell)), (column.name, cell)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_begins_with_the_report(table: AnyTable) -> None:
    assert table.header[0] == "report"
    assert table.key[0] == "report"
    assert len(set(table.header)) == len(table.header)


def test_texts_have_every_text_of_every_voice_once(tiny: Dossier) -> None:
    texts = rows_of((analysis(tiny.published()),))["updates"]
    assert [(text["id"], text["parts"], text["author"]) for text in texts if text["meeting"] == 1][:6] == [
        ("m1-r1-government-p1", ("1",), "The Crown"),
        ("m1-r1-government-p2-p3", ("2", "3"), "The Crown"),
        ("m1-r1-government-p2-1", ("2.1",), "The Crown"),
        ("m1-r1-alternative-friends-of-walls-p1", ("1",), "Friends of Walls"),
        ("m1-r1-assessment", (), None),
        ("m1-r1-assessment-p1", ("1",), None),
    ]
    shared = next(text for text in texts if text["id"] == "m1-r1-assessment-p2-p3")
    assert (shared["rating"], shared["implied"], shared["note"]) == ("little", True, "No rating is printed.")
    assert shared["url"] == "https://record.example.org/ruritania/recommendations/1/#m1-p2"


def test_two_texts_about_the_same_have_two_ids(data: Path) -> None:
    file = data / "ruritania/updates/1/01.yml"
    second = '\n  - part: "1"\n    printed: "2"\n    author: Ministry of Moats\n    text: The Ministry counted, too.\n'
    replace_text(file, ("\nalternative:\n", f"{second}alternative:\n"))
    texts = rows_of((analysis(dossier(data).published()),))["updates"]
    about_the_first_part = [text["id"] for text in texts if str(text["id"]).startswith("m1-r1-government-p1")]
    assert about_the_first_part == ["m1-r1-government-p1", "m1-r1-government-p1-2"]


def test_an_address_is_in_plain_signs(tiny: Dossier) -> None:
    public = analysis(tiny.published())
    ratings = next(table for table in TABLES if table.name == "ratings")
    (first, *_) = ratings.rows((public,), Publication("Castles", "https://замки.example/"))
    assert str(first[-1]).isascii()


# ---- CSV ------------------------------------------------------------------------------------------------------------
FORMULAS = ("=1+1", "+1", "-1", "@sum", "\tx", "\rx")


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_is_no_formula(text: str) -> None:
    assert harmless(text) == f"'{text}"
    assert harmless(f"a{text}") == f"a{text}"


@pytest.mark.parametrize("formula", ['=HYPERLINK("x")', "+1", "-1", "@a"])
def test_no_cell_of_any_table_begins_a_formula(formula: str, data: Path) -> None:
    """Every text of the data that a contributor may write begins as a formula does."""
    for table in TABLES:
        for row in csv.reader(
            io.StringIO(csv_file(table, table.rows((hostile(dossier(data), formula),), CASTLES)).decode())
        ):
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def hostile(of: Dossier, formula: str) -> ReportAnalysis:
    """Return a report whose texts all begin as a formula does."""
    changed = {
        "report": _changed(of.report, formula),
        "meetings": tuple(_changed(meeting, formula) for meeting in of.meetings),
        "recommendations": tuple(_changed(recommendation, formula) for recommendation in of.recommendations),
        "updates": tuple(_changed(update, formula) for update in of.updates),
    }
    return analysis(replace(of, **changed).published())


_TEXTS = {
    *("title", "name", "place", "text", "reasons", "gist", "note", "author", "government", "affiliation", "summary"),
    *("country", "round", "publisher", "licence", "number_of_document", "basis", "subtitle", "printed", "notes"),
}


def _changed(value: Any, formula: str) -> Any:
    """Return a record in which each text has a formula in front."""
    if isinstance(value, tuple):
        return tuple(_changed(each, formula) for each in value)
    if isinstance(value, dict):
        return {key: _changed(each, formula) for key, each in value.items()}
    if not hasattr(value, "model_copy"):
        return value
    fields = {name: getattr(value, name) for name in type(value).model_fields}
    return value.model_copy(
        update={
            name: f"{formula}{field}" if name in _TEXTS and isinstance(field, str) else _changed(field, formula)
            for name, field in fields.items()
        }
    )


def test_csv_is_the_table(reports: tuple[ReportAnalysis, ...], rows: Rows) -> None:
    for table in TABLES:
        content = csv_file(table, table.rows(reports, CASTLES)).decode()
        read = list(csv.DictReader(io.StringIO(content)))
        assert len(read) == len(rows[table.name])
        assert content.startswith(",".join(table.header) + "\r\n")


def test_flowing_texts() -> None:
    assert flowing("The [new\nplan][plan] is\nthere.\n\n- one\n- two\n  words\n") == (
        "The new plan is there.\n\n- one\n- two words"
    )
    assert flowing("| a |\n| - |\n| b |") == "| a |\n| - |\n| b |"
    assert flowing("```\na\nb\n```") == "```\na\nb\n```"
    assert flowing("1. one\n2. two") == "1. one\n2. two"
    assert flowing("ends in a  \nbreak") == "ends in a  \nbreak"


# ---- Version --------------------------------------------------------------------------------------------------------
def test_a_version_is_of_the_last_meeting_that_rated_and_of_the_data(tiny: Dossier) -> None:
    before = version((analysis(tiny.published()),))
    assert re.fullmatch(r"2022\.4\.0\+[0-9a-f]{12}", before)
    assert version((analysis(tiny.published()),)) == before
    changed = replace(tiny, recommendations=tuple(_retitled(tiny)))
    assert version((analysis(changed.published()),)).split("+")[0] == "2022.4.0"
    assert version((analysis(changed.published()),)) != before


def _retitled(of: Dossier) -> Iterator[Any]:
    for recommendation in of.recommendations:
        yield recommendation.model_copy(update={"title": f"{recommendation.title}!"})


def test_a_record_without_ratings_has_a_version(tiny: Dossier) -> None:
    assert version((analysis(replace(tiny, updates=())),)).startswith("0.0.0+")


def test_drafts_do_not_change_the_version_of_what_is_published(tiny: Dossier) -> None:
    without = replace(tiny, updates=tiny.published().updates)
    assert version((analysis(tiny.published()),)) == version((analysis(without.published()),))
