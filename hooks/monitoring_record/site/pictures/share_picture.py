"""What a share picture shows, in words and ratings: all of it is on the page, too."""

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.counts import RatingCounts
from monitoring_record.analysis.heat_map import HeatRow
from monitoring_record.analysis.matrix import Cell
from monitoring_record.analysis.part_findings import PartFindings
from monitoring_record.dates import month
from monitoring_record.records import Meeting, Rating, RatingChange, Recommendation, Words

MOST_MEETINGS = 4
"""The ratings of the last so many meetings are in the picture of a recommendation."""

MOST_ROWS = 34
"""The overview of a report with more recommendations has no rows, but only the numbers."""


@dataclass(frozen=True)
class Strip:
    """The ratings of one part, or of the whole, at one meeting after another."""

    label: str
    ratings: tuple[Rating | None, ...]
    implied: bool = False
    """Whether the last one was read off the reasons."""


@dataclass(frozen=True)
class Bar:
    """How many have which rating."""

    label: str
    """What they are: “29 recommendations as a whole”."""
    shares: tuple[tuple[Rating, int], ...]
    without_rating: int = 0


@dataclass(frozen=True)
class RecommendationPicture:
    """The share picture of a recommendation."""

    site: str
    country: str
    kicker: str
    """“Recommendation 13 · Peer review of castles”"""
    title: str
    subtitle: str
    rating: Rating | None
    rated: str
    """The rating in words, or why there is none."""
    when: str
    """The meeting, and how its rating compares with the one before."""
    finding: str
    """How many parts have the lowest rating; empty without rated parts."""
    legend: str
    """What the strips are."""
    strips: tuple[Strip, ...]
    address: str
    """Where the page is, without the protocol."""

    @property
    def words(self) -> tuple[str, ...]:
        """The names in it, which may be in any script."""
        return (self.site, self.country, self.kicker, self.title, self.subtitle, self.rated)

    @property
    def alt(self) -> str:
        """The picture in words."""
        title = f"{self.title} ({self.subtitle})" if self.subtitle else self.title
        last = self.finding or self.when
        return f"{self.country}, {self.kicker}: {title}. {self.rated}. {last}{'.' if last else ''}".rstrip()


@dataclass(frozen=True)
class OverviewPicture:
    """The share picture of the overview of a report."""

    site: str
    country: str
    kicker: str
    headline: str
    bars: tuple[Bar, ...]
    ratings: tuple[Rating, ...]
    """Those that the colours stand for."""
    rows: tuple[tuple[Strip, ...], ...]
    """For each recommendation the strip of the whole, then those of its parts."""
    legend: str
    address: str

    @property
    def words(self) -> tuple[str, ...]:
        """The names in it, which may be in any script."""
        return (self.site, self.country, self.kicker, *(rating.label for rating in self.ratings))

    @property
    def alt(self) -> str:
        """The picture in words."""
        return f"{self.country}, {self.kicker}: {self.headline}"


SharePicture = RecommendationPicture | OverviewPicture


def picture_of_recommendation(
    report: ReportAnalysis, of: Recommendation, site: str, address: str
) -> RecommendationPicture:
    """Return what the picture of a recommendation shows."""
    words, row = report.words, report.heat_map.row_of(of)
    last = row.last_rated_cell
    verdict = last.verdict if last else None
    meetings = report.heat_map.meetings[-MOST_MEETINGS:]
    return RecommendationPicture(
        site=site,
        country=report.dossier.report.country,
        kicker=f"{words.recommendation.title} {of.number} · {report.dossier.programme.name}",
        title=of.title,
        subtitle=of.subtitle or "",
        rating=verdict.rating if verdict else None,
        rated=_rated(words, last),
        when=_when(report, last) if last else "",
        finding=_finding(words, row.findings, report.dossier.scale.given[-1]),
        legend=_legend(words, row, meetings),
        strips=_strips(row, len(meetings), of) or _strips_of_whole(row, meetings),
        address=address,
    )


def picture_of_overview(report: ReportAnalysis, site: str, address: str) -> OverviewPicture:
    """Return what the picture of an overview shows."""
    dossier, last = report.dossier, report.last_rated
    count = len(dossier.recommendations)
    rows = [row for band in report.heat_map.bands for row in band.rows] if last else []
    meetings = report.heat_map.meetings[-2:]
    bars = _bars(report)
    shown = {rating for bar in bars for rating, _ in bar.shares}
    return OverviewPicture(
        site=site,
        country=dossier.report.country,
        kicker=" · ".join(filter(None, (dossier.programme.name, report.edition))),
        headline=report.standing.headline if report.standing else report.words.recommendation.counted(count),
        bars=bars,
        ratings=tuple(rating for rating in dossier.scale.given if rating in shown),
        rows=tuple(_row(row, len(meetings)) for row in rows) if len(rows) <= MOST_ROWS else (),
        legend=", ".join(map(month, meetings)) + f": whole, then {report.words.part.many}",
        address=address,
    )


def _rated(words: Words, cell: Cell | None) -> str:
    if cell is None:
        return words.adapt("Not yet rated")
    return cell.verdict.rating.label if cell.verdict else f"Rated {words.part_by_part}"


def _when(report: ReportAnalysis, cell: Cell) -> str:
    """Return “2nd meeting, March 2022: rated higher than in July 2021”."""
    meeting, words = cell.meeting, report.words
    at, before = f"{meeting.ordinal} {words.meeting.one}, {month(meeting)}", report.dossier.previous_meeting(meeting)
    if not (cell.verdict and cell.verdict.change and before):
        return at
    change = words.adapt(cell.verdict.change.label).lower()
    return f"{at}: {change} {'as' if cell.verdict.change is RatingChange.UNCHANGED else 'than'} in {month(before)}"


def _finding(words: Words, parts: PartFindings, lowest: Rating) -> str:
    count = len(parts.lowest)
    return f"{count or 'None'} of {words.part.counted(parts.total)} {lowest.said_of(count)}" if parts else ""


def _legend(words: Words, row: HeatRow, meetings: Sequence[Meeting]) -> str:
    if not row.parts:
        return ""
    what = f"Its {words.part.counted(len(row.parts))}, {month(meetings[0])}"
    if meetings[1:]:
        what = f"{what} (left) to {month(meetings[-1])} (right)"
    return f"{what}; dashed: read off the reasons" if any(_is_implied(cells) for _, cells in row.parts) else what


def _strips(row: HeatRow, count: int, of: Recommendation) -> tuple[Strip, ...]:
    return tuple(
        Strip(of.part_number(part.number), _ratings(cells, count), implied=_is_implied(cells))
        for part, cells in row.parts
    )


def _strips_of_whole(row: HeatRow, meetings: Sequence[Meeting]) -> tuple[Strip, ...]:
    """Return a strip for each meeting, with the rating of the whole."""
    cells = row.cells[-len(meetings) :] if meetings else ()
    if not any(cell.verdict for cell in cells):
        return ()
    return tuple(Strip(month(cell.meeting), _ratings((cell,), 1)) for cell in cells)


def _row(row: HeatRow, count: int) -> tuple[Strip, ...]:
    whole = Strip(str(row.recommendation.number), _ratings(row.cells, count))
    return (whole, *_strips(row, count, row.recommendation))


def _ratings(cells: Sequence[Cell], count: int) -> tuple[Rating | None, ...]:
    return tuple(cell.verdict.rating if cell.verdict else None for cell in cells[-count:])


def _is_implied(cells: Sequence[Cell]) -> bool:
    return cells[-1].verdict is not None and cells[-1].verdict.implied


def _bars(report: ReportAnalysis) -> tuple[Bar, ...]:
    if report.standing is None:
        return ()
    words, whole, parts = report.words, report.latest_counts, report.standing.parts
    without = sum(map(len, whole.without_rating.values()))
    of_whole = Bar(f"{words.recommendation.counted(whole.total)} as a whole", _shares(whole), without)
    of_parts = Bar(f"{parts.total} rated {words.part.of(parts.total)}", _shares(parts))
    return (of_whole, of_parts) if parts else (of_whole,)


def _shares(counts: RatingCounts | PartFindings) -> tuple[tuple[Rating, int], ...]:
    return tuple((share.rating, share.count) for share in counts.shares)
