"""The index of the search: its words, their weights and places, and the files that a browser reads."""

import json
from typing import Any

import pytest

from monitoring_record.records import Synonyms, Translations
from monitoring_record.search import (
    KnownWords,
    Lexicon,
    PageIndex,
    SearchEntry,
    SearchPage,
    SiteIndex,
    brief,
    index_page,
    language_of,
    search_file,
    texts_of,
)
from monitoring_record.search.page_index import WEIGHTS
from monitoring_record.search.site_index import PLACES_IN_A_FILE
from monitoring_record.search.stems import stems_of
from monitoring_record.search.word_list import word_list
from monitoring_record.search.words import words_of

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mend the Walls", ["mend", "the", "walls"]),
        ("the duke’s moat-keeper", ["the", "duke", "moatkeeper", "moat", "keeper"]),
        ("Part 13.4, and 1,300 stones", ["part", "13.4", "and", "1300", "stones"]),
        ("Law No. 410-V", ["law", "no", "410v", "410"]),
        ("2018-2019, 12.3–12.4", ["2018", "2019", "12.3", "12.4"]),
        ("and/or", ["and", "or"]),
        ("Café, Ærø", ["cafe", "ærø"]),
        ("Ёлка и Йод", ["елка", "и", "йод"]),
        ("e.g. www.castle.example", ["eg", "wwwcastleexample", "www", "castle", "example"]),
        ("“…” — !", []),
    ],
)
def test_the_words_of_a_text(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words


def indexed(*entries: SearchEntry, address: str = "x/", **facts: Any) -> PageIndex:
    page = SearchPage(address, "Title", entries, **facts)
    return index_page(page, texts_of(page))


def weight(page: PageIndex, stem: str, entry: int = 0) -> int:
    return next((place % WEIGHTS for place in page.places.get(stem, ()) if place // WEIGHTS == entry), 0)


def test_a_word_weighs_more_in_a_title_and_when_it_is_repeated() -> None:
    filler = " ".join(f"filler{number}" for number in range(40))
    page = indexed(
        SearchEntry("Wall"),
        SearchEntry("Gate", (f"The wall. {filler}",)),
        SearchEntry("Moat", (f"Wall, wall {filler}",)),
    )
    in_title, once, twice = (weight(page, "wall", entry) for entry in range(3))
    assert in_title > twice > once > 0


def test_a_word_weighs_less_in_a_long_text() -> None:
    page = indexed(SearchEntry("Gate", ("wall",)), SearchEntry("Gate", ("wall " + "stone " * 200,)))
    assert weight(page, "wall", 0) > weight(page, "wall", 1)


def test_a_weight_has_bounds() -> None:
    page = indexed(SearchEntry("Wall", boost=100), SearchEntry("Gate", ("wall " + "stone " * 9000,), boost=0.001))
    assert [weight(page, "wall", entry) for entry in range(2)] == [63, 1]


def test_forms_of_a_word_are_found_together() -> None:
    page = indexed(SearchEntry("A", ("They declare it. The declarations.",)))
    assert set(stems_of(("declare", "declared", "declarations")).values()) == {"declar"}
    assert weight(page, "declar")
    assert {word for word in page.words if word.startswith("declar")} == {"declare", "declarations"}


def test_words_that_mean_nothing_are_in_no_index() -> None:
    page = indexed(SearchEntry("The walls of a castle"))
    assert set(page.words) == {"walls", "castle"}
    assert set(page.places) == {"wall", "castl"}


def read_words(written: str) -> dict[str, str]:
    """Return each word of a list with its stem, as the script reads it."""
    found, before = {}, ""
    for item in written.split(" "):
        last, _, replaced = item[3:].partition("|")
        word = before[: DIGITS.index(item[0])] + last
        found[word] = word[: len(word) - DIGITS.index(item[2])] + replaced
        before = word
    return found


def test_a_list_of_words_tells_each_word_and_its_stem() -> None:
    stems = stems_of(["policies", "policy", "police", "declare", "declared", "410v", "судьи"])
    assert read_words(word_list(dict.fromkeys(stems, 1), stems)) == stems
    assert word_list({"policies": 1, "policy": 2}, {"policies": "polici", "policy": "polici"}) == "012policies 521y|i"


def arguments(file: str) -> Any:
    """Return what a file hands over: its name, the digest, and the value."""
    called = file.removeprefix("searchFile(").removesuffix(");\n")
    return json.loads(f"[{called}]")


def values(index: SiteIndex) -> dict[str, Any]:
    """Return the value of each file, by its name."""
    found = {}
    for address, content in index.files({"about": "it"}):
        name, digest, value = arguments(content)
        assert name == address
        found[address.removeprefix("search/x/").removesuffix(".js")] = value
        assert len(digest) == 8
    return found


def places(values: dict[str, Any], stem: str) -> list[int]:
    """Return the entries that contain a stem, as the script finds them."""
    firsts = values["index"]["firsts"]
    file = max(place for place, first in enumerate(firsts) if first <= stem)
    return unpacked(values[f"{file}"].get(stem, []), WEIGHTS)


def unpacked(packed: list[int], weights: int) -> list[int]:
    found, entry = [], 0
    for place in packed:
        entry += place // weights
        found.append(entry)
    return found


def test_entries_are_numbered_in_the_order_of_the_pages_in_any_order_of_adding() -> None:
    first = indexed(SearchEntry("Wall"), SearchEntry("Gate", meeting=2), address="a/", number=3, rating="done")
    second = indexed(SearchEntry("Wall", meeting=2), address="b/")
    orders = []
    for pages in (((0, first), (1, second)), ((1, second), (0, first))):
        index = SiteIndex("search/x")
        for number, page in pages:
            index.add(number, page)
        orders.append(values(index))
    assert orders[0] == orders[1]
    found = orders[0]
    assert places(found, "wall") == [0, 2]
    assert places(found, "gate") == [1]
    assert places(found, "moat") == []
    assert unpacked(found["filters"]["meeting:2"], 1) == [1, 2]
    assert [page[0] for page in found["index"]["pages"]] == ["a/", "b/"]
    assert found["index"]["pages"][0][5:] == [3, 0, "done"]
    assert found["index"]["about"] == "it"


def test_a_large_index_is_in_several_files() -> None:
    words = [f"w{number:05}" for number in range(PLACES_IN_A_FILE + 10)]
    index = SiteIndex("search/x")
    index.add(0, indexed(SearchEntry("Title", (" ".join(words),))))
    found = values(index)
    assert len(found["index"]["firsts"]) == 2
    assert places(found, "w00000") == places(found, words[-1]) == [0]
    assert max(sum(map(len, found[str(file)].values())) for file in range(2)) <= PLACES_IN_A_FILE


def test_an_index_without_pages_can_be_read() -> None:
    found = values(SiteIndex("search/x"))
    assert found["index"]["pages"] == []
    assert found["index"]["words"] == ""


def test_the_index_of_the_site_has_the_most_important_of_a_page() -> None:
    page = indexed(SearchEntry("Wall", is_brief=True), SearchEntry("Gate", ("The wall. A moat.",), meeting=2))
    kept = brief(page)
    assert (kept.entry_count, set(kept.places), set(kept.words)) == (1, {"wall"}, {"wall"})
    assert kept.filters == {}
    assert kept.texts_digest == page.texts_digest


def test_a_value_cannot_end_the_script_that_it_is_in() -> None:
    content = search_file("search/x.js", ["\u2028 </script> \u2029"])
    assert "\u2028" not in content
    assert arguments(content)[2] == ["\u2028 </script> \u2029"]


def test_a_record_adds_its_own_synonyms_to_the_common_ones() -> None:
    own = Synonyms.model_validate(
        {
            "file": "data/synonyms.yml",
            "synonyms": [{"typed": ["fortress", "stronghold"], "recorded": ["castle"]}],
            "spellings": {"armour": "armor"},
        }
    )
    known = KnownWords(("castles", "ratings", "numbers"))
    common, together = (language_of(Lexicon.of(None, each), known) for each in (None, own))
    assert together["synonyms"] == [*common["synonyms"], [("fortress", "stronghold"), ("castle",)]]
    assert together["spellings"] == [*common["spellings"], ("armour", "armor")]
    assert [recorded for _, recorded in common["synonyms"]] == [("ratings in numbers",)], "without what leads nowhere"
    assert "the" in common["stopWords"]


def test_words_of_other_languages_for_what_has_a_number_are_known_before_any_word_of_the_record() -> None:
    values = [
        {"recorded": ["recommendation"], "translated": {"ru": ["рекомендация"]}},
        {"recorded": ["part"], "translated": {"fr": ["alinéa"]}},
    ]
    translations = Translations.model_validate({"file": "data/translations.yml", "translations": values})
    numbered = language_of(Lexicon.of(None, None), KnownWords(()), translations)["numbered"]
    assert {"рекомендация", "рекомендации", "рекомендаций"} <= set(numbered["recommendation"])
    assert numbered["part"] == ["alinéa"]


@pytest.mark.parametrize(
    ("phrase", "is_known"),
    [
        ("tower", True),
        ("the tower", True),
        ("tow", True),
        ("declaring towers", True),
        ("towering moat", False),
        ("the", False),
    ],
)
def test_a_phrase_is_known_if_all_its_words_are(phrase: str, is_known: bool) -> None:
    assert bool(KnownWords(("tower", "declared")).of((phrase,))) == is_known
