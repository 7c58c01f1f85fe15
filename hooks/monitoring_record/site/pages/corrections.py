"""What was corrected since it was published."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs, ReportAnalysis
from monitoring_record.site.corrected_places import place_of
from monitoring_record.site.page_kind import Alternate, SinglePage, feed_of
from monitoring_record.site.site_config import SiteConfig


class CorrectionsPage(SinglePage):
    """Each correction since a meeting had its edition: what it said, what it says, and why."""

    template = "corrections.html"
    markdown = "corrections.md"
    shows_whole_site = True
    """It depends on the history of the data."""

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> tuple[None, ...]:
        """Return one page, unless there is no edition."""
        return (None,) if report.editions else ()

    @property
    def address(self) -> str:
        """`ruritania/changes/`"""
        return addresses.changes(self.dossier)

    @property
    def title(self) -> str:
        """“Corrections since publication”"""
        return "Corrections since publication"

    @property
    def description(self) -> str:
        """What the page lists."""
        return (
            f"What was corrected in the record of {self.dossier.report.country}: what it said, what it says, and why."
        )

    @property
    def inputs(self) -> Inputs:
        """The corrections, and the editions that they are of."""
        return (self.report.common_inputs, self.report.editions, self.report.corrections, self._has_promises_since)

    @property
    def values(self) -> Mapping[str, Any]:
        """The corrections, and where the living pages show them."""
        return {
            "corrections": self.report.corrections,
            "has_promises_since": self._has_promises_since,
            "place_of": partial(place_of, self.dossier),
        }

    @property
    def _has_promises_since(self) -> bool:
        return self.report.has_promises_since(self.report.editions[-1])

    def alternates(self, config: SiteConfig) -> tuple[Alternate, ...]:
        """Add the feed of the report, which tells of each correction."""
        others = super().alternates(config)
        return (*others, feed_of(addresses.overview(self.dossier))) if config.is_on_the_web else others
