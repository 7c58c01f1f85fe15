"""Roman numbers, which are told from words and from other spellings."""

import pytest

from monitoring_record.records.roman_number import roman_number


@pytest.mark.parametrize(
    ("written", "number"),
    [("I", 1), ("iii", 3), ("IV", 4), ("VIII", 8), ("IX", 9), ("X", 10), ("XXXIX", 39)],
)
def test_a_roman_number_stands_for_a_number(written: str, number: int) -> None:
    assert roman_number(written) == number


@pytest.mark.parametrize("written", ["", "IIII", "VX", "IIV", "1", "1I", "XL", "lll", "VIX"])
def test_anything_else_is_no_roman_number(written: str) -> None:
    assert roman_number(written) is None
