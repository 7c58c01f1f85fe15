"""The progress matrix."""

from monitoring.pages import addresses
from monitoring.pages.page import Page
from monitoring.pages.writer import Writer
from monitoring.records import Dossier
from monitoring.views.matrix import ratings_table
from monitoring.views.verdicts import Verdicts


def matrix_page(writer: Writer, dossier: Dossier, verdicts: Verdicts) -> Page:
    """Write the matrix."""
    return writer.page(
        "matrix.html",
        addresses.matrix(dossier),
        title=f"Progress matrix of {dossier.report.country}",
        description=f"How {dossier.report.country} was rated on each recommendation at each meeting.",
        source=dossier.report.file,
        table=ratings_table(dossier, verdicts),
    )
