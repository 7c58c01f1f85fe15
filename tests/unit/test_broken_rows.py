"""Rows of a table over several lines: which lines are one row together."""

import pytest

from monitoring_record.checks.broken_rows import broken_rows, how_to_join

HEADING = "| Moat | Water | Full |"


@pytest.mark.parametrize(
    ("rows", "joined"),
    [
        (["| North | 3 m | 80%, as", "the masons say |"], [range(2)]),
        (["| North |", "3 m | 80% |", "| South | 2 m | 70% |"], [range(2)]),
        (["| South | 2 m | 70% |", "| North", "| 3 m", "| 80% |"], [range(1, 4)]),
        (
            ["| North, behind", "the mill | 3 m | 80% |", "| South, at", "the road | 2 m | 70% |"],
            [range(2), range(2, 4)],
        ),
    ],
)
def test_lines_that_have_the_cells_of_a_row_together_are_one(rows: list[str], joined: list[range]) -> None:
    assert list(broken_rows(rows, HEADING)) == joined


@pytest.mark.parametrize(
    ("rows", "heading"),
    [
        (["| North | 3 m | 80% |", "| South | 2 m | 70% |"], HEADING),
        (["| North | 3 m | 80% |", "All moats leak."], HEADING),
        (["| North | 3 m |", "| South | 2 m | 70% |"], HEADING),
        (["North | 3 m | 80%, as", "the masons say"], "Moat | Water | Full"),
        (["| a", "b", "c", "d", "e", "f", "g | h | i |"], HEADING),
    ],
)
def test_other_lines_are_not(rows: list[str], heading: str) -> None:
    assert list(broken_rows(rows, heading)) == []


def test_the_row_to_write_has_all_lines() -> None:
    said = "a row of a table is one line, but this one goes on in the 2 lines below; join them: write "
    assert how_to_join(["| North", "| 3 m", "| 80% |"]) == f"{said}`| North | 3 m | 80% |`"
