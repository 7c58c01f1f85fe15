"""Addresses are promises; the way between two of them must work under any root and from a disk."""

import pytest

from monitoring_record import addresses
from monitoring_record.records import Dossier


def test_promised_addresses(kazakhstan: Dossier) -> None:
    thirteenth = kazakhstan.recommendations[12]
    twentieth = kazakhstan.meetings[1]
    assert addresses.overview(kazakhstan) == "kazakhstan/"
    assert addresses.matrix(kazakhstan) == "kazakhstan/matrix/"
    assert addresses.recommendation(kazakhstan, thirteenth) == "kazakhstan/recommendations/13/"
    assert addresses.meeting(kazakhstan, twentieth) == "kazakhstan/meetings/20/"
    assert addresses.chapter(kazakhstan, kazakhstan.report.chapters[1]) == "kazakhstan/chapters/2/"
    assert addresses.data(kazakhstan) == "kazakhstan/data/"
    assert addresses.part_anchor("4") == "p4"
    assert addresses.part_anchor("", twentieth) == "m20"
    assert addresses.part_anchor("4", twentieth) == "m20-p4"
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
def test_relative_ways(origin: str, target: str, folders: bool, way: str) -> None:
    assert addresses.relative(origin, target, folders=folders) == way
