"""The status of a meeting's updates: what is reported, what is rated, what is still to be filled in."""

from collections.abc import Iterable
from dataclasses import dataclass

from monitoring_record.analysis.passages import record_texts
from monitoring_record.analysis.promises import PromiseHistory, Promises
from monitoring_record.records import (
    AlternativeText,
    Dossier,
    GovernmentText,
    Meeting,
    Part,
    Recommendation,
    Report,
    Stage,
    Update,
)
from monitoring_record.records.placeholders import count_placeholders, is_placeholder


@dataclass(frozen=True)
class UpdateStatus:
    """How far the update of one recommendation is."""

    recommendation: Recommendation
    update: Update | None
    unanswered: tuple[PromiseHistory, ...]
    """The promises that were due at the meeting and have no outcome yet."""

    @property
    def stage(self) -> Stage | None:
        """The stage of the update, if there is one."""
        return self.update.stage if self.update else None

    @property
    def government(self) -> bool:
        """Whether there is a report of the government."""
        return self.update is not None and _has_text(self.update.government)

    @property
    def alternative(self) -> bool:
        """Whether there is an alternative report."""
        return self.update is not None and _has_text(self.update.alternative)

    @property
    def assessment(self) -> bool:
        """Whether there is an assessment."""
        return self.update is not None and self.update.assessment is not None

    @property
    def unrated(self) -> tuple[Part, ...]:
        """The parts without a finding."""
        found = self.update.assessment.parts if self.update and self.update.assessment else ()
        judged = {reference for finding in found for reference in finding.part}
        return tuple(part for part in self.recommendation.parts if part.number not in judged)

    @property
    def placeholders(self) -> int:
        """How many placeholders of the update are still to be filled in."""
        return count_placeholders(self.update) if self.update else 0


@dataclass(frozen=True)
class MeetingStatus:
    """How far the updates of a meeting are."""

    meeting: Meeting
    updates: tuple[UpdateStatus, ...]
    unfinished: tuple[tuple[str, int], ...]
    """The other files of the report with placeholders, and how many they have."""

    @property
    def totals(self) -> tuple[tuple[Stage | None, int], ...]:
        """How many recommendations have which stage, in the order of the stages; None is for those without an update."""
        reached = [status.stage for status in self.updates]
        counts = ((stage, reached.count(stage)) for stage in (None, *Stage))
        return tuple((stage, count) for stage, count in counts if count)


def meeting_status(dossier: Dossier, meeting: Meeting) -> MeetingStatus:
    """Return the status of every recommendation of a report for one of its meetings."""
    records: tuple[Report | Meeting | Recommendation, ...] = (dossier.report, meeting, *dossier.recommendations)
    counts = ((record.file, count_placeholders(record)) for record in records)
    due = Promises(dossier, record_texts(dossier)).due_at(meeting).by_outcome.get(None, ())
    return MeetingStatus(
        meeting,
        tuple(
            UpdateStatus(of, dossier.update(meeting, of), tuple(each for each in due if each.recommendation is of))
            for of in dossier.recommendations
        ),
        tuple((file, count) for file, count in counts if count),
    )


def _has_text(texts: Iterable[GovernmentText | AlternativeText]) -> bool:
    """Whether at least one text is not a placeholder."""
    return any(not is_placeholder(entry.text) for entry in texts)
