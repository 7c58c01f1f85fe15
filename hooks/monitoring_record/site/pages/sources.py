"""Every act, document and address that the record cites, with the passages that cite it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs, ReportAnalysis, SourceList
from monitoring_record.search import SearchEntry
from monitoring_record.search.source_entries import source_entries
from monitoring_record.site.page_kind import Link, PageSource, ReportPage, SinglePage


class SourcesPage(SinglePage):
    """The sources."""

    template = "sources.html"
    markdown = "sources.md"
    nav_label = "Sources"
    is_register = True

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
    def inputs(self) -> Inputs:
        """The sources."""
        return self.report.source_inputs

    @property
    def values(self) -> Mapping[str, Any]:
        """The sources, and the pages that list them if they are too many for this one."""
        return {"sources": self.report.sources, "lists": self.report.source_lists}

    def search_entries(self) -> Iterator[SearchEntry]:
        """Yield an entry for the page, then one for each source that several recommendations cite."""
        yield from super().search_entries()
        if not self.report.source_lists.by_kind:
            yield from source_entries(self.report, self.report.sources)


class SourcesOfKindPage(ReportPage[SourceList]):
    """The sources of one kind, in a report that cites more than one page can list."""

    template = "sources-of-kind.html"
    markdown = "sources-of-kind.md"

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> Iterable[SourceList]:
        """Return the lists; none if all sources are on one page."""
        return report.source_lists

    @property
    def address(self) -> str:
        """`ruritania/sources/law/`, `ruritania/sources/law/2/`"""
        return addresses.sources_of_kind(self.dossier, self.subject.kind, self.subject.volume)

    @property
    def title(self) -> str:
        """“Sources: Codes”, “Sources: Codes, 2 of 3”"""
        volume = f", {self.subject.volume} of {self.subject.volumes}" if self.subject.volumes > 1 else ""
        return f"Sources: {self.subject.kind.label}{volume}"

    @property
    def description(self) -> str:
        """What the page lists."""
        of, country = self.subject, self.dossier.report.country
        return (
            f"{of.kind.label} that the record of {country} cites, from {of.first_title} to {of.last_title}, and where."
        )

    @property
    def source(self) -> PageSource:
        """The report's own file."""
        return PageSource(self.dossier.report.file)

    @property
    def above(self) -> tuple[Link, ...]:
        """The sources."""
        return (Link(SourcesPage.nav_label, addresses.sources(self.dossier)),)

    @property
    def inputs(self) -> Inputs:
        """The sources."""
        return self.report.source_inputs

    @property
    def values(self) -> Mapping[str, Any]:
        """The list, and those on other pages."""
        return {
            "here": self.subject,
            "lists": self.report.source_lists,
            "count_of_all": len(self.report.sources),
        }

    def search_entries(self) -> Iterator[SearchEntry]:
        """Yield an entry for the page, then one for each source that several recommendations cite."""
        yield from super().search_entries()
        yield from source_entries(self.report, self.subject.sources)
