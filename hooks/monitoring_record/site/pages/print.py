"""The whole report on one page, for paper and PDF."""

from collections.abc import Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.site.page_kind import SinglePage


class PrintPage(SinglePage):
    """All recommendations; links to one of them lead to its section of this page."""

    template = "print.html"

    @property
    def report_nav_label(self) -> str:
        """The label at the top of the report's pages; the page is not in the site's navigation."""
        return "Print"

    @property
    def address(self) -> str:
        """`ruritania/print/`"""
        return addresses.print_(self.dossier)

    @property
    def title(self) -> str:
        """“Ruritania: the whole report”"""
        return f"{self.dossier.report.country}: the whole report"

    @property
    def description(self) -> str:
        """What the page is for."""
        return f"The whole record of {self.dossier.report.country} on one page, for paper and PDF."

    @property
    def values(self) -> Mapping[str, Any]:
        """The last meeting, the numbers, the matrix and the analysis of each recommendation."""
        return {
            "last_meeting": self.dossier.meetings[-1] if self.dossier.meetings else None,
            "counts": self.report.counts,
            "table": self.report.table,
            "recommendations": self.report.recommendations,
        }

    @property
    def contained_pages(self) -> Mapping[str, str]:
        """The pages of the recommendations."""
        return {
            addresses.recommendation(self.dossier, recommendation): f"r{recommendation.number}"
            for recommendation in self.dossier.recommendations
        }
