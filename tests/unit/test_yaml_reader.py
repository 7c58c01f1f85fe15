"""Reading a YAML file: values keep their meaning, and have their positions."""

from datetime import date

import pytest

from monitoring_record.source.yaml_file import LossyNumber
from monitoring_record.source.yaml_reader import read_yaml
from monitoring_record.source.yaml_values import LOST_TO_A_HASH


def test_values_keep_their_meaning() -> None:
    file = read_yaml("x.yml", b'text: words\nwhole: 10\nday: 2018-07-03\nyes: true\nquoted: "no"\nlist: [a, "14.10"]\n')
    assert file.problems == []
    assert file.values == {
        "text": "words",
        "whole": 10,
        "day": date(2018, 7, 3),
        "yes": True,
        "quoted": "no",
        "list": ["a", "14.10"],
    }


def test_each_value_has_its_position() -> None:
    file = read_yaml("x.yml", b"parts:\n  - number: '4'\n    text: |\n      Words\n")
    assert str(file.at(("parts", 0, "number"))) == "x.yml:2:13"
    assert str(file.at_key(("parts", 0, "text"))) == "x.yml:3:5"
    assert str(file.at(("parts", 0, "missing"))) == "x.yml:2:5", "falls back to what is around it"


@pytest.mark.parametrize("raw", ["14.10", "010", "0x1f", "12:30:45", "1_000", ".5"])
def test_a_number_that_does_not_read_back_as_written_is_no_text_and_no_whole_number(raw: str) -> None:
    values = read_yaml("x.yml", f"part: {raw}\n".encode()).values
    assert values is not None
    assert isinstance(values["part"], LossyNumber)


def test_a_byte_order_mark_is_no_problem() -> None:
    assert read_yaml("x.yml", b"\xef\xbb\xbftitle: words\n").values == {"title": "words"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_a_line_that_ends_as_on_old_systems_is_told_with_its_place(end: str) -> None:
    (problem, *_) = read_yaml("x.yml", f"a?{end}x: ?".encode()).problems
    assert problem.position.line in (1, 2)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_every_end_of_line_that_yaml_knows_is_one(end: str) -> None:
    file = read_yaml("x.yml", f"title: words{end}place: more #7".encode())
    problem = next(problem for problem in file.problems if problem.rule is LOST_TO_A_HASH)
    assert (problem.position.line, problem.position.column) == (2, 8)
    assert problem.message.endswith('put the whole value in quotes: `"more #7"`')


@pytest.mark.parametrize(("before", "place"), [(b"", "2:4"), (b"\xef\xbb\xbf", "2:4"), ("é\x85".encode(), "3:4")])
def test_what_is_not_utf_8_is_at_its_character(before: bytes, place: str) -> None:
    (problem,) = read_yaml("x.yml", before + b"a: b\nc: \xfc\n").problems
    assert str(problem).startswith(f"x.yml:{place}: this character is not in the encoding UTF-8")
