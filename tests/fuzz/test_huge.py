"""What is long takes a short time: a text, an address, or a file that repeats one mistake, whose search for repairs has an end."""

import time
from pathlib import Path

import pytest

from monitoring_record.library import load
from monitoring_record.records.web_address import fault_of_address
from monitoring_record.source.limits import (
    LONGEST_LINE,
    LONGEST_TEXT,
)
from monitoring_record.texts import References, html_of, sentences_of
from monitoring_record.texts.mentions import MentionWords
from tests.fuzz.outcome import outcome_of
from tests.support.reports import replace, write

SECONDS = 3
UPDATE = "ruritania/updates/1/02.yml"
REASONS = "The moats are nearly full."


@pytest.mark.parametrize(
    "text",
    [
        "a:\n" * 30_000,
        "- " * 10_000 + "a",
        "text: |\n" * 10_000 + "x\n",
        "title: a" + " " * 80_000 + "b: c\n",
        "[" * 500 + "a",
        '"' + "a: b\n" * 20_000,
        "stage published\n" + "government:\n  - text: |\n      x\n" * 3_000,
        "`" * 80_000,
        "text: |\n  " + "\n  |" * 20_000 + "\n",
        "text: " + "*a " * 10_000 + "\n",
        "ｔ：" * 20_000,
        "+a: b\n-c\n" * 10_000,
        "stage: a: 1\n" + "a: 1\n" * 30_000,
        "stage: \u0440" + "x" * 200_000 + "\n",
        "title: a -" + " " * 80_000 + "b: c\n",
        "a b c\n" * 20_000 + "title: x\n",
        "text: |\n x\n27\n" * 9_000,
        "- x\n  text: y\n" * 10_000,
        "a:\n" * 25_000 + "[",
        "overall:\nrating: x\n" * 10_000 + "[",
    ],
)
def test_the_search_has_an_end(data: Path, text: str) -> None:
    write(data, "updates/1/02.yml", text)
    began = time.process_time()
    assert load(data).problems
    assert time.process_time() - began < SECONDS


def test_a_text_may_be_long_but_not_without_end(data: Path) -> None:
    replace(data / UPDATE, (REASONS, "a" * LONGEST_TEXT))
    assert outcome_of(data) == ()
    replace(data / UPDATE, ("a" * LONGEST_TEXT, "a" * (LONGEST_TEXT + 1)))
    (problem,) = load(data).problems
    assert str(problem.position) == "data/ruritania/updates/1/02.yml:5:14"
    assert problem.message == "this text has 30,001 characters, but 30,000 are the most; shorten or divide it"


def test_a_line_may_be_long_but_not_without_end(data: Path) -> None:
    title = data / "ruritania/recommendations/02.yml"
    replace(title, ("Fill the moats", "é" * LONGEST_LINE))
    assert outcome_of(data) == ()
    replace(title, ("é" * LONGEST_LINE, "é" * (LONGEST_LINE + 1)))
    assert [problem.rule.id for problem in load(data).problems] == ["line-too-long"]


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "> ",
            "- ",
            "[",
            "](",
            "![",
            "<",
            "`",
            "|",
            "&",
            "*a_",
            "[a](b ",
            "part 1.9, ",
            "1st, ",
            "in 1.1, ",
            "under ",
            "(a), ",
            "\n\n",
        ),
        *(
            "[a][b]",
            "][",
            "<a ",
            "a",
            "AB",
            "NGO ",
            ". A",
            "\\",
            "**",
            "~~",
            "``",
            "40 (a), (b) ",
            "Recommendation 1, ",
            "|a|b\n",
            "“",
            "'",
        ),
        *(
            "parts 1.1 and ",
            " ",
            "](]",
            "[[a](",
            "&#1;",
            "http://",
            "#\n",
            "1.1 to ",
            "Parts 1.1–",
            "the 1st and 2nd ",
            "A.",
            "é",
        ),
    ],
)
def test_each_search_through_a_text_takes_as_long_as_the_text(piece: str) -> None:
    text = f"x{piece * (LONGEST_TEXT // len(piece))}x"
    began = time.process_time()
    References().of(text)
    References(MentionWords(has_letters=True)).of(text)
    html = html_of(text)
    list(sentences_of(html))
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    "huge",
    ["https://" + "a." * 50_000, "https://" + ":" * 1_900, "https://[" + ":" * 1_900, "https://x:" + "9" * 1_900],
)
def test_no_address_takes_long(huge: str) -> None:
    began = time.process_time()
    assert fault_of_address(huge)
    assert time.process_time() - began < 0.5
