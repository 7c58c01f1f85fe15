"""How a figure grows with the size of a report."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bench.size import Size


def exponent(smaller: Size, larger: Size, before: float, after: float) -> float:
    """Return the power of the number of updates with which a figure grows: at 1 it doubles when they double."""
    return math.log(after / before) / math.log(larger.updates / smaller.updates)


def spans(sizes: Sequence[Size]) -> Iterator[tuple[Size, Size]]:
    """Yield each two neighbouring sizes, and at the end the first and the last if there are others between them."""
    yield from pairwise(sizes)
    if len(sizes) > 2:
        yield sizes[0], sizes[-1]
