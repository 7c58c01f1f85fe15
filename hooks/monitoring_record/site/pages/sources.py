"""Every act, document and address that the record cites, with the passages that cite it."""

from collections.abc import Iterator, Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.search import SearchEntry
from monitoring_record.search.source_entries import source_entries
from monitoring_record.site.page_kind import SinglePage


class SourcesPage(SinglePage):
    """The sources."""

    template = "sources.html"
    nav_label = "Sources"

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> tuple[None, ...]:
        """Return one page, unless the report cites nothing."""
        return (None,) if report.sources else ()

    @property
    def address(self) -> str:
        """`ruritania/sources/`"""
        return addresses.sources(self.dossier)

    @property
    def title(self) -> str:
        """“Sources of the record of Ruritania”"""
        return f"Sources of the record of {self.dossier.report.country}"

    @property
    def description(self) -> str:
        """What the page lists."""
        country = self.dossier.report.country
        return f"Laws, documents and addresses cited in the record of {country}, and where."

    @property
    def values(self) -> Mapping[str, Any]:
        """The sources."""
        return {"sources": self.report.sources}

    def search_entries(self) -> Iterator[SearchEntry]:
        """Yield an entry for the page, then one for each source that several recommendations cite."""
        yield from super().search_entries()
        yield from source_entries(self.report)
