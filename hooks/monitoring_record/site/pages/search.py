"""The results of the search, on a page that can be linked to."""

from collections.abc import Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs
from monitoring_record.project_folder import SETTINGS
from monitoring_record.site.page_kind import PageSource, SitePage


class ResultsPage(SitePage):
    """A field, and the place where a script shows what is found."""

    template = "search.html"
    is_wide = True
    is_in_sitemap = False

    @property
    def address(self) -> str:
        """`search/`"""
        return addresses.SEARCH

    @property
    def title(self) -> str:
        """“Search”"""
        return "Search"

    @property
    def description(self) -> str:
        """What the page is for."""
        return "Search the record: words, numbers, names and documents."

    @property
    def source(self) -> PageSource:
        """The settings: the page has no words from the data but the names of the countries."""
        return PageSource(SETTINGS)

    @property
    def inputs(self) -> Inputs:
        """The countries."""
        return tuple(report.dossier.report for report in self.record.reports)

    @property
    def values(self) -> Mapping[str, Any]:
        """The reports."""
        return {"reports": self.record.reports}

    @property
    def search_page(self) -> None:
        """None: nobody searches for the search."""
        return None
