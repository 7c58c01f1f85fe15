"""What separates words in pages and searches; and where synonyms come from."""

import re

import pytest

from monitoring_record.records import Synonyms
from monitoring_record.search import Lexicon
from monitoring_record.search.settings import search_config


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("The state of the walls", ["state", "walls"]),
        ("Who pays for parts 13.4 and 13.5?", ["pays", "13.4", "13.5"]),
        ("Offence", ["Offence"]),
        ("R13, rec. 4, Rec5", ["13", "4", "5"]),
        ("1,300 stones", ["1,300", "stones"]),
        ("the duke’s moat-keeper", ["duke", "moat", "keeper"]),
        ("I and i", ["i"]),
        ("no part", []),
    ],
)
def test_what_separates_words(typed: str, words: list[str]) -> None:
    assert [word for word in re.split(search_config()["separator"], typed) if word] == words


def test_each_field_of_the_index_has_its_weight() -> None:
    assert set(search_config()["fields"]) == {"title", "text", "tags", "synonyms", "articles", "forms"}
    assert search_config()["pipeline"] == []


def test_a_record_adds_its_own_synonyms_to_the_common_ones() -> None:
    own = Synonyms.model_validate(
        {
            "file": "data/synonyms.yml",
            "synonyms": [{"typed": ["fortress", "stronghold"], "recorded": ["castle"]}],
            "spellings": {"armour": "armor"},
        }
    )
    common, together = Lexicon.of(None, None), Lexicon.of(None, own)
    assert [synonym.typed for synonym in together.synonyms] == [
        *(synonym.typed for synonym in common.synonyms),
        ("fortress", "stronghold"),
    ]
    assert together.spellings == {**common.spellings, "armour": "armor"}
    assert common.synonyms
    assert common.spellings
