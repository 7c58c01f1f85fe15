"""The progress matrix: a row a recommendation, grouped by chapter; a column a meeting."""

from dataclasses import dataclass

from monitoring.records import Chapter, Dossier, Meeting, Recommendation
from monitoring.views.verdicts import Verdict, Verdicts


@dataclass(frozen=True)
class Cell:
    """What one meeting found on one recommendation; `verdict` is None where there was no update."""

    meeting: Meeting
    verdict: Verdict | None
    parts: tuple[Verdict, ...]


@dataclass(frozen=True)
class Row:
    """A recommendation through all meetings, in their order."""

    recommendation: Recommendation
    cells: tuple[Cell, ...]

    @property
    def latest(self) -> Verdict | None:
        """The last rating that was given: an early update of the next meeting hides none of the others."""
        return next((cell.verdict for cell in reversed(self.cells) if cell.verdict), None)


@dataclass(frozen=True)
class Band:
    """The rows of a chapter."""

    chapter: Chapter
    rows: tuple[Row, ...]


def matrix(dossier: Dossier, verdicts: Verdicts) -> tuple[Band, ...]:
    """Lay out the matrix."""
    return tuple(
        Band(chapter, tuple(row(dossier, verdicts, recommendation) for recommendation in dossier.in_chapter(chapter)))
        for chapter in dossier.report.chapters
    )


def row(dossier: Dossier, verdicts: Verdicts, recommendation: Recommendation) -> Row:
    """One recommendation's row."""
    return Row(
        recommendation,
        tuple(
            Cell(meeting, verdicts.of(meeting, recommendation), verdicts.of_parts(meeting, recommendation))
            for meeting in dossier.meetings
        ),
    )
