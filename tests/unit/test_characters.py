"""Characters that mislead are refused; those that a script or an emoji needs are not."""

import pytest

from monitoring_record.source.yaml_reader import read_yaml


def rules_of(text: str) -> list[str]:
    return [problem.rule.id for problem in read_yaml("x.yml", f"title: {text}\n".encode()).problems]


@pytest.mark.parametrize(
    "text",
    [
        "Нұр-Сұлтан, қаласы",
        "the ministry (Министерство юстиции) of Қазақстан",
        "Ελληνική Δημοκρατία",
        "Fürstenburg, Île-de-France, Çeşme, Łódź",
        "ΔT and μm and Ω",
        "می‌خواهم",
        "क्‍ष and श्री",
        "👩‍⚕️ ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣",
        "10 000 tenge",
        "“a” ‘b’ «c» – — … • ° № € ●",
        "日本語：全角",
        "עברית العربية ქართული հայերեն",
    ],
)
def test_letters_and_signs_of_all_scripts_are_welcome(text: str) -> None:
    assert rules_of(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        *(
            (f"mo{character}at", "invisible-character")
            for character in "\u200b\u200c\u200d\u200e\u202e\u2066\u2069\u061c\u00ad\u2060\ufeff"
        ),
        ("mo\ufe0fat", "invisible-character"),
        ("mo\U000e0041at", "invisible-character"),
        ('"mo\\u202eat"', "invisible-character"),
        ("mo\ufffdat", "lost-character"),
        ("mo\ue000at", "lost-character"),
        ("mo\u0378at", "lost-character"),
        ("mоat", "look-alike-letter"),
        ("Μoat", "look-alike-letter"),
        ("ｍoat", "look-alike-letter"),
        ("Кaзахстан", "look-alike-letter"),
    ],
)
def test_characters_that_mislead_are_refused(text: str, rule: str) -> None:
    assert rules_of(text) == [rule]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("stаge", "the 3rd letter of `stаge` is a Cyrillic а, which looks like a Latin a"),
        ("Кaзахстан", "the 2nd letter of `Кaзахстан` is a Latin a, which looks like a Cyrillic а"),
    ],
)
def test_a_look_alike_is_named_by_its_place(word: str, said: str) -> None:
    (problem,) = read_yaml("x.yml", f"title: {word}\n".encode()).problems
    assert problem.message.startswith(said)


def test_what_follows_from_a_look_alike_is_not_reported() -> None:
    file = read_yaml("x.yml", "stаge: reported\n".encode())
    assert file.values == {"stage": "reported"}
    assert len(file.problems) == 1


def test_thousands_of_invisible_characters_are_told_in_short() -> None:
    assert len(read_yaml("x.yml", ("title: " + "a\u200b" * 10_000).encode()).problems) <= 20
