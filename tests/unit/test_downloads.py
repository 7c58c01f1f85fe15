"""The downloads: their content, and the descriptions of their columns and fields."""

import csv
import io
import json
from dataclasses import replace

import pytest

from monitoring_record.downloads import DOWNLOADS, DataFolder, Download
from monitoring_record.downloads.examples import examples
from monitoring_record.downloads.tables import TABLES
from monitoring_record.records import Dossier
from tests.support.contents import CASTLES, downloaded
from tests.support.data_folders import folder_of
from tests.support.reports import analysis


@pytest.fixture(scope="module")
def contents(tiny: Dossier) -> dict[str, str]:
    return {
        download.name: downloaded(tiny.published(), download.name)
        for download in DOWNLOADS
        if download.table or download.fields
    }


def test_ratings_csv_keeps_its_columns(contents: dict[str, str]) -> None:
    """The first columns are a promise: programs find them by their place, too."""
    assert [",".join(row[:8]) for row in csv.reader(io.StringIO(contents["ratings.csv"]))] == [
        "report,meeting,date,recommendation,part,rating,previous,change",
        "ruritania,1,2021-04-01,1,,half,,",
        "ruritania,1,2021-04-01,1,1,half,,",
        "ruritania,1,2021-04-01,1,2,little,,",
        "ruritania,1,2021-04-01,1,3,little,,",
        "ruritania,1,2021-04-01,2,,most,,",
        "ruritania,2,2022-04-02,1,,most,half,improved",
        "ruritania,2,2022-04-02,1,1,full,half,improved",
        "ruritania,2,2022-04-02,1,2,little,little,unchanged",
        "ruritania,2,2022-04-02,1,2.1,full,,",
        "ruritania,2,2022-04-02,1,3,none,little,",
        "ruritania,2,2022-04-02,2,,little,most,worsened",
    ]


def test_csv_lines_end_as_rfc_4180_says(contents: dict[str, str]) -> None:
    assert contents["ratings.csv"].count("\r\n") == contents["ratings.csv"].count("\n") == 12


def test_report_json_contains_the_whole_published_record(contents: dict[str, str], tiny: Dossier) -> None:
    document = json.loads(contents["report.json"])
    assert [meeting["number"] for meeting in document["meetings"]] == [1, 2]
    assert len(document["recommendations"]) == 2
    assert [(update["meeting"], update["recommendation"]) for update in document["updates"]] == [
        (1, 1),
        (1, 2),
        (2, 1),
        (2, 2),
    ]
    assert document["updates"][0]["documents"]["list"]["title"] == "List of cracks"
    assert list(document["recommendations"][1]) == ["number", "title", "chapter", "text", "parts", "notes"]
    rows = list(csv.DictReader(io.StringIO(contents["ratings.csv"])))
    assert [rating["rating"] for rating in document["ratings"]] == [row["rating"] for row in rows]


def described(name: str) -> tuple[Download, list[str]]:
    (download,) = (download for download in DOWNLOADS if download.name == name)
    return download, [field for field, _ in download.fields]


def test_each_field_is_described(contents: dict[str, str]) -> None:
    download, fields = described("report.json")
    assert list(json.loads(contents[download.name])) == fields


def test_each_file_and_each_table_is_made_once(tiny: Dossier) -> None:
    made: list[str] = []

    def counted(download: Download) -> Download:
        def content(folder: DataFolder) -> bytes:
            made.append(download.name)
            return download.content(folder)

        return replace(download, content=content)

    of = folder_of(tiny)
    folder = DataFolder(of.reports, of.publication, of.address, tuple(map(counted, DOWNLOADS)))
    written = [make() for _ in range(2) for make in folder.files.values()]
    assert sorted(made) == sorted(download.name for download in DOWNLOADS)
    assert written[: len(DOWNLOADS)] == written[len(DOWNLOADS) :]
    assert all(folder.rows(table) is folder.rows(table) for table in TABLES)


def test_what_a_folder_forgets_is_made_anew_and_the_same(tiny: Dossier) -> None:
    folder = folder_of(tiny)
    before = {table.name: folder.rows(table) for table in TABLES}, [make() for make in folder.files.values()]
    folder.forget()
    assert all(folder.rows(table) is not before[0][table.name] for table in TABLES)
    assert ({table.name: folder.rows(table) for table in TABLES}, [make() for make in folder.files.values()]) == before


def test_without_an_address_the_programs_read_the_files_beside_them(tiny: Dossier) -> None:
    codes = {example.title: example.code for example in examples(folder_of(tiny, address=""))}
    assert list(codes) == ["Python", "R", "Python: promises", "R: promises", "Spreadsheet"]
    for name, suffix in (("ratings.csv", ""), ("promises.csv", ": promises")):
        assert f'open("{name}"' in codes[f"Python{suffix}"]
        assert f'read.csv("{name}"' in codes[f"R{suffix}"]


def test_a_record_without_ratings_has_no_formula_for_them(tiny: Dossier) -> None:
    without = DataFolder((analysis(replace(tiny, updates=())),), CASTLES, "ruritania/data/", DOWNLOADS)
    assert "Spreadsheet" not in [example.language for example in examples(without)]
