"""What a text mentions and the record has not: the message names what there is."""

import shutil
from pathlib import Path

import pytest

from monitoring_record.library import load
from tests.support.reports import replace

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
                "the record has no recommendation 9 (it has 1–2); correct the number, or write “Recommendation No. 9” if it is "
                "another body’s"
            ),
        ),
        (
            "Recommendation 1.9",
            (
                "recommendation 1 has no part 1.9 (its parts are 1.1–1.3); correct the number, or write “part 1.9 of the …” if it "
                "is another text’s"
            ),
        ),
        ("part 1.2 (7)", "part 1.2 has no sub-part 7 (its sub-parts are 1–2); correct the number"),
        ("part 1.1 (1)", "part 1.1 has no sub-part 1 (it has no sub-parts); correct the number"),
        (
            "Recommendation 2.1",
            (
                "recommendation 2 has no part 2.1 (it has no parts); correct the number, or write “part 2.1 of the …” if it is "
                "another text’s"
            ),
        ),
    ],
)
def test_the_message_names_what_there_is(words: str, message: str, data: Path) -> None:
    assert messages(data, words) == [message]


def test_a_record_without_meetings_says_so(data: Path) -> None:
    for name in ("meetings", "updates"):
        shutil.rmtree(data / "ruritania" / name)
    (message,) = messages(data, "the 1st meeting")
    assert message.startswith("the record has no 1st meeting (it has none yet); ")


def test_lettered_parts_are_named_by_their_letters(data: Path) -> None:
    shutil.rmtree(data / "ruritania/updates")
    parts = "".join(f"  - number: {letter}\n    title: Do it\n    text: Do it.\n" for letter in "abc")
    (data / "ruritania/recommendations/01.yml").write_text(
        f"title: Mend the walls\nchapter: 1\nparts:\n{parts}", encoding="utf-8"
    )
    (message,) = messages(data, "Recommendation 1 (d)")
    assert message.startswith("recommendation 1 has no part 1 (d) (its parts are (a), (b), (c)); ")


@pytest.mark.parametrize(
    "words",
    [
        "the 3rd meeting",
        "Recommendation 1",
        "part 1.2 (2)",
        "Recommendation No. 9",
        "the 5th meeting of Kings",
        "`Recommendation 9`",
    ],
)
def test_what_there_is_or_is_of_others_may_be_mentioned(words: str, data: Path) -> None:
    assert messages(data, words) == []


def test_parts_of_a_file_that_has_problems_itself_are_not_looked_up(data: Path) -> None:
    replace(data / "ruritania/recommendations/01.yml", ("chapter: 1", "chapter: one"))
    (message,) = messages(data, "Recommendation 1.9")
    assert "`chapter`" in message
