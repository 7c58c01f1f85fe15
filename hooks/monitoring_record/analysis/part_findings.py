"""What a meeting found of the parts: how many have which rating, which stayed at the lowest one, which rose and fell."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from monitoring_record.analysis.counts import Share, shares
from monitoring_record.analysis.outcomes import WithoutRating
from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import Dossier, Meeting, RatingChange, Recommendation, Scale


@dataclass(frozen=True)
class PartFindings:
    """The ratings of parts at a meeting, of one recommendation or of all; false if no part was rated. Sub-parts are left out."""

    shares: tuple[Share, ...]
    """How many of the rated parts have which rating, the best first."""
    lowest: tuple[Verdict, ...]
    """The parts with the lowest rating of the scale."""
    stuck: tuple[Verdict, ...]
    """Those of them that had it at the meeting before, too."""
    improved: tuple[Verdict, ...]
    worsened: tuple[Verdict, ...]
    without_rating: Mapping[WithoutRating, tuple[Recommendation, ...]]
    """Nothing: only what is rated is counted. A bar asks for it."""

    def __bool__(self) -> bool:
        return bool(self.shares)

    @property
    def total(self) -> int:
        """How many parts are rated."""
        return sum(share.count for share in self.shares)


def part_findings(
    dossier: Dossier, verdicts: Verdicts, meeting: Meeting, recommendation: Recommendation | None = None
) -> PartFindings:
    """Return what a meeting found of the parts of a recommendation; of all recommendations if none is named."""
    of = (recommendation,) if recommendation else dossier.recommendations
    rated = [found for each in of for found in verdicts.of_parts(meeting, each) if found.rating.assessed]
    lowest = dossier.scale.given[-1]

    def those(wanted: Callable[[Verdict], bool]) -> tuple[Verdict, ...]:
        return tuple(filter(wanted, rated))

    return PartFindings(
        shares=shares(dossier.scale, rated),
        lowest=those(lambda found: found.rating is lowest),
        stuck=those(lambda found: found.rating is lowest and found.previous is lowest),
        improved=those(lambda found: found.change is RatingChange.IMPROVED),
        worsened=those(lambda found: found.change is RatingChange.WORSENED),
        without_rating={},
    )


def contradictions(overall: Iterable[Verdict], parts: PartFindings, scale: Scale) -> tuple[Recommendation, ...]:
    """Return the recommendations that have the best rating as a whole, and parts with the lowest."""
    with_lowest = {found.recommendation for found in parts.lowest}
    best = (found.recommendation for found in overall if found.rating is scale.given[0])
    return tuple(recommendation for recommendation in best if recommendation in with_lowest)
