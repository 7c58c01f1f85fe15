"""Recommendations that are near one another: they cite the same rare sources, or mention one another."""

from dataclasses import dataclass
from fractions import Fraction

from monitoring_record.analysis.backlinks import Backlinks
from monitoring_record.analysis.sources import Source, Sources
from monitoring_record.records import Recommendation

_AT_MOST = 5

_NEAR_ENOUGH = Fraction(1, 4)
"""Two recommendations are near by a source that four of them cite; one that twelve cite says little of any two."""


@dataclass(frozen=True)
class Related:
    """Another recommendation, and why it is near."""

    recommendation: Recommendation
    mentioned: bool
    """True where the texts here mention it."""
    mentions: bool
    """True where its texts mention the one here."""
    shared: tuple[Source, ...]
    """What both cite, the rarest first."""

    @property
    def nearness(self) -> Fraction:
        """A mention counts 1; a shared source one divided by the number of recommendations that cite it."""
        return self.mentioned + self.mentions + sum((_rarity(source) for source in self.shared), Fraction())


def related(sources: Sources, backlinks: Backlinks, recommendation: Recommendation) -> tuple[Related, ...]:
    """Up to five recommendations near this one, the nearest first."""
    shared = _shared(sources, recommendation)
    mentioned = backlinks.mentioned_in(recommendation)
    mentioning = {place.recommendation for place in backlinks.mentioned_by(recommendation)}
    others = {*shared, *mentioned, *mentioning} - {recommendation}
    near = (
        Related(other, other in mentioned, other in mentioning, tuple(shared.get(other, ())))
        for other in sorted(others, key=lambda other: other.number)
    )
    near_enough = [other for other in near if other.nearness >= _NEAR_ENOUGH]
    return tuple(sorted(near_enough, key=lambda other: -other.nearness)[:_AT_MOST])


def _shared(sources: Sources, recommendation: Recommendation) -> dict[Recommendation, list[Source]]:
    """What it cites together with each other recommendation. That both name a website says nothing."""
    telling = [source for source in sources.cited_in(recommendation) if source.kind != "website"]
    shared: dict[Recommendation, list[Source]] = {}
    for source in sorted(telling, key=_rarity, reverse=True):
        for other in source.recommendations:
            shared.setdefault(other, []).append(source)
    return shared


def _rarity(source: Source) -> Fraction:
    return Fraction(1, len(source.recommendations))
