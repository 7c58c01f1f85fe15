"""The overview of a report: where the country stands, what changed, the numbers."""

from monitoring_record import addresses
from monitoring_record.analysis.counts import changes, standing_by_meeting
from monitoring_record.analysis.matrix import bands
from monitoring_record.analysis.rating_flow import flow
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.dates import month
from monitoring_record.records import Dossier
from monitoring_record.site.dataset import dataset
from monitoring_record.site.page import Page
from monitoring_record.site.page_writer import PageWriter


def overview_page(writer: PageWriter, dossier: Dossier, verdicts: Verdicts) -> Page:
    """Write the overview."""
    latest = verdicts.latest_meeting()
    words = dossier.programme.words
    return writer.page(
        "overview.html",
        addresses.overview(dossier),
        title=f"{dossier.report.country}: where it stood" + (f" in {month(latest)}" if latest else ""),
        description=f"{dossier.report.country} and its {words.recommendation.counted(len(dossier.recommendations))} of the "
        f"{dossier.programme.name}: how far it got, what changed from {words.meeting.one} to {words.meeting.one}, and why.",
        dataset=dataset(writer.config, dossier),
        source=dossier.report.file,
        latest=latest,
        verdicts=verdicts,
        standing=standing_by_meeting(dossier, verdicts),
        by_chapter=[(chapter, standing_by_meeting(dossier, verdicts, chapter)) for chapter in dossier.report.chapters],
        steps=flow(dossier.scale, verdicts, verdicts.rated_meetings()[-2:]),
        changes=changes(verdicts, latest) if latest else None,
        bands=bands(dossier, verdicts, dossier.meetings),
    )
