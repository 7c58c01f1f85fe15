"""The list of the meetings."""

from collections.abc import Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs, ReportAnalysis
from monitoring_record.site.page_kind import Alternate, SinglePage, sentences
from monitoring_record.site.site_config import SiteConfig


class MeetingsPage(SinglePage):
    """Each meeting with its days, its numbers and what changed at it."""

    template = "meetings.html"
    markdown = "meetings.md"
    is_wide = True
    nav_label = "Meetings"

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> tuple[None, ...]:
        """Return one page, unless there is no meeting."""
        return (None,) if report.dossier.meetings else ()

    @property
    def address(self) -> str:
        """`ruritania/meetings/`"""
        return addresses.meetings(self.dossier)

    @property
    def title(self) -> str:
        """“Meetings on Ruritania”"""
        return f"{self.words.meeting.titles} on {self.dossier.report.country}"

    @property
    def report_nav_label(self) -> str:
        """“Meetings”, “Sessions”"""
        return self.words.meeting.titles

    @property
    def description(self) -> str:
        """What the page lists, and how far the last meeting is published."""
        words = self.words
        what = f"Each {words.meeting.one} on {self.dossier.report.country}: when, where, how it rated, what changed."
        return sentences(what, self.report.outstanding_sentence)

    def alternates(self, config: SiteConfig) -> tuple[Alternate, ...]:
        """Add their calendar."""
        others = super().alternates(config)
        return (
            (*others, Alternate("Calendar", addresses.calendar(self.dossier), "text/calendar"))
            if config.is_on_the_web
            else others
        )

    @property
    def inputs(self) -> Inputs:
        """The ratings, and the editions."""
        return (self.report.rating_inputs, self.report.correction_inputs)

    @property
    def values(self) -> Mapping[str, Any]:
        """The analysis of each meeting, the latest first."""
        return {"meetings": tuple(self.report.meetings[of.number] for of in reversed(self.dossier.meetings))}
