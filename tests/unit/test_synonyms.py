"""The checks of the synonyms: a word is told where it is for the second time."""

from pathlib import Path

import pytest

from monitoring_record.library import load


@pytest.mark.parametrize(
    ("entries", "place"),
    [
        ("  - typed: [fortress, fort, fortress]\n    recorded: [castle]\n", "2:29"),
        ("  - typed: [fortress]\n    recorded: [castle, castle]\n", "3:24"),
        ("  - typed: [fort]\n    recorded: [castle]\n  - typed: [ditch, ditch]\n    recorded: [moat]\n", "4:20"),
        ("  - typed: [fort]\n    recorded: [castle]\n  - typed: [ditch]\n    recorded: [moat, moat]\n", "5:22"),
    ],
)
def test_a_word_that_is_in_its_list_already_is_told_at_its_place(entries: str, place: str, data: Path) -> None:
    (data / "synonyms.yml").write_text(f"synonyms:\n{entries}", encoding="utf-8")
    (problem,) = load(data).problems
    assert (problem.rule.id, f"{problem.position.line}:{problem.position.column}") == ("synonym-twice", place)


def test_a_word_may_be_in_several_lists(data: Path) -> None:
    entries = "".join(f"  - typed: [{typed}]\n    recorded: [castle]\n" for typed in ("fort", "fortress"))
    (data / "synonyms.yml").write_text(f"synonyms:\n{entries}", encoding="utf-8")
    assert load(data).problems == ()
