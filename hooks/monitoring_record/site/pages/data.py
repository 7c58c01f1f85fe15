"""The downloads of a report, and what each file contains."""

from collections.abc import Iterator, Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs
from monitoring_record.downloads import DOWNLOADS
from monitoring_record.search import SearchEntry
from monitoring_record.search.data_entries import data_entries
from monitoring_record.site.page_kind import SinglePage, StructuredData
from monitoring_record.site.site_config import SiteConfig
from monitoring_record.site.structured_data.dataset import dataset


class DataPage(SinglePage):
    """The downloads."""

    template = "data.html"
    markdown = "data.md"
    nav_label = "Data"
    shows_whole_site = True
    """It offers the offline copy, with its size."""

    @property
    def address(self) -> str:
        """`ruritania/data/`"""
        return addresses.data(self.dossier)

    @property
    def title(self) -> str:
        """“Data of Ruritania”"""
        return f"Data of {self.dossier.report.country}"

    @property
    def description(self) -> str:
        """What the page offers."""
        country = self.dossier.report.country
        return (
            f"The record of {country} as tables, as a workbook and as documents, and what each column and field holds."
        )

    def structured_data(self, config: SiteConfig) -> tuple[StructuredData, ...]:
        """Add the data."""
        return (dataset(config, self.report), *super().structured_data(config))

    @property
    def inputs(self) -> Inputs:
        """All of the report: the page says how large its files are; and the editions."""
        return (self.report.rating_inputs, self.report.digest, self.report.edition_inputs)

    @property
    def values(self) -> Mapping[str, Any]:
        """Nothing besides the downloads of the page."""
        return {}

    def search_entries(self) -> Iterator[SearchEntry]:
        """Yield an entry for the page, one for each section about all files, and one for each file."""
        yield from data_entries(self.report, self.title, self.description)
        for download in DOWNLOADS:
            yield SearchEntry(f"{download.name}: download", (download.summary,), download.anchor)
