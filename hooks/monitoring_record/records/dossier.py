"""A dossier: a report with all that belongs to it, complete and checked."""

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


@dataclass(frozen=True)
class Dossier:
    """One report's records. Whatever one of them refers to is there."""

    report: Report
    programme: Programme
    scale: Scale
    meetings: tuple[Meeting, ...]
    """In the order of their numbers."""
    recommendations: tuple[Recommendation, ...]
    """In the order of their numbers."""
    updates: tuple[Update, ...]
    lines: Mapping[str, Mapping[Location, int]] = field(compare=False, repr=False)
    """Of each file, the line on which each mapping and each item of a list begins."""

    @cached_property
    def _updates(self) -> dict[tuple[int, int], Update]:
        return {(update.meeting, update.recommendation): update for update in self.updates}

    @cached_property
    def recommendation_by_number(self) -> dict[int, Recommendation]:
        """The recommendations, to be looked up."""
        return {recommendation.number: recommendation for recommendation in self.recommendations}

    @cached_property
    def meeting_by_number(self) -> dict[int, Meeting]:
        """The meetings, to be looked up."""
        return {meeting.number: meeting for meeting in self.meetings}

    def update(self, meeting: Meeting, recommendation: Recommendation) -> Update | None:
        """What happened to the recommendation at the meeting, if anything did."""
        return self._updates.get((meeting.number, recommendation.number))

    def line(self, file: str, location: Location) -> int | None:
        """The line on which a thing begins in its file, as ("government", 0) in that of an update."""
        return self.lines.get(file, {}).get(location)

    def previous_meeting(self, meeting: Meeting) -> Meeting | None:
        """The meeting before this one."""
        place = self.meetings.index(meeting)
        return self.meetings[place - 1] if place else None

    @cached_property
    def has_lettered_parts(self) -> bool:
        """Whether any recommendation has parts (a), (b), (c) …"""
        return any(recommendation.has_lettered_parts for recommendation in self.recommendations)

    def chapter_of(self, recommendation: Recommendation) -> Chapter | None:
        """The chapter of a recommendation; None in a report without chapters."""
        return next((chapter for chapter in self.report.chapters if chapter.number == recommendation.chapter), None)

    @property
    def groups(self) -> tuple[Chapter | None, ...]:
        """The chapters; in a report without chapters, one group without a name."""
        return self.report.chapters or (None,)

    def in_chapter(self, chapter: Chapter | None) -> tuple[Recommendation, ...]:
        """The chapter's recommendations; those of the group without a name are all."""
        return tuple(rec for rec in self.recommendations if chapter is None or rec.chapter == chapter.number)

    def published(self) -> "Dossier":
        """The part of the record that the public may see: nothing tells of what is still on its way."""
        updates = tuple(update for update in self.updates if update.stage == Stage.PUBLISHED)
        seen = {update.meeting for update in updates}
        return replace(
            self, updates=updates, meetings=tuple(meeting for meeting in self.meetings if meeting.number in seen)
        )
