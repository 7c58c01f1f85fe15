"""The downloads of a built site: the programs on the page run as they are, and a rating is the same everywhere."""

import csv
import html
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from monitoring_record.records import Dossier
from tests.support.projects import run_mkdocs
from tests.support.reports import replace
from tests.support.server import serve

ADDRESS = "https://record.example.org/"
"""The address that the site is built for."""


@pytest.fixture(scope="module")
def served(public_site: Path) -> Iterator[str]:
    with serve(public_site) as address:
        yield address


@pytest.fixture
def data(public_site: Path) -> Path:
    return public_site / "ruritania/data"


def example(language: str, data: Path, about: str = "") -> str:
    """Return a program of the page Data."""
    page = (data / "index.html").read_text(encoding="utf-8")
    anchor = f"in-{language}-{about}" if about else f"in-{language}"
    found = re.search(rf'id="{anchor}".*?<code class="language-{language}">(.*?)</code>', page, re.DOTALL)
    assert found
    return html.unescape(found[1])


def rows_of(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))


def program(name: str) -> str:
    """Return the path of a program; without it, the test is skipped, except where the workflows install it."""
    found = shutil.which(name)
    if found is None:
        give_up = pytest.fail if os.environ.get("CI") and sys.platform == "linux" else pytest.skip
        give_up(f"{name} is not installed")
    return found


def run(*command: str | Path, folder: Path) -> str:
    finished = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def test_the_python_of_the_page_runs(served: str, data: Path, tmp_path: Path) -> None:
    code = example("python", data)
    assert len(code.splitlines()) == 5
    worsened = [row for row in rows_of(data / "ratings.csv") if row["change"] == "worsened"]
    columns = ("meeting", "recommendation", "part", "title", "url")
    expected = [" ".join(row[column] for column in columns) for row in worsened]
    assert expected == [f"2 2  Fill the moats {ADDRESS}ruritania/recommendations/2/#m2"]
    assert run(sys.executable, "-c", code.replace(ADDRESS, served), folder=tmp_path).splitlines() == expected


def test_the_r_of_the_page_runs(served: str, data: Path, tmp_path: Path, tiny: Dossier) -> None:
    code = example("r", data)
    assert len(code.splitlines()) == 5
    (tmp_path / "example.R").write_text(code.replace(ADDRESS, served), encoding="utf-8")
    printed = run(program("Rscript"), "--vanilla", "example.R", folder=tmp_path).splitlines()
    lines = [line.split() for line in printed if line.strip()]
    assert lines[0] == [rating.id for rating in tiny.scale.ratings]
    given = [(row["meeting"], row["rating"]) for row in rows_of(data / "ratings.csv") if not row["part"]]
    assert len(lines) == 3
    for meeting, *counts in lines[1:]:
        assert counts == [str(given.count((meeting, rating.id))) for rating in tiny.scale.ratings]


def test_the_python_on_promises_runs(served: str, data: Path, tmp_path: Path) -> None:
    code = example("python", data, "promises").replace(ADDRESS, served)
    assert '"" < row["due_last"] < "2022-07-01"' in code
    assert run(sys.executable, "-c", code, folder=tmp_path) == ""
    (promise,) = rows_of(data / "promises.csv")
    expected = " ".join(promise[column] for column in ("due", "outcome", "by_names", "text", "url"))
    assert expected.startswith("2024-Q4  Guild of Masons The masons are to open their register")
    later = code.replace("2022-07-01", "2025-01-01")
    assert run(sys.executable, "-c", later, folder=tmp_path).splitlines() == [expected]


def test_the_r_on_promises_runs(served: str, data: Path, tmp_path: Path) -> None:
    """The outcome of a promise of the last meeting is empty, and counted too."""
    code = example("r", data, "promises").replace(ADDRESS, served)
    assert '"2022-07-01"' in code
    (tmp_path / "example.R").write_text(code.replace("2022-07-01", "2025-01-01"), encoding="utf-8")
    printed = run(program("Rscript"), "--vanilla", "example.R", folder=tmp_path)
    assert printed.split() == ["none", "yet", "1"]


def test_the_formula_of_the_page_counts(data: Path, tmp_path: Path) -> None:
    """Another program calculates it, in the workbook that the page offers."""
    book = load_workbook(data / "report.xlsx")
    book.create_sheet("Question")["A1"] = example("spreadsheet", data)
    book.save(tmp_path / "report.xlsx")
    command = (program("ssconvert"), "--recalc", "--export-type=Gnumeric_stf:stf_assistant", "-O", "sheet=Question")
    run(*command, "report.xlsx", "answer.csv", folder=tmp_path)
    last = [row for row in rows_of(data / "ratings.csv") if not row["part"] and row["meeting"] == "2"]
    counted = sum(row["rating"] == last[0]["rating"] for row in last)
    assert (tmp_path / "answer.csv").read_text(encoding="utf-8").strip() == str(counted)


def test_the_formula_for_another_spreadsheet_names_the_table(data: Path) -> None:
    assert example("sheets", data) == f'=IMPORTDATA("{ADDRESS}ruritania/data/ratings.csv")'


def test_the_page_says_how_large_each_file_is(data: Path) -> None:
    sizes = dict(
        re.findall(r"Download ([\w.-]+) \([^()]*?(\d+) kB\)", (data / "index.html").read_text(encoding="utf-8"))
    )
    files = {file.name: file.stat().st_size for file in data.iterdir()}
    assert set(sizes) == set(files) - {"index.html"}
    assert {name: max(round(files[name] / 1000), 1) for name in sizes} == {name: int(kb) for name, kb in sizes.items()}


def test_a_site_with_several_reports_has_all_of_them_together(project: Path) -> None:
    shutil.copytree(project / "data/ruritania", project / "data/graustark")
    replace(project / "data/graustark/report.yml", ("country: Ruritania", "country: Graustark"))
    built = run_mkdocs(project)
    assert built.returncode == 0, built.stdout
    together = (project / "site/data/ratings.csv").read_bytes().splitlines(keepends=True)
    apart = [
        line
        for slug in ("graustark", "ruritania")
        for line in (project / f"site/{slug}/data/ratings.csv").read_bytes().splitlines(keepends=True)[1:]
    ]
    assert together[1:] == apart
    assert not (project / "site/data/report.json").exists()
    home = (project / "site/index.html").read_text(encoding="utf-8")
    assert 'href="data/"' in home, "the navigation leads there"
    described = (project / "site/data.md").read_text(encoding="utf-8")
    assert f"[ratings.csv]({ADDRESS}data/ratings.csv)" in described
    assert f"[Data of Graustark]({ADDRESS}graustark/data.md)" in described
