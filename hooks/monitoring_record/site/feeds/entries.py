"""The sorts of news."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from monitoring_record import addresses
from monitoring_record.analysis import MeetingAnalysis, ReportAnalysis
from monitoring_record.analysis.promise_headline import PROMISE
from monitoring_record.analysis.promises import OutcomeAtMeeting, PromiseHistory
from monitoring_record.analysis.verdicts import Verdict
from monitoring_record.dates import month, settled_on
from monitoring_record.kept.corrections import Correction
from monitoring_record.records import Meeting, PromiseOutcome, RatingChange, Recommendation
from monitoring_record.records.programme import regular
from monitoring_record.site.feeds.feed import Entry


@dataclass(frozen=True)
class MeetingEntry(Entry):
    """A meeting is published."""

    category = "meeting"

    report: ReportAnalysis
    analysis: MeetingAnalysis

    @property
    def meeting(self) -> Meeting:
        """The meeting."""
        return self.analysis.meeting

    @property
    def title(self) -> str:
        """“2nd meeting, March 2022: 1 rating rose, 1 fell”"""
        words, changes = self.report.words, self.analysis.changes
        name = f"{self.meeting.ordinal} {words.meeting.one}, {month(self.meeting)}"
        return f"{name}: {changes.in_words(words)}" if changes else f"{name}: the first {words.rating.many}"

    @property
    def address(self) -> str:
        """The page of the meeting."""
        return addresses.meeting(self.report.dossier, self.meeting)

    @property
    def published(self) -> date:
        """The day of the endorsement; without it, the last day."""
        return settled_on(self.meeting)


@dataclass(frozen=True)
class FindingEntry(Entry):
    """A meeting rated a recommendation."""

    category = "rating"

    report: ReportAnalysis
    recommendation: Recommendation
    meeting: Meeting

    @property
    def verdict(self) -> Verdict | None:
        """The rating of the whole; None if only parts were rated."""
        return self.report.verdicts.of(self.meeting, self.recommendation)

    @cached_property
    def changed_parts(self) -> tuple[Verdict, ...]:
        """The parts and sub-parts whose rating changed."""
        references = self.recommendation.part_references()
        found = (self.report.verdicts.of(self.meeting, self.recommendation, part) for part in references)
        return tuple(verdict for verdict in found if verdict and _is_change(verdict))

    @property
    def is_change(self) -> bool:
        """Whether the rating of the whole or of a part changed."""
        return bool(self.verdict and _is_change(self.verdict)) or bool(self.changed_parts)

    @property
    def reason(self) -> str:
        """The reason for the rating of the whole, in a sentence; empty if it has none."""
        update = self.report.dossier.update(self.meeting, self.recommendation)
        overall = update.assessment.overall if update and update.assessment else None
        return (overall.summary or "") if overall else ""

    @property
    def title(self) -> str:
        """“1 Mend the walls: Mostly done, was half done (2nd meeting, March 2022)”"""
        words = self.report.words
        found = [self._of_whole, *self._of_parts]
        at = f"{self.meeting.ordinal} {words.meeting.one}, {month(self.meeting)}"
        return f"{self.recommendation.number} {self.recommendation.title_in_full}: {'; '.join(found)} ({at})"

    @property
    def _of_whole(self) -> str:
        verdict = self.verdict
        if verdict is None:
            return f"rated {self.report.words.part_by_part}"
        if _is_change(verdict) and verdict.previous:
            return f"{verdict.rating.label}, was {verdict.previous.in_sentence}"
        return f"{verdict.rating.label}, as before" if verdict.change else verdict.rating.label

    @property
    def _of_parts(self) -> Sequence[str]:
        count = len(self.changed_parts)
        return [f"{self.report.words.part.counted(count)} changed"] if count else []

    @property
    def address(self) -> str:
        """The page of the recommendation."""
        return addresses.recommendation(self.report.dossier, self.recommendation)

    @property
    def anchor(self) -> str:
        """What happened at the meeting."""
        return addresses.part_anchor("", self.meeting)

    @property
    def published(self) -> date:
        """The day of the meeting."""
        return settled_on(self.meeting)

    @property
    def updated(self) -> date:
        """The day on which what is said of the recommendation at the meeting was last corrected."""
        return _last_changed(self.report, self.recommendation, self.meeting)


def _is_change(verdict: Verdict) -> bool:
    return verdict.change in (RatingChange.IMPROVED, RatingChange.WORSENED)


@dataclass(frozen=True)
class PromisesEntry(Entry):
    """What a meeting shows of the promises on a recommendation: what became of earlier ones, and new ones."""

    category = "promises"

    report: ReportAnalysis
    recommendation: Recommendation
    meeting: Meeting

    @cached_property
    def outcomes(self) -> Sequence[tuple[PromiseHistory, OutcomeAtMeeting]]:
        """The promises of earlier meetings with what became of them, in the order of the outcomes."""
        found = ((of, of.outcome_at(self.meeting)) for of in self.report.promises.of(self.recommendation))
        order = list(PromiseOutcome)
        return sorted(((of, at) for of, at in found if at), key=lambda each: order.index(each[1].outcome))

    @cached_property
    def made(self) -> Sequence[PromiseHistory]:
        """The new promises."""
        return [of for of in self.report.promises.of(self.recommendation) if of.meeting.number == self.meeting.number]

    @property
    def title(self) -> str:
        """“1 Mend the walls: of 3 promises 2 kept, 1 put off; 1 new promise (2nd meeting, March 2022)”"""
        at = f"{self.meeting.ordinal} {self.report.words.meeting.one}, {month(self.meeting)}"
        found = "; ".join(filter(None, (self._outcomes_in_words, self._made_in_words)))
        return f"{self.recommendation.number} {self.recommendation.title_in_full}: {found} ({at})"

    @property
    def _outcomes_in_words(self) -> str:
        counts = Counter(at.outcome for _, at in self.outcomes)
        found = ", ".join(f"{count} {outcome.label.lower()}" for outcome, count in counts.items())
        return f"of {PROMISE.counted(len(self.outcomes))} {found}" if found else ""

    @property
    def _made_in_words(self) -> str:
        return _NEW_PROMISE.counted(len(self.made)) if self.made else ""

    @property
    def address(self) -> str:
        """The page of the recommendation."""
        return addresses.recommendation(self.report.dossier, self.recommendation)

    @property
    def anchor(self) -> str:
        """What happened at the meeting."""
        return addresses.part_anchor("", self.meeting)

    @property
    def id(self) -> tuple[str, str]:
        """A place of the page of the promises: what the meeting found of the recommendation is other news of the same place."""
        anchor = addresses.recommendation_anchor(self.recommendation, self.meeting)
        return addresses.promises(self.report.dossier), anchor

    @property
    def published(self) -> date:
        """The day of the meeting."""
        return settled_on(self.meeting)

    @property
    def updated(self) -> date:
        """The day on which what the meeting shows of the promises was last corrected; what else it found is other news."""
        return _last_changed(self.report, self.recommendation, self.meeting, ("promises", "outcomes"))


_NEW_PROMISE = regular("new promise")


@dataclass(frozen=True)
class CorrectionEntry(Entry):
    """Something was corrected since it was published."""

    category = "correction"

    report: ReportAnalysis
    correction: Correction
    day: date

    @property
    def title(self) -> str:
        """“Correction: Recommendation 2, 1st meeting, overall rating: mostly done → fully done”; of several, what they are about."""
        lines = self.correction.lines
        return f"Correction: {self.correction.title if lines[1:] else lines[0]}"

    @property
    def address(self) -> str:
        """The page of the corrections."""
        return addresses.changes(self.report.dossier)

    @property
    def anchor(self) -> str:
        """The correction."""
        return self.correction.anchor

    @property
    def published(self) -> date:
        """The day of the correction."""
        return self.day


def _last_changed(report: ReportAnalysis, of: Recommendation, meeting: Meeting, fields: Collection[str] = ()) -> date:
    """Return the day on which what is said of a recommendation at a meeting, or some fields of it, was last corrected; or its own day."""
    found = (each for each in corrections(report, of) if each.correction.changes(of.number, meeting.number, fields))
    return max((each.day for each in found), default=settled_on(meeting))


def corrections(report: ReportAnalysis, of: Recommendation | None = None) -> Iterator[CorrectionEntry]:
    """Yield the corrections of a report, or those about one recommendation; without a history, there is no day to give them."""
    found = report.corrections.of(of.number) if of else report.corrections.found
    return (CorrectionEntry(report, correction, correction.day) for correction in found if correction.day)
