"""The checks of the translations: a word is told where it is for the second time, or leads to nothing."""

from pathlib import Path

import pytest

from monitoring_record.library import load

FORT = "  - recorded: [keep]\n    translated:\n      fr: [fort]\n"


def told(data: Path, entries: str) -> list[str]:
    """Return the rule and the place of each problem."""
    (data / "translations.yml").write_text(f"translations:\n{entries}", encoding="utf-8")
    found = load(data).problems
    return [f"{problem.rule.id} {problem.position.line}:{problem.position.column}" for problem in found]


@pytest.mark.parametrize(
    ("entries", "place"),
    [
        ("  - recorded: [keep, moat, Keep]\n    translated:\n      fr: [fort]\n", "2:28"),
        ("  - recorded: [keep]\n    translated:\n      de: [Burg]\n      fr: [fort, Fort]\n", "5:18"),
        (f"{FORT}  - recorded: [moat]\n    translated:\n      fr: [fort, douves]\n", "7:12"),
    ],
)
def test_a_word_that_is_there_already_is_told_at_its_place(entries: str, place: str, data: Path) -> None:
    assert told(data, entries) == [f"translation-twice {place}"]


def test_several_entries_may_lead_to_one_word(data: Path) -> None:
    assert told(data, f"{FORT}  - recorded: [keep]\n    translated:\n      fr: [donjon]\n") == []


def test_two_languages_may_have_one_word(data: Path) -> None:
    assert told(data, f"{FORT}      nl: [fort]\n  - recorded: [moat]\n    translated:\n      pl: [fort]\n") == []


@pytest.mark.parametrize("recorded", ["skyscraper", "oats", "the strongest keep", "“tower”"])
def test_words_that_no_text_contains_are_told(recorded: str, data: Path) -> None:
    entries = f"  - recorded: [moat, {recorded}]\n    translated:\n      fr: [fort]\n"
    assert told(data, entries) == ["translation-to-nowhere 2:22"]


@pytest.mark.parametrize(
    "recorded", ["strongest tow", "STRONGEST tower", "Fund for Old Walls", "keep]", "count every crack", "five"]
)
def test_words_with_which_words_of_a_text_begin_are_none(recorded: str, data: Path) -> None:
    assert told(data, f"  - recorded: ['{recorded}']\n    translated:\n      fr: [fort]\n") == []


def test_words_that_a_line_break_parts_are_found(data: Path) -> None:
    file = data / "ruritania/recommendations/02.yml"
    file.write_text("title: Fill the moats\nchapter: 2\ntext: |\n  Fill every\n  ditch with water.\n", encoding="utf-8")
    assert told(data, "  - recorded: [every ditch]\n    translated:\n      fr: [fort]\n") == []
