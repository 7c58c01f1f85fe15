"""Values as messages propose them."""

import pytest
import yaml

from monitoring_record.source.quoting import in_quotes, shown


@pytest.mark.parametrize(
    ("value", "quoted"),
    [
        ("a: b", '"a: b"'),
        ("", '""'),
        ('"', "'\"'"),
        ("'", '"\'"'),
        ('the "moat": x', "'the \"moat\": x'"),
        ('the moat\'s: "x"', "'the moat''s: \"x\"'"),
        ("C:\\moats", "'C:\\moats'"),
        ("'tis C:\\moats", "'tis C:\\moats'"),
        ('"a" and "b"', '\'"a" and "b"\''),
        ('"a" or "b" and "c"', '\'"a" or "b" and "c"\''),
        ('"the "old" moat"', "'the \"old\" moat'"),
        ('"a: b', '"a: b"'),
        ("'a: b", "'a: b'"),
        ('"the moat"s"', "'the moat\"s'"),
        ("'the moat's'", '"the moat\'s"'),
        ("'a' b", "\"'a' b\""),
        ('"C:\\moats"', "'C:\\moats'"),
        ("'it \"is\"'", "'it \"is\"'"),
    ],
)
def test_a_value_is_in_quotation_marks_that_it_does_not_contain(value: str, quoted: str) -> None:
    assert in_quotes(value) == quoted
    assert isinstance(yaml.safe_load(quoted), str)


def test_a_long_line_is_shown_by_its_beginning_and_its_end() -> None:
    assert shown(f"  {'a' * 56} ") == "a" * 56
    assert shown(f"{'a' * 34}  {'b' * 30}  {'c' * 14}") == f"{'a' * 34} … {'c' * 14}"
    assert shown(f"{'a' * 40}{'b' * 17}") == f"{'a' * 36} … {'b' * 16}"
