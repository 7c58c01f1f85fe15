"""updates.csv: the texts of the three voices at each meeting."""

from monitoring_record import addresses
from monitoring_record.downloads.tables.column import (
    REPORT,
    Column,
    ColumnType,
    meeting_column,
    recommendation_column,
    words_of,
)
from monitoring_record.downloads.tables.recorded_texts import RecordedText, recorded_texts
from monitoring_record.downloads.tables.scale_categories import ratings_of
from monitoring_record.downloads.tables.table import ForeignKey, Table
from monitoring_record.records import Finding, NotAssessed, Voice
from monitoring_record.texts import flowing

_VOICES = tuple(voice for voice in Voice if voice is not Voice.WORDING)
"""Whose texts an update has; `parts.csv` has the wording."""

UPDATES = Table[RecordedText](
    name="updates",
    title="texts of the updates",
    use="to read, search and analyse what was reported and found, voice by voice",
    summary="One row for each text: what one voice says at a meeting of a recommendation, or of some of its parts.",
    subjects=recorded_texts,
    columns=(
        REPORT,
        Column(
            "id",
            "id",
            "The name of the text within the report, made from what it is about: it stays when other texts are added.",
            lambda row: row.subject.id,
            ColumnType.WORD,
            required=True,
        ),
        meeting_column(lambda row: row.subject.meeting.number),
        recommendation_column(lambda row: row.subject.recommendation.number),
        Column(
            "parts",
            "parts",
            "The parts that the text is about, as in `parts.csv`. Empty if it is about the whole.",
            lambda row: row.subject.parts,
            ColumnType.LIST,
        ),
        Column(
            "printed",
            "printed number",
            "The number that the original prints above the text, where it is not that of the part.",
            lambda row: row.subject.printed,
        ),
        Column(
            "voice",
            "voice",
            "Whose text it is.",
            lambda row: row.subject.voice,
            ColumnType.WORD,
            required=True,
            categories=words_of(_VOICES),
        ),
        Column(
            "author",
            "author",
            "Who reported: for the government, or the organisation. Empty for an assessment and for a note.",
            lambda row: row.subject.author,
        ),
        Column(
            "finding",
            "finding",
            "Whether an organisation says that the part is implemented, where it says so itself.",
            lambda row: row.subject.finding,
            ColumnType.WORD,
            categories=words_of(Finding, ordered=True),
        ),
        Column(
            "rating",
            "rating",
            "The rating that an assessment gives. Empty for other voices, and where none is given.",
            lambda row: row.subject.rating,
            ColumnType.WORD,
            categories=ratings_of,
        ),
        Column(
            "not_assessed",
            "why there is no rating",
            "Why an assessment gives no rating.",
            lambda row: row.subject.not_assessed,
            ColumnType.WORD,
            categories=words_of(NotAssessed),
        ),
        Column(
            "implied",
            "read off the reasons",
            "`true` where the original names no rating and it was read off the reasons. Empty without a rating.",
            lambda row: row.subject.implied,
            ColumnType.BOOLEAN,
        ),
        Column(
            "gist",
            "in short",
            "The text in a few words, or in a sentence, where the record has that.",
            lambda row: row.subject.gist,
        ),
        Column(
            "text",
            "text",
            "The text, in plain words and in CommonMark: paragraphs, lists, links. `citations.csv` says what it cites.",
            lambda row: flowing(row.subject.text),
            required=True,
        ),
        Column(
            "note",
            "note",
            "The editor’s note on the text.",
            lambda row: flowing(row.subject.note or ""),
        ),
        Column(
            "url",
            "place",
            "Where this site shows the text: under the first of its parts.",
            lambda row: row.url(
                addresses.recommendation(row.report.dossier, row.subject.recommendation), row.subject.anchor
            ),
            ColumnType.URL,
            required=True,
        ),
    ),
    key=("report", "id"),
    foreign_keys=(
        ForeignKey.by("report", of="reports"),
        ForeignKey.by("report", "meeting", of="meetings"),
        ForeignKey.by("report", "recommendation", of="recommendations"),
    ),
)
