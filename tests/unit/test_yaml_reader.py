"""Reading a YAML file: values keep their meaning, and have their positions."""

from datetime import date

import pytest

from monitoring_record.source.control_characters import CONTROL_CHARACTER, is_control
from monitoring_record.source.limits import DEEPEST, LONGEST_TEXT, MOST_BYTES, MOST_VALUES
from monitoring_record.source.merge_conflict import MERGE_CONFLICT, merge_conflict
from monitoring_record.source.problems import Position
from monitoring_record.source.yaml_file import FileText, LossyNumber
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
    assert str(problem).startswith(f"x.yml:{place}: this character, probably `ü`, is not in the encoding UTF-8")


def test_russian_words_in_the_encoding_of_windows_are_told_with_its_name() -> None:
    (problem,) = read_yaml("x.yml", "title: Закон".encode("cp1251")).problems
    assert "this character, probably `З`, is not in the encoding UTF-8" in problem.message
    assert "open the file anew as “Windows-1251”" in problem.message


LISTS = read_yaml(
    "x.yml", b'parts:\n  - number: 4\n    text: " Fill "\n  - number: "5"\nnotes: [a, 1.0, b]\nempty: {}\n'
)


def test_values_are_found_by_a_pattern_of_keys() -> None:
    assert list(LISTS.each("parts", "*", "number")) == [(("parts", 0, "number"), 4), (("parts", 1, "number"), "5")]
    assert list(LISTS.each("parts", "number")) == []
    assert list(LISTS.each("title", "*")) == []
    assert list(LISTS.each()) == [((), LISTS.values)]


def test_texts_are_found_as_records_read_them() -> None:
    assert list(LISTS.texts("parts", "*", "number")) == [(("parts", 0, "number"), "4"), (("parts", 1, "number"), "5")]
    assert list(LISTS.texts("parts", "*", "text")) == [(("parts", 0, "text"), "Fill")]
    assert list(LISTS.texts("notes")) == [(("notes", 0), "a"), (("notes", 2), "b")]


def test_the_leaves_are_all_values_that_contain_no_others() -> None:
    assert {location for location, _ in LISTS.leaves} == {
        ("parts", 0, "number"),
        ("parts", 0, "text"),
        ("parts", 1, "number"),
        ("notes", 0),
        ("notes", 1),
        ("notes", 2),
    }


def test_what_is_in_no_file_begins_where_the_file_does() -> None:
    assert str(LISTS.at()) == "x.yml:1:1"
    assert (str(LISTS.at(("title",))), str(LISTS.at_key(("title", 0)))) == ("x.yml:1:1", "x.yml:1:1")
    empty = read_yaml("x.yml", b"")
    assert (str(empty.at(("title",))), str(empty.at_key(("title",)))) == ("x.yml:1:1", "x.yml:1:1")
    assert empty.position_of(("title",)).raw == ""
    assert (LISTS.line(("parts", 1)), LISTS.line(("parts", 2)), LISTS.line(("notes", 2))) == (4, None, 5)
    assert LISTS.position_of(("parts", 0, "text")).raw == " Fill "
    assert LISTS.position_of(("parts",)).raw == ""


def test_only_the_text_of_a_file_has_its_lines_too() -> None:
    assert LISTS.only_text.line(("parts", 1, "number")) == 4
    assert str(LISTS.only_text.position_at(8)) == "x.yml:2:2"
    assert str(FileText("x.yml", "\nab").position_at(2)) == "x.yml:2:2"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: a\n<<<<<<< mine\nx: 1\n=======\nx: 2\n>>>>>>> theirs\ny\n", (2, "delete lines 2, 4 and 6,")),
        ("\na: 1\n<<<<<<<\nx: 1\n", (3, "delete line 3,")),
        ("a: 1\r\n<<<<<<<\r\nx: 1\r\n", (2, "delete line 2,")),
        ("<<<<<<< a\n=======\n>>>>>>> b\nx: 1\n<<<<<<< a\n=======\n>>>>>>> b\n", (1, "delete lines 1–3,")),
        ("a\n||||||| base\nx\n=======\n", (2, "keep line 3 or delete it, and delete lines 2 and 4,")),
    ],
)
def test_a_merge_conflict_is_told_at_its_first_line_with_the_lines_to_delete(text: str, told: tuple[int, str]) -> None:
    (problem,) = read_yaml("x.yml", text.encode()).problems
    assert (problem.rule, problem.position) == (MERGE_CONFLICT, Position("x.yml", told[0]))
    assert told[1] in problem.message


def test_what_only_looks_like_a_mark_of_a_conflict_is_none() -> None:
    assert merge_conflict("x.yml", "<<<<<<<<\n<<<<<<\n ======= \n=======x\n") is None


NAMED = ("\\x07", "\\u0085", "\\U0000001b", "\\0", "\\x1f", "\\x7f", "\\x9f", "\\r", "\\L")
NOT_NAMED = ("\\\\x07", "\\t\\n\\_", "\\x20", "\\x7e", "\\xa0")


@pytest.mark.parametrize("written", [*NAMED, *NOT_NAMED])
def test_a_named_control_character_is_told_at_its_name(written: str) -> None:
    problems = read_yaml("x.yml", f'title: "a\\\\{written}"\n'.encode()).problems
    found = [problem.position.column for problem in problems if problem.rule is CONTROL_CHARACTER]
    assert found == ([12] if written in NAMED else [])


def test_each_value_is_told_its_own_control_characters() -> None:
    found = read_yaml("x.yml", b'a: "\\a"\nb: "\\x1b"\n').problems
    assert [str(problem) for problem in found] == [
        f"x.yml:{place}: `{name}` names a control character, which nobody sees; delete it [control-character]"
        for place, name in (("1:5", "\\a"), ("2:5", "\\x1b"))
    ]


CONTROLS = (
    *((0x00, 0x08), (0x0B, 0x1F), (0x7F, 0x9F), (0x2028, 0x2029)),
    *((0xD800, 0xDFFF), (0xFDD0, 0xFDEF), (0xFFFE, 0xFFFF), (0x1FFFE, 0x1FFFF)),
)
"""The first and the last of each row of control characters, of halves of characters, and of numbers of none."""


def test_control_characters_have_these_numbers() -> None:
    edges = {code + step for row in CONTROLS for code in row for step in (-1, 0, 1) if code + step >= 0}
    inside = {code for code in edges if any(first <= code <= last for first, last in CONTROLS)}
    assert {code for code in edges if is_control(code)} == inside


@pytest.mark.parametrize("value", ["true", "Yes", "ON", "False", "no", "off"])
def test_the_words_for_yes_and_no(value: str) -> None:
    assert read_yaml("x.yml", f"a: {value}\n".encode()).values == {"a": value.lower() in ("true", "yes", "on")}


@pytest.mark.parametrize(
    ("text", "values", "told"),
    [
        ("a:\nb: c\n", {"b": "c"}, ["1:3 empty-value"]),
        ("a: # 7\nb: c\n", {"b": "c"}, ["1:3 empty-value"]),
        ("a: [b, ~]\n", {"a": ["b"]}, ["1:8 empty-value"]),
        ("? [a, {b: c}]\n: {d: [e]}\nf: g\n", {"f": "g"}, ["1:3 complex-key"]),
        ("a: b\na: {c: [d]}\ne: f\n", {"a": "b", "e": "f"}, ["2:1 duplicate-key"]),
        ("a: b\na: c\nd: e\nd: f\na: g\n", {"a": "b", "d": "e"}, ["2:1 duplicate-key"]),
        ('"": b\nc: d\n', {"c": "d"}, ["1:1 complex-key"]),
        ('" ": b\nc: d\n', {"c": "d"}, ["1:1 complex-key"]),
        ("a: b #c\n", {"a": "b"}, ["1:4 lost-to-a-hash"]),
        ("a: b c # d\n", {"a": "b c"}, ["1:4 lost-to-a-hash"]),
        ("a: b c  # d\ne: f # g\nh: i  #j\n", {"a": "b c", "e": "f", "h": "i"}, ["3:4 lost-to-a-hash"]),
        ("a: b\n  - c\n", {"a": "b - c"}, ["1:4 list-without-a-bar"]),
        ("a: b\n  c\n", {"a": "b c"}, []),
        ("a: 2023-02-30\nb: c\n", {"b": "c"}, ["1:4 impossible-date"]),
        ("a: &x b\n", None, ["1:4 alias-and-anchor"]),
        ("a: *x\nb: c\n", None, ["1:4 alias-and-anchor"]),
        ("a: !x [b]\n", None, ["1:4 foreign-tag"]),
        ("a: b\n---\nc: d\n---\ne: f\n", None, ["2:1 second-document", "4:1 second-document"]),
        ("---\na: b\n", {"a": "b"}, []),
        ("# a\n", None, ["1:1 empty-file"]),
        ("  - a\n", None, ["1:3 not-a-mapping"]),
        ("a: b\u2028\n", {"a": "b"}, ["1:5 control-character"]),
    ],
)
def test_each_mistake_in_a_value_is_told_at_its_place(text: str, values: object, told: list[str]) -> None:
    file = read_yaml("x.yml", text.encode())
    assert file.values == values
    assert [f"{problem.position.line}:{problem.position.column} {problem.rule.id}" for problem in file.problems] == told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "#" * (MOST_BYTES + 1),
            "1:1: the file has more than 500 kB; delete what does not belong in it, or divide its longest texts",
        ),
        (
            "a:\n- b\n" + "- c\n" * MOST_VALUES,
            f"{MOST_VALUES - 2}:3: the file has more than 15,000 keys and values, which end here; delete what does not belong in it",
        ),
        (
            f"a: {'[' * DEEPEST}",
            "1:23: this is the 21st level of lists and fields; delete the hyphens, brackets or keys that are not meant",
        ),
        (
            f"a:\n  {'b' * (LONGEST_TEXT + 1)}\n",
            "2:3: this text has 30,001 characters, but 30,000 are the most; shorten or divide it",
        ),
    ],
    ids=["bytes", "values", "levels", "characters"],
)
def test_what_is_too_much_is_told_with_its_limit(text: str, said: str) -> None:
    (problem,) = read_yaml("x.yml", text.encode()).problems
    assert str(problem) == f"x.yml:{said} [{problem.rule.id}]"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: &b c\n", "1:4: `&b` is an anchor; delete it, or put the value in quotes if it is meant as text"),
        ("a: !b c\n", "1:4: `!b` is a tag; delete it, or put the value in quotes if it is meant as text"),
        ("a: *b\n", "1:4: `*b` is an alias; write the value out, or put it in quotes if it is meant as text"),
        ("a: b\n---\nc: d\n", "2:1: a second document begins here; a file contains one: delete the `---`"),
    ],
)
def test_yaml_that_is_not_allowed_is_told_with_its_cure(text: str, said: str) -> None:
    (problem,) = read_yaml("x.yml", text.encode()).problems
    assert str(problem) == f"x.yml:{said} [{problem.rule.id}]"


def test_a_sound_file_may_be_as_large_as_the_limit_and_contain_a_line_of_equals_signs() -> None:
    assert read_yaml("x.yml", b"a: b\n" + b"#" * (MOST_BYTES - 5)).problems == []
    assert read_yaml("x.yml", b'a: "b\n=======\nc"\n').problems == []


def test_where_the_parser_gave_up_is_known() -> None:
    assert read_yaml("x.yml", b"a: b\nc: d: e\n").stopped_at == 1
    assert read_yaml("x.yml", b"a: b\n").stopped_at is None
