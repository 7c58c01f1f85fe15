"""The overview of a report: where the country stands, what changed, the numbers."""

from monitoring.pages import addresses
from monitoring.pages.dataset import dataset
from monitoring.pages.dates import month
from monitoring.pages.page import Page
from monitoring.pages.writer import Writer
from monitoring.records import Dossier
from monitoring.views.flow import flow
from monitoring.views.matrix import bands
from monitoring.views.numbers import changes, standing_by_meeting
from monitoring.views.verdicts import Verdicts


def overview_page(writer: Writer, dossier: Dossier, verdicts: Verdicts) -> Page:
    """Write the overview."""
    latest = verdicts.latest_meeting()
    return writer.page(
        "overview.html",
        addresses.overview(dossier),
        title=f"{dossier.report.country}: where it stood" + (f" in {month(latest)}" if latest else ""),
        description=f"{dossier.report.country} and its {len(dossier.recommendations)} recommendations of the "
        f"{dossier.report.programme}: how far it got, what changed from meeting to meeting, and why.",
        dataset=dataset(writer.edition, dossier),
        source=dossier.report.file,
        latest=latest,
        standing=standing_by_meeting(dossier, verdicts),
        by_chapter=[(chapter, standing_by_meeting(dossier, verdicts, chapter)) for chapter in dossier.report.chapters],
        steps=flow(dossier.scale, verdicts, verdicts.rated_meetings()[-2:]),
        changes=changes(verdicts, latest) if latest else None,
        bands=bands(dossier, verdicts, dossier.meetings),
    )
