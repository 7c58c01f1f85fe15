"""The table at the top of a recommendation's page: who is told in a few words, and where the text is in full."""

import re
from pathlib import Path

import pytest

from monitoring_record.analysis.in_short import InShort
from monitoring_record.records import Dossier, Voice
from tests.support.reports import analysis, dossier, replace, site, write

UPDATE = """\
stage: published
government:
  - part: ["1", "2"]
    gist: Both are done
    text: The Crown did both.
  - part: "2"
    author: Ministry of Moats
    text: The Ministry did it.
  - text: The Crown speaks of all.
alternative:
  - author: Moles
    part: "1"
    text: The Moles saw nothing.
  - author: Friends of Walls
    part: "1"
    finding: not-implemented
    text: The Friends saw nothing.
assessment:
  parts:
    - part: "1"
      rating: half
      reasons: Half of it.
    - part: "2.1"
      rating: full
      gist: Mortar is there
      reasons: It is grey.
    - part: "2.2"
      rating: little
      reasons: Not before winter.
    - part: ["2", "3"]
      rating: little
      gist: Too late
      reasons: It was too late.
  overall:
    rating: half
    reasons: Half of it.
"""


def table(of: Dossier) -> list[str]:
    """Return the rows of the table at the top of the page, in words."""
    page = next(page for page in site(of).pages() if page.address == "ruritania/recommendations/1/")
    rows = re.findall(r"<tr.*?</tr>", page.body.partition('<table class="parts')[2].partition("</table>")[0], re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in rows]


def in_short(of: Dossier) -> InShort:
    found = analysis(of).recommendations[1].in_short
    assert found
    return found


def allow_moles(data: Path) -> None:
    replace(data / "ruritania/meetings/02.yml", ("    - Friends of Walls\n", "    - Friends of Walls\n    - Moles\n"))


@pytest.fixture
def told(data: Path) -> InShort:
    allow_moles(data)
    write(data, "updates/2/01.yml", UPDATE)
    return in_short(dossier(data).published())


def test_the_table_has_a_row_for_each_part_and_a_column_for_each_voice(data: Path) -> None:
    allow_moles(data)
    write(data, "updates/2/01.yml", UPDATE)
    head, whole, *parts = table(dossier(data))
    assert head == "Part Mar 2021 Mar 2022 The government says Friends of Walls says The experts: why"
    assert whole == "As a whole … read what stands on 1"
    assert parts == [
        "1.1 Count the cracks Both are done Not implemented … read what stands on 1.1",
        "1.2 Fill the cracks Both are done Ministry of Moats: … read what stands on 1.2 (1) Mortar is there (2) … read what stands on 1.2 Too late",
        "1.3 Paint the walls Too late",
    ]


def test_where_nothing_is_told_the_latest_rating_is_in_words(data: Path) -> None:
    head, whole, *parts = table(dossier(data))
    assert head == "Part Mar 2021 Mar 2022"
    assert whole == "As a whole Mostly done"
    assert parts == [
        "1.1 Count the cracks Fully done",
        "1.2 Fill the cracks Hardly begun",
        "1.3 Paint the walls Not rated",
    ]


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
