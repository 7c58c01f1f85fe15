"""The lines of a file, read without a YAML parser: what repairs of a broken file begin with."""

import pytest

from monitoring_record.source.file_lines import FileLines, indentation, line_of


@pytest.mark.parametrize(
    ("written", "before", "key", "value", "value_at"),
    [
        ("title: Fill", "", "title", "Fill", 7),
        ("  - part: 1 \t\r", "  - ", "part", "1", 10),
        ("- - printed-title :\tx", "- - ", "printed-title", "x", 20),
        ("title:", "", "title", "", 6),
        ("title:x", "", "", "title:x", 0),
        ("  two words: x", "  ", "", "two words: x", 2),
        ("", "", "", "", 0),
    ],
)
def test_a_line_has_a_key_and_a_value(written: str, before: str, key: str, value: str, value_at: int) -> None:
    line = line_of(7, written)
    assert (line.number, line.before, line.key, line.value, line.value_at) == (7, before, key, value, value_at)


def test_a_line_has_an_indentation_and_a_column() -> None:
    item, key = line_of(0, "  -  part: 1"), line_of(0, "  part: 1")
    assert (item.column, item.indentation, item.is_item) == (5, 2, True)
    assert (key.column, key.indentation, key.is_item) == (2, 2, False)
    assert [indentation(written) for written in ("", "x ", "   x", "\tx")] == [0, 0, 3, 0]


@pytest.mark.parametrize(
    ("value", "does"),
    [("|", True), (">-", True), ("|2+  # why", True), ("| x", False), ("x |", False), ("", False)],
)
def test_a_line_opens_a_text(value: str, does: bool) -> None:
    assert line_of(0, f"text: {value}").opens_a_text is does


TEXTS = """\
# why
text: |
  title: no key

  - no item
  # no comment
stage: x
  # a comment
notes:
  - |
    part: no key
  - part: |
      stage: no key
    stage: y
- |
 words
 \t
title: |
"""


def test_texts_comments_and_empty_lines_are_no_structure() -> None:
    structure = FileLines(TEXTS).structure
    assert [line.number + 1 for line in structure] == [2, 7, 9, 10, 12, 14, 15, 18]


def test_what_is_below_a_line_is_further_in() -> None:
    lines = FileLines("a:\n  b: c\n\n    d\n \te\n f\ng:\n  h\n")
    assert lines.below(0, 0) == [1, 3, 4, 5]
    assert lines.below(0, 1) == [1, 3]
    assert lines.below(1, 2) == [3]
    assert lines.below(6, 0) == [7]
    assert lines.below(7, 2) == []


def test_lines_are_changed_in_their_places() -> None:
    assert FileLines("a\nb\nc\n").with_lines({1: "x\ny"}) == "a\nx\ny\nc\n"
