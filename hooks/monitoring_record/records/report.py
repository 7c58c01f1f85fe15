"""A report: one country's progress update after one monitoring round (`report.yml`)."""

from typing import Annotated, ClassVar

from pydantic import Field

from monitoring_record.records.base import Address, Line, Listed, Record, Text


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


class Report(Record):
    """`data/COUNTRY/report.yml`."""

    identity: ClassVar[tuple[str, ...]] = ("slug", "file")

    slug: str
    """The name of the report's folder, and the first step of its addresses."""
    file: str
    country: Line = Field(examples=["Ruritania"])
    """The country that the report is about."""
    programme: Line = Field(examples=["Peer review of castles"])
    """The programme of peer reviews that the report belongs to."""
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
    """Where the terms stand on the web."""
    scale: Line = Field(examples=["five-steps"])
    """The scale that the ratings are taken from: the name of a file in `data/scales/`, without its ending `.yml`."""
    summary: Text = Field(examples=["Ruritania was asked to mend its castles."])
    """What the report is about, in a few sentences for somebody who knows nothing of it."""
    method: Text = Field(examples=["This record retells the published document in plain words."])
    """How the record was made from the original."""
    chapters: Annotated[tuple[Chapter, ...], Listed, Field(min_length=1)] = Field(
        examples=[[{"number": 1, "title": "Walls"}, {"number": 2, "title": "Moats"}]]
    )
    """The chapters of the report, in their order."""
