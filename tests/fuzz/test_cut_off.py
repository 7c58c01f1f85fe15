"""An update that is cut off, wherever it is, is told once; one in which something else is wrong is not taken for it."""

from pathlib import Path

import pytest

from monitoring_record.library import load
from tests.support.reports import write

WHOLE = """stage: published
government:
  - part: "1"
    text: |
      The Crown published a [list][list] and counted the cracks again before the winter.
  - part: "2"
    text: Mortar was bought, says the [law on walls][law], which has [notes][notes].
assessment:
  parts:
    - part: ["1", "2", "3"]
      rating: half
      reasons: The count is a start.
  overall:
    rating: half
    reasons: The count outweighs the rest.
documents:
  list:
    kind: list
    title: List of cracks
    date: 2021-02
  law:
    kind: law
    title: Law on walls
    date: 2021
  notes:
    kind: document
    title: Notes
"""
ENDS = [end for end in range(WHOLE.index("published a"), WHOLE.index("  notes:"), 11) if WHOLE[end - 1] != "\n"]
"""Before the last entry: of that, an end that is missing is told as any other field."""

UPDATE = "updates/1/01.yml"


def told(data: Path) -> list[str]:
    return [problem.rule.id for problem in load(data).problems]


@pytest.mark.parametrize("end", ENDS)
def test_a_file_that_is_cut_off_is_told_once(data: Path, end: int) -> None:
    write(data, UPDATE, WHOLE[:end])
    assert told(data) == ["cut-off-file"]


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        ("", "", []),
        ("[law]", "[lwa]", ["unknown-document"]),
        ("[law]", "[plan]", ["unknown-document"]),
        ("  law:", "  laws:", ["unknown-document"]),
        ("  notes:", "  Notes on walls:", ["bad-key"]),
        ("title: Notes", "title:", ["empty-value"]),
    ],
)
def test_another_mistake_is_not_taken_for_it(data: Path, old: str, new: str, rules: list[str]) -> None:
    for ending in ("\n", ""):
        write(data, UPDATE, WHOLE.replace(old, new).removesuffix("\n") + ending)
        assert sorted(told(data)) == rules


MEETING = "meetings/03.yml"


@pytest.mark.parametrize(
    "words", ["place: Strel", "  - name: Fla", "    affiliation: Cou", "  government: The C", "    - Fri"]
)
def test_a_meeting_that_is_cut_off_is_told_once(data: Path, words: str) -> None:
    whole = (data / "ruritania" / MEETING).read_text(encoding="utf-8")
    write(data, MEETING, whole[: whole.index(words) + len(words)])
    assert told(data) == ["cut-off-file"]


def test_a_field_that_is_missing_further_up_was_not_cut_off(data: Path) -> None:
    whole = (data / "ruritania" / MEETING).read_text(encoding="utf-8")
    write(data, MEETING, whole.replace("place: Strelsau\n", "").rstrip())
    assert told(data) == ["missing-field"]
