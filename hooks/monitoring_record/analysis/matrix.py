"""The progress matrix: a row a recommendation, opening to a row a part, grouped by chapter; a column a meeting."""

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import Chapter, Dossier, Meeting, Part, Recommendation


@dataclass(frozen=True)
class Cell:
    """What one meeting found on one recommendation, or on one of its parts.

    `verdict` is None where it found nothing; `parts` are the verdicts on the parts of a recommendation.
    """

    meeting: Meeting
    verdict: Verdict | None
    parts: tuple[Verdict, ...] = ()


@dataclass(frozen=True)
class PartRow:
    """A part through all meetings, in their order."""

    part: Part
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Row:
    """A recommendation through all meetings, in their order."""

    recommendation: Recommendation
    cells: tuple[Cell, ...]
    parts: tuple[PartRow, ...]

    def of_meetings(self, meetings: Sequence[Meeting]) -> "Row":
        """The row with the columns of these meetings alone."""
        return Row(
            self.recommendation,
            _chosen(self.cells, meetings),
            tuple(PartRow(row.part, _chosen(row.cells, meetings)) for row in self.parts),
        )

    def at(self, meeting: Meeting) -> Verdict | None:
        """The rating at a meeting of the table."""
        return next(cell.verdict for cell in self.cells if cell.meeting is meeting)

    def is_rated(self, meeting: Meeting) -> bool:
        """Whether a meeting of the table rated the whole, or a part."""
        return self.at(meeting) is not None or self.is_rated_by_part(meeting)

    def is_rated_by_part(self, meeting: Meeting) -> bool:
        """Whether a meeting of the table rated the parts, and not the whole."""
        cell = next(cell for cell in self.cells if cell.meeting is meeting)
        return cell.verdict is None and bool(cell.parts)

    @property
    def latest_cell(self) -> Cell | None:
        """The last cell with a rating, of the whole or of a part: an early update of the next meeting hides none."""
        return next((cell for cell in reversed(self.cells) if cell.verdict or cell.parts), None)

    @property
    def latest(self) -> Verdict | None:
        """The last rating of the whole; None if the parts were rated since, and not the whole."""
        return self.latest_cell.verdict if self.latest_cell else None


@dataclass(frozen=True)
class Band:
    """The rows of a chapter; of a report without chapters, all rows."""

    chapter: Chapter | None
    rows: tuple[Row, ...]

    def at(self, meetings: Sequence[Meeting]) -> "Band":
        """The rows with the columns of these meetings alone."""
        return Band(self.chapter, tuple(row.of_meetings(meetings) for row in self.rows))


@dataclass(frozen=True)
class RatingsTable:
    """The ratings of some chapters at some meetings, as rows and columns."""

    meetings: tuple[Meeting, ...]
    bands: tuple[Band, ...]
    latest: Meeting
    """The last of the meetings that rated anything; a coming one has not."""


def ratings_table(bands: Sequence[Band], meetings: Sequence[Meeting]) -> RatingsTable | None:
    """Choose the columns of some meetings; None where there is no meeting."""
    if not meetings:
        return None
    chosen = tuple(band.at(meetings) for band in bands)
    return RatingsTable(tuple(meetings), chosen, _latest_rated(chosen, meetings))


def bands(dossier: Dossier, verdicts: Verdicts) -> tuple[Band, ...]:
    """The ratings of a report at all meetings, by chapter."""
    return tuple(
        Band(
            chapter,
            tuple(row(verdicts, recommendation, dossier.meetings) for recommendation in dossier.in_chapter(chapter)),
        )
        for chapter in dossier.groups
    )


def _latest_rated(bands: Sequence[Band], meetings: Sequence[Meeting]) -> Meeting:
    rows = [row for band in bands for row in band.rows]
    rated = (meeting for meeting in reversed(meetings) if any(row.is_rated(meeting) for row in rows))
    return next(rated, meetings[-1])


def row(verdicts: Verdicts, recommendation: Recommendation, meetings: Sequence[Meeting]) -> Row:
    """One recommendation's row."""
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
