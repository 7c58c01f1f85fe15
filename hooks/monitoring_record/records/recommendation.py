"""A recommendation: its wording, part by part."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Self

from pydantic import ConfigDict, Field, model_validator

from monitoring_record.records import record_rules
from monitoring_record.records.base import Gist, Line, Listed, PartNumber, Record, SubPartNumber, Text


class SubPart(Record):
    """A numbered item within a part."""

    number: SubPartNumber = Field(examples=["1"])
    """The sub-part’s number within its part, in quotes: the third sub-part of part 4 is "3"."""
    text: Text = Field(examples=["with mortar;"])
    """The wording of the sub-part."""


class Part(Record):
    """A numbered or lettered paragraph of a recommendation."""

    number: PartNumber = Field(examples=["10", "b"])
    """The part’s number within its recommendation, in quotes: part 14.10 is "10". Or its letter: 40 (b) is "b"."""
    title: Line = Field(examples=["Fill the cracks"])
    """A few words on what the part is about, for tables and headings."""
    text: Text = Field(examples=["Fill every crack before winter."])
    """The wording of the part, or the lead-in to its sub-parts."""
    subparts: Annotated[tuple[SubPart, ...], Listed] = Field(
        default=(), examples=[[{"number": "1", "text": "with mortar;"}]]
    )
    """The numbered items within the part, if it has any."""


class Recommendation(Record):
    """`data/COUNTRY/recommendations/NUMBER.yml`."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": ["text"]}, {"required": ["parts"]}]})

    identity: ClassVar[tuple[str, ...]] = ("number", "file")

    number: int
    file: str
    title: Line = Field(examples=["Mend the walls"])
    """The recommendation’s title, without its number."""
    subtitle: Gist | None = Field(default=None, examples=["of the northern castles"])
    """A few words that tell it from another recommendation with the same title."""
    chapter: int | None = Field(default=None, examples=[1])
    """The number of the recommendation’s chapter, as in `report.yml`. Leave it out if the report has no chapters."""
    published: bool = Field(default=False, exclude=True, examples=[True])
    """Write `true` if the wording is public before an update on it is published. The public site leaves a recommendation out
    until then."""
    printed_title: Line | None = Field(default=None, examples=["Walls to mend"])
    """The title that the original prints above the wording, where it differs from the one in its front table."""
    text: Text | None = Field(default=None, examples=["Fill every moat with water."])
    """The wording of a recommendation without parts, or the lead-in to its parts."""
    parts: Annotated[tuple[Part, ...], Listed] = Field(
        default=(), examples=[[{"number": "1", "title": "Count the cracks", "text": "Count every crack."}]]
    )
    """The parts of the recommendation, in their order: numbered 1, 2, 3 … or lettered a, b, c …, without gaps."""
    notes: Annotated[tuple[Text, ...], Listed] = Field(
        default=(), examples=[["The original prints part 3 without a number."]]
    )
    """The editor’s notes on the recommendation, one or more."""

    @model_validator(mode="after")
    def _has_wording(self) -> Self:
        if not self.parts and not self.text:
            raise record_rules.NO_WORDING.violated()
        return self

    @property
    def title_in_full(self) -> str:
        """The title, with the words that tell it from another of the same title."""
        return f"{self.title} ({self.subtitle})" if self.subtitle else self.title

    def part_references(self) -> Iterator[str]:
        """Yield the parts and sub-parts as an update refers to them: "1", "2", "2.1" …"""
        for part in self.parts:
            yield part.number
            for subpart in part.subparts:
                yield f"{part.number}.{subpart.number}"

    def part(self, number: str) -> Part:
        """Return the part with this number; raises KeyError when there is none."""
        for part in self.parts:
            if part.number == number:
                return part
        raise KeyError(number)

    def title_of(self, reference: str = "") -> str:
        """Return the title of a part; that of the whole for "", and that of its part for a sub-part."""
        return self.part(reference.partition(".")[0]).title if reference else self.title

    def part_number(self, reference: str = "") -> str:
        """Return the number as it is printed: "13" for the whole, "13.4" or "40 (b)" for a part, "11.4 (3)" for a sub-part."""
        return printed_number(self.number, reference)

    @property
    def has_lettered_parts(self) -> bool:
        """Whether the parts are (a), (b), (c) … and not 1, 2, 3 …"""
        return any(part.number.isalpha() for part in self.parts)


def printed_number(recommendation: int, reference: str = "") -> str:
    """Return the printed number of a recommendation, part or sub-part."""
    part, _, subpart = reference.partition(".")
    number = str(recommendation)
    if part:
        number += f" ({part})" if part.isalpha() else f".{part}"
    return f"{number} ({subpart})" if subpart else number


def part_position(number: str) -> int:
    """Return the position of a part in its recommendation, from 1: 4 for "4", 2 for "b"."""
    return ord(number) - ord("a") + 1 if number.isalpha() else int(number)
