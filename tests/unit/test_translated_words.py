"""What the search reads when somebody types in another language."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import monitoring_record
from monitoring_record.records import Translations
from monitoring_record.search.translated_words import translated_words
from monitoring_record.search.word_forms import beginning_of, forms_of


def translations(*entries: tuple[list[str], dict[str, list[str]]]) -> Translations:
    values = [{"recorded": recorded, "translated": translated} for recorded, translated in entries]
    return Translations.model_validate({"file": "data/translations.yml", "translations": values})


def readings(word: str) -> set[str]:
    """Return all that a word with its endings stands for."""
    beginning, _, endings = word.partition("|")
    return {f"{beginning}{ending}" for ending in endings.split(",")}


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("башня", {"башня", "башни", "башню", "башней", "башен", "башнями"}),
        ("башен", {"башня", "башни"}),
        ("Королевский", {"королевский", "королевская", "королевских", "королевскому"}),
        ("человек", {"люди", "людьми"}),
        ("чинить", {"чинил", "чинят"}),
    ],
)
def test_a_russian_word_has_its_forms(word: str, forms: set[str]) -> None:
    assert forms <= forms_of(word, "ru")


def test_a_word_that_may_be_of_several_has_the_forms_of_all() -> None:
    assert {"стекло", "стечь"} <= forms_of("стекло", "ru")


@pytest.mark.parametrize("word", ["кбрм", "самрук"])
def test_a_word_in_no_dictionary_is_its_only_form(word: str) -> None:
    assert forms_of(word, "ru") == {word}


def test_people_type_one_letter_for_another() -> None:
    assert {"осел", "осла"} <= forms_of("осёл", "ru")
    assert "осел" in forms_of("осел", "ru")
    assert not any("ё" in form for form in forms_of("осёл", "ru"))


def test_no_form_has_something_before_the_word() -> None:
    assert {form[:6] for form in forms_of("прочный", "ru")} == {
        "прочен",
        "прочна",
        "прочне",
        "прочно",
        "прочну",
        "прочны",
    }


@pytest.mark.parametrize(
    ("word", "language", "beginning"),
    [
        ("мұнара", "kk", "мұнара"),
        ("қақтығысы", "kk", "қақтығы"),
        ("қақтығыс", "kk", "қақтығыс"),
        ("тәуелсіздік", "kk", "тәуелсізді"),
        ("тәуелсіздігі", "kk", "тәуелсізді"),
        ("сатып", "kk", "сатып"),
        ("заң", "kk", "заң"),
        ("сот", "kk", None),
        ("fosse", "fr", "fosse"),
        ("башня", "ru", None),
    ],
)
def test_a_word_without_known_forms_has_a_beginning(word: str, language: str, beginning: str | None) -> None:
    assert beginning_of(word, language) == beginning


def test_a_short_word_that_may_begin_another_is_itself() -> None:
    assert translated_words(translations((["court"], {"kk": ["сот"]})))["words"] == ["сот|"]


def test_each_word_is_there_once_with_its_endings() -> None:
    found = translated_words(
        translations(
            (["castle tower"], {"ru": ["башня замка"], "kk": ["қамал мұнарасы"]}),
            (["keep", "castle"], {"ru": ["замок"]}),
        )
    )
    assert found["phrases"] == [
        [[0, 1], ["castle tower"]],
        [[2, 3], ["castle tower"]],
        [[4], ["keep", "castle"]],
    ]
    tower, castle, *others = found["words"]
    assert {"башня", "башен"} <= readings(tower)
    assert {"замка", "замок"} <= readings(castle)
    assert others[:2] == ["қамал|*", "мұнара|*"]


def test_words_of_a_phrase_are_found_whatever_parts_them() -> None:
    found = translated_words(translations((["keep"], {"fr": ["pont-levis d’or"]})))
    assert found["words"] == ["pont|*", "levis|*", "d|*", "or|*"]


def test_small_words_are_left_out() -> None:
    found = translated_words(translations((["moat"], {"ru": ["ров с водой у замка"], "kk": ["мұнара туралы"]})))
    assert [len(words) for words, _ in found["phrases"]] == [3, 1]


def test_a_phrase_of_small_words_keeps_them() -> None:
    assert translated_words(translations((["for"], {"ru": ["за"]})))["phrases"] == [[[0], ["for"]]]


def test_a_record_without_translations_has_no_words() -> None:
    assert translated_words(None) == {"words": [], "phrases": []}


@pytest.mark.parametrize(("language", "is_read"), [("ru", True), ("fr", False)])
def test_the_dictionary_is_read_only_for_russian_words(language: str, is_read: bool) -> None:
    program = f"""
import sys
from monitoring_record.search.word_forms import forms_of
forms_of("tour", "{language}")
print("pymorphy3" in sys.modules)
"""
    engine = {**os.environ, "PYTHONPATH": str(Path(monitoring_record.__file__).parents[1])}
    run = subprocess.run([sys.executable, "-c", program], env=engine, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == str(is_read)
