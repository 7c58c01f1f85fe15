"""A recommendation: its wording, part by part."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from monitoring.records.base import Line, Listed, PartNumber, Record, Text


class SubPart(Record):
    """A numbered item within a part."""

    number: PartNumber
    text: Text


class Part(Record):
    """A numbered paragraph of a recommendation."""

    number: PartNumber
    title: Line
    text: Text
    subparts: Annotated[tuple[SubPart, ...], Listed] = ()


class Recommendation(Record):
    """`data/COUNTRY/recommendations/NUMBER.yml`."""

    identity: ClassVar[tuple[str, ...]] = ("number", "file")

    number: int
    file: str
    title: Line
    chapter: int
    printed_title: Line | None = None
    """The title that the original prints above the wording, where it differs from the one in its front table."""
    text: Text | None = None
    """The wording of a recommendation without parts, or the lead-in to its parts."""
    parts: Annotated[tuple[Part, ...], Listed] = ()
    notes: Annotated[tuple[Text, ...], Listed] = ()
    """The editor's notes."""

    @model_validator(mode="after")
    def _has_wording(self) -> Self:
        if not self.parts and not self.text:
            raise PydanticCustomError(
                "no_wording", "the wording is missing; add `text`, or `parts` with a `number`, `title` and `text` each"
            )
        return self

    def references(self) -> Iterator[str]:
        """All that an update may refer to: "1", "2", "2.1" …"""
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

    def part_number(self, reference: str = "") -> str:
        """The number as it is printed: "13" for the whole, "13.4" for a part, "11.4 (3)" for a sub-part."""
        part, _, subpart = reference.partition(".")
        number = f"{self.number}.{part}" if part else str(self.number)
        return f"{number} ({subpart})" if subpart else number
