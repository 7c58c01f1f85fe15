"""Dates in words."""

from datetime import date

import pytest

from monitoring_record.dates import day, days, month
from monitoring_record.records import Dossier


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2018-05-31", "31 May 2018"), ("2018-05-01", "1 May 2018"), ("2018-05", "May 2018"), ("2018", "2018")],
)
def test_a_date_is_written_as_far_as_it_is_known(iso: str, words: str) -> None:
    assert day(iso) == words


@pytest.mark.parametrize(
    ("first", "last", "words", "began"),
    [
        (date(2018, 7, 3), date(2018, 7, 3), "3 July 2018", "July 2018"),
        (date(2018, 7, 3), date(2018, 7, 5), "3–5 July 2018", "July 2018"),
        (date(2018, 7, 31), date(2018, 8, 2), "31 July – 2 August 2018", "July 2018"),
        (date(2018, 12, 30), date(2019, 1, 2), "30 December 2018 – 2 January 2019", "December 2018"),
    ],
)
def test_the_days_of_a_meeting_repeat_nothing(tiny: Dossier, first: date, last: date, words: str, began: str) -> None:
    meeting = tiny.meetings[0].model_copy(update={"starts": first, "ends": last})
    assert days(meeting) == words
    assert month(meeting) == began
