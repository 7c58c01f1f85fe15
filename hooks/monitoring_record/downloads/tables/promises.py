"""promises.csv: what was promised, by whom and by when, and what came of it so far."""

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.promises import PromiseHistory, Promises
from monitoring_record.downloads.tables.column import (
    REPORT,
    Column,
    ColumnType,
    Row,
    meeting_column,
    recommendation_column,
    words_of,
)
from monitoring_record.downloads.tables.table import ForeignKey, Table
from monitoring_record.records import PromiseOutcome, Voice
from monitoring_record.records.due_date import DUE_DATE, NO_DATE
from monitoring_record.texts import flowing

SPEAKING = (Voice.GOVERNMENT, Voice.ALTERNATIVE, Voice.ASSESSMENT)
"""Whose texts tell of promises."""

DUE = f"({DUE_DATE})"
"""The pattern of a due date."""

AS_WRITTEN = f"a year, half-year, quarter, month or day (2019, 2019-H1, 2019-Q4, 2019-03, 2019-03-15), or `{NO_DATE}`"


def _promises(report: ReportAnalysis) -> Promises:
    return report.promises


def _source(row: Row[PromiseHistory]) -> str | None:
    key = row.subject.promise.document
    return row.report.sources.of(row.subject.update, key).anchor if key else None


PROMISES = Table[PromiseHistory](
    name="promises",
    title="promises",
    use="to see what was promised, by whom and by when, and what came of it",
    summary="One row for each promise: something particular that the texts of a meeting say will be done.",
    subjects=_promises,
    columns=(
        REPORT,
        recommendation_column(lambda row: row.subject.recommendation.number),
        Column(
            "promise",
            "promise",
            "The key of the promise. A recommendation has no two promises of the same key.",
            lambda row: row.subject.key,
            ColumnType.WORD,
            required=True,
        ),
        Column(
            "parts",
            "parts",
            "The parts that the promise belongs to, as in `parts.csv`. Empty if it is about the whole.",
            lambda row: row.subject.promise.part or (),
            ColumnType.LIST,
        ),
        meeting_column(
            lambda row: row.subject.meeting.number, "The number of the meeting in whose texts the promise stands first."
        ),
        Column(
            "date",
            "date",
            "The last day of that meeting.",
            lambda row: row.subject.meeting.ends,
            ColumnType.DATE,
            required=True,
        ),
        Column(
            "text",
            "what was promised",
            "What is to be done, in a sentence of the editor.",
            lambda row: row.subject.promise.promise,
            required=True,
        ),
        Column(
            "by",
            "who is to do it",
            "The institutions that are to do it, as in `institutions.csv`. Empty if the text names nobody.",
            lambda row: tuple(key for key, _ in row.subject.institutions),
            ColumnType.LIST,
        ),
        Column(
            "by_names",
            "their names",
            "The names of these institutions.",
            lambda row: tuple(institution.name for _, institution in row.subject.institutions),
            ColumnType.LIST,
        ),
        Column(
            "due",
            "due",
            f"When it is to be done, as the text says: {AS_WRITTEN}. Of what begins and goes on, it is when it begins.",
            lambda row: row.subject.promise.due,
            ColumnType.WORD,
            required=True,
            pattern=DUE,
        ),
        Column(
            "due_first",
            "first day",
            "The first day of that time. Empty if no date is given.",
            lambda row: period.first if (period := row.subject.promise.due_period) else None,
            ColumnType.DATE,
        ),
        Column(
            "due_last",
            "last day",
            "The last day of that time, by which it is to be done. Empty if no date is given.",
            lambda row: period.last if (period := row.subject.promise.due_period) else None,
            ColumnType.DATE,
        ),
        Column(
            "due_now",
            "due now",
            "When it is to be done as of the last meeting, after all delays; the date of `due` if nothing was put off.",
            lambda row: row.subject.due,
            ColumnType.WORD,
            required=True,
            pattern=DUE,
        ),
        Column(
            "due_now_last",
            "last day now",
            "The last day of the time of `due_now`. Empty if no date is given.",
            lambda row: period.last if (period := row.subject.due_period) else None,
            ColumnType.DATE,
        ),
        Column(
            "times_put_off",
            "times put off",
            "How often it was put off.",
            lambda row: row.subject.times_put_off,
            ColumnType.INTEGER,
            required=True,
        ),
        Column(
            "outcome",
            "outcome",
            "What came of it, as of the last meeting that says anything of it. Empty if no later meeting does.",
            lambda row: row.subject.outcome,
            ColumnType.WORD,
            categories=words_of(PromiseOutcome),
        ),
        Column(
            "outcome_meeting",
            "meeting of the outcome",
            "The number of that meeting.",
            lambda row: row.subject.latest.meeting.number if row.subject.latest else None,
            ColumnType.INTEGER,
        ),
        Column(
            "source",
            "source",
            "The document that the promise is about, as in `sources.csv`. Empty if it is about none.",
            _source,
            ColumnType.WORD,
        ),
        Column(
            "quote",
            "words",
            "The words of the record in which the promise stands; ` … ` stands for words that are left out.",
            lambda row: flowing(row.subject.promise.quote),
            required=True,
        ),
        Column(
            "voice",
            "voice",
            "Whose words they are.",
            lambda row: row.subject.passage.voice,
            ColumnType.WORD,
            required=True,
            categories=words_of(SPEAKING),
        ),
        Column(
            "note",
            "note",
            "The editor’s note on the promise.",
            lambda row: flowing(row.subject.promise.note or ""),
        ),
        Column(
            "url",
            "place",
            "Where this site shows the promise.",
            lambda row: row.url(
                addresses.recommendation(row.report.dossier, row.subject.recommendation), row.subject.anchor
            ),
            ColumnType.URL,
            required=True,
        ),
    ),
    key=("report", "recommendation", "promise"),
    foreign_keys=(
        ForeignKey.by("report", of="reports"),
        ForeignKey.by("report", "meeting", of="meetings"),
        ForeignKey.by("report", "recommendation", of="recommendations"),
    ),
)
