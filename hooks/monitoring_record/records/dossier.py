"""A dossier: all records of a report, complete and checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from monitoring_record.records.meeting import Meeting
from monitoring_record.records.programme import Programme
from monitoring_record.records.recommendation import Recommendation
from monitoring_record.records.report import Chapter, Report
from monitoring_record.records.scale import Scale
from monitoring_record.records.update import Update
from monitoring_record.records.vocabularies import Stage
from monitoring_record.source.problems import Location
from monitoring_record.source.yaml_file import FileText


@dataclass(frozen=True)
class Dossier:
    """The records of one report. All that one of them refers to is in the dossier."""

    report: Report
    programme: Programme
    scale: Scale
    meetings: tuple[Meeting, ...]
    """In the order of their numbers."""
    recommendations: tuple[Recommendation, ...]
    """In the order of their numbers."""
    updates: tuple[Update, ...]
    files: Mapping[str, FileText] = field(compare=False, repr=False)
    """The text of each record’s file, by path."""

    @cached_property
    def _updates(self) -> dict[tuple[int, int], Update]:
        return {(update.meeting, update.recommendation): update for update in self.updates}

    @cached_property
    def recommendation_by_number(self) -> dict[int, Recommendation]:
        """The recommendations by number."""
        return {recommendation.number: recommendation for recommendation in self.recommendations}

    @cached_property
    def meeting_by_number(self) -> dict[int, Meeting]:
        """The meetings by number."""
        return {meeting.number: meeting for meeting in self.meetings}

    def update(self, meeting: Meeting, recommendation: Recommendation) -> Update | None:
        """Return the update of a recommendation at a meeting; None if there is none."""
        return self._updates.get((meeting.number, recommendation.number))

    def line(self, file: str, location: Location) -> int | None:
        """Return the line on which a location of a file begins, as ("government", 0) in an update; None if unknown."""
        return self.files[file].line(location) if file in self.files else None

    def previous_meeting(self, meeting: Meeting) -> Meeting | None:
        """Return the meeting before this one; None for the first."""
        index = self.meetings.index(meeting)
        return self.meetings[index - 1] if index else None

    @cached_property
    def has_lettered_parts(self) -> bool:
        """Whether any recommendation has parts (a), (b), (c) …"""
        return any(recommendation.has_lettered_parts for recommendation in self.recommendations)

    def chapter_of(self, recommendation: Recommendation) -> Chapter | None:
        """Return the chapter of a recommendation; None in a report without chapters."""
        return next((chapter for chapter in self.report.chapters if chapter.number == recommendation.chapter), None)

    @property
    def groups(self) -> tuple[Chapter | None, ...]:
        """The chapters; in a report without chapters, only None."""
        return self.report.chapters or (None,)

    def in_chapter(self, chapter: Chapter | None) -> tuple[Recommendation, ...]:
        """Return the recommendations of a chapter; all if it is None."""
        return tuple(rec for rec in self.recommendations if chapter is None or rec.chapter == chapter.number)

    def published(self) -> "Dossier":
        """Return the dossier with its published updates, and the meetings that have any."""
        updates = tuple(update for update in self.updates if update.stage == Stage.PUBLISHED)
        with_updates = {update.meeting for update in updates}
        return replace(
            self,
            updates=updates,
            meetings=tuple(meeting for meeting in self.meetings if meeting.number in with_updates),
        )
