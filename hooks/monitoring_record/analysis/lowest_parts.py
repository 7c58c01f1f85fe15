"""How many parts of a recommendation have the lowest rating of the scale, and how many of them always had it."""

from dataclasses import dataclass

from monitoring_record.analysis.matrix import Cell, Row
from monitoring_record.analysis.part_findings import part_findings
from monitoring_record.records import Rating, Scale, Words


@dataclass(frozen=True)
class LowestParts:
    """The parts that the last meeting gave the lowest rating."""

    rating: Rating
    count: int
    total: int
    """How many parts that meeting rated."""
    always: int
    """How many had the lowest rating at every meeting that rated the recommendation."""
    meetings: int
    """How many meetings rated the recommendation."""

    def phrase(self, words: Words) -> str:
        """Return how many there are, as “7 of 8 parts lack progress at both meetings”; empty if there are none."""
        if not self.count:
            return ""
        parts = f"{self.count} of {words.part.counted(self.total)}"
        return f"{parts} {self.rating.said_of(self.count)}{self._at_all(words)}"

    def _at_all(self, words: Words) -> str:
        if self.meetings == 1 or not self.always:
            return ""
        which = "both" if self.meetings == 2 else f"all {self.meetings}"  # noqa: PLR2004 – both are two
        of_them = "" if self.always == self.count else f", {self.always} of them"
        return f"{of_them} at {which} {words.meeting.many}"


def lowest_parts(scale: Scale, row: Row) -> LowestParts | None:
    """Return how many parts of a recommendation have the lowest rating; None if its last meeting rated none."""
    lowest, last = scale.given[-1], part_findings(scale, [row])
    if not last:
        return None
    cells = [cell for cell in row.cells if cell.is_rated]
    always = {found.part for found in last.lowest}.intersection(*(_parts_with(lowest, cell) for cell in cells))
    return LowestParts(lowest, len(last.lowest), last.total, len(always), len(cells))


def _parts_with(rating: Rating, cell: Cell) -> set[str]:
    return {found.part for found in cell.parts if found.rating is rating}
