"""What is read of the file of an edition: all of it as plain values, and the parts that its page is made from as records."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field
from pydantic_core import from_json

from monitoring_record.entries.entry import Entry, RecordEntry
from monitoring_record.entries.recommendation_entries import RecommendationEntry, UpdateEntry
from monitoring_record.entries.report_entries import MeetingEntry, ProgrammeEntry, ReportEntry, ScaleEntry
from monitoring_record.kept.editions import KeptRating
from monitoring_record.records import Dossier, Record

Key = tuple[str | int, ...]
"""What a record is in a document: ("updates", 20, 13)."""

ENTRIES: Mapping[str, tuple[type[RecordEntry], tuple[str, ...]]] = {
    "programme": (ProgrammeEntry, ()),
    "report": (ReportEntry, ()),
    "scale": (ScaleEntry, ()),
    "meetings": (MeetingEntry, ("number",)),
    "recommendations": (RecommendationEntry, ("number",)),
    "updates": (UpdateEntry, ("meeting", "recommendation")),
}
"""The fields of a document that retell records: how, and the fields that tell one record from another."""


class _KeptRatingEntry(Entry):
    meeting: int
    recommendation: int
    part: str
    rating: str
    implied: bool


class KeptDocument(Entry):
    """A report.json without its updates: these are many, and are read only where they differ from the record of today."""

    programme: ProgrammeEntry
    report: ReportEntry
    scale: ScaleEntry
    meetings: Annotated[tuple[MeetingEntry, ...], Field(min_length=1)]
    recommendations: tuple[RecommendationEntry, ...]
    ratings: tuple[_KeptRatingEntry, ...]

    def dossier(self) -> Dossier:
        """Return the records, without updates. They have no files."""
        return Dossier(
            report=self.report.as_record(file="", programme=self.programme.id),
            programme=self.programme.as_record(file=""),
            scale=self.scale.as_record(file=""),
            meetings=tuple(meeting.as_record(file="") for meeting in self.meetings),
            recommendations=tuple(of.as_record(file="") for of in self.recommendations),
            updates=(),
            files={},
        )

    def ratings_of(self, dossier: Dossier) -> dict[tuple[int, str], KeptRating]:
        """Return the ratings of the last meeting by recommendation and part; the scale is that of the dossier."""
        return {
            (given.recommendation, given.part): KeptRating(dossier.scale.rating(given.rating), given.implied)
            for given in self.ratings
            if given.meeting == dossier.meetings[-1].number
        }


def plain_values(content: bytes) -> Mapping[str, Any]:
    """Return all that is in a document; raises ValueError if it is none."""
    values = from_json(content)
    if not isinstance(values, dict) or not isinstance(values.get("updates"), list):
        raise ValueError  # noqa: TRY004 – all that is no document is alike
    return values


def has_promises(values: Mapping[str, Any]) -> bool:
    """Whether a document is of a time at which promises and institutions were recorded: it has a list of institutions, be it empty."""
    return "institutions" in values


def entries_of(values: Mapping[str, Any]) -> dict[Key, Mapping[str, Any]]:
    """Return the plain values of each record of a document."""
    found: dict[Key, Mapping[str, Any]] = {}
    for name, (_, identity) in ENTRIES.items():
        for entry in values[name] if identity else (values[name],):
            found[name, *(entry[of] for of in identity)] = entry
    return found


def record_of(key: Key, entry: Mapping[str, Any], values: Mapping[str, Any]) -> Record:
    """Return a record of a document with these values; raises pydantic's ValidationError."""
    kind, _ = ENTRIES[str(key[0])]
    programme = {"programme": values["programme"]["id"]} if kind is ReportEntry else {}
    record: Record = kind.model_validate(entry).as_record(file="", **programme)
    return record
