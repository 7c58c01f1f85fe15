"""What messages say of an earlier state: only from editions that are as they were published."""

import json
from pathlib import Path

import pytest

from monitoring_record.library import load
from tests.support.editions import add_edition, with_checksum
from tests.support.reports import replace

UPDATE = "ruritania/updates/1/02.yml"
TITLE = "ruritania/recommendations/02.yml"
GIVEN = "the ratings are `full`, `most`, `half`, `little`, best first"


def of_the_rating(data: Path) -> str:
    replace(data / UPDATE, ("    rating: most\n", ""))
    (problem,) = (problem for problem in load(data).problems if problem.rule.id == "missing-field")
    return problem.message


def test_a_missing_rating_is_told_with_the_one_of_the_edition(data: Path) -> None:
    add_edition(data, 1)
    cure = "above line 4, add `    rating: most` (with 4 spaces before it)"
    edition = "`data/ruritania/editions/2021-04.json` has `rating: most` for it"
    assert of_the_rating(data) == f"`rating` is missing here; {edition}: {cure}"


@pytest.mark.parametrize("content", [b"no json", b"[]", b"{}", b'{"updates": [{"meeting": 1}]}', b'{"updates": [7]}'])
def test_an_edition_that_cannot_be_read_tells_nothing(content: bytes, data: Path) -> None:
    with_checksum(add_edition(data, 1), content)
    assert of_the_rating(data).endswith(GIVEN)


def test_an_edition_that_was_changed_tells_nothing(data: Path) -> None:
    path = add_edition(data, 1)
    path.write_bytes(path.read_bytes() + b"\n")
    assert of_the_rating(data).endswith(GIVEN)


def test_the_ratings_are_unknown_while_the_scale_is_not_valid(data: Path) -> None:
    replace(data / "scales/five-steps.yml", ("name:", "nmae:"))
    assert of_the_rating(data).endswith("add `    rating: …` (with 4 spaces before it)")


def of_the_translation(data: Path, recorded: str) -> str:
    replace(data / TITLE, ("title: Fill the moats", "title: Water for them all"))
    words = {"translations": [{"recorded": [recorded], "translated": {"fr": ["douves"]}}]}
    (data / "translations.yml").write_text(json.dumps(words), encoding="utf-8")
    (problem,) = (problem for problem in load(data).problems if problem.rule.id == "translation-to-nowhere")
    return problem.message


def test_a_changed_title_is_known_from_the_edition(data: Path) -> None:
    add_edition(data, 1)
    now = "is “Water for them all” now (`data/ruritania/recommendations/02.yml`, line 1)"
    cure = "write `Water for them all` in `data/translations.yml` (line 1)"
    assert of_the_translation(data, "Fill the moats") == f"a title had the words “Fill the moats”, and {now}; {cure}"


@pytest.mark.parametrize("content", [b"{}", b'{"recommendations": [7]}', b'{"recommendations": [{"number": 2}]}'])
def test_a_title_is_not_known_from_an_edition_without_titles(content: bytes, data: Path) -> None:
    with_checksum(add_edition(data, 1), content)
    assert of_the_translation(data, "Fill the moats").startswith(
        "no text of the record contains “Fill the moats”; write"
    )
