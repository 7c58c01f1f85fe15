"""What changed at a meeting, compared with the one before: part by part, with the documents and organisations that are new."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from monitoring_record.analysis.groups import grouped
from monitoring_record.analysis.page_limits import MOST_SOURCES
from monitoring_record.analysis.passages import Passage
from monitoring_record.analysis.sources import Source
from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import Dossier, Meeting, Rating, RatingChange, Recommendation


@dataclass(frozen=True)
class NoLongerAssessed:
    """A part that the meeting before rated, and this one did not, though it assessed the recommendation."""

    before: Verdict
    now: Verdict | None
    """Why there is no rating, if the record says so."""


@dataclass(frozen=True)
class NewSource:
    """A document that no earlier meeting cited, and where this one does."""

    source: Source
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class MeetingChanges:
    """What changed at a meeting. Verdicts are in the order of the record, that on a whole before those on its parts."""

    improved: tuple[Verdict, ...]
    worsened: tuple[Verdict, ...]
    first_rated: tuple[Verdict, ...]
    """Those on what no meeting before had rated."""
    no_longer_assessed: tuple[NoLongerAssessed, ...]
    new_sources: tuple[NewSource, ...]
    new_reporters: tuple[str, ...]
    """Who reported to this meeting, and to none before."""

    @property
    def lists_new_sources(self) -> bool:
        """Whether the page lists the new documents; else it has their number."""
        return len(self.new_sources) <= MOST_SOURCES

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in self.__dataclass_fields__)


def by_step(verdicts: Iterable[Verdict]) -> Mapping[tuple[Rating | None, Rating], tuple[Verdict, ...]]:
    """Return changed verdicts by the rating before and the one now, in the order in which they come."""
    return grouped(((verdict.previous, verdict.rating), verdict) for verdict in verdicts)


def meeting_changes(
    dossier: Dossier, verdicts: Verdicts, sources: Iterable[Source], meeting: Meeting
) -> MeetingChanges:
    """Compare a meeting with those before it."""
    earlier = tuple(of for of in dossier.meetings if of.number < meeting.number)
    of_meeting = tuple(verdict for verdict in verdicts if verdict.meeting is meeting)
    return MeetingChanges(
        improved=tuple(verdict for verdict in of_meeting if verdict.change is RatingChange.IMPROVED),
        worsened=tuple(verdict for verdict in of_meeting if verdict.change is RatingChange.WORSENED),
        first_rated=tuple(verdict for verdict in of_meeting if _is_first(verdict, verdicts, earlier)),
        no_longer_assessed=tuple(_no_longer_assessed(dossier, verdicts, meeting)),
        new_sources=tuple(_new_sources(sources, meeting)),
        new_reporters=tuple(_new_reporters(meeting, earlier)),
    )


def _is_first(verdict: Verdict, verdicts: Verdicts, earlier: tuple[Meeting, ...]) -> bool:
    before = (verdicts.of(of, verdict.recommendation, verdict.part) for of in earlier)
    return verdict.rating.assessed and not any(found and found.rating.assessed for found in before)


def _no_longer_assessed(dossier: Dossier, verdicts: Verdicts, meeting: Meeting) -> Iterator[NoLongerAssessed]:
    previous = dossier.previous_meeting(meeting)
    for before in verdicts:
        if before.meeting is previous and before.rating.assessed and _assessed(dossier, meeting, before.recommendation):
            now = verdicts.of(meeting, before.recommendation, before.part)
            if now is None or not now.rating.assessed:
                yield NoLongerAssessed(before, now)


def _assessed(dossier: Dossier, meeting: Meeting, recommendation: Recommendation) -> bool:
    update = dossier.update(meeting, recommendation)
    return update is not None and update.assessment is not None


def _new_sources(sources: Iterable[Source], meeting: Meeting) -> Iterator[NewSource]:
    for source in sources:
        cited_at = {passage.meeting.number for passage in source.citations if passage.meeting}
        if cited_at and min(cited_at) == meeting.number:
            yield NewSource(source, tuple(passage for passage in source.citations if passage.meeting is meeting))


def _new_reporters(meeting: Meeting, earlier: tuple[Meeting, ...]) -> Iterator[str]:
    known = {name for of in earlier for name in (of.reported.government, *of.reported.alternative)}
    for name in (meeting.reported.government, *meeting.reported.alternative):
        if name not in known:
            yield name
