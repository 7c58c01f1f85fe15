"""The home page: the reports, and how each country stood last."""

from collections.abc import Sequence

from monitoring_record import addresses
from monitoring_record.analysis.counts import changes, shares
from monitoring_record.analysis.matrix import bands
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.records import Dossier
from monitoring_record.site.page import Page
from monitoring_record.site.page_writer import PageWriter


def home_page(writer: PageWriter, dossiers: Sequence[tuple[Dossier, Verdicts]]) -> Page:
    """Write the home page."""
    reports = []
    for dossier, verdicts in dossiers:
        latest = verdicts.latest_meeting()
        standing = shares(dossier.scale, verdicts.overall(latest)) if latest else ()
        changed = changes(verdicts, latest) if latest else None
        reports.append((dossier, latest, standing, changed, bands(dossier, verdicts, dossier.meetings), verdicts))
    return writer.page(
        "home.html",
        addresses.HOME,
        title=writer.config.name,
        description="How countries carry out the recommendations of their peers, meeting after meeting.",
        source=dossiers[0][0].report.file,
        reports=reports,
    )
