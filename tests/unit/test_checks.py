"""A check: a function that finds violations, with the words of its rule."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from monitoring_record.checks.check import Check, ReportCheck, Violation, report_check
from monitoring_record.checks.checked_site import SiteCheck, site_check
from monitoring_record.checks.comparison import ChangeCheck, change_check
from monitoring_record.checks.placed_text import PlacedText, placed_texts
from monitoring_record.checks.text_check import TextCheck, problems_of_texts, text_check
from monitoring_record.source.limits import MOST_OF_A_RULE
from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.rules import RuleWords
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.texts import References

WORDS = RuleWords(
    id="dry-moat", demand="A moat has water.", reason="Walls need it.", wrong="moat: dry\n", right="moat: full\n"
)
PLACE = Position("data/moats.yml", 3, 1)


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (report_check, ReportCheck),
        (site_check, SiteCheck),
        (change_check, ChangeCheck),
        (lambda **words: text_check("#", **words), TextCheck),
    ],
)
def test_a_check_is_a_rule_that_reports_what_its_function_finds(make: Any, kind: type[Check[Any]]) -> None:
    check = make(**WORDS)(lambda moat: [(PLACE, f"the {moat} is dry; fill it")])
    assert type(check) is kind
    assert {name: getattr(check, name) for name in WORDS} == WORDS
    assert list(check.problems("north moat")) == [Problem(PLACE, "the north moat is dry; fill it", check)]


def test_a_check_stops_when_there_are_very_many_violations() -> None:
    check = Check[int](find=lambda dry: [(PLACE, "a moat is dry")] * dry, **WORDS)
    found = [len(list(check.problems(dry))) for dry in (MOST_OF_A_RULE - 1, MOST_OF_A_RULE, MOST_OF_A_RULE + 1)]
    assert found == [MOST_OF_A_RULE - 1, MOST_OF_A_RULE, MOST_OF_A_RULE]


def texts(*written: str) -> list[PlacedText]:
    """Return the texts of a file."""
    return sorted(
        placed_texts(YamlFile("x", values={"texts": list(written)}), References()), key=lambda it: it.location
    )


def looked_at(check: TextCheck, *written: str) -> list[str]:
    """Return those of the texts in which a check looks for violations."""
    return [problem.message for problem in problems_of_texts(texts(*written), (check,))]


def every_text(text: PlacedText) -> Iterator[Violation]:
    yield Position("x"), text.text


def test_a_check_of_texts_looks_at_those_that_have_one_of_its_signs() -> None:
    check = text_check("#", "](", **WORDS)(every_text)
    assert looked_at(check, "a # b", "a ](b", "a ] (b", "a b", "c #") == ["a # b", "a ](b", "c #"]


@pytest.mark.parametrize(
    ("text", "has_words_or_markup"),
    [
        ("moat-#", False),
        ("moat #", True),
        ("<moat#>", True),
        ("*moat*#", True),
        ("[moat]#", True),
        ("#1a9b3f", False),
        ("https://moats.example/*#north", False),
        ("see https://moats.example/*#north", True),
    ],
)
def test_a_word_a_colour_or_an_address_has_no_markup(text: str, has_words_or_markup: bool) -> None:
    assert looked_at(text_check("#", **WORDS)(every_text), text) == [text] * has_words_or_markup


@pytest.mark.parametrize(
    ("together", "may_be"),
    [("a ](b", True), ("a ] (b", False), ("~~ moat", True), ("a moat ](b", True), ("a ](b)", False), ("b)", False)],
)
def test_a_check_with_a_suspicion_needs_a_sign_and_the_suspicion(together: str, may_be: bool) -> None:
    suspicion = re.compile(r"b$|moat")
    assert text_check("](", "~~", suspicion=suspicion, **WORDS)(every_text).may_be_violated(together) is may_be
