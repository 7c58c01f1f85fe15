"""Several numbers or letters that are written as one value: all are listed that are meant."""

import pytest

from monitoring_record.source.several_values import several_values


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1-3", "1 2 3"),
        ("b–e", "b c d e"),
        ("b to e", "b c d e"),
        ('"b" … "d"', "b c d"),
        ("9..11", "9 10 11"),
        ("1, 3 and 4", "1 3 4"),
        ("1-3, 5", "1 2 3 5"),
        ("4.1–4.3", "4.1 4.2 4.3"),
        ("4.1-3", "4.1 4.2 4.3"),
        ("parts 2 & 3", "2 3"),
        ('["2"-"3"]', "2 3"),
        ('"2" "3"', "2 3"),
        ("(b)", "b"),
        ("Part 7.", "7"),
    ],
)
def test_all_that_are_meant_are_listed(written: str, meant: str) -> None:
    assert several_values(written) == meant.split()


@pytest.mark.parametrize(
    "written", ["", "3-1", "2-2", "1-b", "1-2-3", "first", "4.1-5.3", "1, 1", "2018-2019", "1 2", "-3"]
)
def test_what_cannot_be_told_is_not_guessed(written: str) -> None:
    assert several_values(written) is None
