"""The current rating of a recommendation."""

from pathlib import Path

import pytest

from monitoring_record.analysis.current_ratings import current_rating
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.records import Dossier
from tests.support.reports import assessment, dossier, on_part, replace, write


def since(of: Dossier, part: str = "") -> tuple[str, int] | None:
    """Return the rating of the first recommendation, and the number of the meeting since which it is the same."""
    found = current_rating(of, Verdicts(of), of.recommendations[0], part)
    return (found.verdict.rating.id, found.since.number) if found else None


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
