"""The downloads of all reports of a site together."""

from collections.abc import Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import CompiledRecord, Inputs
from monitoring_record.site.page_kind import PageSource, SitePage


class DataOfAllPage(SitePage):
    """The downloads of all reports together, in a site with several."""

    template = "data-of-all.html"
    markdown = "data-of-all.md"
    nav_label = "Data"

    @classmethod
    def is_part_of(cls, record: CompiledRecord) -> bool:
        """Whether there are several reports."""
        return len(record.public) > 1

    @property
    def address(self) -> str:
        """`data/`"""
        return addresses.DATA_OF_ALL

    @property
    def title(self) -> str:
        """“Data of all reports”"""
        return "Data of all reports"

    @property
    def description(self) -> str:
        """What the page offers."""
        return "The record of all countries together, as tables and as a workbook, and what each column holds."

    @property
    def source(self) -> PageSource:
        """The file of the first report."""
        return PageSource(self.record.public[0].dossier.report.file)

    @property
    def inputs(self) -> Inputs:
        """All of the reports: the page says how large its files are."""
        return tuple(report.digest for report in self.record.public)

    @property
    def values(self) -> Mapping[str, Any]:
        """The reports."""
        return {"reports": self.record.public}
