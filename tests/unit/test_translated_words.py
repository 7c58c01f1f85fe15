"""What the search reads when somebody types in another language."""

from typing import Any

import pytest

from monitoring_record.records import Translations
from monitoring_record.search.known_words import KnownWords
from monitoring_record.search.translated_words import translated_words
from monitoring_record.search.word_forms import forms_of


def translations(*entries: tuple[list[str], dict[str, list[str]]]) -> Translations:
    values = [{"recorded": recorded, "translated": translated} for recorded, translated in entries]
    return Translations.model_validate({"file": "data/translations.yml", "translations": values})


def words_for(translations: Translations) -> dict[str, Any]:
    """Return the words for a record that speaks of castles."""
    return translated_words(translations, KnownWords(("castles", "keep", "moat", "tower")))


def readings(word: str) -> set[str]:
    """Return all that a word with its endings stands for."""
    beginning, _, endings = word.partition("|")
    return {f"{beginning}{ending}" for ending in endings.split(",")}


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("башня", "башня башни башню башней башен башнями"),
        ("башен", "башня башни"),
        ("Королевский", "королевский королевская королевских королевскому"),
        ("человек", "люди людьми"),
        ("чинить", "чинил чинят"),
        ("спецзамок", "спецзамка спецзамки"),
        ("осёл", "осел осла"),
        ("осел", "осел осла"),
    ],
)
def test_a_russian_word_has_its_forms(word: str, forms: str) -> None:
    assert set(forms.split()) <= forms_of(word, "ru")


def test_a_word_that_may_be_of_several_has_the_forms_of_all() -> None:
    assert {"стекла", "стечь"} <= forms_of("стекло", "ru")


@pytest.mark.parametrize(("word", "language"), [("кбрм", "ru"), ("упдкт", "ru"), ("367", "ru"), ("367", "kk")])
def test_an_abbreviation_or_number_is_its_only_form(word: str, language: str) -> None:
    assert forms_of(word, language) == {word}


def test_people_type_one_letter_for_another() -> None:
    assert not any("ё" in form for form in forms_of("осёл", "ru"))


def test_no_form_has_something_before_the_word() -> None:
    assert {form[:5] for form in forms_of("прочный", "ru")} == {"прочн", "проче"}


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("сот", "соттар соттың сотқа сотты сотта соттан сотпен соттағы соты сотының соттарына"),
        ("тіл", "тілдер тілдің тілге тілді тілде тілден тілмен тілі тіліне"),
        ("заң", "заңдар заңның заңға заңды заңда заңнан заңмен заңы"),
        ("сөз", "сөздер сөздің сөзге сөзді сөзден сөзбен сөзі"),
        ("мұнара", "мұнаралар мұнараның мұнараны мұнарасы мұнарасында"),
        ("үй", "үйлер үйдің үйге үйі"),
        ("кітап", "кітапқа кітабы кітабында кітаптар"),
        ("көпірлік", "көпірлігі көпірлікке"),
        ("банк", "банкты банкы"),
        ("министр", "министрге министрлер"),
        ("мұнарасы", "мұнара мұнаралар мұнарасына"),
        ("қорғанысы", "қорғаныс қорғаныстың қорғанысына"),
        ("көпірлігі", "көпірлік көпірлігіне"),
        ("жүйесі", "жүйе жүйенің"),
        ("кеңесі", "кеңес кеңестің"),
        ("құрылысшы", "құрылысшыға құрылысшылар құрылысшысы"),
        ("жалақы", "жалақыны жалақысы"),
        ("қамалдардың", "қамал қамалдың қамалы"),
        ("тендер", "тендерге тендерлер"),
        ("кз", "кз"),
        ("ы", "ы"),
    ],
)
def test_a_kazakh_word_has_its_forms(word: str, forms: str) -> None:
    assert set(forms.split()) <= forms_of(word, "kk")


@pytest.mark.parametrize(
    ("word", "other"),
    [("сот", "сотрудник"), ("үкім", "үкімет"), ("тендер", "тен"), ("банк", "банг"), ("құрылысшы", "құрылысш")],
)
def test_a_kazakh_word_has_no_form_of_another(word: str, other: str) -> None:
    assert other not in forms_of(word, "kk")


def test_a_word_of_a_language_whose_forms_are_not_known_may_end_otherwise() -> None:
    assert forms_of("Fosse", "fr") == {"fosse"}
    assert words_for(translations((["moat"], {"fr": ["Fosse"]})))["words"] == ["fosse|*"]


def test_each_word_is_there_once_with_its_endings() -> None:
    entries = (["castle tower"], {"ru": ["башня замка"]}), (["keep", "castle"], {"ru": ["замок", "башни"]})
    found = words_for(translations(*entries))
    assert found["phrases"] == [[[0, 1], ["castle tower"]], [[2], ["keep", "castle"]], [[0], ["keep", "castle"]]]
    tower, *castle = map(readings, found["words"])
    assert tower == forms_of("башня", "ru")
    assert castle == [forms_of("замка", "ru"), forms_of("замок", "ru")]


def test_a_word_is_its_beginning_and_its_endings() -> None:
    (word,) = words_for(translations((["moat"], {"ru": ["ров"]})))["words"]
    assert word == "р|ва,вам,вами,вах,ве,вов,вом,ву,вы,ов"


def test_words_of_a_phrase_are_found_whatever_parts_them() -> None:
    found = words_for(translations((["keep"], {"fr": ["pont-levis d’or"]})))
    assert found["words"] == ["pont|*", "levis|*", "d|*", "or|*"]


def test_small_words_are_left_out() -> None:
    found = words_for(translations((["moat"], {"ru": ["ров с водой у замка"], "kk": ["мұнара туралы"]})))
    assert [len(words) for words, _ in found["phrases"]] == [3, 1]


def test_words_that_turn_the_meaning_round_are_kept() -> None:
    found = words_for(translations((["moat"], {"ru": ["замок без башни"]})))
    assert [len(words) for words, _ in found["phrases"]] == [3]


def test_a_phrase_of_small_words_keeps_them() -> None:
    assert words_for(translations((["keep"], {"ru": ["за"]})))["phrases"] == [[[0], ["keep"]]]


def test_what_leads_to_no_word_of_the_record_is_left_out() -> None:
    entries = (["castle", "drawbridge"], {"ru": ["замок"]}), (["drawbridge"], {"ru": ["мост"]})
    found = words_for(translations(*entries))
    assert found["phrases"] == [[[0], ["castle"]]]
    assert len(found["words"]) == 1
