"""The table at the top of a recommendation's page: who is told in a few words, and where the text is in full."""

from pathlib import Path

import pytest

from monitoring_record.analysis.in_short import InShort
from monitoring_record.records import Dossier, Voice
from tests.support.reports import analysis, dossier, write
from tests.support.told_in_short import write_update_told_in_short


def in_short(of: Dossier) -> InShort:
    found = analysis(of).recommendations[1].in_short
    assert found
    return found


@pytest.fixture
def told(data: Path) -> InShort:
    write_update_told_in_short(data)
    return in_short(dossier(data).published())


def test_who_is_told_in_a_few_words_has_a_column(told: InShort) -> None:
    speakers = [(speaker.voice, speaker.author) for speaker in told.speakers]
    assert speakers == [
        (Voice.GOVERNMENT, ""),
        (Voice.ALTERNATIVE, "Friends of Walls"),
        (Voice.ASSESSMENT, ""),
    ], "a finding is enough; the Moles are told in no words"


def test_a_text_about_several_parts_is_told_of_each_and_leads_to_the_first(told: InShort) -> None:
    government = told.speakers[0]
    assert [(gist.words, gist.anchor) for gist in told.of("1", government)] == [("Both are done", "m2-p1")]
    assert [(gist.words, gist.author, gist.anchor) for gist in told.of("2", government)] == [
        ("Both are done", "", "m2-p1"),
        ("", "Ministry of Moats", "m2-p2"),
    ]
    assert [gist.anchor for gist in told.of("", government)] == ["m2"]
    assert told.of("3", government) == ()


def test_a_text_about_a_sub_part_says_which(told: InShort) -> None:
    experts = told.speakers[-1]
    assert [(gist.words, gist.subparts) for gist in told.of("2", experts)] == [
        ("Mortar is there", ("1",)),
        ("", ("2",)),
        ("Too late", ()),
    ]


def test_an_organisation_may_say_only_whether_it_is_implemented(told: InShort) -> None:
    (gist,) = told.of("1", told.speakers[1])
    assert (gist.finding, gist.words) == ("not-implemented", "")


def test_it_is_told_of_the_last_meeting_that_rated(tiny: Dossier) -> None:
    assert in_short(tiny).at_meeting.meeting.number == 2, "the third has a report, but no rating"


def test_where_nothing_is_told_there_is_no_column(tiny: Dossier) -> None:
    found = analysis(tiny).recommendations[2].in_short
    assert found
    assert found.speakers == ()


def test_open_are_the_last_meeting_that_rated_and_what_came_after(tiny: Dossier) -> None:
    walls = analysis(tiny).recommendations[1]
    assert [at.meeting.number for at in walls.current] == [3, 2]
    assert [at.meeting.number for at in walls.earlier] == [1]


def test_where_nothing_is_rated_the_latest_report_is_open(data: Path) -> None:
    for meeting in (1, 2):
        write(data, f"updates/{meeting}/01.yml", "stage: reported\ngovernment:\n  - text: The Crown reports.\n")
    walls = analysis(dossier(data)).recommendations[1]
    assert [at.meeting.number for at in walls.current] == [3]
    assert walls.in_short
    assert walls.in_short.at_meeting is walls.current[0]
