"""Sources, backlinks and related recommendations, on updates made up for each test."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from monitoring_record.analysis.passages import Passage
from monitoring_record.analysis.sources import Source, Sources
from monitoring_record.records import Dossier, Recommendation, Update
from tests.support.reports import analysis

LAW = {"kind": "law", "title": "“On Walls”"}


def update(meeting: int, recommendation: int, text: str = "", **documents: Mapping[str, Any]) -> Update:
    """An update whose government report cites each of its documents once."""
    cites = "".join(f" [it][{key}]" for key in documents)
    return Update.model_validate(
        {
            "meeting": meeting,
            "recommendation": recommendation,
            "file": "update.yml",
            "stage": "reported",
            "government": [{"text": f"Told. {text}{cites}"}],
            "documents": documents,
        }
    )


def described(tiny: Dossier, *documents: Mapping[str, Any]) -> Sources:
    """The sources of a report with one update for each description, in pairs of recommendations."""
    updates = (update(place // 2 + 1, place % 2 + 1, it=document) for place, document in enumerate(documents))
    return analysis(replace(tiny, updates=tuple(updates))).sources


def with_third(tiny: Dossier, *updates: Update) -> Dossier:
    """The tiny report with these updates, and with a third recommendation."""
    third = Recommendation(number=3, file="03.yml", title="Raise the flag", chapter=1, text="Raise it.")
    return replace(tiny, recommendations=(*tiny.recommendations, third), updates=updates)


def places(found: tuple[Passage, ...]) -> list[tuple[int, str, str]]:
    return [(place.meeting.number if place.meeting else 0, place.number, place.voice) for place in found]


def test_a_source_is_cited_where_the_texts_name_it(tiny: Dossier) -> None:
    sources = {source.anchor: source for source in analysis(tiny.published()).sources}
    assert sorted(sources) == ["list-of-cracks", "website-register-of-cracks"]
    assert places(sources["list-of-cracks"].citations) == [(1, "1.1", "government")]
    assert places(sources["website-register-of-cracks"].citations) == [(2, "1", "assessment")]


def test_every_update_finds_its_source(tiny: Dossier) -> None:
    sources = analysis(tiny).sources
    for each in tiny.updates:
        for key, document in each.documents.items():
            assert sources.of(each, key).title == document.title


def test_what_one_description_lacks_another_gives(tiny: Dossier) -> None:
    (source,) = described(
        tiny,
        LAW,
        LAW | {"date": "2018-05", "attached": True},
        {"kind": "law", "title": "On walls", "number": "5", "date": "2018-05-31", "url": "https://law.example/5"},
    )
    assert (source.number, source.date, source.urls) == ("5", "2018-05-31", ("https://law.example/5",))
    assert source.attached
    assert len(source.citations) == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LAW | {"number": "5"}, LAW | {"number": "6"}),
        (LAW | {"date": "2018-05-31"}, LAW | {"date": "2018-06"}),
        (LAW, LAW | {"kind": "bill"}),
        (LAW | {"number": "5", "url": "https://law.example/"}, LAW | {"number": "6", "url": "https://law.example/"}),
    ],
    ids=["number", "date", "kind", "number-at-one-address"],
)
def test_what_contradicts_stays_apart(tiny: Dossier, one: Mapping[str, Any], other: Mapping[str, Any]) -> None:
    found = list(described(tiny, one, other))
    assert len({source.anchor for source in found}) == 2


def test_a_description_that_fits_two_acts_joins_neither(tiny: Dossier) -> None:
    found = described(tiny, LAW, LAW | {"number": "5"}, LAW | {"number": "6"}, LAW)
    assert {source.anchor: len(source.citations) for source in found} == {
        "law-on-walls": 2,
        "law-on-walls-5": 1,
        "law-on-walls-6": 1,
    }


def test_the_same_address_is_the_same_source_by_any_title(tiny: Dossier) -> None:
    address = {"kind": "website", "url": "https://walls.example/"}
    (source,) = described(tiny, address | {"title": "Walls"}, address | {"title": "All walls"})
    assert (source.title, source.other_titles) == ("Walls", ("All walls",))


def test_a_long_title_makes_an_anchor_of_its_beginning_and_its_end(tiny: Dossier) -> None:
    title = "“On Changing " + "and Amending Certain Acts " * 6 + "on Walls”"
    (source,) = described(tiny, {"kind": "law", "title": title})
    assert source.anchor.startswith("law-on-changing-and-")
    assert source.anchor.endswith("-on-walls")
    assert len(source.anchor) <= 110


def test_a_note_that_not_all_descriptions_have_names_its_updates(tiny: Dossier) -> None:
    (source,) = described(tiny, LAW | {"note": "No date."}, LAW | {"note": "No date."}, LAW)
    assert [(note.text, len(note.updates)) for note in source.notes] == [("No date.", 2)]
    (source,) = described(tiny, LAW | {"note": "No date."}, LAW | {"note": "No date."})
    assert [(note.text, note.updates) for note in source.notes] == [("No date.", ())]


def test_citations_are_grouped_by_meeting_and_voice(tiny: Dossier) -> None:
    (source,) = described(tiny, LAW, LAW, LAW)
    citations = [(cited.meeting.number, cited.voice, len(cited.passages)) for cited in source.cited_by if cited.meeting]
    assert citations == [(1, "government", 2), (2, "government", 1)]


def test_a_mention_in_another_recommendation_is_found(tiny: Dossier) -> None:
    backlinks = analysis(tiny.published()).backlinks
    walls, moats = tiny.recommendations
    assert places(backlinks.mentioned_by(moats)) == [(0, "1.1", "wording")]
    assert backlinks.mentioned_by(walls) == (), "that its own texts name its parts is no mention from elsewhere"
    assert backlinks.mentioned_in(walls) == (moats,)


def near(dossier: Dossier, number: int) -> list[tuple[int, bool, bool, list[str]]]:
    found = analysis(dossier).recommendations[number].related
    return [
        (each.recommendation.number, each.mentioned, each.mentions, [source.title for source in each.shared])
        for each in found
    ]


def test_a_mention_and_rare_sources_make_recommendations_related(tiny: Dossier) -> None:
    rare, common = {"kind": "code", "title": "Code of Moats"}, LAW
    dossier = with_third(tiny, update(1, 1, a=common), update(1, 2, a=common, b=rare), update(1, 3, a=common, b=rare))
    titles = ["Code of Moats", "“On Walls”"]
    assert near(dossier, 2) == [(1, False, True, ["“On Walls”"]), (3, False, False, titles)]
    assert near(dossier, 1) == [(2, True, False, ["“On Walls”"]), (3, False, False, ["“On Walls”"])]


def test_what_everybody_cites_relates_nobody(tiny: Dossier) -> None:
    more = tuple(
        Recommendation(number=number, file="x.yml", title=f"No. {number}", chapter=1, text="Do it.")
        for number in range(3, 8)
    )
    dossier = replace(
        tiny,
        recommendations=(*tiny.recommendations, *more),
        updates=tuple(update(1, number, a=LAW) for number in range(1, 8)),
    )
    assert near(dossier, 4) == []


def test_that_both_name_a_website_relates_nobody(tiny: Dossier) -> None:
    website = {"kind": "website", "title": "Website of the Crown"}
    assert near(with_third(tiny, update(1, 2, a=website), update(1, 3, a=website)), 3) == []


def test_a_source_has_a_name_for_a_sentence(tiny: Dossier) -> None:
    def name(kind: str, title: str) -> str:
        source: Source = next(iter(described(tiny, {"kind": kind, "title": title})))
        return source.name

    assert name("law", "“On Walls”") == "the law “On Walls”"
    assert name("code", "Code of Moats") == "the Code of Moats"
    assert name("letter", "The Crown’s letters") == "the Crown’s letters"
