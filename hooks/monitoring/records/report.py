"""A report: one country's progress update after one monitoring round (`report.yml`)."""

from typing import Annotated, ClassVar

from pydantic import Field

from monitoring.records.base import Address, Line, Listed, Record, Text


class Original(Record):
    """The published document that the record retells."""

    title: Line
    url: Address
    note: Text | None = None


class Chapter(Record):
    """A chapter of the report. Its recommendations name it by number."""

    number: Annotated[int, Field(ge=1)]
    title: Line


class Report(Record):
    """`data/COUNTRY/report.yml`."""

    identity: ClassVar[tuple[str, ...]] = ("slug", "file")

    slug: str
    """The name of the report's folder, and the first step of its addresses."""
    file: str
    country: Line
    programme: Line
    round: Line
    publisher: Line
    original: Original
    licence: Text
    licence_url: Address | None = None
    """Where the licence stands, for search engines that list data by it."""
    scale: Line
    """The name of a file in `data/scales/`, without its ending."""
    summary: Text
    method: Text
    """How the record was made from the original."""
    chapters: Annotated[tuple[Chapter, ...], Listed, Field(min_length=1)]
