"""The output formats of `check`: for people, for programs, and for the forges."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from monitoring_record.commands import record
from monitoring_record.commands.problem_formats import FORMATS, as_github, as_gitlab, as_json
from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.rules import Rule

RULE = Rule(id="own-castle", demand="", reason="", wrong="", right="")


def problem(position: Position, message: str) -> Problem:
    return Problem(position, message, RULE)


BROKEN = {
    "ruritania/updates/3/01.yml": "stage: [reported\n",
    "ruritania/recommendations/02.yml": "title: Fill the moats\ntext: Fill them.\nchapter: two\ntitel: x\n",
}


@pytest.fixture
def broken(data: Path) -> Path:
    """The tiny data with a file that is no YAML, and one with two faults."""
    for name, text in BROKEN.items():
        (data / name).write_text(text, encoding="utf-8")
    return data


FINGERPRINTS = [
    "ed681d867c3181c0b882c0f0c6acf3a72acce029e39d68ebc1958215db70e5aa",
    "5f6b623d722e98982016ff56577306ca229cb821b66927dcac56b15ff00a00bc",
]
"""Those of a problem that is in a file twice; if they change, GitLab shows each old problem as a new one."""


def check(data: Path, format_name: str) -> tuple[int, str]:
    result = CliRunner().invoke(record, ["check", "--data", str(data), "--format", format_name])
    return result.exit_code, result.stdout


def test_text_reports_all_problems_also_beside_a_syntax_error(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(broken.parent)
    status, output = check(broken, "text")
    assert status == 1
    assert re.findall(r"^(\S+?): .*(number of a chapter|not a field|never closed)", output, re.MULTILINE) == [
        ("data/ruritania/recommendations/02.yml:3:10", "number of a chapter"),
        ("data/ruritania/recommendations/02.yml:4:1", "not a field"),
        ("data/ruritania/updates/3/01.yml:1:8", "never closed"),
    ]


@pytest.mark.parametrize("stands_in", ["", "ruritania/updates/3"])
@pytest.mark.parametrize("format_name", ["text", "json", "gitlab"])
def test_paths_are_relative_to_the_current_folder(
    broken: Path, stands_in: str, format_name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(broken / stands_in)
    _, output = check(broken, format_name)
    paths = re.findall(r"[\w./-]+\.yml", output)
    assert {path for path in paths if not Path(path).is_file()} == set()
    assert {Path(path).resolve() for path in paths} == {broken / name for name in BROKEN}


def test_json_is_a_list_of_places_and_messages(broken: Path) -> None:
    status, output = check(broken, "json")
    entries = json.loads(output)
    assert status == 1
    assert [(Path(entry["file"]).name, entry["line"], entry["column"]) for entry in entries] == [
        ("02.yml", 3, 10),
        ("02.yml", 4, 1),
        ("01.yml", 1, 8),
    ]
    assert all(list(entry) == ["file", "line", "column", "message", "rule", "reminder"] for entry in entries)


@pytest.mark.parametrize(
    ("format_name", "expected"),
    [("text", "The data is sound.\n"), ("json", "[]\n"), ("github", ""), ("gitlab", "[]\n")],
)
def test_sound_data(data: Path, format_name: str, expected: str) -> None:
    assert check(data, format_name) == (0, expected)


@pytest.mark.parametrize("format_name", list(FORMATS))
def test_the_exit_status_shows_problems_in_every_format(broken: Path, format_name: str) -> None:
    status, output = check(broken, format_name)
    assert (status, bool(output)) == (1, True)


def test_github_reads_each_sign_as_it_is_meant() -> None:
    found = problem(Position("a,b:c%.yml", 3, 7), "50%: one,\r\ntwo")
    assert as_github([found]) == ("::error file=a%2Cb%3Ac%25.yml,line=3,col=7,title=own-castle::50%25: one,\\r\\ntwo\n")


def test_github_gets_a_line_for_each_problem() -> None:
    found = [problem(Position("X.yml", 3), "one"), problem(Position("X.yml", 4), "two")]
    assert as_github(found) == (
        "::error file=X.yml,line=3,col=1,title=own-castle::one\n::error file=X.yml,line=4,col=1,title=own-castle::two\n"
    )


def test_json_is_written_for_people_too() -> None:
    lines = (
        '    "file": "é.yml",',
        '    "line": 3,',
        '    "column": 7,',
        '    "message": "“é”",',
        '    "rule": "own-castle",',
        '    "reminder": false',
    )
    assert as_json([problem(Position("é.yml", 3, 7), "“é”")]) == "\n".join(("[", "  {", *lines, "  }", "]", ""))


def test_gitlab_knows_the_problems_of_earlier_versions_of_the_engine() -> None:
    found = problem(Position("x.yml", 3), "it is wrong (first in line 1)")
    assert fingerprints(found, found) == FINGERPRINTS


def test_gitlab_gets_what_a_code_quality_report_must_contain() -> None:
    (entry,) = json.loads(as_gitlab([problem(Position("data/x.yml", 3, 7), "it is wrong")]))
    assert re.fullmatch("[0-9a-f]{64}", entry.pop("fingerprint"))
    assert entry == {
        "description": "it is wrong",
        "check_name": "own-castle",
        "severity": "major",
        "location": {"path": "data/x.yml", "lines": {"begin": 3}},
    }


def fingerprints(*problems: Problem) -> list[str]:
    return [entry["fingerprint"] for entry in json.loads(as_gitlab(problems))]


def test_gitlab_recognises_a_problem_when_its_line_has_moved() -> None:
    before = problem(
        Position("x.yml", 3, 7), "`part` appears here a second time (first in line 1); keep one of the two"
    )
    after = problem(
        Position("x.yml", 13, 9), "`part` appears here a second time (first in line 11); keep one of the two"
    )
    assert fingerprints(before) == fingerprints(after)


def test_gitlab_distinguishes_problems() -> None:
    problems = [
        problem(Position("x.yml", 3), "it is wrong"),
        problem(Position("x.yml", 5), "it is wrong"),
        problem(Position("x.yml", 5), "it is worse"),
        problem(Position("y.yml", 5), "it is wrong"),
    ]
    assert len(set(fingerprints(*problems))) == len(problems)


def test_the_help_has_an_example_of_each_format() -> None:
    output = CliRunner().invoke(record, ["check", "--help"]).output
    for name in FORMATS:
        assert f"  {name} " in output
    assert output.count("python3 run.py check") == len(FORMATS)


def test_a_folder_that_is_not_there_is_a_mistake_of_the_command(tmp_path: Path) -> None:
    result = CliRunner().invoke(record, ["check", "--data", str(tmp_path / "none")])
    assert (result.exit_code, "does not exist" in result.output) == (2, True)
