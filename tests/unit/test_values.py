"""What the fields of records accept, and the rule that another value violates."""

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from monitoring_record.records.base import (
    LONGEST_SENTENCE,
    Address,
    Day,
    Line,
    OneOrSeveral,
    PartReference,
    PartReferences,
    Record,
    Sentence,
    SubPartNumber,
    Text,
    repeats,
)
from monitoring_record.source.limits import LONGEST_LINE


@pytest.mark.parametrize(
    ("kind", "written", "read"),
    [
        (Text, " Fill \n", "Fill"),
        (Text, 10, "10"),
        (Line, "x" * LONGEST_LINE, "x" * LONGEST_LINE),
        (Line, "a * b and c_d_e [f] (g)", "a * b and c_d_e [f] (g)"),
        (Sentence, "a " * (LONGEST_SENTENCE - 1) + "b.", "a " * (LONGEST_SENTENCE - 1) + "b."),
        (Sentence, "See No. 7 and Art. 9, i.e. both.", "See No. 7 and Art. 9, i.e. both."),
        (PartReference, 4, "4"),
        (PartReference, "b.12", "b.12"),
        (SubPartNumber, 12, "12"),
        (PartReferences, "3", ("3",)),
        (PartReferences, ["3", 4], ("3", "4")),
        (OneOrSeveral, ["a", "b"], ("a", "b")),
        (Day, "2018-07-03", date(2018, 7, 3)),
        (Day, date(1900, 1, 1), date(1900, 1, 1)),
        (Day, date(2099, 12, 31), date(2099, 12, 31)),
        (Day, date.max, date.max),
        (Address, "https://castles.example/a_(b)", "https://castles.example/a_(b)"),
    ],
)
def test_a_value_is_accepted(kind: Any, written: object, read: object) -> None:
    assert TypeAdapter(kind).validate_python(written, strict=True) == read


@pytest.mark.parametrize(
    ("kind", "written", "said"),
    [
        (Text, "  ", "blank-text"),
        (Text, 1.5, "string_type"),
        (Text, True, "string_type"),
        (Line, "x" * (LONGEST_LINE + 1), "line-too-long has 1001 characters"),
        (Line, "a\nb", "markup-in-a-title"),
        (Line, "a **b**", "markup-in-a-title"),
        (Line, "a <b>", "markup-in-a-title"),
        (Sentence, "a " * LONGEST_SENTENCE + "b.", "long-summary has 31 words"),
        (Sentence, "Fill them. Then wait.", "long-summary is more than one sentence"),
        (PartReference, "04", "bad-part-number “04” is not a part, as in"),
        (SubPartNumber, "b", "bad-part-number “b”"),
        (PartReferences, ["3", "4", "3"], "part-named-twice"),
        (PartReferences, [], "too_short"),
        (Day, "20180703", "date_type"),
        (Day, "2018-02-30", "date_type"),
        (Day, date(1899, 12, 31), "impossible-year"),
        (Day, date(2100, 1, 1), "impossible-year"),
        (Address, "castles.example", "incomplete-address"),
        (Address, "https://castles.example.", "punctuation-after-an-address"),
        (Address, "https://-castles.example", "impossible-address"),
    ],
)
def test_another_value_violates_a_rule(kind: Any, written: object, said: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(written, strict=True)
    (error,) = refused.value.errors()
    assert f"{error['type']} {error['msg']}".startswith(said)


def test_each_repeat_is_found_with_its_place() -> None:
    assert list(repeats(["a", "b", "a", "c", "a", "b"])) == [(2, "a"), (4, "a"), (5, "b")]


def test_records_are_equal_only_to_themselves() -> None:
    one, other = Record(), Record()
    assert one != other
    assert len({one, other, one}) == 2
