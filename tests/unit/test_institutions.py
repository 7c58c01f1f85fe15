"""What a report has of its institutions, on updates made up for each test; and their names in texts."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis import institutions as limits
from monitoring_record.analysis.institutions import InstitutionProfile, with_acting_institutions
from monitoring_record.analysis.institutions_in_words import institution_sentences
from monitoring_record.records import Dossier, Institutions, Update
from monitoring_record.search.institution_entries import initials_of
from monitoring_record.texts import InstitutionNames, References
from tests.support.reports import analysis, references

NAMES = (
    ("Ministry of Moats", "moats"),
    ("Ministry of Moats and Bridges", "bridges"),
    ("Diet", "diet"),
    ("Academy of the Ministry of Moats", "academy"),
)


# ---- Names in texts -------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry of Moats asked the Diet.", ["moats", "diet"]),
        ("The Ministry of Moats and Bridges was asked.", ["bridges"]),
        ("The Academy of the Ministry of Moats was asked.", ["academy"]),
        ("The Ministry\nof Moats was asked; the Ministry of Moats said no.", ["moats"]),
        ("Diet, Diets, dieting and the Predietary Board", ["diet"]),
        ("The Imperial Diet of Graustark said no.", []),
        ("The Imperial Diet of Graustark said no, but the Diet said yes.", ["diet"]),
        ("Diet and Crown agreed. But Diet and Crown are two.", ["diet"]),
        ("- Diet: it agreed", ["diet"]),
        ("The Crown’s Diet agreed.", ["diet"]),
        ("See [the law on the Diet][law].", []),
        ("See [the Diet](https://diet.example/).", []),
        ("See [the law][law] of the Diet.", ["diet"]),
        ("Type `Diet`.", []),
    ],
)
def test_a_text_names_an_institution_by_its_whole_name(text: str, expected: list[str]) -> None:
    found = References(institutions=InstitutionNames(NAMES)).of(text).mentions
    assert [mention.institution for mention in found] == expected


def test_an_institution_is_a_link_where_a_text_names_it_first(tiny: Dossier) -> None:
    html = report(tiny, update(1, 1, "The Guild of Masons is old. The Guild of Masons sleeps.")).text(
        "The Guild of Masons is old. The Guild of Masons sleeps."
    )
    named = '<a href="\ue000ruritania/institutions/masons/" class="institution">Guild of Masons</a>'
    assert html.html == f"<p>The {named} is old. The Guild of Masons sleeps.</p>\n"
    assert html.sentences == ("The Guild of Masons is old.", "The Guild of Masons sleeps.")


# ---- Which institutions act -----------------------------------------------------------------------------------------
LISTED: Mapping[str, Mapping[str, Any]] = {
    "masons": {"name": "Guild of Masons", "kind": "association", "succeeds": "painters"},
    "painters": {"name": "Guild of Painters", "kind": "association"},
    "diet": {"name": "Diet", "kind": "parliament", "succeeds": "masons"},
}


def listed(tiny: Dossier, *updates: Update, **institutions: Mapping[str, Any]) -> Dossier:
    """The tiny report with these updates and institutions."""
    values = {"file": "institutions.yml", "institutions": institutions or LISTED}
    return replace(tiny, updates=updates, institutions=Institutions.model_validate(values))


def report(tiny: Dossier, *updates: Update, **institutions: Mapping[str, Any]) -> ReportAnalysis:
    """The analysis of the tiny report with these updates and institutions."""
    of = listed(tiny, *updates, **institutions)
    return analysis(with_acting_institutions(of, references(of)))


def update(meeting: int, recommendation: int, text: str, **values: Any) -> Update:
    """An update whose government report says something of the first part."""
    return Update.model_validate(
        {
            "meeting": meeting,
            "recommendation": recommendation,
            "file": "update.yml",
            "stage": "published",
            "government": [{"part": "1", "text": text}],
            "assessment": {"overall": {"rating": "half", "reasons": "Seen."}},
            **values,
        }
    )


def promise(**values: Any) -> dict[str, Any]:
    return {"survey": {"promise": "They are to count.", "due": "2021", "quote": "Told.", "by": "masons", **values}}


LAW = {"kind": "law", "title": "“On Walls”"}
ANSWERS = {"part": "1.2", "meeting": 1, "quote": "Told."}


@pytest.mark.parametrize(
    ("said", "values", "institutions"),
    [
        ("The Guild of Masons told us.", {}, {}),
        ("Told.", {"promises": promise()}, {}),
        ("Told [it][law].", {"documents": {"law": {**LAW, "issued_by": "masons"}}}, {}),
        ("Told.", {}, {**LISTED, "masons": {**LISTED["masons"], "responsible_for": [ANSWERS]}}),
    ],
    ids=["named", "promised", "issued", "responsible"],
)
def test_only_what_acts_in_the_report_is_in_its_list(
    said: str, values: Mapping[str, Any], institutions: Mapping[str, Any], tiny: Dossier
) -> None:
    found = report(tiny, update(1, 1, said, **values), **institutions)
    assert list(found.institutions) == ["masons"]
    assert found.institutions["masons"].predecessor is None, "the painters do nothing"


def test_a_list_of_which_nothing_acts_is_none(tiny: Dossier) -> None:
    found = report(tiny, update(1, 1, "Told."))
    assert (found.dossier.institutions, found.institutions) == (None, {})


def test_a_list_of_which_all_act_is_the_same_record(tiny: Dossier) -> None:
    of = listed(tiny, update(1, 1, "The Guild of Masons, the Guild of Painters and the Diet told us."))
    assert with_acting_institutions(of, references(of)).institutions is of.institutions


def test_a_responsibility_is_public_with_the_update_that_tells_of_it(tiny: Dossier) -> None:
    answering = {**LISTED["painters"], "responsible_for": [{**ANSWERS, "part": "2"}, {**ANSWERS, "meeting": 2}]}
    updates = update(1, 1, "Told."), update(1, 2, "Told.", stage="endorsed"), update(2, 1, "Told.")
    public = listed(tiny, *updates, painters=answering).published()
    assert public.institutions is not None
    (kept,) = public.institutions.institutions["painters"].responsible_for
    assert (kept.part, kept.meeting) == ("1.2", 2), "the 1st meeting has no published update on 2"


# ---- What each of them did ------------------------------------------------------------------------------------------
def masons(of: ReportAnalysis) -> InstitutionProfile:
    return of.institutions["masons"]


def test_the_places_that_name_it_are_by_recommendation_meeting_and_voice(tiny: Dossier) -> None:
    assessed = {"parts": [{"part": "1", "rating": "half", "reasons": "The Guild of Masons did it."}]}
    found = masons(
        report(
            tiny,
            update(1, 2, "The Guild of Masons told us."),
            update(1, 1, "The Guild of Masons told us. The Guild of Masons slept."),
            update(2, 1, "Nobody told us.", assessment=assessed),
        )
    )
    assert [
        (
            of.recommendation.number,
            [(at.meeting and at.meeting.number, at.voice, len(at.passages)) for at in of.by_voice],
        )
        for of in found.named_in
    ] == [(1, [(1, "government", 1), (2, "assessment", 1)]), (2, [(1, "government", 1)])]


def test_one_act_that_several_updates_cite_is_listed_once(tiny: Dossier) -> None:
    issued, known = {**LAW, "issued_by": ["masons", "diet"]}, {**LAW, "number": "12"}
    found = report(
        tiny,
        update(1, 1, "Told [it][law].", documents={"law": issued}),
        update(1, 2, "Told [it][same].", documents={"same": known}),
    )
    (act,) = masons(found).acts
    assert (act.title, act.number, len(act.citations)) == ("“On Walls”", "12", 2)
    assert found.institutions["diet"].acts == (act,)


def test_its_promises_are_by_due_date(tiny: Dossier) -> None:
    promises = {
        "later": promise(due="no date given")["survey"],
        "soon": promise(due="2021")["survey"],
        "others": promise(by="diet")["survey"],
    }
    outcomes = {"soon": {"outcome": "kept-late", "quote": "Told."}}
    found = masons(report(tiny, update(1, 1, "Told.", promises=promises), update(2, 1, "Told.", outcomes=outcomes)))
    assert [of.key for of in found.promises] == ["soon", "later"]
    assert [of.key for of in found.fallen_due] == ["soon"]
    assert [of.key for of in found.kept] == ["soon"]


def rated(meeting: int, recommendation: int, rating: str) -> Update:
    parts = [{"part": part, "rating": rating, "reasons": "Seen."} for part in "12"]
    return update(
        meeting,
        recommendation,
        "Told.",
        assessment={"parts": parts if recommendation == 1 else [], "overall": {"rating": rating, "reasons": "Seen."}},
    )


def test_what_it_answers_for_has_its_rating_and_what_changed(tiny: Dossier) -> None:
    answers = [{**ANSWERS, "part": "2"}, ANSWERS, {**ANSWERS, "meeting": 2}]
    updates = rated(1, 1, "little"), rated(2, 1, "half"), rated(1, 2, "half"), rated(2, 2, "half")
    found = masons(report(tiny, *updates, masons={**LISTED["diet"], "succeeds": None, "responsible_for": answers}))
    assert [
        (of.number, of.title, [meeting.number for meeting, _ in of.said], of.current and of.current.verdict.rating.id)
        for of in found.parts
    ] == [("1.2", "Fill the cracks", [1, 2], "half"), ("2", "Fill the moats", [1], "half")]
    assert [(of.recommendation.number, of.part, of.change) for of in found.changed] == [(1, "2", "improved")]


def test_who_answers_for_a_recommendation_answers_for_its_parts(tiny: Dossier) -> None:
    answers = [{**ANSWERS, "part": "1"}]
    found = masons(
        report(
            tiny, rated(1, 1, "half"), rated(2, 1, "little"), masons={**LISTED["painters"], "responsible_for": answers}
        )
    )
    assert [(of.part, of.change) for of in found.changed] == [("", "worsened"), ("1", "worsened"), ("2", "worsened")]


def test_what_changed_on_a_part_whose_texts_name_it(tiny: Dossier) -> None:
    named = update(1, 1, "The Guild of Masons told us.", assessment=rated(1, 1, "little").assessment)
    found = masons(report(tiny, named, rated(2, 1, "half")))
    assert [of.part for of in found.changed] == ["1"]


def test_who_took_over_from_whom(tiny: Dossier) -> None:
    found = report(tiny, update(1, 1, "The Guild of Masons, the Guild of Painters and the Diet told us."))
    assert masons(found).predecessor == ("painters", found.institutions["painters"].institution)
    assert [key for key, _ in masons(found).successors] == ["diet"]


def test_it_is_told_in_sentences_what_it_does_and_nothing_else(tiny: Dossier) -> None:
    named = masons(report(tiny, update(1, 1, "The Guild of Masons told us.")))
    assert institution_sentences(named, tiny.programme.words) == ("1 text on 1 recommendation names it.",)
    answers = {**LISTED["painters"], "responsible_for": [ANSWERS, {**ANSWERS, "part": "2"}]}
    doing = masons(report(tiny, update(1, 1, "Told.", promises=promise()), update(1, 2, "Told."), masons=answers))
    assert institution_sentences(doing, tiny.programme.words) == (
        "It is responsible for 1 part and 1 recommendation as a whole.",
        "It has 1 promise to keep: it was due by a later meeting; it is not recorded as kept.",
    )


KEPT = {"outcome": "kept", "quote": "Told."}


@pytest.mark.parametrize(
    ("due", "outcomes", "told"),
    [
        (["2021"], {"p0": KEPT}, "It has 1 promise to keep: it was due by a later meeting; it is recorded as kept."),
        (["no date given"], {}, "It has 1 promise to keep."),
        (["no date given"], {"p0": KEPT}, "It has 1 promise to keep: it is recorded as kept."),
        (["2030", "2031"], {}, "It has 2 promises to keep."),
        (
            ["2021", "2030"],
            {},
            "It has 2 promises to keep: 1 was due by a later meeting; of all 2, none is recorded as kept.",
        ),
        (
            ["2021", "2021", "2030"],
            {"p0": KEPT, "p2": KEPT},
            "It has 3 promises to keep: 2 were due by a later meeting; of all 3, 2 are recorded as kept.",
        ),
    ],
)
def test_its_promises_are_told_in_plain_english(
    tiny: Dossier, due: list[str], outcomes: Mapping[str, Any], told: str
) -> None:
    promises = {f"p{number}": promise(due=each)["survey"] for number, each in enumerate(due)}
    found = masons(report(tiny, update(1, 1, "Told.", promises=promises), update(2, 1, "Told.", outcomes=outcomes)))
    assert institution_sentences(found, tiny.programme.words) == (told,)


def test_a_page_has_no_more_than_it_can_show(tiny: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    promises = {f"p{number}": promise()["survey"] for number in range(3)}
    found = masons(report(tiny, update(1, 1, "The Guild of Masons told us. Told.", promises=promises)))
    assert (len(found.listed_promises), found.are_passages_listed, found.are_acts_listed) == (3, True, True)
    monkeypatch.setattr(limits, "MOST_PROMISES_OF_AN_INSTITUTION", 2)
    monkeypatch.setattr(limits, "MOST_PASSAGES", 0)
    assert (len(found.listed_promises), found.are_passages_listed) == (2, False)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Crown’s Moat Office", ["CMO"]),
        ("Ministry of Moats and Bridges", ["MMB", "MoMaB"]),
        ("Academy of Moats", ["AoM"]),
        ("Moat Office", []),
    ],
)
def test_readers_may_type_the_initials_of_an_institution(name: str, expected: list[str]) -> None:
    assert list(initials_of(name)) == expected
