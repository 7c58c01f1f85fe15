"""The budgets of the benchmark, and the figures that they are compared with."""

import pytest

from bench.budget import Budget, read_budgets
from bench.growth import exponent
from bench.size import Size

RESULTS = {
    "30x2": {
        "cold": {"seconds": 3.0, "memory_mb": 100.0},
        "mkdocs": {"seconds": 2.0, "memory_mb": 80.0},
    }
}

HALF = Budget("30x2.cold.seconds", at_most=0.5, compared_with="30x2.mkdocs.seconds")


def test_a_figure_above_its_budget_exceeds_it() -> None:
    assert Budget("30x2.cold.seconds", at_most=2.9).verdict(RESULTS).exceeded
    assert not Budget("30x2.cold.seconds", at_most=3).verdict(RESULTS).exceeded


def test_a_ratio_above_its_budget_exceeds_it_and_says_by_how_much() -> None:
    verdict = HALF.verdict(RESULTS)
    assert verdict.exceeded
    assert str(verdict) == "EXCEEDED: 30x2.cold.seconds / 30x2.mkdocs.seconds is 1.5 (at most 0.5)"


def test_what_was_not_measured_exceeds_no_budget_and_is_said() -> None:
    verdict = HALF.verdict({"30x2": {"cold": {"seconds": 3.0}}})
    assert not verdict.exceeded
    assert str(verdict).startswith("not measured:")


def test_a_budget_of_an_unknown_figure_fails() -> None:
    with pytest.raises(ValueError, match="no figure"):
        Budget("30x2.cold.second", at_most=1).verdict(RESULTS)


def test_every_budget_of_the_file_is_of_a_known_figure() -> None:
    budgets = read_budgets()
    assert budgets
    for budget in budgets:
        budget.verdict(RESULTS)
        if budget.compared_with:
            Budget(budget.compared_with, at_most=1).verdict(RESULTS)


def test_growth_is_an_exponent_of_the_number_of_updates() -> None:
    smaller, larger = Size(10, 1), Size(10, 10)
    assert exponent(smaller, larger, 2, 20) == pytest.approx(1)
    assert exponent(smaller, larger, 2, 200) == pytest.approx(2)


def test_a_size_is_written_as_it_is_read() -> None:
    assert Size.parse("300x4") == Size(300, 4)
    assert str(Size(300, 4)) == "300x4"
    with pytest.raises(ValueError, match="no size"):
        Size.parse("300")


def test_a_goal_is_said_beside_the_budget() -> None:
    verdict = Budget("30x2.cold.seconds", at_most=4, goal=1.5).verdict(RESULTS)
    assert str(verdict) == "kept: 30x2.cold.seconds is 3 (at most 4; the goal is 1.5)"
