"""A report, its programme, its scale and its meetings, as the public documents retell them."""

from datetime import date

from pydantic import Field

from monitoring_record import records
from monitoring_record.entries.entry import RecordEntry
from monitoring_record.entries.values import Colour, Key, Number, WebAddress, Words
from monitoring_record.records import programme


class NounEntry(RecordEntry):
    """A noun, in the singular and in the plural."""

    record = records.Noun

    one: Words
    """One of them, in small letters."""
    many: Words
    """Several of them, in small letters."""


class VoiceWordsEntry(RecordEntry):
    """What a programme calls one of the three voices of an update."""

    record = programme.VoiceWords

    label: Words
    """The name as a heading."""
    in_sentence: Words
    """The name within a sentence, with its article."""


class VoicesEntry(RecordEntry):
    """What a programme calls the three voices of an update."""

    record = programme.Voices

    government: VoiceWordsEntry
    """The report of the government."""
    alternative: VoiceWordsEntry
    """A report of a non-governmental organisation."""
    assessment: VoiceWordsEntry
    """The findings of the experts."""


class WordsEntry(RecordEntry):
    """What a programme calls its things. The names of fields and documents are the same in every programme."""

    record = records.Words

    meeting: NounEntry
    """A meeting."""
    recommendation: NounEntry
    """A recommendation."""
    part: NounEntry
    """A part of a recommendation."""
    rating: NounEntry
    """A rating."""
    chapter: NounEntry
    """A chapter."""
    round: NounEntry
    """A round of monitoring."""
    reporter: Words
    """Who reports on the progress, within a sentence."""
    assessor: Words
    """Who gives the ratings, within a sentence."""
    endorser: Words
    """Who endorses the assessments, within a sentence."""
    voices: VoicesEntry
    """The three voices of an update."""


class ProgrammeEntry(RecordEntry):
    """A programme of peer reviews."""

    record = records.Programme

    id: Key
    """The programme’s name for programs."""
    name: Words
    """The programme’s name."""
    words: WordsEntry
    """What it calls its things."""


class OriginalEntry(RecordEntry):
    """The published document that the record retells."""

    record = records.Original

    title: Words
    """The document’s title."""
    url: WebAddress
    """Where the document is published on the web."""
    note: Words | None = None
    """The editor’s note on the document or its address, in CommonMark."""


class ChapterEntry(RecordEntry):
    """A chapter of the report."""

    record = records.Chapter

    number: Number
    """The chapter’s number."""
    title: Words
    """The chapter’s title, without its number."""


class EarlierRatingsEntry(RecordEntry):
    """The ratings of one recommendation in an earlier round."""

    record = records.EarlierRatings

    recommendation: Number
    """The number that the recommendation had in that round."""
    ratings: tuple[Key, ...]
    """The ids of its ratings; several where its parts were rated one by one."""


class EarlierRoundEntry(RecordEntry):
    """A round before this one of which only the ratings are recorded."""

    record = records.EarlierRound

    name: Words
    """What the round is called."""
    meeting: Number | None = None
    """The number of the meeting that gave the ratings."""
    document: Words | None = None
    """The document that has the ratings: its title or symbol."""
    url: WebAddress | None = None
    """The web address of the document."""
    ratings: tuple[EarlierRatingsEntry, ...]
    """The ratings, recommendation by recommendation."""


def _is_empty(value: tuple[EarlierRoundEntry, ...]) -> bool:
    return not value


class ReportEntry(RecordEntry):
    """The report: one country’s progress after one round of monitoring."""

    record = records.Report

    slug: Key
    """The name of the report for programs; its addresses begin with it."""
    country: Words
    """The country that the report is about."""
    programme: Words
    """The name of the programme."""
    round: Words
    """The round of monitoring, as the programme calls it."""
    publisher: Words
    """Who published the original."""
    original: OriginalEntry
    """The published document that the record retells."""
    licence: Words
    """On what terms the record may be used, in CommonMark."""
    licence_url: WebAddress | None = None
    """The web address of the terms."""
    scale: Key
    """The id of the scale that the ratings are taken from."""
    summary: Words
    """What the report is about, in CommonMark."""
    method: Words
    """How the record was made from the original, in CommonMark."""
    chapters: tuple[ChapterEntry, ...]
    """The chapters that have a public recommendation, in their order; empty if the report has no chapters."""
    earlier_rounds: tuple[EarlierRoundEntry, ...] = Field(default=(), exclude_if=_is_empty)
    """Rounds before this one of which only the ratings are recorded, the latest first."""


class RatingEntry(RecordEntry):
    """One step of a scale."""

    record = records.Rating

    id: Key
    """The rating’s name for programs."""
    label: Words
    """The rating as readers see it."""
    verb_phrase: Words | None = None
    """What is said of several that have the rating: “12 of 40 parts lack progress”."""
    short: Words
    """The label where there is room for a few letters only."""
    symbol: Words
    """A sign that shows the rating without colour."""
    colour: Colour
    """The colour of the rating."""
    dark_colour: Colour | None = None
    """The colour on a dark ground, where it is another one."""
    meaning: Words
    """When this rating is given, in CommonMark."""
    assessed: bool
    """Whether it is a rating: false in the last entry, which says that none was given."""


class ScaleEntry(RecordEntry):
    """The scale that the ratings are taken from."""

    record = records.Scale

    id: Key
    """The scale’s name for programs."""
    name: Words
    """The scale’s name."""
    ratings: tuple[RatingEntry, ...] = Field(min_length=2)
    """The ratings, best first. The last one says that no rating was given."""


class ExpertEntry(RecordEntry):
    """One of those who prepared the assessment."""

    record = records.Expert

    name: Words
    """The expert’s name."""
    affiliation: Words
    """The country or body that the expert comes from."""


class ReportersEntry(RecordEntry):
    """Who reported to a meeting."""

    record = records.Reporters

    government: Words
    """Who reported for the government."""
    alternative: tuple[Words, ...]
    """The non-governmental organisations that gave an alternative report."""


class MeetingEntry(RecordEntry):
    """A meeting: it discusses and endorses the assessment."""

    record = records.Meeting

    number: Number
    """The meeting’s number."""
    name: Words
    """The meeting’s full name."""
    starts: date
    """The first day of the meeting."""
    ends: date
    """The last day of the meeting."""
    endorsed: date | None = None
    """The day on which the assessments were endorsed."""
    place: Words
    """The town where the meeting was held."""
    experts: tuple[ExpertEntry, ...]
    """Those who prepared the assessment."""
    reported: ReportersEntry
    """Who reported to the meeting."""
    basis: Words
    """What the assessment rests on, in CommonMark."""
