"""A row of a table with too few cells: where its bar is missing."""

import pytest

from monitoring_record.checks.lost_bars import how_to_fill_up

NOWHERE = "write the bar `|` between the two cells that ran together; an empty cell is `| |`"


@pytest.mark.parametrize(
    ("row", "like", "whole"),
    [
        ("| Education | 674 33% |", "| Land use | 407 | 19% |", "| Education | 674 | 33% |"),
        ("| Land and water 674 | 33% |", "| Land use | 407 | 19% |", "| Land and water | 674 | 33% |"),
        ("| Land use | 674 ¦ 33% |", "| Land use | 407 | 19% |", "| Land use | 674 | 33% |"),
        ("| North;South |", "| East | West |", "| North | South |"),
    ],
)
def test_a_row_is_divided_where_its_cells_are_then_like_those_of_another(row: str, like: str, whole: str) -> None:
    columns = like.count("|") - 1
    assert how_to_fill_up(row, like, columns) == f"if a bar is missing, write `{whole}`; an empty cell is `| |`"


@pytest.mark.parametrize(
    ("row", "like"),
    [
        ("| North of the keep |", "| East | West |"),
        ("| North | 3 |", "| East | 3 | 4 | 5 |"),
        ("| North |", "| East | West |"),
    ],
)
def test_a_row_that_can_be_divided_in_several_ways_or_in_none_is_not(row: str, like: str) -> None:
    assert how_to_fill_up(row, like, like.count("|") - 1) == NOWHERE
