"""The forms that are sent before a meeting: what they ask for, what they are called, and how their fields are named."""

from dataclasses import replace
from pathlib import Path

import pytest

from monitoring_record.packs.compose import form_for
from monitoring_record.packs.form import Form
from monitoring_record.packs.form_keys import column_of, key_of
from monitoring_record.packs.form_name import FormName, digest, read_name
from monitoring_record.records import Voice
from monitoring_record.records.pack_words import FormWords, PackWords
from tests.support.forms import add_meeting, form_in
from tests.support.reports import dossier
from tests.support.reports import replace as replace_words


@pytest.fixture
def form(data: Path) -> Form:
    return form_in(add_meeting(data))


def test_the_form_asks_for_what_is_still_open(form: Form) -> None:
    walls, moats = form.recommendations
    assert [place.number for place in walls.places] == ["1.1", "1.2", "1.2 (1)", "1.2 (2)", "1"]
    assert walls.settled == ("1.3",), "a part that was closed"
    assert walls.open_numbers == "1.1–1.2"
    assert [place.number for place in moats.places] == ["2"], "a recommendation without parts"


def test_each_part_has_its_last_rating_and_the_reasons(form: Form) -> None:
    part = form.recommendations[0].parts[0]
    assert part.last is not None
    assert (part.last.verdict.rating.id, part.last.reasons) == ("full", "All cracks are known.")
    assert part.remark == "", "the government spoke of the whole"


def test_a_part_on_which_nothing_was_reported_says_so(data: Path) -> None:
    replace_words(data / "ruritania/updates/2/01.yml", ("  - text: The Crown", '  - part: "1"\n    text: The Crown'))
    parts = form_in(add_meeting(data)).recommendations[0].parts
    said = "The record has no report of the government on this part at the 2nd meeting."
    assert [place.remark for place in parts] == ["", said, "", ""]


def test_the_form_asks_what_came_of_a_promise_that_is_due(form: Form, data: Path) -> None:
    assert [promise.key for promise in form.recommendations[0].promises] == ["open-register"]
    assert "1 · open-register" in form.rows
    replace_words(data / "ruritania/meetings/04.yml", ("2025-03-30", "2024-12-30"))
    assert form_in(data).recommendations[0].promises == (), "it was not due before the first day"


def test_organisations_are_not_asked_what_came_of_promises(data: Path) -> None:
    form = form_in(add_meeting(data), "alternative")
    assert [field.name for field in form.fields] == ["report", "finding", "gist"]
    assert all(not of.promises for of in form.recommendations)


def test_no_draft_is_in_a_form(data: Path) -> None:
    text = (data / "ruritania/updates/2/01.yml").read_text(encoding="utf-8")
    (data / "ruritania/updates/2/01.yml").write_text(
        text.replace("stage: published", "stage: assessed"), encoding="utf-8"
    )
    part, *_ = form_in(add_meeting(data)).recommendations[0].parts
    assert part.last is not None
    assert part.last.reasons == "The count is a start.", "the last rating that is public"


def test_the_words_of_the_form_are_those_of_the_programme(form: Form) -> None:
    words = FormWords(title="An die {meeting}: {country}", introduction="Bitte.")
    programme = form.programme.model_copy(update={"pack": PackWords(language="de", government=words)})
    own = replace(form, dossier=replace(form.dossier, programme=programme))
    assert own.said(own.words.title) == "An die 4th meeting: Ruritania"
    assert form.said(form.words.title) == "Report of Ruritania to the 4th meeting"


@pytest.mark.parametrize("number", [None, 13])
def test_a_name_is_read_as_it_is_written(number: int | None) -> None:
    name = FormName("rosen-und-land-4", 21, number, Voice.GOVERNMENT)
    written = read_name(name.written(["1.1 · report"]))
    assert written is not None
    assert (written.name, written.layout, written.digest) == (name, 1, digest(["1.1 · report"]))


@pytest.mark.parametrize(
    "words", ["", "ruritania", "ruritania · 4 · all · assessment · 1 · 0", "a · b · all · government · 1 · 0"]
)
def test_other_words_are_no_name(words: str) -> None:
    assert read_name(words) is None


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("13.4 · report", ("13.4", "report")),
        ("13.4·Report ", ("13.4", "report")),
        ("40 (b) · gist", ("40 (b)", "gist")),
        ("11.4(3) • nothing", ("11.4 (3)", "nothing")),
        ("13 · D1", ("13", "d1")),
        ("form · author", ("form", "author")),
        ("The report", ()),
        ("13.4", ()),
        ("· title", ()),
    ],
)
def test_keys_are_found_as_people_may_leave_them(words: str, key: tuple[str, ...]) -> None:
    assert key_of(["What was done", words]) == key


def test_a_column_is_named_in_the_last_line_of_its_head() -> None:
    assert column_of(["Title", "· title"]) == "title"
    assert column_of(["Title", "title"]) == ""


def test_a_form_about_one_recommendation_has_no_other(data: Path) -> None:
    of = dossier(add_meeting(data))
    form = form_for(of, of.meeting_by_number[4], Voice.GOVERNMENT, only=2)
    assert [each.recommendation.number for each in form.recommendations] == [2]
    assert form.name.file_stem == "ruritania-4-02-government"
