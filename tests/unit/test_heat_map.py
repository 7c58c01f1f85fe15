"""The heat map of a large report, which has the columns of its last meetings."""

from pathlib import Path

from monitoring_record.analysis.heat_map import heat_band
from tests.support.reports import analysis, dossier, remove


def test_a_rating_of_a_meeting_that_is_not_in_the_map_is_known(data: Path) -> None:
    remove(data, "updates/2/01.yml")
    report = analysis(dossier(data).published())
    last_meeting = report.dossier.meetings[-1:]
    rows = [row for band in report.bands for row in heat_band(report.dossier.scale, band, last_meeting).rows]
    row = next(row for row in rows if row.recommendation.number == 1)
    assert [cell.verdict for cell in row.cells] == [None]
    assert row.last_rated_cell
    assert row.last_rated_cell.meeting.number == 1
    assert row.findings.total == 3
