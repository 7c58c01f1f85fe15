"""The current rating of a recommendation, and its open parts."""

from pathlib import Path

import pytest

from monitoring_record.analysis.current_ratings import current_rating, open_parts
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.records import Dossier
from tests.support.reports import assessment, dossier, on_part, remove, replace, write


def since(of: Dossier, part: str = "") -> tuple[str, int] | None:
    """Return the rating of the first recommendation, and the number of the meeting since which it is the same."""
    found = current_rating(of, Verdicts(of), of.recommendations[0], part)
    return (found.verdict.rating.id, found.since.number) if found else None


def _open_parts(of: Dossier) -> list[tuple[str, str]]:
    ratings = open_parts(of, Verdicts(of), of.recommendations[0])
    return [(current.verdict.part, current.verdict.rating.id) for current in ratings]


def parts(*ratings: str) -> str:
    numbered = enumerate(ratings, 1)
    return "  parts:\n" + "".join(on_part(str(number), f"rating: {rating}") for number, rating in numbered)


@pytest.fixture
def three(data: Path) -> Path:
    """The data with a third meeting that rated the walls as the second did."""
    replace(data / "ruritania/meetings/03.yml", ("place:", "endorsed: 2023-04-03\nplace:"))
    write(data, "updates/3/01.yml", assessment("most", parts=parts("full", "little", "half")))
    return data


def test_a_rating_dates_from_the_first_consecutive_meeting_that_gave_it(three: Path) -> None:
    assert since(dossier(three)) == ("most", 2)
    assert since(dossier(three), "2") == ("little", 1)
    assert since(dossier(three), "3") == ("half", 3), "at the meeting before, it was not assessed"


def test_a_meeting_left_out_breaks_the_row(three: Path) -> None:
    (three / "ruritania/updates/2/01.yml").unlink()
    assert since(dossier(three), "2") == ("little", 3)


def test_a_coming_meeting_changes_nothing(tiny: Dossier) -> None:
    assert since(tiny) == ("most", 2), "the third meeting has a report, but no rating"


def test_without_a_rating_there_is_no_current_rating(data: Path) -> None:
    for meeting in (1, 2):
        (data / f"ruritania/updates/{meeting}/01.yml").unlink()
    assert since(dossier(data)) is None
    assert _open_parts(dossier(data)) == []


def test_open_is_what_was_rated_below_the_best(tiny: Dossier) -> None:
    assert _open_parts(tiny) == [("2", "little")], "part 1 has the best rating, part 3 is closed"


def test_the_lowest_rated_part_comes_first(data: Path) -> None:
    write(data, "updates/2/01.yml", assessment("half", parts=parts("most", "little", "half")))
    assert _open_parts(dossier(data)) == [("2", "little"), ("3", "half"), ("1", "most")]


WHOLE_ONLY = "  parts:\n" + "".join(on_part(part, "not_assessed: as-a-whole") for part in "123")


def test_no_part_is_open_where_only_the_whole_was_ever_rated(data: Path) -> None:
    remove(data, "updates/1/01.yml")
    write(data, "updates/2/01.yml", assessment("little", parts=WHOLE_ONLY))
    assert since(dossier(data)) == ("little", 2)
    assert _open_parts(dossier(data)) == []


def test_parts_that_were_rated_as_a_whole_keep_their_last_rating(data: Path) -> None:
    write(data, "updates/2/01.yml", assessment("little", parts=WHOLE_ONLY))
    assert _open_parts(dossier(data)) == [("2", "little"), ("3", "little"), ("1", "half")]


def test_no_part_is_open_where_the_whole_got_the_best_rating(data: Path) -> None:
    write(data, "updates/2/01.yml", assessment("full", parts=WHOLE_ONLY))
    assert _open_parts(dossier(data)) == []


@pytest.mark.parametrize(
    ("why", "expected"),
    [("passed-over", [("2", 1), ("3", 1)]), ("closed", [("2", 1)]), ("no-longer-valid", [("2", 1)])],
)
def test_a_part_passed_over_stays_open_with_its_last_rating(
    data: Path, why: str, expected: list[tuple[str, int]]
) -> None:
    passed_over = on_part("2", "not_assessed: passed-over") + on_part("3", f"not_assessed: {why}")
    write(data, "updates/2/01.yml", assessment("half", parts="  parts:\n" + on_part("1", "rating: full") + passed_over))
    of = dossier(data)
    found = open_parts(of, Verdicts(of), of.recommendations[0])
    assert [(current.verdict.part, current.verdict.meeting.number) for current in found] == expected


def test_a_part_stays_open_however_often_it_is_passed_over(three: Path) -> None:
    for meeting in (2, 3):
        write(three, f"updates/{meeting}/01.yml", assessment("half", parts=WHOLE_ONLY))
    assert _open_parts(dossier(three)) == [("2", "little"), ("3", "little"), ("1", "half")]


@pytest.mark.parametrize(
    ("of_part", "is_open"),
    [("rating: half", False), ("not_assessed: closed", False), ("not_assessed: passed-over", True)],
)
def test_a_sub_part_is_open_until_its_part_is_rated_or_closed(three: Path, of_part: str, is_open: bool) -> None:
    of_sub_part = '    - part: "2.1"\n      rating: little\n      reasons: Because.\n'
    others = on_part("1", "rating: full") + on_part("3", "rating: full")
    rated = on_part("2", "rating: half") + of_sub_part
    write(three, "updates/2/01.yml", assessment("half", parts=f"  parts:\n{others}{rated}"))
    write(three, "updates/3/01.yml", assessment("half", parts=f"  parts:\n{others}{on_part('2', of_part)}"))
    assert (("2.1", "little") in _open_parts(dossier(three))) is is_open
