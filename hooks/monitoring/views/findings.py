"""All that is computed of a dossier, once for all of its pages."""

from dataclasses import dataclass

from monitoring.records import Dossier
from monitoring.views.backlinks import Backlinks
from monitoring.views.sources import Sources
from monitoring.views.verdicts import Verdicts


@dataclass(frozen=True)
class Findings:
    """What pages look up."""

    verdicts: Verdicts
    sources: Sources
    backlinks: Backlinks


def findings(dossier: Dossier) -> Findings:
    """Compute them."""
    return Findings(Verdicts(dossier), Sources(dossier), Backlinks(dossier))
