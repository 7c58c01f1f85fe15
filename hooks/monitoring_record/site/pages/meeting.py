"""A meeting: who, when, every rating, and what changed."""

from collections.abc import Iterator, Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs, ReportAnalysis
from monitoring_record.citing import ReportCitations
from monitoring_record.dates import month
from monitoring_record.records import Meeting
from monitoring_record.search import SearchEntry
from monitoring_record.search.meeting_entries import meeting_entries
from monitoring_record.site.citation_metadata import citation_metadata
from monitoring_record.site.page_kind import Link, Meta, PageSource, ReportPage, StructuredData, sentences
from monitoring_record.site.site_config import SiteConfig
from monitoring_record.site.structured_data.works import meeting_work


class MeetingPage(ReportPage[Meeting]):
    """A meeting."""

    template = "meeting.html"
    markdown = "meeting.md"

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> tuple[Meeting, ...]:
        """Return the meetings."""
        return report.dossier.meetings

    @property
    def address(self) -> str:
        """`ruritania/meetings/2/`"""
        return addresses.meeting(self.dossier, self.subject)

    @property
    def title(self) -> str:
        """“2nd meeting, March 2022”"""
        return f"{self._name}, {month(self.subject)}"

    @property
    def description(self) -> str:
        """What the page reports, and how far it is published."""
        country, counts = self.dossier.report.country, self.report.meetings[self.subject.number].counts
        what = f"What the {self._name} found on {country}: every {self.words.rating.one}, and what changed."
        return sentences(what, counts.outstanding_sentence(self.words))

    @property
    def source(self) -> PageSource:
        """The meeting's file."""
        return PageSource(self.subject.file)

    @property
    def above(self) -> tuple[Link, ...]:
        """The list of the meetings."""
        return (Link(self.words.meeting.titles, addresses.meetings(self.dossier)),)

    def structured_data(self, config: SiteConfig) -> tuple[StructuredData, ...]:
        """Add the meeting as a report."""
        return (meeting_work(config, self.report, self.subject, self.full_title), *super().structured_data(config))

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
        """What is computed from the meeting."""
        analysis = self.report.meetings[self.subject.number]
        return {
            "meeting": self.subject,
            "table": analysis.table,
            "counts": analysis.counts,
            "changes": analysis.changes,
            "step": next(iter(analysis.steps), None),
            "alternative_reports": analysis.alternative_reports,
            "previous": analysis.previous,
            "next": analysis.next,
        }

    def metadata(self, config: SiteConfig) -> tuple[Meta, ...]:
        """Return how the meeting is cited."""
        return citation_metadata(ReportCitations(self.report, config.publication).meeting(self.subject), config)

    @property
    def _name(self) -> str:
        return f"{self.subject.ordinal} {self.words.meeting.one}"

    def search_entries(self) -> Iterator[SearchEntry]:
        """Return an entry for the page, then one for each section."""
        return meeting_entries(self.report, self.subject, self.full_title)
