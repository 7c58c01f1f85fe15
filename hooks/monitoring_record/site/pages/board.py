"""The board of the secretariat: how far each recommendation is for the coming {dossier.programme.words.meeting.one}."""

from monitoring_record import addresses
from monitoring_record.editing.update_status import meeting_status
from monitoring_record.records import Dossier
from monitoring_record.site.page import Page
from monitoring_record.site.page_writer import PageWriter


def board_page(writer: PageWriter, dossier: Dossier) -> Page:
    """Write the board. It is part of a preview only."""
    latest = dossier.meetings[-1] if dossier.meetings else None
    return writer.page(
        "board.html",
        addresses.board(dossier),
        title=f"Board of {dossier.report.country}",
        description=f"How far each {dossier.programme.words.recommendation.one} of {dossier.report.country} is for the coming meeting.",
        source=latest.file if latest else dossier.report.file,
        meeting_status=meeting_status(dossier, latest) if latest else None,
    )
