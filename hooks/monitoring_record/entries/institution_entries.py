"""The institutions that act, and what they are responsible for, as the public documents retell them."""

from typing import Annotated

from pydantic import WithJsonSchema

from monitoring_record import records
from monitoring_record.entries.entry import RecordEntry
from monitoring_record.entries.values import Key, Number, Words
from monitoring_record.records import InstitutionKind


class ResponsibilityEntry(RecordEntry):
    """A part, or a whole recommendation, for which an update says that the institution is responsible."""

    record = records.Responsibility

    part: Words
    """The part with the number of its recommendation ("13.4"), or the number of a recommendation."""
    meeting: Number
    """The number of the meeting whose update says so."""
    quote: Words
    """The words of the update that say so, without Markdown."""


class InstitutionEntry(RecordEntry):
    """A body that acts in the report: it reports, promises, decides, or issues an act."""

    record = records.Institution

    name: Words
    """The name, as the texts have it."""
    other_names: tuple[Words, ...]
    """Other names of the same institution."""
    abbreviation: Words | None = None
    """The abbreviation."""
    kind: Annotated[InstitutionKind, WithJsonSchema({"type": "string", "examples": [*InstitutionKind]})]
    """What sort of body it is. There will be new sorts."""
    succeeds: Key | None = None
    """The key of the institution whose tasks it took over."""
    responsible_for: tuple[ResponsibilityEntry, ...]
    """For which parts an update says that it is responsible."""
    note: Words | None = None
    """The editor’s note on the institution, in CommonMark."""
