"""The messages about mistakes in the data. Each folder in golden/errors/ is copied over the tiny report.

The name of a folder is the rule that it violates, perhaps with a point and further words; `expected.txt` contains the
messages.

Run with UPDATE_GOLDEN=1 to update them, then read the diff.
"""

import os
import re
import shutil
from pathlib import Path

import pytest

from monitoring_record.library import load
from monitoring_record.rules import RULES
from tests.support.reports import replace

CASES = Path(__file__).parent / "errors"


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_errors(case: str, data: Path) -> None:
    shutil.copytree(CASES / case, data, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    library = load(data)
    reported = "".join(f"{problem}\n" for problem in library.problems)
    expected = CASES / case / "expected.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(reported, encoding="utf-8")
    assert library.dossiers == (), "nothing is published of data with a problem"
    assert reported == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_every_message_has_its_place_its_cure_and_its_rule(case: str) -> None:
    lines = (CASES / case / "expected.txt").read_text(encoding="utf-8").splitlines()
    found = [re.fullmatch(r"data(?:/[\w.-]+)+:\d+:\d+: .{20,} \[([a-z-]+)\]", line) for line in lines]
    ids = {match[1] if match else "" for match in found}
    assert ids <= set(RULES)
    assert case.partition(".")[0] in ids, "a case is called by the rule that it violates"


def test_the_glossary_may_mention_what_one_of_several_reports_has(data: Path) -> None:
    shutil.copytree(data / "ruritania", data / "graustark")
    (data / "graustark/recommendations/02.yml").unlink()
    for update in (data / "graustark/updates").rglob("02.yml"):
        update.unlink()
    replace(data / "graustark/recommendations/01.yml", (", as Recommendation 2 says for moats", ""))
    replace(data / "glossary.yml", ("A ditch", "A ditch, as in Recommendation 2, "))
    assert [str(problem) for problem in load(data).problems if "glossary" in problem.position.file] == []


def test_a_missing_folder_is_reported(tmp_path: Path) -> None:
    (problem,) = load(tmp_path / "data").problems
    assert str(problem) == "data:1:1: there is no such folder; it must contain the records [no-data]"


def test_an_empty_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (problem,) = load(tmp_path / "data").problems
    assert str(problem) == "data:1:1: there is no report; make a folder for one, with a file `report.yml` [no-data]"
