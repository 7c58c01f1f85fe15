"""What problems are made of: their order and number, the words that are meant, and text that is safe to show."""

import pytest

from monitoring_record.source.limits import (
    LONGEST_KEY,
    LONGEST_LINE_TO_WRITE,
    LONGEST_QUOTATION,
    MOST_CANDIDATES,
    MOST_PROBLEMS,
)
from monitoring_record.source.messages import as_message, visible
from monitoring_record.source.problems import Position, Problem, fewer, instead, ordinal, quoted_list, similar, spans
from monitoring_record.source.syntax_rules import INDENTATION, TAB


def problems(count: int, file: str = "x.yml") -> list[Problem]:
    return [Problem(Position(file, line), f"line {line}", TAB) for line in range(1, count + 1)]


def test_a_position_is_counted_from_1() -> None:
    assert str(Position("x.yml")) == "x.yml:1:1"


def test_problems_are_in_the_order_of_their_places_each_once() -> None:
    later, other = Problem(Position("x.yml", 2, 3), "b", TAB), Problem(Position("a.yml", 9), "c", INDENTATION)
    assert fewer([later, other, later]) == (other, later)
    assert str(later) == "x.yml:2:3: b [syntax-tab]"


def test_as_many_problems_of_a_rule_as_may_be_are_shown_as_they_are() -> None:
    assert fewer(problems(MOST_PROBLEMS)) == tuple(problems(MOST_PROBLEMS))


def test_the_last_of_too_many_problems_says_how_many_there_are_more() -> None:
    other = Problem(Position("x.yml", 2_000), "other", INDENTATION)
    shown = fewer([*problems(MOST_PROBLEMS + 3), *problems(MOST_PROBLEMS, "y.yml"), other])
    assert shown[: MOST_PROBLEMS - 1] == tuple(problems(MOST_PROBLEMS - 1))
    last = f"line {MOST_PROBLEMS} (and 3 more of this kind in this file)"
    assert shown[MOST_PROBLEMS - 1].message == last
    assert shown[MOST_PROBLEMS:] == (other, *problems(MOST_PROBLEMS, "y.yml"))


@pytest.mark.parametrize(
    ("number", "said"),
    [
        *zip(
            (1, 2, 3, 4, 11, 12, 13, 14, 22, 101, 111, 212, 1013),
            ("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "14th", "22nd", "101st", "111th", "212th", "1013th"),
            strict=True,
        )
    ],
)
def test_ordinals(number: int, said: str) -> None:
    assert ordinal(number) == said


def test_lists_and_spans_are_as_short_as_they_can_be() -> None:
    assert quoted_list(["a", "b"]) == "`a`, `b`"
    assert spans([3, 1, 2, 9, 7, 6]) == "1–3, 6–7, 9"
    assert spans([7, 1, 2, 9], before="13.") == "13.1–13.2, 13.7, 13.9"


def test_a_word_that_is_meant_is_proposed_before_the_advice() -> None:
    assert instead("Stgae", ["parts", "Stage"], "use a known field") == "did you mean `Stage`? Use a known field"
    assert instead("moat", ["parts", "stage"], "use a known field") == "use a known field"


def test_a_similar_word_is_the_most_similar_one_whatever_its_capitals() -> None:
    assert similar("RATING", ["rate", "Ratings", "note"]) == "Ratings"
    assert similar("rating", ["ratio"]) == "ratio"
    assert similar("rating", ["ratio"], likeness=0.9) is None
    assert similar("abc", ["xyz"]) is None


def test_what_would_take_long_to_compare_is_not_compared() -> None:
    assert similar("a" * LONGEST_KEY, ["a" * LONGEST_KEY]) is not None
    assert similar("a" * (LONGEST_KEY + 1), ["a" * LONGEST_KEY]) is None


def test_of_many_known_words_those_with_the_same_first_letter_are_compared() -> None:
    others = [f"x{number}" for number in range(MOST_CANDIDATES)]
    assert similar("stagee", [*others[1:], "Estagee"]) == "Estagee"
    assert similar("stagee", [*others, "Estagee"]) is None
    assert similar("Stagee", [*others, "Estagee", "stage"]) == "stage"
    assert similar("Xtage", [*(f"x{n:03}" for n in range(MOST_CANDIDATES)), "xtage"]) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Moats — “full”", "Moats — “full”"),
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\nb\tc", "a\\nb\\tc"),
        ("a\u202eb\ufeff", "a\\u202eb\\ufeff"),
        ("x ##[error]y", "x ## [error]y"),
        ("a\u00a0b", "a\u00a0b"),
    ],
)
def test_nothing_hidden_is_shown(text: str, said: str) -> None:
    assert visible(text) == said
    assert as_message(text) == said
    assert Position(text).file == said


def test_a_long_quotation_in_a_message_is_shortened() -> None:
    half = LONGEST_QUOTATION // 2
    for (begin, end), most in (("``", LONGEST_LINE_TO_WRITE), ("“”", LONGEST_QUOTATION), ('""', LONGEST_QUOTATION)):
        longest = f"the words {begin}{'a' * most}{end}"
        assert as_message(longest) == longest
        long = f"{begin}b{'a' * most}c{end}"
        assert as_message(f"{long} is it") == f"{begin}b{'a' * (half - 1)}…{'a' * (half - 1)}c{end} is it"


def test_a_long_message_is_shortened() -> None:
    assert as_message("ab" * 2_000) == "ab" * 2_000
    assert as_message(f"a{'b' * 4_000}c") == f"a{'b' * 1_999}…{'b' * 1_999}c"
