"""All that is computed of a dossier, once for all of its pages."""

from dataclasses import dataclass

from monitoring_record.analysis.backlinks import Backlinks
from monitoring_record.analysis.sources import Sources
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.records import Dossier


@dataclass(frozen=True)
class Findings:
    """What pages look up."""

    verdicts: Verdicts
    sources: Sources
    backlinks: Backlinks


def findings(dossier: Dossier) -> Findings:
    """Compute them."""
    return Findings(Verdicts(dossier), Sources(dossier), Backlinks(dossier))
