"""The search entries: their texts, their addresses, and the words by which they are found."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from monitoring_record.records import Dossier, Synonym
from monitoring_record.search import EntryReader, Lexicon, ReadEntry, SearchEntry
from monitoring_record.search.variants import PageWords, Variants
from tests.support.reports import search_documents, site

PAGE = "ruritania/recommendations/1/"


BY_HAND = {
    "location": "methodology/#key",
    "title": "Key",
    "text": "<p>What an <em>organisation</em> does.</p>",
    "boost": 0.5,
}


@pytest.fixture(scope="module")
def index(tiny: Dossier) -> dict[str, Mapping[str, Any]]:
    return search_documents(tiny)


@pytest.mark.parametrize(
    ("location", "title"),
    [
        (PAGE, "Recommendation 1: Mend the walls – Ruritania"),
        (f"{PAGE}#p1", "1.1 Count the cracks"),
        (f"{PAGE}#m2", "1 Mend the walls (2nd meeting, March 2022)"),
        (f"{PAGE}#m2-p1", "1.1 Count the cracks (2nd meeting, March 2022)"),
        (f"{PAGE}#m1-documents", "Documents cited on Recommendation 1 (1st meeting, March 2021)"),
        ("ruritania/meetings/2/#changes", "What changed since the 1st meeting (2nd meeting, March 2022)"),
    ],
)
def test_a_title_names_recommendation_part_and_meeting(
    index: dict[str, Mapping[str, Any]], location: str, title: str
) -> None:
    assert index[location]["title"] == title


def test_ratings_and_changes_can_be_searched_in_words(index: dict[str, Mapping[str, Any]]) -> None:
    text = index[f"{PAGE}#m2-p1"]["text"]
    assert text.startswith("<p>Rating: fully done.</p><p>Rated higher than at the 1st meeting (half done).</p>")
    assert "Rating: not rated (the experts completed the assessment of this part)." in index[f"{PAGE}#m2-p3"]["text"]


def test_a_text_about_several_parts_is_under_the_first_of_them(index: dict[str, Mapping[str, Any]]) -> None:
    holding = [location for location, entry in index.items() if "Mortar was bought" in entry["text"]]
    assert holding == [f"{PAGE}#m1-p2"]


def test_markup_of_a_text_is_left_out_or_escaped(index: dict[str, Mapping[str, Any]]) -> None:
    assert "published a list." in index[f"{PAGE}#m1-p1"]["text"]
    assert '&lt;script&gt;alert("x")&lt;/script&gt;' in index[f"{PAGE}#m1-p2"]["text"]


def test_what_is_not_published_leaves_no_trace(index: dict[str, Mapping[str, Any]]) -> None:
    assert "gargoyle" not in json.dumps(index)
    assert not [location for location in index if "meetings/3" in location or "#m3" in location]


def test_a_page_that_repeats_others_has_one_entry(index: dict[str, Mapping[str, Any]]) -> None:
    on_matrix = [entry for location, entry in index.items() if location.startswith("ruritania/matrix/")]
    assert [entry["title"] for entry in on_matrix] == ["Progress matrix of Ruritania"]
    assert "walls" not in json.dumps(on_matrix).lower()


def test_in_a_copy_for_a_disk_entries_open_files(tiny: Dossier) -> None:
    locations = search_documents(tiny, folders=False).keys()
    assert {"index.html", "ruritania/recommendations/1.html#m2-p1"} <= locations


def test_the_entry_of_the_home_page_opens_the_root(index: dict[str, Mapping[str, Any]]) -> None:
    assert "" in index
    assert "./" not in index


def test_every_entry_opens_at_a_place_that_is_there(tiny: Dossier) -> None:
    anchors = {page.address: page.anchors for page in site(tiny).pages()}
    places = [location.partition("#") for location in search_documents(tiny)]
    assert [place for place in places if place[2] and place[2] not in anchors[place[0]]] == []


def test_a_page_written_by_hand_keeps_its_text_and_gets_other_forms_of_its_words(tiny: Dossier) -> None:
    entry = search_documents(tiny, [BY_HAND])["methodology/#key"]
    assert {field: entry[field] for field in BY_HAND} == BY_HAND
    assert "organization" in entry["forms"].split()


LEXICON = Lexicon(
    synonyms=(
        Synonym(typed=("tender",), recorded=("public procurement",)),
        Synonym(typed=("hotline",), recorded=("telephone line",)),
    ),
    spellings={"organis": "organiz"},
    abbreviations={"SJC": "Supreme Judicial Council"},
)


def entry(title: str, text: str = "", address: str = "x/") -> SearchEntry:
    return SearchEntry(address, title, (text,))


def read(*entries: SearchEntry) -> list[ReadEntry]:
    return list(map(EntryReader(LEXICON, folders=True).read, entries))


def added(of: SearchEntry, *others: SearchEntry) -> set[str]:
    all_read = read(of, *others, *(entry("Filler", address=f"{n}/") for n in range(9)))
    variants = Variants(LEXICON, all_read)
    page = PageWords([each for each in all_read if each.address == of.address])
    return {*variants.synonyms(all_read[0]), *all_read[0].articles, *variants.forms(all_read[0], page)}


@pytest.mark.parametrize(
    ("text", "found_by"),
    [
        ("A moat-side plan", "moatside"),
        ("The organisation", "organization"),
        ("The Supreme Judicial Council met.", "sjcs"),
        ("The SJC met.", "supreme"),
        ("A telephone line was opened.", "hotline"),
        ("Breach of Article 367-1 of the code", "367"),
    ],
)
def test_an_entry_is_found_by_other_words_for_what_it_says(text: str, found_by: str) -> None:
    assert found_by in added(entry("Title", text))


def test_an_entry_is_found_by_other_forms_of_its_words() -> None:
    other = entry("Other", "Judges. The agency.", address="y/")
    assert {"judges", "agency"} <= added(entry("Title", "A judge. The agencies."), other)


def test_a_form_that_the_words_of_the_page_begin_with_is_not_added() -> None:
    assert "judge" not in added(entry("Title", "Judges decide."), entry("Other", "A judge.", address="y/"))


def test_each_form_is_added_once_a_page() -> None:
    others = (*(entry("Judges", address=f"{n}/") for n in range(2)), *[entry("F")] * 20)
    first, second, *more = read(entry("One", "A judge."), entry("Two", "The judge."), *others)
    variants = Variants(LEXICON, (first, second, *more))
    page = PageWords((first, second))
    assert "judges" in variants.forms(first, page)
    assert "judges" not in variants.forms(second, page)


def test_a_word_that_is_explained_takes_no_other_names_from_the_record() -> None:
    entry_of_judges = entry("Judges", "They know public procurement.")
    term = SearchEntry("glossary/", "Public procurement", explains=True)
    assert "tender" in added(entry_of_judges, term)
    assert "tender" not in added(term, entry_of_judges)


def test_a_subject_with_a_title_of_its_own_is_found_there_by_its_other_names() -> None:
    titled, passing = read(entry("Public procurement"), entry("Judges", "They know public procurement.", address="y/"))
    variants = Variants(LEXICON, (titled, passing))
    assert "tender" in variants.synonyms(titled)
    assert "tender" not in {*variants.synonyms(passing), *variants.forms(passing, PageWords((passing,)))}


def test_search_entries_are_right_before_a_coming_meeting_is_rated(tiny: Dossier) -> None:
    pages = tuple(site(tiny, preview=True).pages())
    anchors = {page.address: page.anchors for page in pages}
    all_read = map(
        EntryReader(Lexicon.of(None, None), folders=True).read,
        (entry for page in pages for entry in page.search_entries),
    )
    entries = [entry.document for entry in all_read]
    opening = [entry["location"].partition("#") for entry in entries]
    assert [(address, anchor) for address, _, anchor in opening if anchor and anchor not in anchors[address]] == []
    texts = {entry["location"]: entry["text"] for entry in entries}
    assert "Ratings at the 2nd meeting" in texts["ruritania/"], "the last that rated anything"
    assert "Ratings at the" not in texts["ruritania/meetings/3/"], "it has none yet"


def test_search_leads_to_no_place_that_a_report_without_a_comparison_lacks(tiny: Dossier) -> None:
    first = replace(
        tiny, meetings=tiny.meetings[:1], updates=tuple(update for update in tiny.updates if update.meeting == 1)
    )
    without = replace(tiny, meetings=(), updates=())
    assert "ruritania/#numbers" in search_documents(first)
    assert "ruritania/#changes" not in search_documents(first)
    assert "ruritania/#numbers" not in search_documents(without)
