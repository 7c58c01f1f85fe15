"""What came of the promises, as a form says it: a paragraph of the report for each, and an outcome."""

from dataclasses import dataclass, field

from monitoring_record.packs.answer_words import look_for_words, word_of_list
from monitoring_record.packs.answers import Answers
from monitoring_record.packs.collected import CollectedFields
from monitoring_record.packs.collected_documents import CollectedDocuments
from monitoring_record.packs.filled_form import Answer
from monitoring_record.packs.form import OUTCOMES, FieldName
from monitoring_record.packs.form_rules import NO_REPORT
from monitoring_record.packs.to_markdown import markdown_of
from monitoring_record.records import Promise, PromiseOutcome, Recommendation
from monitoring_record.texts import words_shown


@dataclass(frozen=True)
class OutcomeText:
    """What a report says of a promise."""

    answer: Answer
    text: str


@dataclass
class CollectedOutcomes:
    """What came of the promises on a recommendation."""

    recommendation: Recommendation
    answers: Answers
    documents: CollectedDocuments
    by_promise: dict[str, CollectedFields] = field(default_factory=dict)
    """The outcomes by the keys of the promises."""
    texts_by_part: dict[str, list[OutcomeText]] = field(default_factory=dict)
    """The paragraphs that belong to the report on a part, or ("") on the whole."""

    def __post_init__(self) -> None:
        promises = {
            key: promise
            for update in self.answers.form.dossier.updates
            if update.recommendation == self.recommendation.number
            for key, promise in update.promises.items()
        }
        for (number, key), said in self.answers.of_promises.items():
            if number == self.recommendation.number:
                self._add(key, promises[key], said)

    def _add(self, key: str, promise: Promise, said: dict[FieldName, Answer]) -> None:
        report = said.get(FieldName.REPORT)
        if report is None:
            first = next(iter(said.values()))
            cure = "say in a sentence what came of the promise, or empty the row"
            message = f"“{first.words}” stands here, but no words that show it; {cure}"
            self.answers.filled.doubt(first.place, message, NO_REPORT)
            return
        look_for_words(report, self.answers.filled)
        text = markdown_of(report.blocks, self.documents.citing(report))
        self.texts_by_part.setdefault((promise.part or ("",))[0], []).append(OutcomeText(report, text))
        outcome, due = said.get(FieldName.OUTCOME), said.get(FieldName.DUE)
        if outcome:
            values = {"outcome": word_of_list(outcome, OUTCOMES, "outcomes", self.answers.filled)}
            values |= {"due": due.words} if due else {}
            places = {"outcome": outcome.place, "quote": report.place, **({"due": due.place} if due else {})}
            self.by_promise[key] = CollectedFields({**values, "quote": words_shown(text)}, places)
        elif due:
            cure = f"write “{PromiseOutcome.PUT_OFF}” as the outcome, or delete the date"
            message = f"there is a new date, {due.words}, but no outcome; {cure}"
            self.answers.filled.doubt(due.place, message, NO_REPORT)
