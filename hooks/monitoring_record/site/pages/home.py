"""The home page: the reports, with the last ratings of each country."""

from collections.abc import Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs
from monitoring_record.project_folder import SETTINGS
from monitoring_record.site.page_kind import Alternate, PageSource, SitePage, feed_of
from monitoring_record.site.site_config import SiteConfig


class HomePage(SitePage):
    """The home page."""

    template = "home.html"
    markdown = "home.md"

    @property
    def address(self) -> str:
        """The root of the site."""
        return addresses.HOME

    @property
    def description(self) -> str:
        """What the site is about."""
        return "How countries carry out the recommendations of their peers, meeting after meeting."

    @property
    def title(self) -> str:
        """The site's name."""
        return self.config.name

    @property
    def source(self) -> PageSource:
        """The file of the first report; without one, that with the name of the site."""
        first = next(iter(self.record.reports), None)
        return PageSource(first.dossier.report.file if first else SETTINGS)

    def alternates(self, config: SiteConfig) -> tuple[Alternate, ...]:
        """Add the feed of all reports."""
        others = super().alternates(config)
        return (*others, feed_of(self.address)) if config.is_on_the_web and len(self.record.published) > 1 else others

    @property
    def inputs(self) -> Inputs:
        """The ratings of all reports."""
        return tuple(report.rating_inputs for report in self.record.reports)

    @property
    def has_document(self) -> bool:
        """Whether there are reports to name in it."""
        return bool(self.record.public)

    @property
    def values(self) -> Mapping[str, Any]:
        """The reports."""
        return {"reports": self.record.reports}
