"""What changed at a meeting, compared with the one before."""

from collections.abc import Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs, ReportAnalysis
from monitoring_record.records import Meeting
from monitoring_record.site.page_kind import Link, PageSource, ReportPage, sentences


class MeetingChangesPage(ReportPage[Meeting]):
    """Ratings up and down, part by part; what was rated for the first time, or no more; new documents, and who is new."""

    template = "meeting-changes.html"
    markdown = "meeting-changes.md"

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> tuple[Meeting, ...]:
        """Return the meetings that have one before them, and rated anything."""
        return tuple(of.meeting for of in report.meetings.values() if of.previous and of.counts)

    @property
    def address(self) -> str:
        """`ruritania/meetings/2/changes/`"""
        return addresses.meeting_changes(self.dossier, self.subject)

    @property
    def title(self) -> str:
        """“What changed at the 2nd meeting”"""
        return f"What changed at the {self.subject.ordinal} {self.words.meeting.one}"

    @property
    def description(self) -> str:
        """What the page compares, and how far the meeting is published."""
        words, analysis = self.words, self.report.meetings[self.subject.number]
        assert analysis.previous is not None, "only such a meeting has the page"  # noqa: S101
        what = (
            f"{self.dossier.report.country}: every {words.part.one} that the {self.subject.ordinal} {words.meeting.one} rated "
            f"otherwise than the {analysis.previous.ordinal}, new documents and who reported for the first time."
        )
        return sentences(what, analysis.counts.outstanding_sentence(words))

    @property
    def source(self) -> PageSource:
        """The meeting's file."""
        return PageSource(self.subject.file)

    @property
    def above(self) -> tuple[Link, ...]:
        """The list of the meetings, and the meeting."""
        meeting = f"{self.subject.ordinal} {self.words.meeting.one}"
        return (
            Link(self.words.meeting.titles, addresses.meetings(self.dossier)),
            Link(meeting, addresses.meeting(self.dossier, self.subject)),
        )

    @property
    def inputs(self) -> Inputs:
        """The ratings, who reported, the promises, and the documents."""
        return (self.report.meeting_inputs, self.report.promise_inputs, self.report.source_inputs)

    @property
    def values(self) -> Mapping[str, Any]:
        """What changed."""
        return {
            "meeting": self.subject,
            "previous": self.report.meetings[self.subject.number].previous,
            "changed": self.report.changes_at(self.subject),
        }
