"""A table of ratings: by which meeting its rows are narrowed, who spoke then, and why a part was rated so."""

from dataclasses import replace
from pathlib import Path

import pytest

from monitoring_record.analysis import matrix
from monitoring_record.analysis.matrix import RatingsTable, bands, ratings_table
from monitoring_record.analysis.speakers import speakers
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.records import Dossier, Update
from tests.support.reports import dossier, site
from tests.support.reports import replace as replace_text


@pytest.fixture
def public(tiny: Dossier) -> Dossier:
    return tiny.published()


def table_of(public: Dossier, *numbers: int, of_one_meeting: bool = False) -> RatingsTable:
    """Return the table of some meetings."""
    meetings = [public.meeting_by_number[number] for number in numbers]
    table = ratings_table(bands(public, Verdicts(public)), meetings, of_one_meeting=of_one_meeting)
    assert table
    return table


def test_who_spoke_on_the_whole_spoke_on_no_part(public: Dossier) -> None:
    walls = public.recommendations[0]
    first, second = (public.update(meeting, walls) for meeting in public.meetings[:2])
    assert speakers(first) == ("government", "friends-of-walls")
    assert [speakers(first, part) for part in walls.parts] == [
        ("government", "friends-of-walls"),
        ("government",),
        ("government",),
    ]
    assert speakers(second) == ("government",)
    assert [speakers(second, part) for part in walls.parts] == [(), (), ()]
    assert speakers(None) == ()


def test_a_text_on_a_subpart_is_on_its_part(data: Path) -> None:
    file = data / "ruritania/updates/1/01.yml"
    replace_text(file, ('part: ["2", "3"]\n    printed: "2-3"', 'part: "3"'))
    public = dossier(data).published()
    walls = public.recommendations[0]
    update = public.update(public.meetings[0], walls)
    assert update
    assert [text.part for text in update.government] == [("1",), ("3",), ("2.1",)]
    assert speakers(update, walls.parts[1]) == ("government",)


def test_a_row_is_narrowed_by_the_last_meeting_that_rated_it(public: Dossier) -> None:
    table = table_of(public, 1, 2)
    assert [table.narrowing_column(row) for row in table.rows] == [1, 1]
    assert table.speakers(table.rows[0]) == ("government",)
    assert table.organisations == {}
    assert table.part_count == 3


def test_the_table_of_a_meeting_is_narrowed_by_it(public: Dossier) -> None:
    table = table_of(public, 1, of_one_meeting=True)
    assert {table.narrowing_column(row) for row in table.rows} == {0}
    assert table.organisations == {"friends-of-walls": "Friends of Walls"}
    assert table.gist(table.rows[0], table.rows[0].parts[0]) == "A start, but no more"
    assert table.gist(table.rows[0], table.rows[0].parts[1]) is None
    assert table.has_gists


def test_without_a_gist_there_is_no_column_of_reasons(public: Dossier) -> None:
    without = replace(public, updates=tuple(map(_without_gists, public.updates)))
    assert not table_of(without, 1, of_one_meeting=True).has_gists
    assert [heads(public), heads(without)] == [1, 0]


def test_a_folded_table_of_one_meeting_has_no_reasons(public: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its rows of parts come from the page of the chapter, which says why of the latest ratings."""
    monkeypatch.setattr(matrix, "MOST_RECOMMENDATIONS", 1)
    assert not table_of(public, 1, of_one_meeting=True).has_gists
    assert table_of(public, 1).has_gists


def heads(of: Dossier) -> int:
    """Return how many columns of reasons the table of the first meeting has."""
    return next(page.body.count(">Why</th>") for page in site(of).pages() if page.address == "ruritania/meetings/1/")


def _without_gists(update: Update) -> Update:
    if update.assessment is None:
        return update
    parts = tuple(part.model_copy(update={"gist": None}) for part in update.assessment.parts)
    return update.model_copy(update={"assessment": update.assessment.model_copy(update={"parts": parts})})
