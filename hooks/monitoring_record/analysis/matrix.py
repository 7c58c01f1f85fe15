"""The progress matrix: a column for each meeting, a row for each recommendation and part, grouped by chapter."""

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import Chapter, Dossier, Meeting, Part, Recommendation


@dataclass(frozen=True)
class Cell:
    """The verdict of one meeting on one recommendation, or on one of its parts.

    `verdict` is None if there is none; `parts` are the verdicts on the parts of a recommendation.
    """

    meeting: Meeting
    verdict: Verdict | None
    parts: tuple[Verdict, ...] = ()

    @property
    def is_rated(self) -> bool:
        """Whether the meeting rated the whole, or a part; an update without an assessment does not."""
        return self.verdict is not None or self.is_rated_by_part

    @property
    def is_rated_by_part(self) -> bool:
        """Whether the meeting rated the parts, and not the whole."""
        return self.verdict is None and bool(self.parts)


@dataclass(frozen=True)
class PartRow:
    """The verdicts of all meetings on a part, in their order."""

    part: Part
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Row:
    """The verdicts of all meetings on a recommendation and its parts, in their order."""

    recommendation: Recommendation
    cells: tuple[Cell, ...]
    parts: tuple[PartRow, ...]

    def of_meetings(self, meetings: Sequence[Meeting]) -> "Row":
        """Return the row with only the columns of these meetings."""
        return Row(
            self.recommendation,
            _chosen(self.cells, meetings),
            tuple(PartRow(row.part, _chosen(row.cells, meetings)) for row in self.parts),
        )

    def at(self, meeting: Meeting) -> Cell:
        """Return the cell of a meeting of the table."""
        return next(cell for cell in self.cells if cell.meeting is meeting)

    @property
    def last_rated_cell(self) -> Cell | None:
        """The last cell that is rated."""
        return next((cell for cell in reversed(self.cells) if cell.is_rated), None)

    @property
    def current_verdict(self) -> Verdict | None:
        """The verdict on the whole in that cell; None if only the parts were rated."""
        return self.last_rated_cell.verdict if self.last_rated_cell else None


@dataclass(frozen=True)
class Band:
    """The rows of a chapter; of a report without chapters, all rows."""

    chapter: Chapter | None
    rows: tuple[Row, ...]

    def at(self, meetings: Sequence[Meeting]) -> "Band":
        """Return the rows with only the columns of these meetings."""
        return Band(self.chapter, tuple(row.of_meetings(meetings) for row in self.rows))


@dataclass(frozen=True)
class RatingsTable:
    """The ratings of some chapters at some meetings, as rows and columns."""

    meetings: tuple[Meeting, ...]
    bands: tuple[Band, ...]
    last_rated_meeting: Meeting
    """The last of the meetings that rated anything; the last meeting if none did."""


def ratings_table(bands: Sequence[Band], meetings: Sequence[Meeting]) -> RatingsTable | None:
    """Return the table with the columns of some meetings; None if there is no meeting."""
    if not meetings:
        return None
    chosen = tuple(band.at(meetings) for band in bands)
    return RatingsTable(tuple(meetings), chosen, _last_rated(chosen, meetings))


def bands(dossier: Dossier, verdicts: Verdicts) -> tuple[Band, ...]:
    """Return the ratings of a report at all meetings, by chapter."""
    return tuple(
        Band(
            chapter,
            tuple(row(verdicts, recommendation, dossier.meetings) for recommendation in dossier.in_chapter(chapter)),
        )
        for chapter in dossier.groups
    )


def _last_rated(bands: Sequence[Band], meetings: Sequence[Meeting]) -> Meeting:
    rows = [row for band in bands for row in band.rows]
    rated = (meeting for meeting in reversed(meetings) if any(row.at(meeting).is_rated for row in rows))
    return next(rated, meetings[-1])


def row(verdicts: Verdicts, recommendation: Recommendation, meetings: Sequence[Meeting]) -> Row:
    """Return the row of a recommendation."""
    return Row(
        recommendation,
        tuple(
            Cell(meeting, verdicts.of(meeting, recommendation), verdicts.of_parts(meeting, recommendation))
            for meeting in meetings
        ),
        tuple(
            PartRow(
                part, tuple(Cell(meeting, verdicts.of(meeting, recommendation, part.number)) for meeting in meetings)
            )
            for part in recommendation.parts
        ),
    )


def _chosen(cells: Sequence[Cell], meetings: Sequence[Meeting]) -> tuple[Cell, ...]:
    return tuple(cell for cell in cells if cell.meeting in meetings)
