"""Characters that mislead are refused; those that a script or an emoji needs are not."""

import pytest

from monitoring_record.source.characters import is_refused
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
        "👩🏽‍⚕️ ‼️ ↔️ ⁉️ 🏳️‍🌈",
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


ZERO, UNSEEN = "a zero-width space", "which nobody sees, is"
ANEW, BLANKS = "; delete it, or type these words anew", "these are non-breaking spaces"
ONE_BLANK, LETTER = "this is a non-breaking space", ", which YAML takes for a letter; delete it"
LETTERS = ", which YAML takes for letters; delete them"
SPACES = f"{LETTERS}, and type as many spaces with the space bar"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: mo\u200bat\n", f"1:10: {ZERO}, {UNSEEN} within `moat`{ANEW}"),
        ("a: b\ntitle: the mo\u200bat\n", f"2:14: {ZERO}, {UNSEEN} within `moat`{ANEW}"),
        ("title: Fill\u200b it\n", f"1:12: {ZERO}, {UNSEEN} after `Fill`{ANEW}"),
        ("title: Fill \u200bit\n", f"1:13: {ZERO}, {UNSEEN} after `Fill`{ANEW}"),
        ("\u200btitle: x\n", f"1:1: {ZERO}, {UNSEEN} before `title:`{ANEW}"),
        ("a: b\n \u200b\nc: d\n", f"2:2: {ZERO}, {UNSEEN} in this line{ANEW}"),
        ("a: b\u00adc", f"1:5: a soft hyphen, {UNSEEN} within `bc`{ANEW}"),
        ("a: b\u200b\u2060c", f"1:5: {ZERO}, {UNSEEN} within `bc`{ANEW}\n1:6: {ZERO}, {UNSEEN} within `bc`{ANEW}"),
        ("a: b \u202ec", f"1:6: a sign that turns the reading direction, {UNSEEN} after `b`{ANEW}"),
        ("a: b\u115fc", f"1:5: an invisible character (U+115F), {UNSEEN} within `bc`{ANEW}"),
        ("a: 👩\u200d\n", f"1:5: a joiner of letters, {UNSEEN} after `👩`{ANEW}"),
        ("a: x\u200d👩\n", f"1:5: a joiner of letters, {UNSEEN} within `x👩`{ANEW}"),
        ("a: e\u0301\u200dx\n", f"1:6: a joiner of letters, {UNSEEN} within `e\u0301x`{ANEW}"),
        (
            "a: 🏴\U000e0067\U000e007f b\U000e0067\n",
            f"1:9: an invisible character (U+E0067), {UNSEEN} after `b`{ANEW}",
        ),
        (
            "a: b\nc: \ufffdx\ue000\u0378\n",
            (
                "2:4: the sign � stands for a letter that was lost; type the letter that belongs here\n"
                "2:6: this character (U+E000) means nothing to most programs; type what is meant instead\n"
                "2:7: this character (U+0378) means nothing to most programs; type what is meant instead"
            ),
        ),
        (
            "a: mоat bооt\n",
            (
                "1:5: the 2nd letter of `mоat` is a Cyrillic о, which looks like a Latin o; type `moat` anew, in Latin letters\n"
                "1:10: the 2nd letter of `bооt` is a Cyrillic о, which looks like a Latin o (so is the 3rd); "
                "type `boot` anew, in Latin letters"
            ),
        ),
        (
            "a: mоаt\n",
            (
                "1:5: the 2nd letter of `mоаt` is a Cyrillic о, which looks like a Latin o (and the 3rd is a letter of another alphabet); "
                "type `moat` anew, in Latin letters"
            ),
        ),
        (
            "a: аb\n",
            "1:4: the 1st letter of `аb` is a Cyrillic а, which looks like a Latin a; type `ab` anew, in Latin letters",
        ),
        (
            "a: Кpзахстан\n",
            "1:5: the 2nd letter of `Кpзахстан` is a Latin p among Cyrillic letters; type the word anew",
        ),
        (
            "a: Δoа\n",
            "1:4: the 1st letter of `Δoа` is a Greek Δ (and the 3rd is a letter of another alphabet); type the word anew",
        ),
        ("a: аβ\n", "1:5: the 2nd letter of `аβ` is a Greek β; type the word anew"),
        (
            "title\u00a0: x\nb \u00a0: c\n",
            f"1:6: {BLANKS} before the colon (and so in other lines, to line 2){LETTERS}",
        ),
        (
            "title:\u00a0x\nb: c\nd:\u00a0\u00a0e\n",
            f"1:7: {BLANKS} after the colon (and so in other lines, to line 3){SPACES}",
        ),
        (
            "a:\n  -\u00a0b\n  - \u00a0c\n",
            f"2:4: {BLANKS} after the hyphen (and so in other lines, to line 3){SPACES}",
        ),
        (
            "a:\n  \u00a0b: c\n",
            f"2:1: {ONE_BLANK} at the beginning of this line{LETTER}, and type 1 space with the space bar",
        ),
        (
            "a:\n\u00a0\u00a0b: c\n",
            f"2:1: {BLANKS} at the beginning of this line{LETTERS}, and type 2 spaces with the space bar",
        ),
        (
            "a:\u00a0\u00a0b\n",
            f"1:3: {BLANKS} after the colon{LETTERS}, and type 1 space with the space bar",
        ),
        ("a: |\n  \u00a0b\n", ""),
        (
            'a: "\\u200b \\x41 \\xad \\U0000fffd \\xa0"\n',
            "\n".join(
                f"1:{column}: `{name}` names a character that nobody sees; delete it"
                for column, name in ((5, "\\u200b"), (17, "\\xad"), (22, "\\U0000fffd"))
            ),
        ),
    ],
)
def test_a_character_that_misleads_is_told_with_its_place_and_its_cure(text: str, told: str) -> None:
    problems = read_yaml("x.yml", text.encode()).problems
    assert "\n".join(f"{str(problem.position)[6:]}: {problem.message}" for problem in problems) == told


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("mo\u200bat\u00ad s", "moat s"),
        ("mоat bооt", "moat boot"),
        ("Кaзaхстан", "Кaзaхстан"),
        ("\u00a0x\u00a0y", "x\u00a0y"),
        ("\ufffdx", "\ufffdx"),
    ],
)
def test_a_value_is_read_without_what_misleads(text: str, read: str) -> None:
    assert read_yaml("x.yml", f"title: {text}\n".encode()).values == {"title": read}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_blanks_are_left_out_of_their_own_line_whatever_ends_the_lines(end: str) -> None:
    lines = ("title: Moats", "chapter:\u00a02", "text:\u00a0Fill them.", "")
    file = read_yaml("x.yml", end.join(lines).encode())
    assert file.values == {"title": "Moats", "chapter": 2, "text": "Fill them."}
    assert [problem.rule.id for problem in file.problems] == ["non-breaking-space"]


def test_a_character_by_itself_is_refused_if_it_is_invisible_or_lost() -> None:
    assert [character for character in "a\u200bé\ufffd\ue000 —" if is_refused(character)] == [
        "\u200b",
        "\ufffd",
        "\ue000",
    ]
