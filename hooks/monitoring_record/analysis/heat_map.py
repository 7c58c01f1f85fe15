"""The heat map: all recommendations with their ratings, and every part at every meeting as a field of colour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from monitoring_record.analysis.matrix import Band, Cell, Row
from monitoring_record.analysis.part_findings import PartFindings, part_findings
from monitoring_record.records import Chapter, Meeting, Part, Recommendation, Scale

MOST_MEETINGS = 2
"""The columns that are always shown; those of earlier meetings are narrow, and open on demand."""


@dataclass(frozen=True)
class HeatRow:
    """A recommendation of the heat map."""

    recommendation: Recommendation
    cells: tuple[Cell, ...]
    """The whole at each meeting of the map."""
    parts: tuple[tuple[Part, tuple[Cell, ...]], ...]
    """Each part at each meeting of the map; empty if no part was rated apart at any of them."""
    last_rated_cell: Cell | None
    """The whole at the last meeting that rated it, also if that is not a meeting of the map."""
    findings: PartFindings
    """What the last of the meetings that rated it found of its parts."""
    is_not_apart: bool
    """Whether it has parts, and none of them was rated by itself."""


@dataclass(frozen=True)
class HeatBand:
    """The rows of a chapter."""

    chapter: Chapter | None
    rows: tuple[HeatRow, ...]

    @cached_property
    def lowest(self) -> int:
        """How many parts have the lowest rating."""
        return sum(len(row.findings.lowest) for row in self.rows)

    @cached_property
    def rated_parts(self) -> int:
        """How many parts are rated."""
        return sum(row.findings.total for row in self.rows)


@dataclass(frozen=True)
class HeatMap:
    """The ratings of all recommendations and parts, by chapter."""

    meetings: tuple[Meeting, ...]
    bands: tuple[HeatBand, ...]
    is_large: bool
    """Whether it has very many recommendations: then its chapters are folded, and only the titles are links."""

    @property
    def is_folded(self) -> bool:
        """Whether the chapters are folded."""
        return self.is_large and self.bands[0].chapter is not None

    @property
    def earlier(self) -> tuple[Meeting, ...]:
        """The meetings whose columns are narrow."""
        return self.meetings[:-MOST_MEETINGS]

    def row_of(self, recommendation: Recommendation) -> HeatRow:
        """Return the row of a recommendation."""
        return self._rows[recommendation.number]

    @cached_property
    def _rows(self) -> Mapping[int, HeatRow]:
        return {row.recommendation.number: row for band in self.bands for row in band.rows}


def heat_band(scale: Scale, band: Band, meetings: Sequence[Meeting]) -> HeatBand:
    """Return a chapter of the heat map with the columns of some meetings."""
    return HeatBand(band.chapter, tuple(_row(scale, row, meetings) for row in band.rows))


def _row(scale: Scale, row: Row, meetings: Sequence[Meeting]) -> HeatRow:
    shown = row.of_meetings(meetings)
    rated_apart = any(cell.part_shares for cell in shown.cells)
    return HeatRow(
        recommendation=row.recommendation,
        cells=shown.cells,
        parts=tuple((of.part, of.cells) for of in shown.parts) if rated_apart else (),
        last_rated_cell=row.last_rated_cell,
        findings=part_findings(scale, [row]),
        is_not_apart=bool(row.parts) and not rated_apart,
    )
