"""What a dossier knows of its own records, and its public part."""

from dataclasses import replace

from monitoring_record.records import Dossier, Outcome, PromiseOutcome, Stage


def test_the_meeting_before_another_one(tiny: Dossier) -> None:
    first, second, third = tiny.meetings
    assert [tiny.previous_meeting(meeting) for meeting in (first, second, third)] == [None, first, second]


def test_the_chapter_of_a_recommendation(tiny: Dossier) -> None:
    assert [tiny.chapter_of(rec) for rec in tiny.recommendations] == list(tiny.report.chapters)
    assert tiny.groups == tiny.report.chapters
    assert [tiny.in_chapter(chapter) for chapter in (*tiny.groups, None)] == [
        tiny.recommendations[:1],
        tiny.recommendations[1:],
        tiny.recommendations,
    ]


def test_a_report_without_chapters_is_one_group(tiny: Dossier) -> None:
    report = tiny.report.model_copy(update={"chapters": ()})
    recs = tuple(rec.model_copy(update={"chapter": None}) for rec in tiny.recommendations)
    dossier = replace(tiny, report=report, recommendations=recs)
    assert dossier.groups == (None,)
    assert [dossier.chapter_of(rec) for rec in recs] == [None, None]


def test_the_place_of_a_chapter_is_that_in_its_file(tiny: Dossier) -> None:
    assert [tiny.place_of(chapter) for chapter in tiny.report.chapters] == [("chapters", 0), ("chapters", 1)]
    unknown = tiny.report.chapters[0].model_copy(update={"number": 9})
    assert tiny.place_of(unknown) == ()
    assert replace(tiny, files={}).place_of(tiny.report.chapters[0]) == ()


def test_an_update_is_found_by_its_meeting_and_recommendation(tiny: Dossier) -> None:
    found = {
        (meeting.number, rec.number)
        for meeting in tiny.meetings
        for rec in tiny.recommendations
        if (update := tiny.update(meeting, rec))
        and (update.meeting, update.recommendation) == (meeting.number, rec.number)
    }
    assert found == {(1, 1), (1, 2), (2, 1), (2, 2), (3, 1)}


def test_the_public_part_has_what_published_updates_need_and_nothing_else(tiny: Dossier) -> None:
    updates = tuple(
        update if update.recommendation == 2 else update.model_copy(update={"stage": Stage.ENDORSED})
        for update in tiny.updates
    )
    public = replace(tiny, updates=updates).published()
    assert {update.stage for update in public.updates} == {Stage.PUBLISHED}
    assert [meeting.number for meeting in public.meetings] == [1, 2]
    assert [rec.number for rec in public.recommendations] == [2]
    assert [chapter.number for chapter in public.report.chapters] == [2]
    assert public.programme is tiny.programme


def test_a_report_that_is_public_as_a_whole_stays_the_same(tiny: Dossier) -> None:
    assert tiny.published().report is tiny.report


def test_the_outcome_of_a_promise_that_is_not_public_is_not_public(tiny: Dossier) -> None:
    promising = next(update for update in tiny.updates if update.promises)
    (key,) = promising.promises
    outcome = Outcome(outcome=PromiseOutcome.NOT_MENTIONED)
    answering = promising.model_copy(update={"meeting": 3, "promises": {}, "outcomes": {key: outcome}})

    def outcomes_with(stage: Stage) -> dict[str, Outcome]:
        updates = (promising.model_copy(update={"stage": stage}), answering)
        return replace(tiny, updates=updates).published().updates[-1].outcomes

    assert outcomes_with(Stage.PUBLISHED) == {key: outcome}
    assert outcomes_with(Stage.ENDORSED) == {}
