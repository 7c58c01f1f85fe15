"""The current rating of a recommendation, and its open parts."""

from pathlib import Path

import pytest

from monitoring_record.analysis.current_ratings import current_rating, open_parts
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.records import Dossier
from tests.support.reports import assessment, dossier, on_part, replace, write


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


def test_no_part_is_open_where_only_the_whole_was_rated(data: Path) -> None:
    whole_only = "  parts:\n" + "".join(on_part(part, "not_assessed: as-a-whole") for part in "123")
    write(data, "updates/2/01.yml", assessment("little", parts=whole_only))
    assert since(dossier(data)) == ("little", 2)
    assert _open_parts(dossier(data)) == []
