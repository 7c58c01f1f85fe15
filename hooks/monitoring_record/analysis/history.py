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
class PartAtMeeting:
    """What a meeting's update says about one part, or (part "") about the recommendation as a whole."""

    part: str
    title: str
    verdict: Verdict | None
    government: tuple[Statement[GovernmentText], ...]
    alternative: tuple[Statement[AlternativeText], ...]
    assessment: tuple[Statement[AssessedParts], ...]
    lacks_government_report: bool = False
    """Whether the original has a report of the government on other parts, or on the whole, and none on this part."""

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

    @property
    def lacks_government_report(self) -> bool:
        """Whether the original has no report of the government on the recommendation; the parts do not repeat it."""
        return not self.update.government

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
                whole=_part_at_meeting(update, "", "", verdicts.of(meeting, recommendation)),
                parts=tuple(
                    _part_at_meeting(update, part.number, part.title, verdicts.of(meeting, recommendation, part.number))
                    for part in recommendation.parts
                ),
            )


def _part_at_meeting(update: Update, part: str, title: str, verdict: Verdict | None) -> PartAtMeeting:
    assessed = update.assessment.parts if update.assessment else ()
    government = _statements(update.government, ("government",), part)
    return PartAtMeeting(
        part=part,
        title=title,
        verdict=verdict,
        government=government,
        alternative=_statements(update.alternative, ("alternative",), part),
        assessment=_statements(assessed, ("assessment", "parts"), part),
        lacks_government_report=bool(part and update.government and not government),
    )


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
