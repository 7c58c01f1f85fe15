"""The headline, the timeline, the choices and the lists of promises are made from the record alone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from monitoring_record.analysis import ReportAnalysis, promise_lists
from monitoring_record.analysis.promise_lists import PromiseLists
from monitoring_record.analysis.promise_timeline import PromiseTimeline, TimelineStep
from monitoring_record.records import Meeting
from tests.support.castles import write_castles
from tests.support.reports import analysis, dossier, replace


@pytest.fixture
def castles(tmp_path: Path) -> Path:
    write_castles(tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def report(castles: Path) -> ReportAnalysis:
    return analysis(dossier(castles))


@pytest.fixture
def timeline(report: ReportAnalysis) -> PromiseTimeline:
    found = report.promise_timeline(report.promises.by_due_date)
    assert found
    return found


def test_the_headline_says_what_came_of_what_was_due(report: ReportAnalysis) -> None:
    said = report.promise_headline(report.promises_due)
    assert said == "Of 3 promises due by the 2nd meeting, 1 was kept, 1 was put off and 1 is not mentioned."


def test_the_headline_of_one_promise_and_of_none(castles: Path) -> None:
    replace(castles / "ruritania/updates/1/02.yml", ('"due": 2021', '"due": 2025'))
    replace(castles / "ruritania/updates/2/02.yml", ('"due": "2022-H1"', '"due": 2026'))
    replace(castles / "ruritania/updates/1/04.yml", ('"due": "2021-12"', '"due": "2025-12"'))
    report = analysis(dossier(castles))
    assert report.promise_headline(report.promises_due) == "The only promise due by the 2nd meeting was kept."
    first = report.promises.due_at(report.dossier.meetings[0])
    assert report.promise_headline(first) == ""


def places(timeline: PromiseTimeline) -> Iterator[tuple[str, list[str]]]:
    for entry in timeline.entries:
        if isinstance(entry, Meeting):
            yield f"meeting {entry.number}", []
        elif entry.promises:
            yield entry.label, [of.key for of in entry.promises]


def test_each_promise_is_at_the_step_in_which_its_time_ends(timeline: PromiseTimeline) -> None:
    assert timeline.unit == "month"
    assert list(places(timeline)) == [
        ("meeting 1", []),
        ("June 2021", ["wall-survey"]),
        ("December 2021", ["gate-law"]),
        ("meeting 2", []),
        ("June 2022", ["moat-plan", "wall-day"]),
    ]


def test_a_step_in_which_a_meeting_began_is_there_before_and_after_it(castles: Path) -> None:
    starts = dossier(castles).meetings[1].starts
    replace(castles / "ruritania/updates/1/04.yml", ("2021-12", f"{starts.replace(day=1)}"))
    report = analysis(dossier(castles))
    timeline = report.promise_timeline(report.promises.by_due_date)
    assert timeline
    at = [entry if isinstance(entry, TimelineStep) else None for entry in timeline.entries].index(None, 1)
    before = timeline.entries[at - 1]
    assert isinstance(before, TimelineStep)
    assert [of.key for of in before.promises] == ["gate-law"]
    assert before.before is timeline.entries[at]


@pytest.mark.parametrize(
    ("first", "months", "label", "short"),
    [
        (date(2021, 6, 1), 1, "June 2021", "J"),
        (date(2021, 4, 1), 3, "second quarter of 2021", "Q2"),
        (date(2021, 10, 1), 3, "fourth quarter of 2021", "Q4"),
        (date(2021, 1, 1), 12, "2021", ""),
    ],
)
def test_a_step_is_named(first: date, months: int, label: str, short: str) -> None:
    step = TimelineStep(first, months, ())
    assert (step.label, step.short_label) == (label, short)


@pytest.mark.parametrize(("due", "unit"), [("2023-06", "month"), ("2028-06", "quarter"), ("2045-06", "year")])
def test_a_longer_time_has_longer_steps(castles: Path, due: str, unit: str) -> None:
    replace(castles / "ruritania/updates/2/01.yml", ("2022-06", due))
    report = analysis(dossier(castles))
    timeline = report.promise_timeline(report.promises.by_due_date)
    assert timeline
    assert timeline.unit == unit
    assert len(timeline.entries) <= 45


def test_the_choices_are_what_the_record_has(report: ReportAnalysis) -> None:
    choices = report.promise_choices(report.promises.by_due_date)
    assert list(choices.institutions) == ["masons"]
    assert choices.names_nobody
    assert choices.has_no_date
    assert [month.in_words for month in choices.due_before] == ["July 2021", "January 2022", "July 2022"]
    assert [meeting.number for meeting in choices.due_at] == [2]
    assert [meeting.number for meeting in choices.made_at] == [1, 2]
    places = {of.recommendation.number: of.parts for found in choices.by_chapter.values() for of in found}
    assert places == {1: ("1",), 2: ("1",), 4: ("2", "3"), 5: ("1",)}
    assert [outcome and str(outcome) for outcome in choices.outcomes] == [
        *("kept", "under-way", "put-off", "not-mentioned"),
        None,
    ]


def test_the_promises_of_most_reports_are_on_one_page(report: ReportAnalysis) -> None:
    assert not report.promise_lists
    assert list(report.promise_lists) == []


def test_many_promises_have_a_page_for_each_year_or_several(
    report: ReportAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(promise_lists, "MOST_PROMISES", 1)
    lists = PromiseLists(report.dossier, report.promises)
    listed = {lists.address_of(of): [promise.key for promise in of.promises] for of in lists}
    assert listed == {
        "ruritania/promises/2021/": ["wall-survey"],
        "ruritania/promises/2021/2/": ["gate-law"],
        "ruritania/promises/2022/": ["moat-plan"],
        "ruritania/promises/2022/2/": ["wall-day"],
        "ruritania/promises/no-date/": ["tower-lamps"],
    }
