"""Texts that look as if something else was meant, and are as they should be: nothing is refused without need."""

from pathlib import Path

import pytest

from monitoring_record.library import load
from tests.support.reports import replace


def problems_with(data: Path, text: str) -> list[str]:
    """Return the rules that a wording violates, which is written with its bar."""
    replace(data / "ruritania/recommendations/02.yml", ("text: Fill every moat with water.", f"text: {text}"))
    return [problem.rule.id for problem in load(data).problems]


@pytest.mark.parametrize(
    "text",
    [
        "|\n  Fill the moats, and see that each chapter of the\n  title: that of the moats, is obeyed.",
        "|\n  Fill the moats.\n\n  Title: that of the moats.",
        "|\n  Fill the moats.\n  depth: 3 m.",
        "|\n  Fill the moats:\n  - water: 3 m;\n  - mud: none.",
    ],
    ids=["the sentence goes on", "a capital", "no field", "a list"],
)
def test_words_before_a_colon_are_no_field(data: Path, text: str) -> None:
    assert problems_with(data, text) == []


@pytest.mark.parametrize(
    "text",
    [
        ">\n  Fill the moats\n  – all of them – with water.",
        ">\n  Fill these moats:\n\n    - the first\n    - the second\n",
        ">\n  Fill the moats, by 1 May or\n  12. May.",
    ],
    ids=["dashes", "a list that keeps its lines", "a day"],
)
def test_lines_below_a_greater_than_sign_may_be_joined(data: Path, text: str) -> None:
    assert problems_with(data, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "|\n  | Moat | Water |\n  |---|---:|\n  | North | |\n  | a \\| b | 3 m |\n\n  All | of them.",
        "|\n  | Moat |\n  |---|\n  | North |\n\n  | Wall | Cracks |\n  |---|---|\n  | South | 3 |",
        "|\n  Moat | Water\n  --- | ---\n  North | 3 m",
        "|\n  | Moat |\n  |---|\n  | North |\n  - a list\n  - below it",
        "|\n  ```\n  a | b\n  --|--\n  c\n  ```",
    ],
    ids=["an empty cell and a bar", "two tables", "without outer bars", "a list below", "code"],
)
def test_a_table_may_have_any_of_these_forms(data: Path, text: str) -> None:
    assert problems_with(data, text) == []


def test_a_table_without_outer_bars_is_looked_at(data: Path) -> None:
    table = "|\n  Moat | Water\n  --- | ---\n  North | 3 m | 80%"
    assert problems_with(data, table) == ["uneven-table"]


def test_an_update_may_say_again_what_was_said_if_a_note_says_so(data: Path) -> None:
    reasons = "The moats are nearly full, and the water is clear. " * 10
    update = f"stage: {{}}\nassessment:\n  overall:\n    rating: most\n    reasons: {reasons}\n"
    (data / "ruritania/updates/1/02.yml").write_text(update.format("published"), encoding="utf-8")
    later = data / "ruritania/updates/3/02.yml"
    later.write_text(update.format("assessed"), encoding="utf-8")
    assert [problem.rule.id for problem in load(data).problems] == ["copied-update"]
    later.write_text(f"{update.format('assessed')}    note: The experts said the same again.\n", encoding="utf-8")
    assert load(data).problems == ()
    later.write_text(f"{update.format('assessed')}notes:\n  - All was said again.\n", encoding="utf-8")
    assert load(data).problems == ()


def test_short_texts_may_be_the_same(data: Path) -> None:
    update = "stage: {}\nassessment:\n  overall:\n    rating: most\n    reasons: Nothing changed.\n"
    (data / "ruritania/updates/1/02.yml").write_text(update.format("published"), encoding="utf-8")
    (data / "ruritania/updates/3/02.yml").write_text(update.format("assessed"), encoding="utf-8")
    assert load(data).problems == ()
