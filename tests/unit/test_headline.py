"""The finding of a report in words follows its numbers: it changes when one rating changes."""

from pathlib import Path

import pytest

from tests.support.reports import analysis, assessment, dossier, on_part, remove, write


@pytest.fixture
def two_meetings(data: Path) -> Path:
    """A report of two recommendations, the first with three parts, at two meetings, both hardly begun."""
    remove(data, "updates/3")
    for meeting in (1, 2):
        rate(data, meeting, "little", ("little", "little", "half"))
        write(data, f"updates/{meeting}/02.yml", assessment("little"))
    return data


def rate(data: Path, meeting: int, whole: str, parts: tuple[str, str, str]) -> None:
    """Write the ratings of the first recommendation and of its parts."""
    rated = "  parts:\n" + "".join(
        on_part(number, f"rating: {rating}") for number, rating in zip("123", parts, strict=True)
    )
    write(data, f"updates/{meeting}/01.yml", assessment(whole, parts=rated))


def finding(data: Path) -> str:
    standing = analysis(dossier(data).published()).standing
    assert standing
    return standing.headline


def test_without_a_change_it_says_so(two_meetings: Path) -> None:
    assert finding(two_meetings) == "No rating changed. 2 of the 3 rated parts are still rated “hardly begun”."


def test_one_rating_that_rose_is_counted(two_meetings: Path) -> None:
    rate(two_meetings, 2, "half", ("little", "little", "half"))
    assert finding(two_meetings).startswith("1 of 2 ratings rose. ")


def test_one_rating_that_fell_is_counted_where_none_rose(two_meetings: Path) -> None:
    write(two_meetings, "updates/1/02.yml", assessment("full"))
    assert finding(two_meetings).startswith("1 of 2 ratings fell. ")


def test_one_part_that_rose_is_counted(two_meetings: Path) -> None:
    rate(two_meetings, 2, "little", ("half", "little", "half"))
    assert finding(two_meetings).endswith(" 1 of the 3 rated parts is still rated “hardly begun”.")


def test_no_part_with_the_lowest_rating_is_told(two_meetings: Path) -> None:
    rate(two_meetings, 2, "little", ("half", "full", "half"))
    assert finding(two_meetings).endswith(" No rated part is rated “hardly begun”.")


def test_one_meeting_says_how_many_have_the_lowest_rating(two_meetings: Path) -> None:
    remove(two_meetings, "updates/2")
    assert finding(two_meetings) == (
        "2 of 2 recommendations are rated “hardly begun”. 2 of the 3 rated parts are rated “hardly begun”."
    )
