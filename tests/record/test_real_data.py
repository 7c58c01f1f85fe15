"""The content of this record."""

import csv
import io
from collections import Counter

import pytest

from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.records import Dossier, Update
from tests.support.contents import downloaded


def first_two_meetings(kazakhstan: Dossier) -> list[Update]:
    return [update for update in kazakhstan.updates if update.meeting in (19, 20)]


def test_the_report_is_whole(kazakhstan: Dossier) -> None:
    assert [rec.number for rec in kazakhstan.recommendations] == list(range(1, 30))
    assert sum(len(rec.parts) for rec in kazakhstan.recommendations) == 102
    assert [rec.number for rec in kazakhstan.recommendations if not rec.parts] == [3, 19, 23, 24]
    first, second = kazakhstan.meetings[:2]
    assert (first.number, first.starts.isoformat(), first.ends.isoformat()) == (19, "2018-07-03", "2018-07-05")
    assert (second.number, second.starts.isoformat(), second.ends.isoformat()) == (20, "2019-03-20", "2019-03-22")
    assert (len(first.experts), len(second.experts)) == (4, 5)
    updates = first_two_meetings(kazakhstan)
    assert len(updates) == 58
    assert {update.stage for update in updates} == {"published"}


def test_every_update_has_a_government_report_and_an_assessment(kazakhstan: Dossier) -> None:
    for update in first_two_meetings(kazakhstan):
        assert update.government, update.file
        assert update.assessment, update.file


def test_every_assessment_of_the_first_two_meetings_has_a_summary(kazakhstan: Dossier) -> None:
    for update in first_two_meetings(kazakhstan):
        assert update.assessment, update.file
        assert update.assessment.overall, update.file
        assert update.assessment.overall.summary, update.file


@pytest.mark.parametrize(
    ("meeting", "counts"),
    [
        (19, {"significant-progress": 1, "progress": 10, "lack-of-progress": 18}),
        (20, {"significant-progress": 5, "progress": 15, "lack-of-progress": 9}),
    ],
)
def test_overall_ratings(kazakhstan: Dossier, meeting: int, counts: dict[str, int]) -> None:
    verdicts = Verdicts(kazakhstan)
    assert Counter(v.rating.id for v in verdicts if not v.part and v.meeting.number == meeting) == counts


def test_one_recommendation_was_rated_lower_at_the_second_meeting(kazakhstan: Dossier) -> None:
    at_the_20th = [v for v in Verdicts(kazakhstan) if v.meeting.number == 20 and not v.part]
    worsened = [v.recommendation.number for v in at_the_20th if v.change == "worsened"]
    assert worsened == [5]


def test_ratings_csv_has_a_row_for_every_rating(kazakhstan: Dossier) -> None:
    table = downloaded(kazakhstan, "ratings.csv")
    rows = [row for row in csv.DictReader(io.StringIO(table)) if row["meeting"] in ("19", "20")]
    assert len(rows) == 2 * (29 + 102)
    assert {row["report"] for row in rows} == {"kazakhstan"}
