"""A dossier: all records of a report, complete and checked."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from monitoring_record.records.institution import Institutions
from monitoring_record.records.meeting import Meeting
from monitoring_record.records.programme import Programme
from monitoring_record.records.recommendation import Recommendation
from monitoring_record.records.report import Chapter, Report
from monitoring_record.records.scale import Scale
from monitoring_record.records.update import Update
from monitoring_record.records.vocabularies import Stage
from monitoring_record.source.problems import Location
from monitoring_record.source.yaml_file import FileText
from monitoring_record.source.yaml_values import positions_of


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
    institutions: Institutions | None = None
    """The bodies that act in the report; None if it has no file of them."""

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

    def place_of(self, chapter: Chapter) -> Location:
        """Return the location of a chapter in the report’s file, which also has those that are not public."""
        return self._chapter_places.get(str(chapter.number), ())

    @cached_property
    def _chapter_places(self) -> Mapping[str, Location]:
        """The location of each chapter in the report's file, by the number that is written there."""
        file = self.files.get(self.report.file)
        found = positions_of(file).items() if file else ()
        return {value.raw: at[:-1] for at, value in found if at[:1] + at[2:] == _CHAPTER_NUMBER}

    def up_to(self, meeting: int, known: Collection[int]) -> "Dossier":
        """Return the dossier as of a meeting: without the later ones, their updates, and what only they say anything of.

        `known` are the numbers of recommendations that belong to it in any case.
        """
        updates = tuple(update for update in self.updates if update.meeting <= meeting)
        numbers = {*known, *(update.recommendation for update in updates)}
        recommendations = tuple(of for of in self.recommendations if of.number in numbers)
        return replace(
            self,
            report=_with_chapters_of(recommendations, self.report),
            meetings=tuple(of for of in self.meetings if of.number <= meeting),
            recommendations=recommendations,
            updates=updates,
            institutions=self.institutions
            and self.institutions.as_said_in({(of.meeting, of.recommendation) for of in updates}),
        )

    def published(self) -> "Dossier":
        """Return the public part of the dossier: what is unpublished is in no record of it.

        That is each published update, with the outcomes of promises that are public; each meeting and each recommendation that has one; each recommendation whose file says
        that it is published; and the chapters of these recommendations.
        """
        updates = _with_known_promises(update for update in self.updates if update.stage == Stage.PUBLISHED)
        meetings = {update.meeting for update in updates}
        updated = {update.recommendation for update in updates}
        recommendations = tuple(rec for rec in self.recommendations if rec.published or rec.number in updated)
        return replace(
            self,
            report=_with_chapters_of(recommendations, self.report),
            meetings=tuple(meeting for meeting in self.meetings if meeting.number in meetings),
            recommendations=recommendations,
            updates=updates,
            institutions=self.institutions
            and self.institutions.as_said_in({(of.meeting, of.recommendation) for of in updates}),
        )


_CHAPTER_NUMBER = ("chapters", "number")
"""The keys around the number of a chapter in the report’s file."""


def _with_known_promises(updates: Iterable[Update]) -> tuple[Update, ...]:
    """Return updates, in the order of the meetings, without the outcomes of promises that none of them has."""
    known: set[tuple[int, str]] = set()
    found = []
    for update in updates:
        number = update.recommendation
        outcomes = {key: of for key, of in update.outcomes.items() if (number, key) in known}
        is_whole = len(outcomes) == len(update.outcomes)
        found.append(update if is_whole else update.model_copy(update={"outcomes": outcomes}))
        known.update((number, key) for key in update.promises)
    return tuple(found)


def _with_chapters_of(recommendations: tuple[Recommendation, ...], report: Report) -> Report:
    """Return a report with the chapters of these recommendations; the same one if it has no others."""
    numbers = {recommendation.chapter for recommendation in recommendations}
    chapters = tuple(chapter for chapter in report.chapters if chapter.number in numbers)
    return report if chapters == report.chapters else report.model_copy(update={"chapters": chapters})
