"""The progress matrix: a row a recommendation, opening to a row a part, grouped by chapter; a column a meeting."""

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring.records import Chapter, Dossier, Meeting, Part, Recommendation
from monitoring.views.verdicts import Verdict, Verdicts


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

    @property
    def latest(self) -> Verdict | None:
        """The last rating that was given: an early update of the next meeting hides none of the others."""
        return next((cell.verdict for cell in reversed(self.cells) if cell.verdict), None)


@dataclass(frozen=True)
class Band:
    """The rows of a chapter."""

    chapter: Chapter
    rows: tuple[Row, ...]


def matrix(dossier: Dossier, verdicts: Verdicts, meetings: Sequence[Meeting] | None = None) -> tuple[Band, ...]:
    """Lay out the matrix of all meetings, or of some."""
    columns = dossier.meetings if meetings is None else meetings
    return tuple(band(dossier, verdicts, chapter, columns) for chapter in dossier.report.chapters)


def band(dossier: Dossier, verdicts: Verdicts, chapter: Chapter, meetings: Sequence[Meeting]) -> Band:
    """One chapter's rows."""
    rows = (row(verdicts, recommendation, meetings) for recommendation in dossier.in_chapter(chapter))
    return Band(chapter, tuple(rows))


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
