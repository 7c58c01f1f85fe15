"""The board of the secretariat: how far each recommendation is for the coming meeting."""

from monitoring.pages import addresses
from monitoring.pages.page import Page
from monitoring.pages.writer import Writer
from monitoring.records import Dossier
from monitoring.views.readiness import readiness


def board_page(writer: Writer, dossier: Dossier) -> Page:
    """Write the board. It is part of a preview only."""
    latest = dossier.meetings[-1] if dossier.meetings else None
    return writer.page(
        "board.html",
        addresses.board(dossier),
        title=f"Board of {dossier.report.country}",
        description=f"How far each recommendation of {dossier.report.country} is for the coming meeting.",
        source=latest.file if latest else dossier.report.file,
        readiness=readiness(dossier, latest) if latest else None,
    )
