"""Addresses must not change; relative links between them must work under any root and from a disk."""

import pytest

from monitoring_record import addresses
from monitoring_record.records import Dossier


def test_promised_addresses(tiny: Dossier) -> None:
    walls = tiny.recommendations[0]
    second = tiny.meetings[1]
    assert addresses.overview(tiny) == "ruritania/"
    assert addresses.matrix(tiny) == "ruritania/matrix/"
    assert addresses.compare(tiny) == "ruritania/compare/"
    assert addresses.recommendation(tiny, walls) == "ruritania/recommendations/1/"
    assert addresses.meeting(tiny, second) == "ruritania/meetings/2/"
    assert addresses.chapter(tiny, tiny.report.chapters[1]) == "ruritania/chapters/2/"
    assert addresses.data(tiny) == "ruritania/data/"
    assert addresses.part_anchor("4") == "p4"
    assert addresses.part_anchor("", second) == "m2"
    assert addresses.part_anchor("4", second) == "m2-p4"
    assert addresses.part_anchor("4.3") == "p4-3"


@pytest.mark.parametrize(
    ("origin", "target", "folders", "way"),
    [
        ("", "x/matrix/", True, "x/matrix/"),
        ("", "x/matrix/", False, "x/matrix.html"),
        ("x/matrix/", "", True, "../../"),
        ("x/matrix/", "", False, "../index.html"),
        ("x/recommendations/13/", "x/recommendations/7/", True, "../7/"),
        ("x/recommendations/13/", "x/recommendations/7/", False, "7.html"),
        ("x/data/", "x/data/ratings.csv", True, "ratings.csv"),
        ("x/data/", "x/data/ratings.csv", False, "data/ratings.csv"),
        ("x/", "x/", True, "./"),
        ("x/", "x/matrix/", False, "x/matrix.html"),
    ],
)
def test_relative_links(origin: str, target: str, folders: bool, way: str) -> None:
    assert addresses.relative(origin, target, folders=folders) == way
