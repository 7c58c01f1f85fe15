"""A chapter: its recommendations, and how each stands."""

from monitoring_record import addresses
from monitoring_record.analysis.counts import standing_by_meeting
from monitoring_record.analysis.matrix import bands, ratings_table
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.records import Chapter, Dossier
from monitoring_record.site.page import Page
from monitoring_record.site.page_writer import PageWriter


def chapter_page(writer: PageWriter, dossier: Dossier, verdicts: Verdicts, of: Chapter) -> Page:
    """Write the page of a chapter."""
    words = dossier.programme.words
    return writer.page(
        "chapter.html",
        addresses.chapter(dossier, of),
        title=f"{words.chapter.title} {of.number}: {of.title}",
        description=f"{dossier.report.country}, {words.chapter.one} {of.number}: its {words.recommendation.many} and how each stands.",
        source=dossier.report.file,
        at=("chapters", dossier.report.chapters.index(of)),
        chapter=of,
        table=ratings_table(dossier, verdicts, chapters=(of,)),
        rows=bands(dossier, verdicts, dossier.meetings, (of,))[0].rows,
        verdicts=verdicts,
        standing=standing_by_meeting(dossier, verdicts, of),
    )
