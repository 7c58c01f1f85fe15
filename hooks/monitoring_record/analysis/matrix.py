"""The progress matrix: a column for each meeting, a row for each recommendation and part, grouped by chapter."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from monitoring_record.analysis.counts import Share, shares
from monitoring_record.analysis.page_limits import MOST_RECOMMENDATIONS
from monitoring_record.analysis.results import Result, Results, WithoutRating
from monitoring_record.analysis.speakers import organisations, speakers
from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import Chapter, Dossier, Meeting, NotAssessed, Part, Recommendation, Update


@dataclass(frozen=True)
class Cell:
    """The verdict of one meeting on one recommendation, or on one of its parts."""

    meeting: Meeting
    verdict: Verdict | None
    """None if there is none."""
    parts: tuple[Verdict, ...] = ()
    """The verdicts on the parts of a recommendation."""
    part_shares: tuple[Share, ...] = ()
    """How many of these parts have which rating; empty if none was rated apart from the whole."""
    update: Update | None = None
    """The update of a recommendation at the meeting, if there is one."""
    without_rating: WithoutRating | None = None
    """Why a recommendation has no rating of the whole."""

    @property
    def is_rated(self) -> bool:
        """Whether the meeting rated the whole, or a part; an update without an assessment does not."""
        return self.verdict is not None or self.is_rated_by_part

    @property
    def is_rated_by_part(self) -> bool:
        """Whether the meeting rated the parts, and not the whole."""
        return self.verdict is None and bool(self.parts)

    @property
    def implied_parts(self) -> int:
        """How many ratings of parts were read off the reasons."""
        return sum(verdict.implied for verdict in self.parts)


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
    def last_rated_column(self) -> int | None:
        """The column of the last cell that is rated; the first is 0."""
        return next((column for column in reversed(range(len(self.cells))) if self.cells[column].is_rated), None)

    @property
    def last_rated_cell(self) -> Cell | None:
        """The last cell that is rated."""
        column = self.last_rated_column
        return None if column is None else self.cells[column]

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

    @property
    def is_folded(self) -> bool:
        """Whether the table of the chapter alone is folded."""
        return len(self.rows) > MOST_RECOMMENDATIONS


@dataclass(frozen=True)
class RatingsTable:
    """The ratings of some chapters at some meetings, as rows and columns."""

    meetings: tuple[Meeting, ...]
    bands: tuple[Band, ...]
    last_rated_meeting: Meeting
    """The last of the meetings that rated anything; the last meeting if none did."""
    is_of_one_meeting: bool
    """Whether it is the table of a meeting, beside the one before; it is narrowed by the ratings of that meeting, every other
    table by the latest rating of each recommendation."""

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows of all chapters."""
        return tuple(row for band in self.bands for row in band.rows)

    @property
    def row_count(self) -> int:
        """How many recommendations it has."""
        return len(self.rows)

    @cached_property
    def part_count(self) -> int:
        """How many parts these have."""
        return sum(len(row.parts) for row in self.rows)

    @cached_property
    def mixes_meetings(self) -> bool:
        """Whether the ratings by which it is narrowed are of several meetings, because the last one has not rated all rows."""
        narrowing = (self.narrowing_cell(row) for row in self.rows)
        return not all(cell and cell.meeting is self.last_rated_meeting for cell in narrowing)

    @cached_property
    def last_rated_column(self) -> int:
        """The column of the last meeting that rated anything; the first is 0."""
        return self.meetings.index(self.last_rated_meeting)

    def narrowing_column(self, row: Row) -> int | None:
        """Return the column by whose ratings and changes a row is narrowed and sorted; None if no meeting rated the row."""
        return self.last_rated_column if self.is_of_one_meeting else row.last_rated_column

    def narrowing_cell(self, row: Row) -> Cell | None:
        """Return the cell of a recommendation in that column."""
        column = self.narrowing_column(row)
        return None if column is None else row.cells[column]

    def speakers(self, row: Row, part: Part | None = None) -> tuple[str, ...]:
        """Return the ids of those who spoke then on a recommendation, or on one of its parts."""
        cell = self.narrowing_cell(row)
        return speakers(cell.update if cell else None, part)

    @cached_property
    def organisations(self) -> dict[str, str]:
        """The names of the organisations that spoke then, by id."""
        cells = map(self.narrowing_cell, self.rows)
        return organisations(cell.update for cell in cells if cell)

    def without_rating(self, row: Row) -> WithoutRating | None:
        """Return why there is no rating in that cell."""
        cell = self.narrowing_cell(row)
        return cell.without_rating if cell else WithoutRating.NO_RATING

    @cached_property
    def reasons_without_rating(self) -> tuple[WithoutRating, ...]:
        """The reasons of all rows, each once."""
        found = {self.without_rating(row) for row in self.rows}
        return tuple(why for why in WithoutRating if why in found)

    @cached_property
    def has_rows_without_change(self) -> bool:
        """Whether some of the rows cannot be compared with the meeting before."""
        cells = (self.narrowing_cell(row) for row in self.rows)
        return not all(cell and cell.verdict and cell.verdict.change for cell in cells)

    @cached_property
    def has_gists(self) -> bool:
        """Whether the reasons for the rating of any part are given in a few words, so that a column has them.

        A folded table of one meeting has no such column: the rows of its parts come from tables of the latest ratings.
        """
        if self.is_folded and self.is_of_one_meeting:
            return False
        return any(self.gist(row, part) for row in self.rows for part in row.parts)

    def summary(self, row: Row) -> str:
        """Return the reason for the rating of a recommendation in its narrowing column, in a sentence; "" if it has none."""
        cell = self.narrowing_cell(row)
        assessment = cell.update.assessment if cell and cell.update else None
        return (assessment.overall.summary or "") if assessment and assessment.overall else ""

    def gist(self, row: Row, part: PartRow) -> str | None:
        """Return the reasons for the rating of a part in the narrowing column of its recommendation, in a few words."""
        column = self.narrowing_column(row)
        verdict = None if column is None else part.cells[column].verdict
        return verdict.gist if verdict else None

    def outstanding_at(self, meeting: Meeting) -> tuple[tuple[WithoutRating, int], ...]:
        """Return how many rows have neither a rating of a meeting nor ratings of parts, by the reason."""
        found = Counter(row.at(meeting).without_rating for row in self.rows)
        return tuple((why, found[why]) for why in WithoutRating if found[why] and why.is_outstanding)

    @property
    def is_folded(self) -> bool:
        """Whether the rows of parts are on other pages: that of the chapter, or, of a large chapter, of the recommendation."""
        return self.row_count > MOST_RECOMMENDATIONS


def ratings_table(
    bands: Sequence[Band], meetings: Sequence[Meeting], *, of_one_meeting: bool = False
) -> RatingsTable | None:
    """Return the table with the columns of some meetings; None if there is no meeting."""
    if not meetings:
        return None
    chosen = tuple(band.at(meetings) for band in bands)
    return RatingsTable(tuple(meetings), chosen, _last_rated(chosen, meetings), of_one_meeting)


def bands(dossier: Dossier, verdicts: Verdicts) -> tuple[Band, ...]:
    """Return the ratings of a report at all meetings, by chapter."""
    results = Results(dossier, verdicts)
    return tuple(
        Band(
            chapter,
            tuple(_row(dossier, verdicts, results, recommendation) for recommendation in dossier.in_chapter(chapter)),
        )
        for chapter in dossier.groups
    )


def _last_rated(bands: Sequence[Band], meetings: Sequence[Meeting]) -> Meeting:
    rows = [row for band in bands for row in band.rows]
    rated = (meeting for meeting in reversed(meetings) if any(row.at(meeting).is_rated for row in rows))
    return next(rated, meetings[-1])


def _row(dossier: Dossier, verdicts: Verdicts, results: Results, recommendation: Recommendation) -> Row:
    return Row(
        recommendation,
        tuple(
            _cell(dossier, verdicts, results.of(meeting, recommendation), recommendation, meeting)
            for meeting in dossier.meetings
        ),
        tuple(
            PartRow(
                part,
                tuple(Cell(meeting, verdicts.of(meeting, recommendation, part.number)) for meeting in dossier.meetings),
            )
            for part in recommendation.parts
        ),
    )


def _cell(
    dossier: Dossier, verdicts: Verdicts, result: Result, recommendation: Recommendation, meeting: Meeting
) -> Cell:
    parts = verdicts.of_parts(meeting, recommendation)
    rated_apart = any(verdict.not_assessed != NotAssessed.AS_A_WHOLE for verdict in parts)
    return Cell(
        meeting,
        None if isinstance(result, WithoutRating) else result,
        parts,
        shares(dossier.scale, parts) if rated_apart else (),
        dossier.update(meeting, recommendation),
        result if isinstance(result, WithoutRating) else None,
    )


def _chosen(cells: Sequence[Cell], meetings: Sequence[Meeting]) -> tuple[Cell, ...]:
    numbers = {meeting.number for meeting in meetings}
    return tuple(cell for cell in cells if cell.meeting.number in numbers)
