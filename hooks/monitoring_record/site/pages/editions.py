"""The list of the editions of a report, and an edition: what was published with a meeting, and what was corrected since."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs, ReportAnalysis
from monitoring_record.citing import ReportCitations
from monitoring_record.dates import month
from monitoring_record.kept.editions import Edition
from monitoring_record.site.citation_metadata import citation_metadata
from monitoring_record.site.corrected_places import place_of
from monitoring_record.site.page_kind import Alternate, Link, Meta, PageSource, ReportPage, SinglePage
from monitoring_record.site.site_config import SiteConfig


class EditionsPage(SinglePage):
    """The list of the editions."""

    template = "editions.html"
    markdown = "editions.md"
    shows_whole_site = True
    """What was corrected, and when, depends on the history of the data."""

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> tuple[None, ...]:
        """Return one page, unless there is no edition."""
        return (None,) if report.editions else ()

    @property
    def address(self) -> str:
        """`ruritania/editions/`"""
        return addresses.editions(self.dossier)

    @property
    def title(self) -> str:
        """“Editions of Ruritania”"""
        return f"Editions of {self.dossier.report.country}"

    @property
    def description(self) -> str:
        """What the page lists."""
        return f"The record of {self.dossier.report.country} as it was published with each {self.words.meeting.one}: to cite and to compare."

    @property
    def inputs(self) -> Inputs:
        """The editions."""
        return (self.report.common_inputs, self.report.editions)

    @property
    def values(self) -> Mapping[str, Any]:
        """The editions, the latest first."""
        return {"editions": self.report.editions[::-1]}


class EditionPage(ReportPage[Edition]):
    """An edition."""

    template = "edition.html"
    markdown = "edition.md"
    shows_whole_site = True
    """What was corrected, and when, depends on the history of the data."""
    search_page = None
    """The living pages say the same, and what it became."""

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> tuple[Edition, ...]:
        """Return the editions."""
        return report.editions

    @property
    def address(self) -> str:
        """`ruritania/editions/2022-04/`"""
        return addresses.edition(self.dossier, self.subject.id)

    @property
    def title(self) -> str:
        """“Edition of the 2nd meeting, April 2022”"""
        meeting = self.subject.meeting
        return f"Edition of the {meeting.ordinal} {self.words.meeting.one}, {month(meeting)}"

    @property
    def description(self) -> str:
        """What the page keeps."""
        words, meeting = self.words, self.subject.meeting
        country = self.dossier.report.country
        return (
            f"The {words.rating.many} of {country} as they were published with the {meeting.ordinal} {words.meeting.one}, "
            "and what was corrected since."
        )

    @property
    def source(self) -> PageSource:
        """The file of the meeting: an edition is not edited."""
        return PageSource(self.dossier.meeting_by_number[self.subject.meeting.number].file)

    @property
    def above(self) -> tuple[Link, ...]:
        """The list of the editions."""
        return (Link("Editions", addresses.editions(self.dossier)),)

    @property
    def inputs(self) -> Inputs:
        """The edition, and the ratings of today."""
        since = self.report.has_promises_since(self.subject)
        return (self.report.rating_inputs, self.subject, self.report.corrections, since)

    @property
    def values(self) -> Mapping[str, Any]:
        """The edition, and where the living pages show what was corrected."""
        return {
            "edition": self.subject,
            "has_promises_since": self.report.has_promises_since(self.subject),
            "corrections": self.report.corrections,
            "place_of": partial(place_of, self.dossier),
        }

    def metadata(self, config: SiteConfig) -> tuple[Meta, ...]:
        """Return how the edition is cited."""
        return citation_metadata(ReportCitations(self.report, config.publication).edition(self.subject.meeting), config)

    def alternates(self, config: SiteConfig) -> tuple[Alternate, ...]:  # noqa: ARG002 – it is so everywhere
        """Return the file of the edition."""
        return (Alternate("JSON", addresses.edition_file(self.dossier, self.subject.id), "application/json"),)
