"""The overview of a report: the current ratings, what changed, the numbers."""

from collections.abc import Iterator, Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs
from monitoring_record.citing import ReportCitations
from monitoring_record.dates import month
from monitoring_record.search import SearchEntry
from monitoring_record.search.overview_entries import overview_entries
from monitoring_record.site.citation_metadata import citation_metadata
from monitoring_record.site.page_kind import Alternate, Meta, SinglePage, StructuredData, feed_of, sentences
from monitoring_record.site.pictures.share_picture import SharePicture, picture_of_overview
from monitoring_record.site.site_config import SiteConfig
from monitoring_record.site.structured_data.dataset import dataset


class OverviewPage(SinglePage):
    """The overview of a report."""

    template = "overview.html"
    markdown = "overview.md"
    nav_label = "Overview"
    is_wide = True

    @property
    def address(self) -> str:
        """`ruritania/`"""
        return addresses.overview(self.dossier)

    @property
    def title(self) -> str:
        """“Ruritania: where it stood in March 2022”"""
        last_rated, stood = self.report.last_rated, f"{self.dossier.report.country}: where it stood"
        if last_rated is None:
            return stood
        return f"{stood} when last rated" if self.report.mixes_meetings else f"{stood} in {month(last_rated.meeting)}"

    @property
    def description(self) -> str:
        """What the record is about, and how far it is published."""
        dossier, meeting, so_far = self.dossier, self.words.meeting.one, self.report.outstanding_sentence
        what = f"{dossier.report.country} and its {self.words.recommendation.counted(len(dossier.recommendations))}"
        changed = "" if so_far else f", what changed from {meeting} to {meeting}"
        return sentences(f"{what} of the {dossier.programme.name}: how far it got{changed}, and why.", so_far)

    def structured_data(self, config: SiteConfig) -> tuple[StructuredData, ...]:
        """Add the data."""
        return (dataset(config, self.report), *super().structured_data(config))

    @property
    def inputs(self) -> Inputs:
        """The ratings, and who reported."""
        return self.report.meeting_inputs

    @property
    def has_document(self) -> bool:
        """True: it says all that the page says."""
        return True

    @property
    def values(self) -> Mapping[str, Any]:
        """The numbers, and the heat map."""
        return {
            "last_rated": self.report.last_rated,
            "standing": self.report.standing,
            "heat_map": self.report.heat_map,
        }

    @property
    def report_nav_label(self) -> str:
        """The country's name, which links to its overview."""
        return self.dossier.report.country

    def alternates(self, config: SiteConfig) -> tuple[Alternate, ...]:
        """Add the feed of the report."""
        others = super().alternates(config)
        return (*others, feed_of(self.address)) if config.is_on_the_web and self.report.last_rated else others

    def metadata(self, config: SiteConfig) -> tuple[Meta, ...]:
        """Return how the report is cited."""
        return citation_metadata(ReportCitations(self.report, config.publication).whole(), config)

    def share_picture(self, config: SiteConfig) -> SharePicture:
        """Return what the picture shows."""
        return picture_of_overview(self.report, config.name, config.public_name(self.address))

    def search_entries(self) -> Iterator[SearchEntry]:
        """Return an entry for the page, then one for each section."""
        return overview_entries(self.report, self.full_title)
