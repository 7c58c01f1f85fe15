"""The whole report on one page, for paper and PDF."""

from monitoring_record import addresses
from monitoring_record.analysis.counts import standing_by_meeting
from monitoring_record.analysis.matrix import ratings_table
from monitoring_record.analysis.report_analysis import Findings
from monitoring_record.dates import month
from monitoring_record.records import Dossier
from monitoring_record.site.page import Page
from monitoring_record.site.page_writer import PageWriter
from monitoring_record.site.pages.recommendation import recommendation_values


def print_page(writer: PageWriter, dossier: Dossier, found: Findings) -> Page:
    """Write the page that holds all recommendations; what leads to one of them leads to its place on this page."""
    latest = dossier.meetings[-1] if dossier.meetings else None
    words = dossier.programme.words
    return writer.page(
        "print.html",
        addresses.print_(dossier),
        title=f"{dossier.report.country}: the whole report",
        description=f"All {words.recommendation.many} to {dossier.report.country} on one page, for paper and PDF.",
        source=dossier.report.file,
        held={
            addresses.recommendation(dossier, recommendation): f"r{recommendation.number}"
            for recommendation in dossier.recommendations
        },
        latest=f"{latest.ordinal} {words.meeting.one}, {month(latest)}" if latest else "",
        sources=found.sources,
        verdicts=found.verdicts,
        standing_at=standing_by_meeting(dossier, found.verdicts),
        table=ratings_table(dossier, found.verdicts),
        values={
            recommendation.number: recommendation_values(dossier, found, recommendation)
            for recommendation in dossier.recommendations
        },
    )
