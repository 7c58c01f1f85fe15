"""The overview of a report: where the country stands, what changed, the numbers."""

from monitoring.pages import addresses
from monitoring.pages.dates import month
from monitoring.pages.page import Page
from monitoring.pages.writer import Writer
from monitoring.records import Dossier
from monitoring.views.matrix import matrix
from monitoring.views.numbers import changes, shares
from monitoring.views.verdicts import Verdicts


def overview_page(writer: Writer, dossier: Dossier, verdicts: Verdicts) -> Page:
    """Write the overview."""
    latest = verdicts.latest_meeting()
    return writer.page(
        "overview.html",
        addresses.overview(dossier),
        title=f"{dossier.report.country}: where it stood" + (f" in {month(latest)}" if latest else ""),
        description=dossier.report.summary,
        source=dossier.report.file,
        latest=latest,
        standing=[
            (meeting, shares(dossier.scale, verdicts.overall(meeting)))
            for meeting in dossier.meetings
            if verdicts.overall(meeting)
        ],
        changes=changes(verdicts, latest) if latest else None,
        bands=matrix(dossier, verdicts),
    )
