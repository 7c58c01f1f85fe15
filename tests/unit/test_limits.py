"""Input without bounds: what is too large, too deep or too long is refused as such."""

import json
from pathlib import Path

import pytest

from monitoring_record.library import load
from monitoring_record.records.web_address import LONGEST_ADDRESS
from monitoring_record.source import limits
from monitoring_record.source.limits import (
    DEEPEST,
    LONGEST_QUOTATION,
    MOST_BYTES,
    MOST_PROBLEMS,
    MOST_VALUES,
)
from monitoring_record.source.problems import Position, Problem, fewer
from monitoring_record.source.yaml_reader import read_yaml
from tests.support.reports import replace

UPDATE = "ruritania/updates/1/02.yml"
REASONS = "The moats are nearly full."


def rules(content: str) -> list[str]:
    """Return the place and the rule of each problem of a file."""
    found = read_yaml("x.yml", content.encode()).problems
    return [f"{problem.position.line}:{problem.position.column} {problem.rule.id}" for problem in found]


def test_a_file_may_be_large_but_not_without_end() -> None:
    assert rules(f"title: x\n{'#' * (MOST_BYTES - 10)}\n") == []
    assert rules(f"title: x\n{'#' * MOST_BYTES}\n") == ["1:1 file-too-large"]


@pytest.mark.parametrize(
    ("begin", "end"),
    [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("{[]: ", "}")],
    ids=["list", "map", "hyphen", "key", "mix"],
)
def test_nothing_is_nested_without_end(begin: str, end: str) -> None:
    assert "too-deep" not in str(rules(f"title:\n  {begin * (DEEPEST - 2)}x{end * (DEEPEST - 2)}\n"))
    for depth in (DEEPEST + 1, 25_000, MOST_BYTES // len(begin) - 100):
        assert [found.partition(" ")[2] for found in rules(f"title:\n  {begin * depth}")] == ["too-deep"]


def test_levels_of_lines_of_their_own_are_counted_too() -> None:
    lines = "".join(f"{' ' * depth}a:\n" for depth in range(500))
    assert rules(lines) == [f"{DEEPEST + 1}:{DEEPEST + 1} too-deep"]


def test_a_file_has_many_values_but_not_without_end() -> None:
    assert "too-many-values" in str(rules("notes:\n" + "- a\n" * MOST_VALUES))
    assert rules("notes:\n" + "- a\n" * (MOST_VALUES // 2)) == []


def test_of_many_problems_of_a_rule_in_a_file_the_first_are_shown(data: Path) -> None:
    replace(data / UPDATE, (REASONS, json.dumps("part 1.9, " * 2000)))
    problems = load(data).problems
    assert len(problems) == MOST_PROBLEMS
    assert "(and 950 more of this kind in this file)" in problems[-1].message
    assert [problem.position.column for problem in problems[:3]] == [20, 30, 40]


def test_problems_of_other_files_and_rules_are_shown_beside_them(data: Path) -> None:
    replace(data / UPDATE, (REASONS, json.dumps("part 1.9, " * 2000)), ("rating: most", "rating: mots"))
    replace(data / "ruritania/recommendations/02.yml", ("title:", "titel:"))
    assert {problem.rule.id for problem in load(data).problems} == {
        "unknown-mention",
        "unknown-rating",
        "unknown-field",
    }


def test_few_problems_stay_as_they_are(data: Path) -> None:
    replace(data / UPDATE, ("rating: most", "rating: mots"))
    problems = load(data).problems
    assert fewer((*problems, *problems)) == problems


@pytest.mark.parametrize(
    ("limit", "measured"),
    [
        (limits.MOST_BYTES, 500_000),
        (limits.DEEPEST, 20),
        (limits.MOST_VALUES, 15_000),
        (limits.MOST_CHAPTERS, 100),
        (limits.LONGEST_TEXT, 30_000),
        (limits.LONGEST_LINE, 1_000),
        (limits.LONGEST_KEY, 200),
        (limits.MOST_PROBLEMS, 50),
        (limits.MOST_OF_A_RULE, 1_000),
        (limits.MOST_CANDIDATES, 100),
        (LONGEST_ADDRESS, 2_000),
    ],
)
def test_what_is_at_a_limit_takes_seconds_at_most(limit: int, measured: int) -> None:
    """Whoever raises a limit measures again what a build of data at the limit takes."""
    assert limit <= measured


def test_a_message_quotes_the_beginning_and_the_end_of_a_long_value(data: Path) -> None:
    replace(data / UPDATE, ("rating: most", f"rating: {'x' * 5000}"))
    (problem,) = load(data).problems
    half = "x" * (LONGEST_QUOTATION // 2)
    advice = "write one of `full`, `most`, `half`, `little` (best first)"
    assert problem.message == f"the scale has no rating `{half}…{half}`; {advice}"


def test_a_message_shows_what_would_do_something(data: Path) -> None:
    some = load(data.parent / "nowhere").problems[0].rule
    message = str(Problem(Position("data/a\nb.yml"), "`x\r\n::error::\x1b[31m\u202e\ud800##[error]`; mend it", some))
    assert message == r"data/a\nb.yml:1:1: `x\r\n::error::\x1b[31m\u202e\ud800## [error]`; mend it [no-data]"
