"""The board: how far the update of each recommendation is for the coming meeting."""

from collections.abc import Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.editing.update_status import meeting_status
from monitoring_record.site.page_kind import PageSource, SinglePage


class BoardPage(SinglePage):
    """The board, which is only in previews."""

    template = "board.html"
    nav_label = "Board"
    preview_only = True

    @property
    def address(self) -> str:
        """`ruritania/board/`"""
        return addresses.board(self.dossier)

    @property
    def title(self) -> str:
        """“Board of Ruritania”"""
        return f"Board of {self.dossier.report.country}"

    @property
    def description(self) -> str:
        """What the page shows."""
        return f"How far each {self.words.recommendation.one} of {self.dossier.report.country} is for the coming {self.words.meeting.one}."

    @property
    def source(self) -> PageSource:
        """The file of the coming meeting."""
        dossier = self.dossier
        return PageSource(dossier.meetings[-1].file if dossier.meetings else dossier.report.file)

    @property
    def values(self) -> Mapping[str, Any]:
        """The status of the coming meeting."""
        dossier = self.dossier
        return {"meeting_status": meeting_status(dossier, dossier.meetings[-1]) if dossier.meetings else None}
