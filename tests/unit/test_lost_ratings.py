"""A rating that many updates have and the scale has not was lost by the scale; one in a file or two is a slip there."""

from pathlib import Path

import pytest

from monitoring_record.library import load
from tests.support.reports import replace

SCALE_OF_MOST = "data/scales/five-steps.yml:4"


@pytest.mark.parametrize(
    ("ratings", "places"),
    [
        (("nearly", "most", "most"), ["data/ruritania/updates/1/02.yml:4"]),
        (("nearly", "nearly", "little"), [SCALE_OF_MOST]),
        (("mots", "mots", "most"), ["data/ruritania/updates/1/02.yml:4", "data/ruritania/updates/2/01.yml:19"]),
        (("mots", "mots", "mots"), [SCALE_OF_MOST]),
        (
            ("Most", "Most", "Most"),
            [f"data/ruritania/updates/{at}" for at in ("1/02.yml:4", "2/01.yml:19", "2/02.yml:4")],
        ),
    ],
)
def test_a_rating_is_told_in_the_scale_if_it_was_lost_there(
    data: Path, ratings: tuple[str, str, str], places: list[str]
) -> None:
    before = ("rating: most", "rating: most", "rating: little")
    for update, old, new in zip(("1/02.yml", "2/01.yml", "2/02.yml"), before, ratings, strict=True):
        replace(data / f"ruritania/updates/{update}", (old, f"rating: {new}"))
    problems = load(data).problems
    at = [f"{problem.position.file}:{problem.position.line}" for problem in problems]
    assert at == places
