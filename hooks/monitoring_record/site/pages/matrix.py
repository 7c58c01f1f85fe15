"""The progress matrix."""

from collections.abc import Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs
from monitoring_record.site.page_kind import SinglePage, sentences


class MatrixPage(SinglePage):
    """Every rating: a row for each recommendation, a column for each meeting."""

    template = "matrix.html"
    markdown = "matrix.md"
    nav_label = "Progress matrix"

    @property
    def address(self) -> str:
        """`ruritania/matrix/`"""
        return addresses.matrix(self.dossier)

    @property
    def title(self) -> str:
        """“Progress matrix of Ruritania”"""
        return f"Progress matrix of {self.dossier.report.country}"

    @property
    def description(self) -> str:
        """What the table shows, and how far it is published."""
        country, recommendation = self.dossier.report.country, self.words.recommendation.one
        what = f"How {country} was rated on each {recommendation} at each {self.words.meeting.one}."
        return sentences(what, self.report.outstanding_sentence)

    @property
    def inputs(self) -> Inputs:
        """The ratings."""
        return self.report.rating_inputs

    @property
    def values(self) -> Mapping[str, Any]:
        """The table."""
        return {"table": self.report.table}
