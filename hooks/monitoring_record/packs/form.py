"""A form as it is sent: what it says of each part that is still open, and the fields to fill in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from monitoring_record.analysis.promises import PromiseHistory
from monitoring_record.editing.scaffold.last_findings import LastFinding
from monitoring_record.packs.form_name import DOT, FormName
from monitoring_record.records import Dossier, Finding, Meeting, Programme, PromiseOutcome, Recommendation, Scale, Voice
from monitoring_record.records.due_date import due_in_words
from monitoring_record.records.pack_words import FormLabels, FormWords, PackWords
from monitoring_record.records.programme import capitalised
from monitoring_record.source.problems import spans


class FieldName(StrEnum):
    """The fields of a form, as the small letters beside them name them."""

    AUTHOR = "author"
    REPORT = "report"
    GIST = "gist"
    NOTHING = "nothing"
    FINDING = "finding"
    TITLE = "title"
    KIND = "kind"
    DATE = "date"
    NUMBER = "number"
    URL = "url"
    OUTCOME = "outcome"
    DUE = "due"


OF_A_DOCUMENT = (FieldName.TITLE, FieldName.KIND, FieldName.DATE, FieldName.NUMBER, FieldName.URL)

OUTCOMES = tuple(outcome for outcome in PromiseOutcome if outcome is not PromiseOutcome.NOT_MENTIONED)
"""What can come of a promise of which a report speaks."""

OF_A_PROMISE = (FieldName.OUTCOME, FieldName.REPORT, FieldName.DUE)

AUTHOR_KEY = f"form{DOT}{FieldName.AUTHOR}"
NAME_KEY = "form"
DEADLINE_KEY = f"form{DOT}until"

ROWS_FOR_DOCUMENTS = 4
"""Of each recommendation. Whoever needs more adds rows with the next marks."""


@dataclass(frozen=True)
class FormField:
    """A field to fill in."""

    name: FieldName
    label: str
    hint: str = ""
    choices: tuple[str, ...] = ()
    """What may be written, if it is one of a few words."""


@dataclass(frozen=True)
class FormPart:
    """A part that is still open, or the whole of a recommendation."""

    number: str
    """The printed number: 13.4; 13 for the whole."""
    reference: str
    """The part as an update refers to it: 4; "" for the whole."""
    title: str
    wording: str
    last: LastFinding | None = None
    remark: str = ""

    def key(self, field: FormField) -> str:
        """Return what stands beside a field of the part."""
        return f"{self.number}{DOT}{field.name}"


@dataclass(frozen=True)
class FormRecommendation:
    """A recommendation, with its parts that are still open."""

    recommendation: Recommendation
    last: LastFinding | None
    parts: tuple[FormPart, ...]
    whole: FormPart
    """The place for what concerns none of the parts."""
    settled: tuple[str, ...]
    """The printed numbers of the parts on which no more reports are expected."""
    promises: tuple[PromiseHistory, ...] = ()
    """What was promised before and is due by the meeting, if the form asks for it."""

    @property
    def places(self) -> tuple[FormPart, ...]:
        """The parts, then the whole."""
        return (*self.parts, self.whole)

    @property
    def open_numbers(self) -> str:
        """The parts that are still open: “13.1–13.3, 13.5”; nothing if it has no parts."""
        references = [part.reference for part in self.parts if "." not in part.reference]
        if all(map(str.isdecimal, references)):
            return spans(map(int, references), f"{self.recommendation.number}.")
        return ", ".join(part.number for part in self.parts)

    def promise_key(self, promise: PromiseHistory) -> str:
        """Return what stands beside the row for what came of a promise."""
        return f"{self.recommendation.number}{DOT}{promise.key}"

    def document_key(self, mark: str) -> str:
        """Return what stands beside a row for a document."""
        return f"{self.recommendation.number}{DOT}{mark}"


@dataclass(frozen=True)
class Form:
    """A form: for one voice, about one recommendation or all."""

    name: FormName
    dossier: Dossier
    meeting: Meeting
    recommendations: tuple[FormRecommendation, ...]
    deadline: str = ""

    @property
    def programme(self) -> Programme:
        """The programme whose words the form has."""
        return self.dossier.programme

    @property
    def scale(self) -> Scale:
        """The scale of the last ratings."""
        return self.dossier.scale

    @property
    def pack(self) -> PackWords:
        """The words of all forms."""
        return self.programme.pack

    @property
    def labels(self) -> FormLabels:
        """What headings and fields are called."""
        return self.pack.labels

    @property
    def words(self) -> FormWords:
        """The words of this form."""
        return self.pack.government if self.is_of_the_government else self.pack.alternative

    @property
    def is_of_the_government(self) -> bool:
        """Whether the government fills it in, and no organisation."""
        return self.name.voice == Voice.GOVERNMENT

    @property
    def sender(self) -> str:
        """Who sends it."""
        return self.pack.sender or self.dossier.report.publisher

    @property
    def fields(self) -> tuple[FormField, ...]:
        """The fields of each part."""
        labels = self.labels
        report = FormField(FieldName.REPORT, labels.report)
        gist = FormField(FieldName.GIST, labels.gist, labels.gist_hint)
        if self.is_of_the_government:
            return report, gist, FormField(FieldName.NOTHING, labels.nothing, labels.nothing_hint, ("x",))
        finding = FormField(FieldName.FINDING, labels.finding, labels.finding_hint, tuple(map(str, Finding)))
        return report, finding, gist

    @property
    def rows(self) -> Iterator[str]:
        """Yield what stands beside each row that is to come back: if one is lost, it is known."""
        for of in self.recommendations:
            for keys in self.rows_of(of).values():
                yield from keys

    def rows_of(self, of: FormRecommendation) -> Mapping[str, tuple[str, ...]]:
        """Return the rows of a recommendation, by the part or the promise that they are about."""
        of_parts = {place.number: tuple(map(place.key, self.fields)) for place in of.places}
        return of_parts | {of.promise_key(promise): (of.promise_key(promise),) for promise in of.promises}

    @property
    def written_name(self) -> str:
        """The name of the form with the version of its rows."""
        return self.name.written(self.rows)

    def of_promise(self, promise: PromiseHistory) -> str:
        """Return who promised something, and by when."""
        who = ", ".join(of.name for _, of in promise.institutions) or self.programme.words.reporter
        return f"{capitalised(who)} · {due_in_words(promise.due_before(self.meeting))}"

    def said(self, words: str) -> str:
        """Return words of the template, with what stands in braces replaced."""
        of = self.programme.words
        known = {
            "country": self.dossier.report.country,
            "programme": self.programme.name,
            "meeting": f"{self.meeting.ordinal} {of.meeting.one}",
            "reporter": of.reporter,
            "part": of.part.one,
            "rating": of.rating.one,
        }
        for name, value in known.items():
            words = words.replace(f"{{{name}}}", value)
        return words
