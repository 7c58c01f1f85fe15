"""A programme, whose name and words several reports share: one says “meeting”, another “session”."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from monitoring_record.records.base import Line, Record
from monitoring_record.records.pack_words import PackWords
from monitoring_record.records.shape import SchemaHint
from monitoring_record.records.vocabularies import Voice


class Noun(Record):
    """A noun of a programme, in the singular and in the plural."""

    one: Line = Field(examples=["session"])
    """One of them, in small letters."""
    many: Line = Field(examples=["sessions"])
    """Several of them, in small letters."""

    @property
    def title(self) -> str:
        """One of them, at the beginning of a sentence or in a heading."""
        return capitalised(self.one)

    @property
    def titles(self) -> str:
        """Several of them, at the beginning of a sentence or in a heading."""
        return capitalised(self.many)

    @property
    def with_article(self) -> str:
        """“a session”, “an evaluation”."""
        return f"{_article(self.one)} {self.one}"

    def counted(self, number: int) -> str:
        """Return a number with the noun: “1 session”, “2 sessions”."""
        return f"{number} {self.of(number)}"

    def of(self, number: int) -> str:
        """Return the singular or the plural, as the number needs it."""
        return self.one if number == 1 else self.many


def _article(words: str) -> str:
    """Return the indefinite article before words."""
    return "an" if words[0].lower() in "aeiou" else "a"


def capitalised(words: str) -> str:
    """Return words with a capital at the beginning; all other letters stay as they are."""
    return words[:1].upper() + words[1:]


def possessive(words: str) -> str:
    """Return the possessive: “the experts’”, “the Committee’s”."""
    return f"{words}’" if words.endswith("s") else f"{words}’s"


def regular(word: str) -> Noun:
    """Return a noun whose plural ends in s."""
    return Noun(one=word, many=f"{word}s")


def _plural_added(value: Any) -> Any:
    """Read `session` as `{one: session, many: sessions}`."""
    return {"one": value, "many": f"{value}s"} if isinstance(value, str) else value


ProgrammeNoun = Annotated[
    Noun, BeforeValidator(_plural_added), SchemaHint(lambda known: {"anyOf": [{"type": "string"}, known]})
]
"""A noun; one word is enough where the plural ends in s."""


class VoiceWords(Record):
    """What a programme calls one of the three voices of an update."""

    label: Line = Field(examples=["Alternative report"])
    """The name above a text, as a heading."""
    in_sentence: Line = Field(examples=["the alternative report"])
    """The same within a sentence, with its article."""

    @property
    def indefinite(self) -> str:
        """Any one of them, within a sentence: “an alternative report”."""
        one = self.in_sentence.removeprefix("the ")
        return f"{_article(one)} {one}"


_GOVERNMENT = VoiceWords(label="Government report", in_sentence=Voice.GOVERNMENT.label)
_ALTERNATIVE = VoiceWords(label="Alternative report", in_sentence=Voice.ALTERNATIVE.label)
_ASSESSMENT = VoiceWords(label="Assessment by the experts", in_sentence=Voice.ASSESSMENT.label)


class Voices(Record):
    """The three voices of an update."""

    government: VoiceWords = Field(default=_GOVERNMENT, examples=[dict(_GOVERNMENT)])
    """The report of the government. If you leave it out: “Government report”, “the government’s report”."""
    alternative: VoiceWords = Field(default=_ALTERNATIVE, examples=[dict(_ALTERNATIVE)])
    """A report of a non-governmental organisation. If you leave it out: “Alternative report”, “the alternative report”."""
    assessment: VoiceWords = Field(default=_ASSESSMENT, examples=[dict(_ASSESSMENT)])
    """The findings of the experts. If you leave it out: “Assessment by the experts”, “the assessment”."""

    def in_sentence(self, voice_id: str) -> str:
        """Return the name of a voice within a sentence; that of the wording and of notes is the same in all programmes."""
        own: VoiceWords | None = getattr(self, voice_id, None)
        return own.in_sentence if own else next(voice.label for voice in Voice if voice == voice_id)


class Words(Record):
    """What a programme calls its things, where it does not use the words of this project."""

    meeting: ProgrammeNoun = Field(default=regular("meeting"), examples=["session"])
    """What it calls a meeting. The number goes before it: “19th meeting”."""
    recommendation: ProgrammeNoun = Field(default=regular("recommendation"), examples=["paragraph"])
    """What it calls a recommendation. The number goes after it: “Recommendation 13”."""
    part: ProgrammeNoun = Field(default=regular("part"), examples=["point"])
    """What it calls a part of a recommendation."""
    rating: ProgrammeNoun = Field(default=regular("rating"), examples=["grade"])
    """What it calls a rating."""
    chapter: ProgrammeNoun = Field(default=regular("chapter"), examples=["section"])
    """What it calls a chapter."""
    round: ProgrammeNoun = Field(default=regular("round"), examples=["cycle", {"one": "inquiry", "many": "inquiries"}])
    """What it calls a round of monitoring."""
    reporter: Line = Field(default="the government", examples=["the State party"])
    """Who reports on the progress, within a sentence. If you leave it out: “the government”."""
    assessor: Line = Field(default="the experts", examples=["the Committee"])
    """Who gives the ratings, within a sentence, in the plural or as a name. If you leave it out: “the experts”."""
    endorser: Line = Field(default="the plenary", examples=["the Committee"])
    """Who endorses the assessments, within a sentence. If you leave it out: “the plenary”."""
    voices: Voices = Field(default=Voices(), examples=[{"government": dict(_GOVERNMENT)}])
    """What it calls the three voices of an update."""

    def adapt(self, sentence: str) -> str:
        """Return a fixed sentence of the engine in the words of the programme: “Same rating” becomes “Same grade”."""
        own = self._own_words
        if not own:
            return sentence
        pattern = rf"\b(?:{'|'.join(map(re.escape, own))})\b"
        return re.sub(pattern, lambda found: own[found[0]], sentence)

    @cached_property
    def _own_words(self) -> dict[str, str]:
        """The usual words that the programme replaces, each with its replacement; plurals come before singulars."""
        usual = Words()
        pairs = {getattr(usual, name): getattr(self, name) for name in ("reporter", "assessor", "endorser")}
        for name in ("meeting", "recommendation", "part", "rating", "chapter", "round"):
            before, now = getattr(usual, name), getattr(self, name)
            pairs |= {before.many: now.many, before.one: now.one}
        return {before: now for before, now in pairs.items() if before != now}

    def counted_places(self, references: Iterable[str]) -> str:
        """Return “8 parts”, “8 parts and 2 recommendations as a whole”; the reference of a whole is ""."""
        is_part = [bool(reference) for reference in references]
        parts, wholes = is_part.count(True), is_part.count(False)
        phrases = [self.part.counted(parts)] if parts else []
        if wholes:
            phrases.append(f"{self.recommendation.counted(wholes)} as a whole")
        return " and ".join(phrases)

    @property
    def part_by_part(self) -> str:
        """“part by part”, “point by point”."""
        return f"{self.part.one} by {self.part.one}"


class Programme(Record):
    """A file in `data/programmes/`."""

    identity: ClassVar[tuple[str, ...]] = ("id", "file")

    id: str
    file: str
    name: Line = Field(examples=["Peer review of castles"])
    """The programme’s name."""
    words: Words = Field(default=Words(), examples=[{"meeting": "session", "rating": "grade"}])
    """What the programme calls its things, where it has words of its own for them: `meeting: session`.

    Where the plural of a word does not end in s, give both: `round: {one: inquiry, many: inquiries}`.
    """
    pack: PackWords = Field(default=PackWords(), exclude=True, examples=[{"language": "de"}])
    """The words of the forms that `run.py pack` makes. What you leave out has the usual words."""
