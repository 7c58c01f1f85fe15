"""What a text mentions and the record has not: the message names what there is."""

import shutil
import string
from collections.abc import Sequence
from pathlib import Path

import pytest

from monitoring_record.library import load
from tests.support.reports import replace, write

LETTERS = ", ".join(f"({letter})" for letter in string.ascii_lowercase[:21])
FILE = "ruritania/recommendations/02.yml"


def messages(data: Path, words: str) -> list[str]:
    """Return the messages about a text with these words."""
    file = data / FILE
    file.write_text(f"title: Fill the moats\nchapter: 2\ntext: Fill every moat, as {words} says.\n", encoding="utf-8")
    return [problem.message for problem in load(data).problems]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "the 5th meeting",
            (
                "the record has no 5th meeting (its meetings are 1–3); correct the number, or write “the 5th meeting of …” if it is "
                "another body’s"
            ),
        ),
        (
            "Recommendation 9",
            (
                "the record has no recommendation 9 (it has 1–2); correct the number (each has its title in its file in "
                "`recommendations/`), or write “Recommendation No. 9” if it is another body’s"
            ),
        ),
        (
            "Recommendation 1.9",
            (
                "recommendation 1 has no part 1.9 (its parts are 1.1 “Count the cracks”, 1.2 “Fill the cracks”, 1.3 “Paint the "
                "walls”); correct the number, or write “part 1.9 of the …” if it is another text’s"
            ),
        ),
        (
            "Recommendation 0",
            (
                "the record has no recommendation 0 (it has 1–2); correct the number (each has its title in its file in "
                "`recommendations/`), or write “Recommendation No. 0” if it is another body’s"
            ),
        ),
        ("part 1.2 (7)", "part 1.2 has no sub-part 7 (its sub-parts are 1–2); correct the number"),
        (
            "part 1.1 (1)",
            "part 1.1 has no sub-part 1 (it has no sub-parts); write `part 1.1` in place of “part 1.1 (1)”",
        ),
        (
            "Recommendation 2.1",
            (
                "recommendation 2 has no part 2.1 (it has no parts); write `Recommendation 2` in place of “Recommendation 2.1”, "
                "or write “part 2.1 of the …” if it is another text’s"
            ),
        ),
    ],
)
def test_the_message_names_what_there_is(words: str, message: str, data: Path) -> None:
    assert messages(data, words) == [message]


@pytest.mark.parametrize(
    ("words", "perhaps"),
    [
        ("Recommendation 21", "perhaps to 12 (“Air the halls”) or 1 (“Mend the walls”)"),
        ("Recommendation 112", "perhaps to 12 (“Air the halls”)"),
        ("Recommendation 22", "perhaps to 2 (“Fill the moats”)"),
        ("the 31st meeting", "perhaps to 1 (2021-03-30) or 3 (2023-03-30)"),
    ],
)
def test_a_number_of_which_digits_changed_places_or_are_too_many_is_proposed(
    words: str, perhaps: str, data: Path
) -> None:
    write(data, "recommendations/12.yml", "title: Air the halls\nchapter: 1\ntext: Air them.\n")
    (message,) = messages(data, words)
    assert f"correct the number, {perhaps}" in message


def test_a_record_without_meetings_says_so(data: Path) -> None:
    for name in ("meetings", "updates"):
        shutil.rmtree(data / "ruritania" / name)
    (message,) = messages(data, "the 1st meeting")
    assert message.startswith("the record has no 1st meeting (it has none yet); ")


@pytest.mark.parametrize(
    ("parts", "mention", "told"),
    [
        (
            "abc",
            "1 (d)",
            "recommendation 1 has no part 1 (d) (its parts are 1 (a) “Do it”, 1 (b) “Do it”, 1 (c) “Do it”); ",
        ),
        ("a", "1 (d)", "recommendation 1 has no part 1 (d) (its parts are 1 (a) “Do it”); "),
        ("1", "1.2", "recommendation 1 has no part 1.2 (its parts are 1.1 “Do it”); "),
        (
            [str(number) for number in range(1, 22)],
            "1.22",
            "recommendation 1 has no part 1.22 (its parts are 1.1–1.21, with their titles in `recommendations/01.yml`); ",
        ),
        (
            string.ascii_lowercase[:21],
            "1 (v)",
            (
                f"recommendation 1 has no part 1 (v) (its parts are {LETTERS}, with "
                "their titles in `recommendations/01.yml`); "
            ),
        ),
    ],
)
def test_the_parts_that_there_are_are_named(parts: Sequence[str], mention: str, told: str, data: Path) -> None:
    shutil.rmtree(data / "ruritania/updates")
    items = "".join(f'  - number: "{part}"\n    title: Do it\n    text: Do it.\n' for part in parts)
    write(data, "recommendations/01.yml", f"title: Mend the walls\nchapter: 1\nparts:\n{items}")
    (message,) = messages(data, f"Recommendation {mention}")
    assert message.startswith(told)


@pytest.mark.parametrize(
    "words",
    [
        "the 3rd meeting",
        "Recommendation 1",
        "part 1.2 (2)",
        "Recommendation No. 9",
        "the 5th meeting of Kings",
        "they are under 1.9,",
        "`Recommendation 9`",
    ],
)
def test_what_there_is_or_is_of_others_may_be_mentioned(words: str, data: Path) -> None:
    assert messages(data, words) == []


def test_parts_of_a_file_that_has_problems_itself_are_not_looked_up(data: Path) -> None:
    replace(data / "ruritania/recommendations/01.yml", ("chapter: 1", "chapter: one"))
    (message,) = messages(data, "Recommendation 1.9")
    assert "`chapter`" in message
