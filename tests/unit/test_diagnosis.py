"""A mistake in the structure of a file is found by trying repairs."""

from pathlib import Path

from monitoring_record.library import load
from tests.support.reports import write

UPDATE = "updates/1/02.yml"


def messages(data: Path, text: str) -> list[str]:
    write(data, UPDATE, text)
    return [f"{problem.position.line}: {problem.message} [{problem.rule.id}]" for problem in load(data).problems]


def test_two_mistakes_are_both_found(data: Path) -> None:
    first, second = messages(data, "stage published\nassessment:\n  overall:\n    rating:most\n    reasons: Full.\n")
    assert first == "1: the colon is missing after `stage`; write `stage: published` [syntax-no-colon]"
    assert second == "4: a space is missing after `rating:`; write `rating: most` [syntax-no-space]"


def test_a_mistake_beside_one_of_another_kind_is_found(data: Path) -> None:
    found = messages(data, "stage: publishd\nassessment:\n  overall:\n    rating:most\n    reasons: Full.\n")
    assert [message.rpartition("[")[2] for message in found] == ["unknown-word]", "syntax-no-space]"]


def test_a_place_right_of_a_repair_is_that_of_the_file(data: Path) -> None:
    first, second = messages(data, "stage:publishd\nassessment:\n  overall:\n    rating: most\n    reasons: Full.\n")
    assert first.startswith("1: a space is missing")
    assert second.startswith("1: `stage` cannot be `publishd`")
    columns = [problem.position.column for problem in load(data).problems]
    assert columns == [6, 7], "not 8, as in the repaired file"


def test_a_bar_is_only_for_fields_with_a_text(data: Path) -> None:
    found = messages(data, "stage: published\nassessment:\n  overall: {rating: most,\n    reasons: a: b\n")
    assert not any("bar" in message for message in found)
