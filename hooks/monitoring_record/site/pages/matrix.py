"""The progress matrix."""

from monitoring_record import addresses
from monitoring_record.analysis.matrix import ratings_table
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.records import Dossier
from monitoring_record.site.page import Page
from monitoring_record.site.page_writer import PageWriter


def matrix_page(writer: PageWriter, dossier: Dossier, verdicts: Verdicts) -> Page:
    """Write the matrix."""
    words = dossier.programme.words
    return writer.page(
        "matrix.html",
        addresses.matrix(dossier),
        title=f"Progress matrix of {dossier.report.country}",
        description=f"How {dossier.report.country} was rated on each {words.recommendation.one} at each {words.meeting.one}.",
        source=dossier.report.file,
        verdicts=verdicts,
        table=ratings_table(dossier, verdicts),
    )
