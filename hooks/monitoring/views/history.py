"""The history of a recommendation: meeting after meeting, part by part, who said what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from monitoring.records import (
    AlternativeText,
    AssessedParts,
    Dossier,
    GovernmentText,
    Location,
    Meeting,
    Recommendation,
    Update,
)
from monitoring.views.verdicts import Verdict, Verdicts

Entry = TypeVar("Entry", GovernmentText, AlternativeText, AssessedParts)


@dataclass(frozen=True)
class Told(Generic[Entry]):
    """A text as it stands under a part. A text that speaks to several parts is told in full under the first of them."""

    entry: Entry
    at: Location
    """Where it stands in the update's file."""
    speaks_to: tuple[str, ...]
    """The parts and sub-parts it speaks to, where that is not just the part it stands under."""
    told_under: str | None = None
    """The part under which the full text stands, where it is not this one."""


@dataclass(frozen=True)
class PartStory:
    """What was said at a meeting of one part, or (part "") of the recommendation as a whole."""

    part: str
    title: str
    verdict: Verdict | None
    government: tuple[Told[GovernmentText], ...]
    alternative: tuple[Told[AlternativeText], ...]
    assessment: tuple[Told[AssessedParts], ...]

    def told_elsewhere(self) -> dict[str, list[str]]:
        """The voices whose texts stand under another part, by that part."""
        found: dict[str, list[str]] = {}
        for voice in ("government", "alternative", "assessment"):
            for told in getattr(self, voice):
                if told.told_under:
                    found.setdefault(told.told_under, []).append(voice)
        return found


@dataclass(frozen=True)
class MeetingStory:
    """What happened to a recommendation at one meeting."""

    meeting: Meeting
    update: Update
    verdict: Verdict | None
    whole: PartStory
    parts: tuple[PartStory, ...]


def history(dossier: Dossier, verdicts: Verdicts, recommendation: Recommendation) -> tuple[MeetingStory, ...]:
    """The stories of a recommendation, the latest meeting first; meetings without an update are left out."""
    return tuple(_stories(dossier, verdicts, recommendation))[::-1]


def _stories(dossier: Dossier, verdicts: Verdicts, recommendation: Recommendation) -> Iterator[MeetingStory]:
    for meeting in dossier.meetings:
        update = dossier.update(meeting, recommendation)
        if update is not None:
            yield MeetingStory(
                meeting=meeting,
                update=update,
                verdict=verdicts.of(meeting, recommendation),
                whole=_part_story(update, "", "", None),
                parts=tuple(
                    _part_story(update, part.number, part.title, verdicts.of(meeting, recommendation, part.number))
                    for part in recommendation.parts
                ),
            )


def _part_story(update: Update, part: str, title: str, verdict: Verdict | None) -> PartStory:
    assessed = update.assessment.parts if update.assessment else ()
    return PartStory(
        part=part,
        title=title,
        verdict=verdict,
        government=_told(update.government, ("government",), part),
        alternative=_told(update.alternative, ("alternative",), part),
        assessment=_told(assessed, ("assessment", "parts"), part),
    )


def _told(entries: Iterable[Entry], listed_at: Location, part: str) -> tuple[Told[Entry], ...]:
    """Those of the entries that speak to the part, or (part "") to no part in particular."""
    found = []
    for place, entry in enumerate(entries):
        speaks_to = entry.part or ()
        whole_parts = [reference.partition(".")[0] for reference in speaks_to] or [""]
        if part in whole_parts:
            only_here = speaks_to in ((), (part,))
            told_under = None if whole_parts[0] == part else whole_parts[0]
            found.append(Told(entry, (*listed_at, place), () if only_here else speaks_to, told_under))
    return tuple(found)
