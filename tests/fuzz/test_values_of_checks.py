"""Checks see each value as its record does, however it is written."""

from pathlib import Path

import pytest

from monitoring_record.source.yaml_file import LossyNumber, YamlFile
from tests.fuzz.outcome import outcome_of
from tests.support.reports import replace, write


def test_an_author_may_be_called_by_a_number(data: Path) -> None:
    replace(data / "ruritania/meetings/03.yml", ("- Friends of Walls", "- 2018"))
    write(
        data,
        "updates/3/01.yml",
        'stage: reported\nalternative:\n  - author: 2018\n    text: "There are more cracks."\n',
    )
    assert outcome_of(data, preview=True) == ()


@pytest.mark.parametrize("written", ["1", '"1"', "[1]", '["1"]', "[1, 2]"])
def test_a_part_may_be_written_as_a_number(written: str, data: Path) -> None:
    write(
        data, "updates/3/01.yml", f"stage: reported\ngovernment:\n  - part: {written}\n    text: Mortar was bought.\n"
    )
    assert outcome_of(data, preview=True) == ()


@pytest.mark.parametrize(
    ("written", "rule"),
    [("2", "unknown-rating"), ('" most "', None), ("[most]", "list-for-text"), ("1.0", "unquoted-text")],
)
def test_a_rating_is_what_its_record_has(written: str, rule: str | None, data: Path) -> None:
    replace(data / "ruritania/updates/1/02.yml", ("rating: most", f"rating: {written}"))
    assert [problem.rule.id for problem in outcome_of(data)] == ([rule] if rule else [])


def test_what_is_no_text_is_none_for_a_check() -> None:
    values = {"a": [{"b": 1}, {"b": [" x ", 2]}, {"b": {"c": "d"}}, {"b": LossyNumber("1.1")}, {"b": True}]}
    assert list(YamlFile("x", values=values).texts("a", "*", "b")) == [
        (("a", 0, "b"), "1"),
        (("a", 1, "b", 0), "x"),
        (("a", 1, "b", 1), "2"),
    ]
