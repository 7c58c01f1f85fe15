"""The colours of the ratings are told apart in either scheme, also by those who see colours otherwise."""

from collections.abc import Sequence
from itertools import combinations

import pytest

from monitoring_record.records import Dossier, Rating
from monitoring_record.records.colour import contrast
from monitoring_record.records.scale import DARK_GROUND, LEAST_CONTRAST

Matrix = tuple[tuple[float, float, float], ...]

SEEN: dict[str, Matrix] = {
    "as most see them": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "without red": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "without green": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "without blue": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
"""How colours are seen without one of the three kinds of cones: Machado, Oliveira and Fernandes (2009), severity 1."""

LEAST_DIFFERENCE = 12
"""The least distance of two colours in CIELAB; 2.3 is just noticeable."""

_TO_XYZ: Matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
_WHITE = (0.9505, 1.0, 1.089)


def schemes(rating: Rating) -> tuple[str, str]:
    return rating.colour, rating.colour_in_the_dark


def test_each_stands_out_from_its_ground_and_the_lowest_most(kazakhstan: Dossier) -> None:
    for scheme, ground in enumerate(("#ffffff", DARK_GROUND)):
        found = [contrast(schemes(rating)[scheme], ground) for rating in kazakhstan.scale.given]
        assert min(found) >= LEAST_CONTRAST, ground
        assert max(found) == found[-1], f"the lowest rating is the strongest finding on {ground}"


@pytest.mark.parametrize("sight", SEEN)
def test_they_are_told_apart(kazakhstan: Dossier, sight: str) -> None:
    for scheme in (0, 1):
        colours = [schemes(rating)[scheme] for rating in kazakhstan.scale.given]
        near = [pair for pair in combinations(colours, 2) if difference(*pair, SEEN[sight]) < LEAST_DIFFERENCE]
        assert near == [], sight


def difference(one: str, other: str, sight: Matrix) -> float:
    pairs = zip(_lab(one, sight), _lab(other, sight), strict=True)
    return float(sum((before - after) ** 2 for before, after in pairs) ** 0.5)


def _lab(colour: str, sight: Matrix) -> tuple[float, float, float]:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    xyz = _product(_TO_XYZ, [min(1, max(0, value)) for value in _product(sight, linear)])
    x, y, z = (_root(value / white) for value, white in zip(xyz, _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _product(matrix: Matrix, values: Sequence[float]) -> list[float]:
    return [sum(factor * value for factor, value in zip(row, values, strict=True)) for row in matrix]


def _root(value: float) -> float:
    return float(value ** (1 / 3)) if value > 0.008856 else 7.787 * value + 16 / 116
