"""The feeds of what changed, and the calendar of the meetings."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.diff.changed_passages import ChangedPassage, ChangedValue
from monitoring_record.diff.record_values import Slot
from monitoring_record.kept.corrections import Correction, Corrections, History
from monitoring_record.records import Dossier
from tests.support.drafts import Words, write_drafts, write_public_castles
from tests.support.feeds import grammar_problems, read
from tests.support.reports import dossier, site, unrated
from tests.support.reports import replace as replace_words

ADDRESS = "https://record.example.org/"
REPORT, RECOMMENDATION, CALENDAR = "ruritania.atom", "ruritania/recommendations/1.atom", "ruritania/meetings.ics"


def files(*of: Dossier, **config: Any) -> dict[str, bytes]:
    """Return the feeds and calendars of a site."""
    found = site(*of, **{"address": ADDRESS, **config}).files
    return {address: content() for address, content in found.items() if address.endswith((".atom", ".ics"))}


def neighbour(of: Dossier) -> Dossier:
    """Return the same report of another country."""
    return replace(of, report=of.report.model_copy(update={"slug": "grenzland", "country": "Grenzland"}))


def titles(feed: bytes) -> list[str]:
    return [entry.title for entry in read(feed).entries]


# ---- What they tell -------------------------------------------------------------------------------------------------
def test_a_report_tells_of_each_meeting_and_of_each_changed_rating(tiny: Dossier) -> None:
    assert titles(files(tiny)[REPORT]) == [
        "2nd meeting, March 2022: 1 rating rose, 1 fell",
        "1 Mend the walls: Mostly done, was half done; 1 part changed (2nd meeting, March 2022)",
        "2 Fill the moats: Hardly begun, was mostly done (2nd meeting, March 2022)",
        "1st meeting, March 2021: the first ratings",
    ]


def test_a_recommendation_tells_what_each_meeting_found_of_it(tiny: Dossier) -> None:
    feed = read(files(tiny)[RECOMMENDATION])
    assert [(entry.id, entry.published) for entry in feed.entries] == [
        (f"{ADDRESS}ruritania/recommendations/1/#m2", "2022-04-02T00:00:00Z"),
        (f"{ADDRESS}ruritania/recommendations/1/#m1", "2021-04-01T00:00:00Z"),
    ]
    assert feed.feed.title == "Recommendation 1: Mend the walls – Ruritania"
    assert {link.rel: link.href for link in feed.feed.links} == {
        "self": f"{ADDRESS}{RECOMMENDATION}",
        "alternate": f"{ADDRESS}ruritania/recommendations/1/",
    }


def test_an_entry_says_by_itself_what_was_what_is_and_why(tiny: Dossier) -> None:
    entry = read(files(tiny)[RECOMMENDATION]).entries[0]
    told = entry.content[0].value
    assert told.startswith("<p>Ruritania, recommendation 1: Mend the walls. 2nd meeting, 30 March – 2 April 2022.</p>")
    assert "<strong>Rating: Mostly done, was half done at the 1st meeting.</strong>" in told
    assert f'<a href="{ADDRESS}ruritania/recommendations/1/#m2-p1">1.1 Count the cracks</a>: Fully done' in told
    assert entry.link == entry.id


def test_it_speaks_in_the_words_of_the_programme(tiny: Dossier) -> None:
    words = tiny.programme.words.model_copy(
        update={
            "meeting": tiny.programme.words.meeting.model_copy(update={"one": "session", "many": "sessions"}),
            "rating": tiny.programme.words.rating.model_copy(update={"one": "grade", "many": "grades"}),
        }
    )
    feed = files(replace(tiny, programme=tiny.programme.model_copy(update={"words": words})))[REPORT].decode()
    assert "2nd session, March 2022: 1 grade rose, 1 fell" in feed
    assert "Grade: Mostly done" in feed
    assert "meeting, " not in feed.replace("meeting of", "")


def test_several_reports_have_a_feed_of_all(tiny: Dossier) -> None:
    assert "index.atom" not in files(tiny)
    both = files(tiny, neighbour(tiny))
    of_all = read(both["index.atom"])
    assert len(of_all.entries) == len(titles(both[REPORT])) + len(titles(both["grenzland.atom"]))
    assert {entry.title.partition(":")[0] for entry in of_all.entries} == {"Ruritania", "Grenzland"}
    assert len({entry.id for entry in of_all.entries}) == len(of_all.entries)


def test_a_changed_rating_changes_its_entries_and_no_other(data: Path, tiny: Dossier) -> None:
    before = files(tiny)
    file = data / "ruritania/updates/2/02.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("rating: little", "rating: half"), encoding="utf-8")
    after = files(dossier(data))
    changed = {address for address, content in after.items() if content != before[address]}
    assert changed == {REPORT, "ruritania/recommendations/2.atom"}
    ids = [[entry.id for entry in read(of[REPORT]).entries] for of in (before, after)]
    assert ids[0] == ids[1]


PASSAGE = ChangedPassage(
    kind="changed",
    title="Recommendation 2, 1st meeting",
    recommendation=2,
    meeting=1,
    values=(ChangedValue(Slot(("assessment", "overall", "rating")), "overall rating", "half done", "mostly done"),),
)
CORRECTION = Correction(date(2023, 5, 4), "c0ffee" * 6, "The original says so on page 7.", (PASSAGE,))


@pytest.fixture
def corrected(monkeypatch: pytest.MonkeyPatch, tiny: Dossier) -> dict[str, bytes]:
    """The feeds of the report with a correction."""
    monkeypatch.setattr(ReportAnalysis, "corrections", Corrections(History.WHOLE, (CORRECTION,)))
    return files(tiny)


def test_a_correction_is_news_of_the_report_and_of_its_recommendation(corrected: dict[str, bytes]) -> None:
    for name in (REPORT, "ruritania/recommendations/2.atom"):
        entry = read(corrected[name]).entries[0]
        assert entry.title == "Correction: Recommendation 2, 1st meeting, overall rating: half done → mostly done"
        assert entry.id == f"{ADDRESS}ruritania/changes/#{CORRECTION.anchor}"
        assert entry.updated == "2023-05-04T00:00:00Z"
        assert "The original says so on page 7." in entry.content[0].value
    assert not [title for title in titles(corrected[RECOMMENDATION]) if "Correction" in title]


def test_what_was_corrected_is_new_again_under_the_same_id(corrected: dict[str, bytes]) -> None:
    days = {entry.id: entry.updated for entry in read(corrected["ruritania/recommendations/2.atom"]).entries}
    page = f"{ADDRESS}ruritania/recommendations/2/"
    assert days[f"{page}#m1"] == "2023-05-04T00:00:00Z"
    assert days[f"{page}#m2"] == "2022-04-02T00:00:00Z"


def test_without_a_history_there_is_no_correction(monkeypatch: pytest.MonkeyPatch, tiny: Dossier) -> None:
    before, undated = files(tiny), replace(CORRECTION, day=None, commit="")
    monkeypatch.setattr(ReportAnalysis, "corrections", Corrections(History.NONE, (undated,)))
    assert files(tiny) == before


# ---- When there are any ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize("config", [{"address": ""}, {"preview": True}, {"copied_on": "1 May 2022"}])
def test_only_the_public_web_has_feeds_and_calendars(config: dict[str, Any], tiny: Dossier) -> None:
    built = site(tiny, **{"address": ADDRESS, **config})
    assert not [name for name in built.files if name.endswith((".atom", ".ics"))]
    lead = {alternate.address for page in built.contents for alternate in page.alternates(built.config)}
    assert not [address for address in lead if address.endswith((".atom", ".ics"))]
    assert not [page.address for page in built.pages() if "this feed" in page.body]


def test_each_feed_and_calendar_is_named_by_its_page(tiny: Dossier) -> None:
    for of in ((tiny,), (tiny, neighbour(tiny)), (unrated(tiny),)):
        built = site(*of, address=ADDRESS)
        lead = [alternate.address for page in built.contents for alternate in page.alternates(built.config)]
        named = {address for address in lead if address.endswith((".atom", ".ics"))}
        assert named == {name for name in built.files if name.endswith((".atom", ".ics"))}


def test_drafts_are_in_no_feed_and_in_no_calendar(data: Path) -> None:
    write_public_castles(data)
    before = files(dossier(data))
    write_drafts(data, Words())
    assert files(dossier(data)) == before


# ---- How they are written -------------------------------------------------------------------------------------------
def test_the_same_record_gives_the_same_bytes(data: Path) -> None:
    assert files(dossier(data)) == files(dossier(data))


def test_feeds_follow_the_grammar(tiny: Dossier, tmp_path: Path) -> None:
    title = 'Walls <b>&</b> "moats" ]]>'
    odd = tiny.recommendations[0].model_copy(update={"title": title})
    written = files(replace(tiny, recommendations=(odd, *tiny.recommendations[1:])), neighbour(tiny))
    feeds = {name: content for name, content in written.items() if name.endswith(".atom")}
    for number, content in enumerate(feeds.values()):
        (tmp_path / f"{number}.atom").write_bytes(content)
    assert grammar_problems(*sorted(tmp_path.iterdir())) == ""
    assert any(title in entry.title for entry in read(feeds[REPORT]).entries)
    broken = tmp_path / "broken.atom"
    broken.write_bytes(feeds[REPORT].replace(b"<id>", b"<id x='1'>", 1))
    assert "broken.atom:3" in grammar_problems(broken)


def events(calendar: bytes) -> list[Any]:
    return list(Calendar.from_ical(calendar).walk("VEVENT"))


def test_a_calendar_has_each_published_meeting(tiny: Dossier) -> None:
    written = files(tiny)[CALENDAR]
    found = events(written)
    assert [event["uid"] for event in found] == [f"ruritania-{number}@record.example.org" for number in (1, 2)]
    last = found[-1]
    assert (last.decoded("dtstart"), last.decoded("dtend")) == (date(2022, 3, 30), date(2022, 4, 3))
    assert (last["summary"], last["location"]) == ("2nd meeting on Ruritania", "Strelsau")
    assert last["url"] == f"{ADDRESS}ruritania/meetings/2/"
    assert last.decoded("dtstamp").date() == date(2022, 4, 2)
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))


# ---- What was promised ----------------------------------------------------------------------------------------------
PROMISES, DUE_DAYS = "ruritania/promises.atom", "ruritania/promises.ics"
OUTCOME = "ruritania/updates/3/01.yml"
PLACE = f"{ADDRESS}ruritania/recommendations/1/#promise-open-register"


UPDATE = """\
stage: published
government:
  - text: The register will be open in the spring of 2026.
assessment:
  parts:
    - part: ["1", "2", "3"]
      rating: most
      reasons: The register is not open yet.
  overall:
    rating: most
    reasons: The register is not open yet.
outcomes:
  open-register:
    outcome: put-off
    due: 2026-03
    quote: The register will be open in the spring
"""


@pytest.fixture
def put_off(data: Path) -> Dossier:
    """The report whose third meeting is published, and put off what the second one promised."""
    replace_words(data / "ruritania/meetings/03.yml", ("ends: 2023-04-03", "ends: 2023-04-03\nendorsed: 2023-04-03"))
    (data / OUTCOME).write_text(UPDATE, encoding="utf-8")
    return dossier(data)


def test_the_promises_of_each_meeting_and_what_came_of_them_are_news(put_off: Dossier) -> None:
    feed = read(files(put_off)[PROMISES])
    assert feed.feed.title == "Promises of Ruritania"
    assert [entry.title for entry in feed.entries] == [
        "1 Mend the walls: of 1 promise 1 put off (3rd meeting, March 2023)",
        "1 Mend the walls: 1 new promise (2nd meeting, March 2022)",
    ]
    told = [entry.content[0].value for entry in feed.entries]
    assert "<strong>Put off (now due: March 2026):</strong>" in told[0]
    assert "“The register will be open in the spring”" in told[0]
    assert all(f'<a href="{PLACE}">The masons are to open their register' in of for of in told)
    assert "Guild of Masons, due: fourth quarter of 2024" in told[1]


def test_news_of_promises_are_other_news_than_what_the_meeting_found(tiny: Dossier) -> None:
    found = files(tiny)
    ids = [entry.id for name in (PROMISES, RECOMMENDATION) for entry in read(found[name]).entries]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    ("field", "day"), [("assessment", "2022-04-02"), ("promises", "2023-05-04"), ("outcomes", "2023-05-04")]
)
def test_only_a_correction_of_promises_makes_them_new_again(
    field: str, day: str, monkeypatch: pytest.MonkeyPatch, tiny: Dossier
) -> None:
    value = replace(PASSAGE.values[0], slot=Slot((field, "due")))
    passage = replace(PASSAGE, recommendation=1, meeting=2, values=(value,))
    found = Corrections(History.WHOLE, (replace(CORRECTION, passages=(passage,)),))
    monkeypatch.setattr(ReportAnalysis, "corrections", found)
    (entry,) = read(files(tiny)[PROMISES]).entries
    assert entry.updated == f"{day}T00:00:00Z"


def test_an_open_promise_is_an_event_of_the_last_day_of_its_time(tiny: Dossier, put_off: Dossier) -> None:
    (before,), (after,) = (events(files(of)[DUE_DAYS]) for of in (tiny, put_off))
    assert before["uid"] == after["uid"] == "ruritania-promise-1-open-register@record.example.org"
    assert [of.decoded("dtstart") for of in (before, after)] == [date(2024, 12, 31), date(2026, 3, 31)]
    assert after.decoded("dtend") == date(2026, 4, 1)
    assert after["summary"] == "Due: The masons are to open their register of cracks to everyone."
    assert after["url"] == PLACE
    assert after["description"].splitlines() == [
        "Guild of Masons, due: March 2026",
        "Ruritania, part 1.1: Mend the walls",
        "Promised at the 2nd meeting",
        "Put off at the 3rd meeting",
        PLACE,
    ]
    assert before.decoded("dtstamp").date() == date(2022, 4, 2)


def test_what_was_done_or_has_no_date_is_no_event(data: Path, put_off: Dossier) -> None:
    assert b"VEVENT" in files(put_off)[DUE_DAYS]
    for outcome in ("outcome: kept", "outcome: put-off"):
        changed = UPDATE.replace("    due: 2026-03\n", "").replace("outcome: put-off", outcome)
        (data / OUTCOME).write_text(changed, encoding="utf-8")
        assert b"VEVENT" not in files(dossier(data))[DUE_DAYS], outcome
