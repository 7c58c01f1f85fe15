"""A report: one country's progress update after one monitoring round (`report.yml`)."""

from typing import Annotated, ClassVar

from pydantic import Field

from monitoring_record.records.base import Address, Line, Listed, OneOrSeveral, Record, Text
from monitoring_record.source.limits import MOST_CHAPTERS
from monitoring_record.source.problems import ordinal


class Original(Record):
    """The published document that the record retells."""

    title: Line = Field(examples=["Ruritania: first round, progress update"])
    """The document’s title."""
    url: Address = Field(examples=["https://castles.example/ruritania"])
    """Where the document is published on the web."""
    note: Text | None = Field(default=None, examples=["The address is that of the programme’s page."])
    """The editor’s note on the document or its address."""


class Chapter(Record):
    """A chapter of the report. Its recommendations name it by number."""

    number: Annotated[int, Field(ge=1)] = Field(examples=[1])
    """The chapter’s number, without quotes."""
    title: Line = Field(examples=["Walls"])
    """The chapter’s title, without its number."""


class EarlierRatings(Record):
    """The ratings of one recommendation in an earlier round."""

    recommendation: Annotated[int, Field(ge=1)] = Field(examples=[7])
    """The number that the recommendation had in that round, without quotes."""
    ratings: OneOrSeveral = Field(examples=["half-done", ["done", "half-done"]])
    """The id of a rating of the report’s scale; several in brackets, if its parts were rated one by one."""


class EarlierRound(Record):
    """A round before this one of which only the ratings are recorded."""

    name: Line = Field(examples=["Round of 2015"])
    """What the round is called."""
    meeting: Annotated[int, Field(ge=1)] | None = Field(default=None, examples=[2])
    """The number of the meeting that gave the ratings, without quotes."""
    document: Line | None = Field(default=None, examples=["CC/2015/7"])
    """The document that has the ratings: its title or symbol."""
    url: Address | None = Field(default=None, examples=["https://castles.example/2015"])
    """The web address of the document."""
    ratings: Annotated[tuple[EarlierRatings, ...], Listed, Field(min_length=1)] = Field(
        examples=[[{"recommendation": 7, "ratings": "half-done"}]]
    )
    """The ratings, recommendation by recommendation."""

    @property
    def meeting_ordinal(self) -> str:
        """The number of the meeting as an ordinal: 121st; "" if it is not known."""
        return ordinal(self.meeting) if self.meeting else ""


def _is_empty(value: tuple[EarlierRound, ...]) -> bool:
    return not value


class Report(Record):
    """`data/COUNTRY/report.yml`."""

    identity: ClassVar[tuple[str, ...]] = ("slug", "file")

    slug: str
    """The name of the report's folder, with which its addresses begin."""
    file: str
    country: Line = Field(examples=["Ruritania"])
    """The country that the report is about."""
    programme: Line = Field(examples=["castles"])
    """The programme of the report: the name of a file in `data/programmes/`, without its ending `.yml`."""
    round: Line = Field(examples=["First round of monitoring"])
    """The monitoring round, as the programme calls it."""
    publisher: Line = Field(examples=["Council of Castles"])
    """Who published the original."""
    original: Original = Field(
        examples=[{"title": "Ruritania: first round", "url": "https://castles.example/ruritania"}]
    )
    """The published document that the record retells."""
    licence: Text = Field(examples=["The texts of this record may be used freely. The original is the publisher’s."])
    """On what terms the record may be used."""
    licence_url: Address | None = Field(default=None, examples=["https://castles.example/licence"])
    """The web address of the terms."""
    scale: Line = Field(examples=["five-steps"])
    """The scale that the ratings are taken from: the name of a file in `data/scales/`, without its ending `.yml`."""
    summary: Text = Field(examples=["Ruritania was asked to mend its castles."])
    """What the report is about, in a few sentences for readers who know nothing about it."""
    method: Text = Field(examples=["This record retells the published document in plain words."])
    """How the record was made from the original."""
    chapters: Annotated[tuple[Chapter, ...], Listed, Field(min_length=1, max_length=MOST_CHAPTERS)] = Field(
        default=(), examples=[[{"number": 1, "title": "Walls"}, {"number": 2, "title": "Moats"}]]
    )
    """The chapters of the report, in their order. Leave it out if it has none."""
    earlier_rounds: Annotated[tuple[EarlierRound, ...], Listed, Field(min_length=1)] = Field(
        default=(),
        exclude_if=_is_empty,
        examples=[[{"name": "Round of 2015", "ratings": [{"recommendation": 7, "ratings": "half-done"}]}]],
    )
    """Rounds before this one of which only the ratings are recorded, the latest first."""

    @property
    def round_in_sentence(self) -> str:
        """The round within a sentence: “first round of monitoring”; a name in capitals, such as “UPR cycle”, stays."""
        first, rest = self.round[:1], self.round[1:]
        return self.round if rest[:1].isupper() else f"{first.lower()}{rest}"
