"""The history of a recommendation: what was reported and found on each part at each meeting."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import (
    AlternativeText,
    AssessedParts,
    Dossier,
    GovernmentText,
    Location,
    Meeting,
    Recommendation,
    Update,
    Voice,
)

AnyEntry = TypeVar("AnyEntry", GovernmentText, AlternativeText, AssessedParts)


@dataclass(frozen=True)
class Statement(Generic[AnyEntry]):
    """A text under one of the parts that it is about. A text about several parts is shown in full under the first."""

    entry: AnyEntry
    at: Location
    """Its location in the update's file."""
    about_parts: tuple[str, ...]
    """The parts and sub-parts that it is about; empty if that is only the part that it is under."""
    shown_under: str | None = None
    """The part under which it is shown in full; None if it is this one."""


@dataclass(frozen=True)
class Silence:
    """Somebody who reported to the meeting, but not on this recommendation or part."""

    who: str
    """The author of an alternative report, or "" for the government."""
    of_the_whole: bool
    """Whether they reported on the recommendation as a whole."""


@dataclass(frozen=True)
class PartAtMeeting:
    """What a meeting's update says about one part, or (part "") about the recommendation as a whole."""

    part: str
    title: str
    verdict: Verdict | None
    government: tuple[Statement[GovernmentText], ...]
    alternative: tuple[Statement[AlternativeText], ...]
    assessment: tuple[Statement[AssessedParts], ...]
    silent: tuple[Silence, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the update says nothing of it."""
        return not (self.verdict or self.government or self.alternative or self.assessment)

    def by_organisation(self) -> dict[str, list[Statement[AlternativeText]]]:
        """Return the alternative reports that are shown here in full, by their author."""
        found: dict[str, list[Statement[AlternativeText]]] = {}
        for statement in self.alternative:
            if not statement.shown_under:
                found.setdefault(statement.entry.author, []).append(statement)
        return found

    def shown_elsewhere(self) -> dict[str, list[Voice]]:
        """Return the voices whose texts are shown under another part, by that part; each voice once."""
        found: dict[str, list[Voice]] = {}
        for voice in (Voice.GOVERNMENT, Voice.ALTERNATIVE, Voice.ASSESSMENT):
            for under in dict.fromkeys(text.shown_under for text in getattr(self, voice) if text.shown_under):
                found.setdefault(under, []).append(voice)
        return found


@dataclass(frozen=True)
class RecommendationAtMeeting:
    """What happened to a recommendation at one meeting."""

    meeting: Meeting
    update: Update
    verdict: Verdict | None
    whole: PartAtMeeting
    parts: tuple[PartAtMeeting, ...]
    silent: tuple[Silence, ...]
    """Who did not report on the recommendation at all; the parts do not repeat it."""

    @property
    def rated_parts(self) -> tuple[Verdict, ...]:
        """The verdicts on the parts, in their order."""
        return tuple(part.verdict for part in self.parts if part.verdict)


def history(
    dossier: Dossier, verdicts: Verdicts, recommendation: Recommendation
) -> tuple[RecommendationAtMeeting, ...]:
    """Return what each meeting did on a recommendation, the latest first; meetings without an update are left out."""
    return tuple(_at_meetings(dossier, verdicts, recommendation))[::-1]


def _at_meetings(
    dossier: Dossier, verdicts: Verdicts, recommendation: Recommendation
) -> Iterator[RecommendationAtMeeting]:
    for meeting in dossier.meetings:
        update = dossier.update(meeting, recommendation)
        if update is not None:
            yield RecommendationAtMeeting(
                meeting=meeting,
                update=update,
                verdict=verdicts.of(meeting, recommendation),
                whole=_part_at_meeting(meeting, update, "", "", verdicts.of(meeting, recommendation)),
                parts=tuple(
                    _part_at_meeting(
                        meeting, update, part.number, part.title, verdicts.of(meeting, recommendation, part.number)
                    )
                    for part in recommendation.parts
                ),
                silent=tuple(Silence(who, of_the_whole=False) for who in _silent(meeting, update)),
            )


def _part_at_meeting(meeting: Meeting, update: Update, part: str, title: str, verdict: Verdict | None) -> PartAtMeeting:
    assessed = update.assessment.parts if update.assessment else ()
    government, alternative = (
        _statements(update.government, ("government",), part),
        _statements(update.alternative, ("alternative",), part),
    )
    heard = {*("" for _ in government), *(statement.entry.author for statement in alternative)}
    return PartAtMeeting(
        part=part,
        title=title,
        verdict=verdict,
        government=government,
        alternative=alternative,
        assessment=_statements(assessed, ("assessment", "parts"), part),
        silent=tuple(_silent_on_part(meeting, update, heard)) if part else (),
    )


def _silent(meeting: Meeting, update: Update) -> Iterator[str]:
    """Return who reported to the meeting, but not on this recommendation; "" is the government."""
    if not update.government:
        yield ""
    authors = {text.author for text in update.alternative}
    yield from (author for author in meeting.reported.alternative if author not in authors)


def _silent_on_part(meeting: Meeting, update: Update, heard: set[str]) -> Iterator[Silence]:
    """Return who reported on the recommendation, but not on this part; `heard` are those who did."""
    reporters = {"" for _ in update.government} | {text.author for text in update.alternative}
    of_the_whole = {"" for text in update.government if text.part is None}
    of_the_whole |= {text.author for text in update.alternative if text.part is None}
    for who in ("", *meeting.reported.alternative):
        if who in reporters - heard:
            yield Silence(who, of_the_whole=who in of_the_whole)


def _statements(entries: Iterable[AnyEntry], listed_at: Location, part: str) -> tuple[Statement[AnyEntry], ...]:
    """Return the entries that are about the part, or (part "") about no part in particular."""
    found = []
    for place, entry in enumerate(entries):
        about_parts = entry.part or ()
        whole_parts = [reference.partition(".")[0] for reference in about_parts] or [""]
        if part in whole_parts:
            only_here = about_parts in ((), (part,))
            shown_under = None if whole_parts[0] == part else whole_parts[0]
            found.append(Statement(entry, (*listed_at, place), () if only_here else about_parts, shown_under))
    return tuple(found)
