"""Where a country stands, by the latest rating of each recommendation and of its parts."""

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring_record.analysis.counts import RatingChanges
from monitoring_record.analysis.headline import headline
from monitoring_record.analysis.matrix import Band
from monitoring_record.analysis.part_findings import PartFindings, part_findings
from monitoring_record.records import Dossier, Recommendation, Words


@dataclass(frozen=True)
class Standing:
    """The finding of a report."""

    headline: str
    """What changed and how many parts have the lowest rating, in a sentence or two."""
    parts: PartFindings
    contradictions: tuple[Recommendation, ...]
    """The recommendations with the best rating of the scale, and with parts that have the lowest."""


def standing(dossier: Dossier, bands: Sequence[Band], changes: RatingChanges, words: Words) -> Standing:
    """Return where a country stands; `changes` are those of the last meeting that rated anything."""
    rows = [row for band in bands for row in band.rows]
    best, lowest = dossier.scale.given[0], dossier.scale.given[-1]
    parts = part_findings(dossier.scale, rows)
    current = tuple(row.current_verdict for row in rows if row.current_verdict)
    with_lowest = {found.recommendation for found in parts.lowest}
    return Standing(
        headline(current, changes, parts, words, lowest),
        parts,
        tuple(
            found.recommendation for found in current if found.rating is best and found.recommendation in with_lowest
        ),
    )
