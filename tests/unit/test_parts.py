"""The numbers of parts: how they follow each other, and what is told of a part that a recommendation has not."""

from pathlib import Path

import pytest

from monitoring_record.library import load
from tests.support.reports import remove, write


def told(data: Path, numbers: str, named: str = "") -> list[str]:
    """Return the message of each problem if Recommendation 2 has these parts, and an update names one."""
    remove(data, "updates")
    parts = "".join(_part(*number.split(":")) for number in numbers.split())
    fields = f"parts:\n{parts}" if parts else "text: Fill every moat.\n"
    write(data, "recommendations/02.yml", f"title: Fill the moats\nchapter: 2\n{fields}")
    if named:
        update = f'stage: reported\ngovernment:\n  - part: "{named}"\n    text: Water was brought.\n'
        write(data, "updates/3/02.yml", update)
    return [problem.message for problem in load(data).problems]


def _part(number: str, subparts: str = "") -> str:
    """Return a part; with “2:12”, it has sub-parts 1 and 2."""
    below = "".join(f'      - number: "{sub}"\n        text: Dig.\n' for sub in subparts)
    return f'  - number: "{number}"\n    title: Dig\n    text: Dig.\n' + (f"    subparts:\n{below}" if below else "")


NUMBERS = "number them 1, 2, 3 … without gaps"
LETTERS = "letter them a, b, c … without gaps"
BACK = "back, if it was there: where it no longer holds, the assessment says `not_assessed: no-longer-valid`"


@pytest.mark.parametrize(
    ("numbers", "messages"),
    [
        ("1", []),
        ("1 2 3 4 5 6 7 8 9 10 11", []),
        ("a", []),
        ("a b c d", []),
        ("2", [f"2 is where 1 should be; {NUMBERS}; or put 1 {BACK}"]),
        ("1 2 4", [f"4 is where 3 should be; {NUMBERS}; or put 3 {BACK}"]),
        ("1 2:13", [f"3 is where 2 should be; {NUMBERS}; or put 2 {BACK}"]),
        ("a b d", [f"d is where c should be; {LETTERS}; or put c {BACK}"]),
        ("b a", [f"b is where a should be; {LETTERS}", f"a is where b should be; {LETTERS}"]),
        ("a 2 c", ["2 is among parts such as a; use numbers for all parts, or letters for all"]),
        ("1 b", ["b is among parts such as 1; use numbers for all parts, or letters for all"]),
    ],
)
def test_parts_follow_each_other_without_gaps(numbers: str, messages: list[str], data: Path) -> None:
    assert told(data, numbers) == messages


FURTHER = "; a further paragraph is no part: put its text into the entry of the part that it is about, and delete this entry, lines 3–4"


@pytest.mark.parametrize(
    ("numbers", "named", "cure"),
    [
        ("", "1", "it has no parts: delete the line `part`"),
        ("1", "3", f'write `"1"`{FURTHER}'),
        ("a", "b", f'write `"a"`{FURTHER}'),
        ("1 2", "3", f'write one of `"1"`, `"2"`{FURTHER}'),
        ("1 2:12", "2.7", 'write one of `"2.1"`, `"2.2"`'),
        ("1 2:12", "3", f'write one of `"1"`, `"2"`{FURTHER}'),
        ("1:1 2", "1.7", 'write `"1.1"`'),
        ("1 2:12", "1.7", 'write one of `"1"`, `"2"`'),
        ("1 2:12", "4.7", 'write one of `"1"`, `"2"`'),
        ("1 2", "2.1", 'write `part: "1"`, without the number of the recommendation'),
    ],
)
def test_an_unknown_part_is_told_with_those_that_there_are(numbers: str, named: str, cure: str, data: Path) -> None:
    assert told(data, numbers, named) == [f"recommendation 2 has no part {named}; {cure}"]


@pytest.mark.parametrize("named", ["1.1.1", "1b", "foremost", "0"])
def test_what_can_be_no_part_is_told_once(named: str, data: Path) -> None:
    assert told(data, "1 2", named) == [
        f'`part` “{named}” is not a part, as in "4" or "b", or a sub-part, as in "4.3"',
    ]
