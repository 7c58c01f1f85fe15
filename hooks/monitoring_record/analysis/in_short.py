"""What each voice said of each part in a few words, for the table at the top of a recommendation's page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from monitoring_record.addresses import part_anchor
from monitoring_record.analysis.history import AnyEntry, PartAtMeeting, RecommendationAtMeeting, Statement
from monitoring_record.records import AlternativeText, Finding, Voice


@dataclass(frozen=True)
class Speaker:
    """One of the voices of an update; each organisation is a speaker of its own."""

    voice: Voice
    author: str = ""
    """The organisation that wrote an alternative report."""


@dataclass(frozen=True)
class Gist:
    """A text in a few words."""

    words: str
    """Empty if the text has none."""
    finding: Finding | None
    author: str
    """Who reported, where it is not the government that reported to the meeting."""
    subparts: tuple[str, ...]
    """The sub-parts that the text is about, if it is not about the whole part."""
    anchor: str
    """Where the page shows the text in full."""


@dataclass(frozen=True)
class InShort:
    """What a meeting heard and found on each part, in a few words."""

    at_meeting: RecommendationAtMeeting

    @cached_property
    def speakers(self) -> tuple[Speaker, ...]:
        """Those of whom any text is told in a few words, in the order of the page."""
        found = dict.fromkeys(speaker for gists in self._gists.values() for speaker in gists)
        told = (speaker for speaker in found if any(self._is_told(speaker, part) for part in self._gists))
        return tuple(sorted(told, key=lambda speaker: _ORDER.index(speaker.voice)))

    def of(self, part: str, speaker: Speaker) -> tuple[Gist, ...]:
        """Return what a speaker said of a part, or (part "") of no part in particular."""
        return self._gists[part].get(speaker, ())

    def _is_told(self, speaker: Speaker, part: str) -> bool:
        return any(gist.words or gist.finding for gist in self.of(part, speaker))

    @cached_property
    def _gists(self) -> Mapping[str, Mapping[Speaker, tuple[Gist, ...]]]:
        return {part.part: self._of_part(part) for part in (self.at_meeting.whole, *self.at_meeting.parts)}

    def _of_part(self, part: PartAtMeeting) -> Mapping[Speaker, tuple[Gist, ...]]:
        found: dict[Speaker, tuple[Gist, ...]] = {}
        for speaker, gist in self._said_of(part):
            found[speaker] = (*found.get(speaker, ()), gist)
        return found

    def _said_of(self, part: PartAtMeeting) -> Iterator[tuple[Speaker, Gist]]:
        for reported in part.government:
            yield Speaker(Voice.GOVERNMENT), self._gist(part, reported, reported.entry.author)
        for alternative in part.alternative:
            yield Speaker(Voice.ALTERNATIVE, alternative.entry.author), self._gist(part, alternative)
        for assessed in part.assessment:
            yield Speaker(Voice.ASSESSMENT), self._gist(part, assessed)

    def _gist(self, part: PartAtMeeting, statement: Statement[AnyEntry], author: str | None = None) -> Gist:
        entry = statement.entry
        subparts = tuple(subpart for about, _, subpart in map(_divided, statement.about_parts) if about == part.part)
        return Gist(
            words=entry.gist or "",
            finding=entry.finding if isinstance(entry, AlternativeText) else None,
            author=author or "",
            subparts=subparts if all(subparts) else (),
            anchor=part_anchor(statement.shown_under or part.part, self.at_meeting.meeting),
        )


_ORDER = (Voice.GOVERNMENT, Voice.ALTERNATIVE, Voice.ASSESSMENT)


def _divided(reference: str) -> tuple[str, str, str]:
    return reference.partition(".")
