"""What a contributor is told. Each folder in golden/errors/ is laid over the tiny report; `expected.txt` is the answer.

Run with UPDATE_GOLDEN=1 to write the answers anew, then read what changed.
"""

import os
import re
import shutil
from pathlib import Path

import pytest
from conftest import ROOT

from monitoring_record.library import load

CASES = Path(__file__).parent / "golden" / "errors"


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_errors(case: str, data: Path) -> None:
    shutil.copytree(CASES / case, data, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    library = load(data)
    told = "".join(f"{problem}\n" for problem in library.problems)
    expected = CASES / case / "expected.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(told, encoding="utf-8")
    assert library.dossiers == (), "nothing is published of data with a problem"
    assert told == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_every_error_has_its_place_and_its_cure(case: str) -> None:
    for line in (CASES / case / "expected.txt").read_text(encoding="utf-8").splitlines():
        assert re.match(r"data(/[\w.-]+)+:\d+:\d+: .{20}", line), line


def test_the_message_that_the_documents_show_is_the_one_that_is_printed(tmp_path: Path) -> None:
    data = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    update = data / "kazakhstan/updates/20/23.yml"
    update.write_text(
        update.read_text(encoding="utf-8").replace("rating: progress", "rating: progres"), encoding="utf-8"
    )
    (problem,) = load(data).problems
    assert str(problem) in (ROOT / "content/contribute.md").read_text(encoding="utf-8")
    assert str(problem).split("Write one of")[0] in (ROOT / "README.md").read_text(encoding="utf-8")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    (problem,) = load(tmp_path / "data").problems
    assert str(problem) == "data:1:1: there is no such folder; it must hold the records"


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (problem,) = load(tmp_path / "data").problems
    assert str(problem) == "data:1:1: there is no report; make a folder for one, with a file `report.yml`"


def test_the_glossary_may_mention_what_one_of_several_reports_has(data: Path) -> None:
    shutil.copytree(data / "ruritania", data / "graustark")
    (data / "graustark/recommendations/02.yml").unlink()
    for update in (data / "graustark/updates").rglob("02.yml"):
        update.unlink()
    graustark = data / "graustark/recommendations/01.yml"
    graustark.write_text(graustark.read_text(encoding="utf-8").replace(", as Recommendation 2 says for moats", ""))
    glossary = data / "glossary.yml"
    text = glossary.read_text(encoding="utf-8")
    glossary.write_text(text.replace("A ditch", "A ditch, as in Recommendation 2, "), encoding="utf-8")
    assert [str(problem) for problem in load(data).problems if "glossary" in problem.position.file] == []
