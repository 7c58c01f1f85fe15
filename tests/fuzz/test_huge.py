"""A long file that repeats one mistake is refused in a short time: the search for repairs has an end."""

import time
from pathlib import Path

import pytest

from monitoring_record.library import load
from tests.support.reports import write

SECONDS = 3


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
