"""Related recommendations: they cite the same rare sources, or mention one another."""

from dataclasses import dataclass
from fractions import Fraction

from monitoring_record.analysis.backlinks import Backlinks
from monitoring_record.analysis.sources import Source, Sources
from monitoring_record.records import Recommendation

_MOST_RELATED = 5

_LEAST_NEARNESS = Fraction(1, 4)
"""A shared source makes two recommendations related if at most four recommendations cite it."""


@dataclass(frozen=True)
class Related:
    """Another recommendation, and why it is related."""

    recommendation: Recommendation
    mentioned: bool
    """Whether the texts of this recommendation mention the other."""
    mentions: bool
    """Whether the texts of the other mention this one."""
    shared: tuple[Source, ...]
    """What both cite, the rarest first."""

    @property
    def nearness(self) -> Fraction:
        """A mention counts 1; a shared source one divided by the number of recommendations that cite it."""
        return self.mentioned + self.mentions + sum((_rarity(source) for source in self.shared), Fraction())


def related(sources: Sources, backlinks: Backlinks, recommendation: Recommendation) -> tuple[Related, ...]:
    """Return up to five related recommendations, the nearest first."""
    shared = _shared(sources, recommendation)
    mentioned = backlinks.mentioned_in(recommendation)
    mentioning = {place.recommendation for place in backlinks.mentioned_by(recommendation)}
    others = {*shared, *mentioned, *mentioning} - {recommendation}
    near = (
        Related(other, other in mentioned, other in mentioning, tuple(shared.get(other, ())))
        for other in sorted(others, key=lambda other: other.number)
    )
    near_enough = [other for other in near if other.nearness >= _LEAST_NEARNESS]
    return tuple(sorted(near_enough, key=lambda other: -other.nearness)[:_MOST_RELATED])


def _shared(sources: Sources, recommendation: Recommendation) -> dict[Recommendation, list[Source]]:
    """Return the sources shared with each other recommendation, the rarest first; websites do not count."""
    citable = [source for source in sources.cited_in(recommendation) if source.kind != "website"]
    shared: dict[Recommendation, list[Source]] = {}
    for source in sorted(citable, key=_rarity, reverse=True):
        for other in source.recommendations:
            shared.setdefault(other, []).append(source)
    return shared


def _rarity(source: Source) -> Fraction:
    return Fraction(1, len(source.recommendations))
