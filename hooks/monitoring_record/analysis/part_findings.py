"""What was found of parts: how many have which rating, which stayed at the lowest one, which rose and fell."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from monitoring_record.analysis.counts import Share, shares
from monitoring_record.analysis.matrix import Row
from monitoring_record.analysis.results import WithoutRating
from monitoring_record.analysis.verdicts import Verdict
from monitoring_record.records import RatingChange, Recommendation, Scale


@dataclass(frozen=True)
class PartFindings:
    """The latest ratings of parts; false if no part is rated. Sub-parts are left out."""

    shares: tuple[Share, ...]
    """How many of the rated parts have which rating, the best first."""
    lowest: tuple[Verdict, ...]
    """The parts with the lowest rating of the scale."""
    stuck: tuple[Verdict, ...]
    """Those of them that had it at the meeting before, too."""
    improved: tuple[Verdict, ...]
    worsened: tuple[Verdict, ...]
    without_rating: Mapping[WithoutRating, tuple[Recommendation, ...]] = field(default_factory=dict)
    """Nothing: only what is rated is counted. A bar asks for it."""

    def __bool__(self) -> bool:
        return bool(self.shares)

    @property
    def total(self) -> int:
        """How many parts are rated."""
        return sum(share.count for share in self.shares)


def part_findings(scale: Scale, rows: Iterable[Row]) -> PartFindings:
    """Return what the last meeting that rated each of these recommendations found of its parts."""
    cells = (row.last_rated_cell for row in rows)
    rated = [found for cell in cells if cell for found in cell.parts if found.rating.assessed]
    lowest = scale.given[-1]

    def those(wanted: Callable[[Verdict], bool]) -> tuple[Verdict, ...]:
        return tuple(filter(wanted, rated))

    return PartFindings(
        shares=shares(scale, rated),
        lowest=those(lambda found: found.rating is lowest),
        stuck=those(lambda found: found.rating is lowest and found.previous is lowest),
        improved=those(lambda found: found.change is RatingChange.IMPROVED),
        worsened=those(lambda found: found.change is RatingChange.WORSENED),
    )
