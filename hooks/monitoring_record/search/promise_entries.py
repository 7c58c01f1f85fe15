"""What search finds of the promises on a recommendation: an entry for each, which says when it is due and what came of it."""

from collections.abc import Iterator

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.promises import PromiseHistory
from monitoring_record.records import Recommendation
from monitoring_record.records.due_date import NO_DATE
from monitoring_record.search.rating_phrases import meeting_phrase
from monitoring_record.search.search_entry import SearchEntry

_OF_A_PROMISE = 0.85
"""It retells a text, which comes first, and it is short: short texts come before long ones."""


def promise_entries(report: ReportAnalysis, of: Recommendation) -> Iterator[SearchEntry]:
    """Yield an entry for each promise on a recommendation."""
    for promise in report.promises.of(of):
        yield SearchEntry(
            title=_title(report, promise),
            text=(promise.promise.promise,),
            anchor=promise.anchor,
            context=(
                of.title,
                *(institution.name for _, institution in promise.institutions),
                meeting_phrase(report, promise.meeting),
            ),
            part=promise.numbers[0] if promise.promise.part else "",
            meeting=promise.meeting.number,
            boost=_OF_A_PROMISE,
        )


def _title(report: ReportAnalysis, of: PromiseHistory) -> str:
    """Return “13.4 Requests for information, due third quarter of 2019: put off (20th meeting)”.

    It has not the word “promise”: with it, all promises came before what is said of promised bribes.
    """
    first = of.numbers[0]
    name = of.recommendation.title_of(next(iter(of.promise.part or ()), ""))
    due = NO_DATE if of.due == NO_DATE else f"due {of.due_in_words}"
    return f"{first} {name}, {due}{_outcome(report, of)}"


def _outcome(report: ReportAnalysis, of: PromiseHistory) -> str:
    at = of.latest
    return f": {at.outcome.label.lower()} ({at.meeting.ordinal} {report.words.meeting.one})" if at else ""
