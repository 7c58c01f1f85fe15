"""How many parts have the lowest rating, in words."""

from pathlib import Path

import pytest

from monitoring_record.records import Dossier
from tests.support.reports import analysis, assessment, dossier, on_part, remove, replace, write


def rated(*ratings: str) -> str:
    numbered = enumerate(ratings, 1)
    parts = "".join(on_part(str(number), finding(rating)) for number, rating in numbered)
    return assessment("half", parts=f"  parts:\n{parts}")


def finding(rating: str) -> str:
    return "not_assessed: closed" if rating == "closed" else f"rating: {rating}"


def phrase(of: Dossier) -> str:
    found = analysis(of).recommendations[1].lowest_parts
    return found.phrase(of.programme.words) if found else "none is rated"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("little",) * 3, ("little",) * 3, "3 of 3 parts are rated “hardly begun” at both meetings"),
        (("little", "half", "half"), ("little", "little", "full"), "2 of 3 parts are rated “hardly begun”, 1 of them at both meetings"),
        (("half", "half", "little"), ("little", "half", "half"), "1 of 3 parts is rated “hardly begun”"),
        (("little", "half", "half"), ("little", "half", "closed"), "1 of 2 parts is rated “hardly begun” at both meetings"),
        (("little", "half", "half"), ("half", "half", "half"), ""),
        (("little", "half", "half"), ("closed", "closed", "closed"), "none is rated"),
    ],
)  # fmt: skip
def test_it_says_how_many_and_how_many_always_had_it(
    data: Path, first: tuple[str, ...], second: tuple[str, ...], expected: str
) -> None:
    remove(data, "updates/3")
    write(data, "updates/1/01.yml", rated(*first))
    write(data, "updates/2/01.yml", rated(*second))
    assert phrase(dossier(data)) == expected


def test_one_meeting_is_not_both(data: Path) -> None:
    remove(data, "updates/3", "updates/1/01.yml")
    write(data, "updates/2/01.yml", rated("little", "half", "half"))
    assert phrase(dossier(data)) == "1 of 3 parts is rated “hardly begun”"


def test_of_three_meetings_it_says_all(data: Path) -> None:
    replace(data / "ruritania/meetings/03.yml", ("place:", "endorsed: 2023-04-03\nplace:"))
    for meeting in (1, 2, 3):
        write(data, f"updates/{meeting}/01.yml", rated("little", "half", "little"))
    assert phrase(dossier(data)) == "2 of 3 parts are rated “hardly begun” at all 3 meetings"
