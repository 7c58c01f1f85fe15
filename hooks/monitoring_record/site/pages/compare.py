"""Recommendations side by side."""

from collections.abc import Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs
from monitoring_record.site.page_kind import SinglePage


class ComparePage(SinglePage):
    """A compact card for each recommendation, of which a script shows those that are chosen."""

    template = "compare.html"

    @property
    def address(self) -> str:
        """`ruritania/compare/`"""
        return addresses.compare(self.dossier)

    @property
    def title(self) -> str:
        """“Compare recommendations of Ruritania”"""
        return f"Compare {self.words.recommendation.many} of {self.dossier.report.country}"

    @property
    def description(self) -> str:
        """What the page shows."""
        words = self.words
        return (
            f"Two or more {words.recommendation.many} of {self.dossier.report.country} side by side: "
            f"their {words.rating.many}, the reasons, and their {words.part.many}."
        )

    @property
    def inputs(self) -> Inputs:
        """The ratings."""
        return self.report.rating_inputs

    @property
    def values(self) -> Mapping[str, Any]:
        """The ratings of all recommendations."""
        return {"table": self.report.table}
