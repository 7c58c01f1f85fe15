"""outcomes.csv: what each later meeting shows of a promise."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.promises import OutcomeAtMeeting, PromiseHistory
from monitoring_record.downloads.tables.column import (
    REPORT,
    Column,
    ColumnType,
    meeting_column,
    recommendation_column,
    words_of,
)
from monitoring_record.downloads.tables.promises import DUE, SPEAKING
from monitoring_record.downloads.tables.table import ForeignKey, Table
from monitoring_record.records import PromiseOutcome
from monitoring_record.records.due_date import NO_DATE, due_period
from monitoring_record.texts import flowing


@dataclass(frozen=True)
class PromiseAtMeeting:
    """A promise, and what a later meeting shows of it."""

    promise: PromiseHistory
    at: OutcomeAtMeeting


def _outcomes(report: ReportAnalysis) -> Iterator[PromiseAtMeeting]:
    for promise in report.promises:
        for outcome in promise.outcomes:
            yield PromiseAtMeeting(promise, outcome)


OUTCOMES = Table[PromiseAtMeeting](
    name="outcomes",
    title="outcomes of the promises",
    use="to follow promises from meeting to meeting",
    summary="One row for each promise and each later meeting that shows what came of it.",
    subjects=_outcomes,
    columns=(
        REPORT,
        recommendation_column(lambda row: row.subject.promise.recommendation.number),
        Column(
            "promise",
            "promise",
            "The key of the promise, as in `promises.csv`.",
            lambda row: row.subject.promise.key,
            ColumnType.WORD,
            required=True,
        ),
        meeting_column(lambda row: row.subject.at.meeting.number),
        Column(
            "date",
            "date",
            "The last day of the meeting.",
            lambda row: row.subject.at.meeting.ends,
            ColumnType.DATE,
            required=True,
        ),
        Column(
            "outcome",
            "outcome",
            "What came of the promise, as the texts of the meeting say.",
            lambda row: row.subject.at.outcome,
            ColumnType.WORD,
            required=True,
            categories=words_of(PromiseOutcome),
        ),
        Column(
            "due",
            "due",
            "The new date that the texts give, written as in `promises.csv`. Empty if they give none.",
            lambda row: row.subject.at.record.due,
            ColumnType.WORD,
            pattern=DUE,
        ),
        Column(
            "due_last",
            "last day",
            "The last day of the time of the new date.",
            lambda row: period.last if (period := due_period(row.subject.at.record.due or NO_DATE)) else None,
            ColumnType.DATE,
        ),
        Column(
            "quote",
            "words",
            "The words of the record that show it; ` … ` stands for words that are left out. Empty where no text speaks of the promise.",
            lambda row: flowing(row.subject.at.record.quote or ""),
        ),
        Column(
            "voice",
            "voice",
            "Whose words they are.",
            lambda row: row.subject.at.passage.voice if row.subject.at.passage else None,
            ColumnType.WORD,
            categories=words_of(SPEAKING),
        ),
        Column(
            "note",
            "note",
            "The editor’s note on the outcome.",
            lambda row: flowing(row.subject.at.record.note or ""),
        ),
        Column(
            "url",
            "place",
            "Where this site shows the promise, with its outcomes.",
            lambda row: row.url(
                addresses.recommendation(row.report.dossier, row.subject.promise.recommendation),
                row.subject.promise.anchor,
            ),
            ColumnType.URL,
            required=True,
        ),
    ),
    key=("report", "recommendation", "promise", "meeting"),
    foreign_keys=(
        ForeignKey.by("report", of="reports"),
        ForeignKey.by("report", "meeting", of="meetings"),
        ForeignKey.by("report", "recommendation", of="recommendations"),
        ForeignKey.by("report", "recommendation", "promise", of="promises"),
    ),
)
