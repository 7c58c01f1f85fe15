"""What is said about keys that are there several times: nothing that is typed gets lost."""

import pytest

from monitoring_record.source.yaml_reader import read_yaml


def told(text: str) -> str:
    (problem,) = read_yaml("x.yml", text.encode()).problems
    return problem.message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: b\na:  b\n", "`a` is there twice: lines 1 and 2; delete one of the two"),
        (
            "a: |\n  b\na: |\n    b\n",
            "`a` is there twice: lines 1–2 and 3–4; delete one of the two with the lines below it",
        ),
        (
            "a: b\na: c\n",
            "`a` is there twice: lines 1 and 2, with different values; see which is right, and delete the other",
        ),
        (
            "a: b\na: c\na: b\n",
            "`a` is there 3 times: lines 1, 2 and 3, with different values; see which is right, and delete the others",
        ),
        (
            "a:\n  - b\n\na:\n  - c\n",
            "`a` is there twice: lines 1–2 and 4–5; delete `a:` in line 4, so that what is below it belongs to the first",
        ),
        (
            "a:\n  b: 1\nd: e\na:\n  c: 2\n",
            "`a` is there twice: lines 1–2 and 4–5; move line 5 below line 2, and delete `a:` in line 4",
        ),
        (
            "a:\n  b: 1\na:\n  b: 2\n",
            (
                "`a` is there twice: lines 1–2 and 3–4, which differ in `b` (“1” and “2”); see which is right, and delete the other with the "
                "lines below it; what only it has belongs in the one that stays"
            ),
        ),
        (
            "a:\n  - b\na:\n  c: d\n",
            (
                "`a` is there twice: lines 1–2 and 3–4, with different values; see which is right, and delete the other with the "
                "lines below it; what only it has belongs in the one that stays"
            ),
        ),
        ("x: {a: b, a: c}\n", "`a` is there twice in line 1; delete one of the two with its value"),
        (
            "a: b\nc: d\na: b\nc: d\n",
            "`a`, `c` are there twice: in lines 1–2, and again in lines 3–4; delete one of each",
        ),
        (
            "x:\n  - k: 1\n    a: b\n    c: d\n    a: e\n    c: d\n",
            (
                "`a`, `c` are there twice: in lines 3–4, and again in lines 5–6; if another group begins in line 5, write its first "
                "line, such as `- k: …`, above it; else delete what is wrong"
            ),
        ),
        (
            "x:\n  a: b\n  c: d\n  a: e\n  c: d\n",
            (
                "`a`, `c` are there twice: in lines 2–3, and again in lines 4–5; if another group begins in line 4, write the line "
                "with its key above it; else delete what is wrong"
            ),
        ),
    ],
)
def test_a_cure_keeps_what_is_different(text: str, message: str) -> None:
    assert told(text) == message
