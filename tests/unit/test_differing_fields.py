"""In which fields two groups with one key differ, as messages say it."""

import pytest

from monitoring_record.source.differing_fields import how_groups_differ

OF_NO_GROUPS = ", with different values"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a: x\nb: y", "a: x\nb: z", ", which differ in `b` (“y” and “z”)"),
        ("a: x\nb: y", 'a: "x"\nb: z', ", which differ in `b` (“y” and “z”)"),
        ("a: x", "a: x\nb: z", ", which differ in `b` (only in the second)"),
        ("b: z\na: x", "# b: z\na: x", ", which differ in `b` (only in the first)"),
        ("a: |\n  x\n  y", "a: |\n  x", ", which differ in `a`"),
        ("a: |\n  x", "a: x", OF_NO_GROUPS),
        ("a:\n  - x", "a:\n  - y", ", which differ in `a`"),
        ("a:\n- x\nb: x", "a:\n- x\nb: y", ", which differ in `b` (“x” and “y”)"),
        ("- x", "- y", OF_NO_GROUPS),
        (
            "a: 1\nb: 1\nc: 1\nd: 1\ne: 1",
            "e: 1",
            ", which differ in `a` (only in the first), `b` (only in the first), `c` (only in the first) and 1 more",
        ),
    ],
)
def test_the_fields_that_differ_are_named_with_their_values(one: str, other: str, expected: str) -> None:
    lines = ["key:", *(f"  {line}" for line in one.split("\n")), "key:", *(f"  {line}" for line in other.split("\n"))]
    second = lines.index("key:", 1)
    assert how_groups_differ(lines, [range(second), range(second, len(lines))]) == expected


def test_values_without_fields_are_only_said_to_differ() -> None:
    assert how_groups_differ(["key: x", "key: y"], [range(1), range(1, 2)]) == OF_NO_GROUPS


def test_of_three_no_field_is_named() -> None:
    lines = ["key:", "  a: x"] * 3
    assert how_groups_differ(lines, [range(2), range(2, 4), range(4, 6)]) == OF_NO_GROUPS
