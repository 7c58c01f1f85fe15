"""The whole report for paper and PDF: on one page, or in volumes."""

from collections.abc import Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs, ReportAnalysis, Volume
from monitoring_record.site.page_kind import Link, PageSource, ReportPage, SinglePage, sentences


class PrintPage(SinglePage):
    """All recommendations; of a report in volumes, the list of these."""

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
        """What the page is for, and how far the record is published."""
        how = "in volumes" if self._volumes[1:] else "on one page"
        what = f"The whole record of {self.dossier.report.country} {how}, to print on paper or as a PDF."
        return sentences(what, self.report.outstanding_sentence)

    @property
    def inputs(self) -> Inputs:
        """The ratings, and the recommendations that are on the page itself."""
        contained = () if self._volumes[1:] else self._volumes[0].recommendations
        spans = tuple(volume.span for volume in self._volumes)
        return (self.report.rating_inputs, spans, *map(self.report.inputs_of, contained))

    @property
    def values(self) -> Mapping[str, Any]:
        """The last meeting, the numbers, the matrix, the volumes, and the one that is on the page itself."""
        return {
            "last_meeting": self.dossier.meetings[-1] if self.dossier.meetings else None,
            "counts": self.report.counts,
            "table": self.report.table,
            "volumes": self._volumes,
            "volume": None if self._volumes[1:] else self._volumes[0],
        }

    @property
    def contained_pages(self) -> Mapping[str, str]:
        """The pages of the recommendations, unless they are in volumes."""
        return {} if self._volumes[1:] else _pages_in(self.report, self._volumes[0])

    @property
    def _volumes(self) -> tuple[Volume, ...]:
        return self.report.volumes


class PrintVolumePage(ReportPage[Volume]):
    """A volume of a report; links to its recommendations lead to their sections of the page."""

    template = "print-volume.html"

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> tuple[Volume, ...]:
        """Return the volumes, if there are several."""
        return report.volumes if report.volumes[1:] else ()

    @property
    def address(self) -> str:
        """`ruritania/print/2/`"""
        return addresses.print_volume(self.dossier, self.subject.number)

    @property
    def title(self) -> str:
        """“Ruritania: the whole report, volume 2 of 7”"""
        of = len(self.report.volumes)
        return f"{self.dossier.report.country}: the whole report, volume {self.subject.number} of {of}"

    @property
    def description(self) -> str:
        """Which recommendations the volume contains."""
        noun, country = self.words.recommendation, self.dossier.report.country
        numbers = f"{noun.many if self.subject.recommendations[1:] else noun.one} {self.subject.span}"
        return f"The record of {country} for paper and PDF: {numbers}."

    @property
    def source(self) -> PageSource:
        """The report's own file."""
        return PageSource(self.dossier.report.file)

    @property
    def above(self) -> tuple[Link, ...]:
        """The list of the volumes."""
        return (Link("Print", addresses.print_(self.dossier)),)

    @property
    def inputs(self) -> Inputs:
        """The recommendations."""
        spans = tuple(volume.span for volume in self.report.volumes)
        return (spans, *map(self.report.inputs_of, self.subject.recommendations))

    @property
    def values(self) -> Mapping[str, Any]:
        """The volume, and those before and after it."""
        index, all_volumes = self.subject.number - 1, self.report.volumes
        return {
            "volume": self.subject,
            "previous": all_volumes[index - 1] if index else None,
            "next": all_volumes[index + 1] if index + 1 < len(all_volumes) else None,
        }

    @property
    def group(self) -> object:
        """The volume."""
        return self.subject

    @property
    def contained_pages(self) -> Mapping[str, str]:
        """The pages of its recommendations."""
        return _pages_in(self.report, self.subject)

    @property
    def search_page(self) -> None:
        """None: search leads to the pages of the recommendations."""


def _pages_in(report: ReportAnalysis, volume: Volume) -> Mapping[str, str]:
    """Return the addresses of a volume's recommendations, with the prefixes of their anchors in it."""
    return {addresses.recommendation(report.dossier, of): f"r{of.number}" for of in volume.recommendations}
