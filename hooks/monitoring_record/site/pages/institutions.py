"""The institutions that act in a report, by kind."""

from collections.abc import Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs, ReportAnalysis
from monitoring_record.analysis.institutions import by_kind
from monitoring_record.site.page_kind import PageSource, SinglePage


class InstitutionsPage(SinglePage):
    """Each institution, with how much it answers for, promised and issued."""

    template = "institutions.html"
    markdown = "institutions.md"
    nav_label = "Institutions"
    is_register = True
    is_wide = True

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> tuple[None, ...]:
        """Return one page, unless the report has no institutions."""
        return (None,) if report.institutions else ()

    @property
    def address(self) -> str:
        """`ruritania/institutions/`"""
        return addresses.institutions(self.dossier)

    @property
    def title(self) -> str:
        """“Institutions in the record of Ruritania”"""
        return f"Institutions in the record of {self.dossier.report.country}"

    @property
    def description(self) -> str:
        """What the page lists."""
        return (
            f"The {len(self.report.institutions)} institutions that the record of {self.dossier.report.country} names: "
            "what each is responsible for, promised and issued."
        )

    @property
    def source(self) -> PageSource:
        """The list of the institutions."""
        assert self.dossier.institutions is not None, "the page is there only then"  # noqa: S101
        return PageSource(self.dossier.institutions.file)

    @property
    def inputs(self) -> Inputs:
        """The institutions, and their numbers."""
        counted = (
            (len(of.parts), len(of.promises), len(of.fallen_due), len(of.kept), len(of.acts), len(of.passages))
            for of in self.report.institutions.values()
        )
        return (self.report.common_inputs, *counted)

    @property
    def values(self) -> Mapping[str, Any]:
        """The institutions by kind."""
        profiles = self.report.institutions.values()
        return {"by_kind": by_kind(profiles), "count": len(profiles)}
