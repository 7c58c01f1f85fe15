"""What is computed: verdicts, changes, counts, the matrix, histories."""

from dataclasses import replace
from pathlib import Path

import pytest

from monitoring_record.analysis.counts import Share, changes, shares
from monitoring_record.analysis.history import RecommendationAtMeeting, history
from monitoring_record.analysis.matrix import bands, ratings_table
from monitoring_record.analysis.verdicts import Verdicts, change
from monitoring_record.records import Dossier
from tests.support.reports import analysis, dossier
from tests.support.reports import replace as replace_text


@pytest.fixture(scope="module")
def public(tiny: Dossier) -> Dossier:
    return tiny.published()


@pytest.fixture(scope="module")
def verdicts(public: Dossier) -> Verdicts:
    return Verdicts(public)


def test_every_rating_is_a_verdict(verdicts: Verdicts) -> None:
    rows = [(v.meeting.number, v.recommendation.number, v.part, v.rating.id, v.change) for v in verdicts]
    assert rows == [
        (1, 1, "", "half", None),
        (1, 1, "1", "half", None),
        (1, 1, "2", "little", None),
        (1, 1, "3", "little", None),
        (1, 2, "", "most", None),
        (2, 1, "", "most", "improved"),
        (2, 1, "1", "full", "improved"),
        (2, 1, "2", "little", "unchanged"),
        (2, 1, "2.1", "full", None),
        (2, 1, "3", "none", None),
        (2, 2, "", "little", "worsened"),
    ]


def test_a_rating_read_off_the_reasons_is_marked(verdicts: Verdicts) -> None:
    implied = [(v.meeting.number, v.part) for v in verdicts if v.implied]
    assert implied == [(1, "2"), (1, "3")]


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("half", "full", "improved"),
        ("full", "half", "worsened"),
        ("half", "half", "unchanged"),
        ("none", "half", None),
        ("half", "none", None),
    ],
)
def test_change_follows_the_order_of_the_scale(tiny: Dossier, before: str, now: str, expected: str | None) -> None:
    scale = tiny.scale
    assert change(scale, scale.rating(before), scale.rating(now)) == expected


def test_nothing_changes_at_a_first_meeting(tiny: Dossier) -> None:
    assert change(tiny.scale, None, tiny.scale.rating("half")) is None


def test_shares_count_by_rating_best_first(public: Dossier, verdicts: Verdicts) -> None:
    counted = shares(public.scale, verdicts.overall(public.meetings[0]))
    assert [(share.rating.id, share.count) for share in counted] == [("most", 1), ("half", 1)]


def test_changes_at_a_meeting(public: Dossier, verdicts: Verdicts) -> None:
    first, second = public.meetings
    assert not changes(verdicts, first)
    found = changes(verdicts, second)
    assert [verdict.recommendation.number for verdict in found.improved] == [1]
    assert [verdict.recommendation.number for verdict in found.worsened] == [2]
    assert found.unchanged == ()


def test_the_matrix_has_a_band_a_chapter_and_a_column_a_meeting(public: Dossier, verdicts: Verdicts) -> None:
    table = analysis(public).table
    assert table
    bands = table.bands
    assert [
        (band.chapter and band.chapter.title, [row.recommendation.number for row in band.rows]) for band in bands
    ] == [
        ("Walls", [1]),
        ("Moats", [2]),
    ]
    (walls,) = bands[0].rows
    assert [cell.meeting.number for cell in walls.cells] == [1, 2]
    assert [[verdict.part for verdict in cell.parts] for cell in walls.cells] == [["1", "2", "3"], ["1", "2", "3"]]


def test_the_latest_meeting_comes_first_in_a_history(public: Dossier, verdicts: Verdicts) -> None:
    meetings = history(public, verdicts, public.recommendations[0])
    assert [at_meeting.meeting.number for at_meeting in meetings] == [2, 1]


def test_a_text_about_several_parts_is_shown_once_and_linked_to(public: Dossier, verdicts: Verdicts) -> None:
    first_meeting = history(public, verdicts, public.recommendations[0])[-1]
    _, second, third = first_meeting.parts
    assert [(statement.about_parts, statement.shown_under) for statement in second.assessment] == [(("2", "3"), None)]
    assert [(statement.about_parts, statement.shown_under) for statement in third.assessment] == [(("2", "3"), "2")]


def test_a_text_about_a_sub_part_is_under_its_part(public: Dossier, verdicts: Verdicts) -> None:
    first_meeting = history(public, verdicts, public.recommendations[0])[-1]
    statement = first_meeting.parts[1].government[1]
    assert (statement.entry.text, statement.about_parts, statement.shown_under) == (
        "The mortar is grey.",
        ("2.1",),
        None,
    )


def test_a_text_about_no_part_is_about_the_whole(public: Dossier, verdicts: Verdicts) -> None:
    second_meeting = history(public, verdicts, public.recommendations[0])[0]
    assert [statement.entry.text for statement in second_meeting.whole.government] == ["The Crown has nothing new."]
    assert not any(statement for part in second_meeting.parts for statement in part.government)


def lacking(at_meeting: RecommendationAtMeeting) -> list[bool]:
    return [part.lacks_government_report for part in at_meeting.parts]


def test_a_part_may_lack_a_report_of_the_government(data: Path) -> None:
    update = data / "ruritania/updates/1/01.yml"
    replace_text(
        update,
        ('  - part: ["2", "3"]\n    printed: "2-3"', '  - part: "3"'),
        ('  - part: "2.1"\n    text: The mortar is grey.\n', ""),
    )
    of = dossier(data).published()
    first_meeting = history(of, Verdicts(of), of.recommendations[0])[-1]
    assert lacking(first_meeting) == [False, True, False]
    assert not first_meeting.lacks_government_report


def test_where_the_government_reports_on_the_whole_each_part_lacks_a_report(
    public: Dossier, verdicts: Verdicts
) -> None:
    second_meeting = history(public, verdicts, public.recommendations[0])[0]
    assert lacking(second_meeting) == [True] * 3
    assert not second_meeting.lacks_government_report


def test_a_recommendation_may_lack_a_report_of_the_government(public: Dossier, verdicts: Verdicts) -> None:
    of_moats = history(public, verdicts, public.recommendations[1])[-1]
    assert of_moats.lacks_government_report
    of_walls = history(public, verdicts, public.recommendations[0])[-1]
    assert not of_walls.whole.lacks_government_report, "a missing text about the whole is not told"


def test_a_part_has_a_row_of_its_own_in_the_matrix(public: Dossier) -> None:
    table = analysis(public).table
    assert table
    walls, moats = (band.rows[0] for band in table.bands)
    rows = [(row.part.number, [cell.verdict and cell.verdict.rating.id for cell in row.cells]) for row in walls.parts]
    assert rows == [("1", ["half", "full"]), ("2", ["little", "little"]), ("3", ["little", "none"])]
    assert moats.parts == ()


def test_a_coming_meeting_hides_no_rating(tiny: Dossier) -> None:
    table = analysis(tiny).table
    assert table
    assert [meeting.number for meeting in table.meetings] == [1, 2, 3]
    assert table.last_rated_meeting.number == 2
    walls = table.bands[0].rows[0]
    assert walls.at(table.meetings[2]).verdict is None
    assert walls.current_verdict is walls.at(table.last_rated_meeting).verdict


def test_a_matrix_may_show_some_meetings_and_chapters(public: Dossier, verdicts: Verdicts) -> None:
    table = ratings_table(bands(public, verdicts)[1:], public.meetings[:1])
    assert table
    assert [meeting.number for meeting in table.meetings] == [1]
    assert [row.recommendation.number for band in table.bands for row in band.rows] == [2]


def test_without_a_meeting_there_is_no_matrix_and_without_a_rating_an_empty_one(tiny: Dossier) -> None:
    without_meetings = replace(tiny, meetings=(), updates=())
    assert analysis(without_meetings).table is None
    reported_only = replace(tiny, updates=tuple(update for update in tiny.updates if update.stage == "reported"))
    table = analysis(reported_only).table
    assert table
    assert table.last_rated_meeting.number == 3
    assert [row.current_verdict for band in table.bands for row in band.rows] == [None, None]


def counted(found: tuple[Share, ...]) -> dict[str, int]:
    return {share.rating.id: share.count for share in found}


def test_the_numbers_of_each_meeting_that_rated_anything(tiny: Dossier) -> None:
    found = analysis(tiny).counts
    assert [(counts.meeting.number, counted(counts.shares)) for counts in found] == [
        (1, {"most": 1, "half": 1}),
        (2, {"most": 1, "little": 1}),
    ]


def test_the_numbers_of_a_chapter_have_a_place_for_each_meeting(tiny: Dossier) -> None:
    updates = tuple(update for update in tiny.updates if (update.meeting, update.recommendation) != (2, 2))
    without = replace(tiny, updates=updates)
    found = analysis(without).counts_of_chapter(without.report.chapters[1])
    assert [(counts.meeting.number, counted(counts.shares)) for counts in found] == [(1, {"most": 1}), (2, {})]
