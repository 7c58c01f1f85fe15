"""The messages about mistakes in the data, the settings and the written pages: each says enough to mend the file, and the file is then sound.

Each file in golden/errors/ is a case, see `tests.support.error_cases`. Its name is the rule that it violates, perhaps with
a point and further words. Run with UPDATE_GOLDEN=1 to update the messages, then read the diff.
"""

import os
import re
import shutil
from pathlib import Path

import pytest

from monitoring_record.library import load, project_problems
from monitoring_record.loading.record_files import RecordReader
from monitoring_record.rules import RULES
from tests.support.error_cases import ErrorCase
from tests.support.projects import add_settings
from tests.support.reports import replace

CASES = [ErrorCase(path) for path in sorted((Path(__file__).parent / "errors").iterdir())]
LONGEST = 560
"""Characters of a message: about four lines of a terminal."""

each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)


@pytest.fixture(scope="module")
def reader() -> RecordReader:
    """Reads what a case does not change only once."""
    return RecordReader()


def messages(data: Path, reader: RecordReader) -> str:
    of_a_site = project_problems(data.parent) if (data.parent / "mkdocs.yml").exists() else ()
    return "".join(f"{problem}\n" for problem in (*of_a_site, *load(data, reader).problems))


@each_case
def test_the_mistake_is_told_and_its_cure_works(case: ErrorCase, data: Path, reader: RecordReader) -> None:
    if case.is_of_a_site:
        add_settings(data.parent)
    case.put_into(data.parent)
    said = messages(data, reader)
    if os.environ.get("UPDATE_GOLDEN"):
        case.write_says(said)
    assert said == case.says
    case.apply_cure(data.parent)
    assert messages(data, reader) == "", "after the cure, the data is sound"


@each_case
def test_every_message_has_its_place_its_cure_and_its_rule(case: ErrorCase) -> None:
    lines = case.says.splitlines()
    found = [
        re.fullmatch(r"(?:(?:data|content)(?:/[\w.() -]+)+|mkdocs\.yml):\d+:\d+: .{20,} \[([a-z-]+)\]", line)
        for line in lines
    ]
    ids = {match[1] if match else "" for match in found}
    assert ids <= set(RULES)
    assert case.path.stem.partition(".")[0] in ids, "a case is called by the rule that it violates"
    assert [line for line in lines if len(line) > LONGEST] == []


@each_case
def test_the_cure_is_what_the_message_proposes(case: ErrorCase) -> None:
    new = "\n".join(lines for _, lines in case.cure)
    assert case.cure, "each mistake has a cure"
    for proposed in re.findall(r"write `([^`…]+)`(?!,? or)", case.says):
        assert proposed.rpartition("words")[2] in new


def test_nothing_is_published_of_data_with_a_problem(data: Path) -> None:
    replace(data / "ruritania/recommendations/02.yml", ("title:", "titel:"))
    assert load(data).dossiers == ()


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
