"""Collects what the answers of a form say of each recommendation."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from monitoring_record.packs.answer_words import look_for_words, word_of_list
from monitoring_record.packs.answers import Answers, PartKey
from monitoring_record.packs.collected import Collected, CollectedFields, CollectedUpdate
from monitoring_record.packs.collected_documents import CollectedDocuments
from monitoring_record.packs.collected_outcomes import CollectedOutcomes, OutcomeText
from monitoring_record.packs.filled_form import Answer, FilledForm
from monitoring_record.packs.form import FieldName, Form
from monitoring_record.packs.form_rules import LONG_GIST, NO_REPORT, REPORT_AND_NOTHING, UNKNOWN_AUTHOR, UNKNOWN_WORD
from monitoring_record.packs.to_markdown import markdown_of
from monitoring_record.records import Finding
from monitoring_record.records.base import LONGEST_GIST
from monitoring_record.source.problems import listed, similar
from monitoring_record.texts import escaped

_X = {"x", "х", "yes", "true", "✓", "✔", "☑", "☒", "✗", "✘"}
"""What people write where an x is asked for; the second is a Cyrillic letter."""

_FIELDS_OF_A_TEXT = {FieldName.REPORT: "text", FieldName.NOTHING: "text"}
"""The fields of an update that have other names than those of the form from which they come."""


def collected(form: Form, filled: FilledForm, frame: frozenset[str]) -> Collected:
    """Return what a form says; `frame` are the texts that it has by itself."""
    answers = Answers(form, filled)
    answers.sort()
    answers.find_loose(frame)
    answers.find_missing()
    updates = tuple(_updates(answers))
    return Collected(form, updates, tuple(filled.doubts))


def _updates(answers: Answers) -> Iterator[CollectedUpdate]:
    """Yield what is said of each recommendation."""
    author = _author(answers)
    for recommendation in answers.form.dossier.recommendations:
        documents = CollectedDocuments(recommendation, answers)
        outcomes = CollectedOutcomes(recommendation, answers, documents)
        texts = tuple(_Reports(answers, author, documents, outcomes).of(recommendation.number))
        if texts or documents.by_mark or outcomes.by_promise:
            yield CollectedUpdate(recommendation.number, texts, documents.by_key(), outcomes.by_promise)


def _author(answers: Answers) -> dict[str, str]:
    """Return the organisation that reports, as a field of each text; an empty group for the government."""
    form, answer = answers.form, answers.author
    if form.is_of_the_government or not answers.of_parts:
        return {}
    known = form.meeting.reported.alternative
    name = answer.words if answer else ""
    if name in known:
        return {"author": name}
    meant = similar(name, known)
    message = (
        f"the organisation “{name}” is not among those that report to the meeting ({listed(known) if known else 'none yet'}); "
        if name
        else "there is no name of an organisation; "
    )
    cure = f"write “{meant}”" if meant else f"write its name here as in {form.meeting.file} under `reported`"
    answers.filled.doubt(
        answer.place if answer else "at the beginning, in the row “form · author”",
        f"{message}{cure}, or add it there under `alternative`",
        UNKNOWN_AUTHOR,
    )
    return {"author": name}


@dataclass(frozen=True)
class _Reports:
    """Collects the reports on the parts of a recommendation."""

    answers: Answers
    author: dict[str, str]
    documents: CollectedDocuments
    outcomes: CollectedOutcomes

    def of(self, recommendation: int) -> Iterator[CollectedFields]:
        """Yield the report on each part of which the form says anything."""
        for part in self.answers.parts.values():
            if part[0] == recommendation:
                yield from self._report(part)

    def _report(self, part: PartKey) -> Iterator[CollectedFields]:
        """Yield the report on a part, if there is one; what came of promises is its last paragraphs."""
        of_promises = self.outcomes.texts_by_part.get(part[1], [])
        said = {name: answer for name in FieldName if (answer := self.answers.of_parts.get((part, name)))}
        if of_promises:
            said.setdefault(FieldName.REPORT, of_promises[0].answer)
        text = self._text(said, of_promises)
        values: dict[str, Any] = {**self.author, **({"part": part[1]} if part[1] else {})}
        finding, gist = said.get(FieldName.FINDING), said.get(FieldName.GIST)
        if finding:
            values["finding"] = word_of_list(finding, tuple(Finding), "findings", self.answers.filled)
        if gist:
            values["gist"] = self._gist(gist)
        if text:
            values["text"] = f"{text}\n"
            places = {_FIELDS_OF_A_TEXT.get(name, str(name)): answer.place for name, answer in said.items()}
            yield CollectedFields(values, places)
            return
        for answer in filter(None, (finding, gist)):
            cure = "write the report above, or empty this field"
            message = f"“{answer.words}” stands here, but there is no report; {cure}"
            self.answers.filled.doubt(answer.place, message, NO_REPORT)

    def _text(self, said: dict[FieldName, Answer], of_promises: list[OutcomeText]) -> str:
        """Return the report on a part; the usual sentence if there is nothing new."""
        report, nothing = said.get(FieldName.REPORT), said.get(FieldName.NOTHING)
        is_nothing = nothing is not None and self._is_x(nothing)
        if report and nothing:
            cure = "empty this field, or delete the report"
            message = f"there is a report on this part, and “{nothing.words}” here; {cure}"
            self.answers.filled.doubt(nothing.place, message, REPORT_AND_NOTHING)
        if report:
            look_for_words(report, self.answers.filled)
            is_of_a_promise = any(report is each.answer for each in of_promises)
            own = "" if is_of_a_promise else markdown_of(report.blocks, self.documents.citing(report))
            return "\n\n".join(filter(None, (own, *(each.text for each in of_promises))))
        form = self.answers.form
        return form.programme.words.adapt(escaped(form.pack.nothing_new)) if is_nothing else ""

    def _is_x(self, answer: Answer) -> bool:
        if answer.words.casefold() in _X:
            return True
        cure = "write an x, or write this into the field for the report"
        self.answers.filled.doubt(answer.place, f"“{answer.words}” is not an x; {cure}", UNKNOWN_WORD)
        return False

    def _gist(self, answer: Answer) -> str:
        gist = answer.words.removesuffix(".") if not answer.words.endswith(("etc.", "No.", "..")) else answer.words
        look_for_words(answer, self.answers.filled)
        if len(gist) > LONGEST_GIST:
            message = f"this has {len(gist)} characters, but {LONGEST_GIST} are the most; shorten it"
            self.answers.filled.doubt(answer.place, message, LONG_GIST)
        return gist
