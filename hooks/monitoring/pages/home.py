"""The home page: the reports, and how each country stood last."""

from collections.abc import Sequence

from monitoring.pages import addresses
from monitoring.pages.page import Page
from monitoring.pages.writer import Writer
from monitoring.records import Dossier
from monitoring.views.matrix import bands
from monitoring.views.numbers import changes, shares
from monitoring.views.verdicts import Verdicts


def home_page(writer: Writer, dossiers: Sequence[tuple[Dossier, Verdicts]]) -> Page:
    """Write the home page."""
    reports = []
    for dossier, verdicts in dossiers:
        latest = verdicts.latest_meeting()
        standing = shares(dossier.scale, verdicts.overall(latest)) if latest else ()
        changed = changes(verdicts, latest) if latest else None
        reports.append((dossier, latest, standing, changed, bands(dossier, verdicts, dossier.meetings)))
    return writer.page(
        "home.html",
        addresses.HOME,
        title=writer.edition.name,
        description="How countries carry out the recommendations of their peers, meeting after meeting.",
        source=dossiers[0][0].report.file,
        reports=reports,
    )
