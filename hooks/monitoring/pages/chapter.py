"""A chapter: its recommendations, and how each stands."""

from monitoring.pages import addresses
from monitoring.pages.page import Page
from monitoring.pages.writer import Writer
from monitoring.records import Chapter, Dossier
from monitoring.views.matrix import bands, ratings_table
from monitoring.views.numbers import standing_by_meeting
from monitoring.views.verdicts import Verdicts


def chapter_page(writer: Writer, dossier: Dossier, verdicts: Verdicts, of: Chapter) -> Page:
    """Write the page of a chapter."""
    return writer.page(
        "chapter.html",
        addresses.chapter(dossier, of),
        title=f"Chapter {of.number}: {of.title}",
        description=f"{dossier.report.country}, chapter {of.number}: its recommendations and how each stands.",
        source=dossier.report.file,
        at=("chapters", dossier.report.chapters.index(of)),
        chapter=of,
        table=ratings_table(dossier, verdicts, chapters=(of,)),
        rows=bands(dossier, verdicts, dossier.meetings, (of,))[0].rows,
        standing=standing_by_meeting(dossier, verdicts, of),
    )
