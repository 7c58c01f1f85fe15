"""The documents of a form: what its rows say of each, and which reports cite it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from monitoring_record.addresses import slug
from monitoring_record.packs.answers import Answers
from monitoring_record.packs.collected import CollectedFields
from monitoring_record.packs.filled_form import Answer
from monitoring_record.packs.form import FieldName
from monitoring_record.packs.form_rules import DOCUMENT_OF_A_FORM, UNKNOWN_WORD
from monitoring_record.packs.rich_text import Paragraph, Run
from monitoring_record.records import DocumentKind, Recommendation
from monitoring_record.records.vocabulary import meant_by_its_meaning
from monitoring_record.records.web_address import fault_of_address
from monitoring_record.texts import escaped

_LONGEST_KEY = 32


@dataclass
class CollectedDocuments:
    """The documents that the report on a recommendation refers to."""

    recommendation: Recommendation
    answers: Answers
    cited: set[str] = field(default_factory=set)
    """The marks of those that a text cites."""
    by_mark: dict[str, tuple[str, CollectedFields]] = field(default_factory=dict)
    """The key in the update and the entry of each, by mark."""

    def __post_init__(self) -> None:
        for (number, mark), said in self.answers.of_documents.items():
            if number == self.recommendation.number:
                self._add(mark, said)

    def _add(self, mark: str, said: dict[FieldName, Answer]) -> None:
        first = next(iter(said.values()))
        if FieldName.TITLE not in said:
            message = f"document {mark} has no title; write it, or empty the row"
            self.answers.filled.doubt(first.place, message, DOCUMENT_OF_A_FORM)
            return
        values = {str(name): answer.words for name, answer in said.items()}
        values["kind"] = self._kind(mark, said.get(FieldName.KIND), first)
        address = next((run.address for run in _runs(said.get(FieldName.URL)) if run.address), "")
        if address:
            values["url"] = address
        entry = CollectedFields(values, {str(name): answer.place for name, answer in said.items()})
        self.by_mark[mark] = (self._key(values["title"]), entry)

    def _kind(self, mark: str, answer: Answer | None, first: Answer) -> str:
        known = ", ".join(DocumentKind)
        if answer is None:
            message = f"document {mark} has no kind; write one of {known}"
            self.answers.filled.doubt(first.place, message, DOCUMENT_OF_A_FORM)
            return ""
        said = answer.words.casefold()
        kind = next((kind for kind in DocumentKind if said in (kind, kind.label.casefold())), None)
        kind = kind or meant_by_its_meaning(said, DocumentKind)  # type: ignore[assignment]
        if kind is None:
            message = f"“{answer.words}” is not one of the kinds; write one of {known}"
            self.answers.filled.doubt(answer.place, message, UNKNOWN_WORD)
        return str(kind or "")

    def _key(self, title: str) -> str:
        """Return the key that other updates have for a document of this title, or one made of it."""
        taken = {key for key, _ in self.by_mark.values()} | self._keys_of_others(title)
        dossier = self.answers.form.dossier
        updates = sorted(dossier.updates, key=lambda of: (of.recommendation != self.recommendation.number, -of.meeting))
        same = (
            key for of in updates for key, known in of.documents.items() if known.title.casefold() == title.casefold()
        )
        key = next((key for key in same if key not in taken), "") or _key_of(title)
        return next(each for each in (key, *(f"{key}-{number}" for number in range(2, 100))) if each not in taken)

    def _keys_of_others(self, title: str) -> set[str]:
        """Return the keys that the update has for documents of other titles."""
        form = self.answers.form
        update = form.dossier.update(form.meeting, self.recommendation)
        known = update.documents.items() if update else ()
        return {key for key, of in known if of.title.casefold() != title.casefold()}

    def citing(self, answer: Answer) -> "Citing":
        """Return what cites the documents in one text."""
        return Citing(self, answer)

    def by_key(self) -> dict[str, CollectedFields]:
        """Return the documents by their keys; notes a doubt for each that no text cites."""
        for mark, (_, entry) in self.by_mark.items():
            if mark not in self.cited:
                cure = f"write [{mark}] in the report where it is meant, or empty the row"
                message = f"no report on {self.recommendation.number} speaks of document {mark}; {cure}"
                self.answers.filled.doubt(entry.places["title"], message, DOCUMENT_OF_A_FORM)
        return dict(self.by_mark.values())


@dataclass(frozen=True)
class Citing:
    """Cites the documents of a recommendation in one text."""

    documents: CollectedDocuments
    answer: Answer

    def __call__(self, target: str, words: str) -> str | None:
        """Return the citation of a mark, or of the words of a link; None if the link leads to no document of the form."""
        by_mark = self.documents.by_mark
        if not words:
            if target in by_mark:
                return self._cited(target, escaped(by_mark[target][1].values["title"]))
            cure = "fill in the row of this document, or delete the mark"
            self._doubt(f"[{target}] stands here, but document {target} has no title; {cure}")
            return None
        fault = fault_of_address(target) if target.startswith(("http://", "https://")) else "is no address on the web"
        if fault:
            self._doubt(f"the words “{words}” lead to “{target}”, which {fault}; correct the link, or take it away")
        mark = next((mark for mark, (_, of) in by_mark.items() if of.values.get("url") == target), None)
        return self._cited(mark, words) if mark else None

    def _cited(self, mark: str, words: str) -> str:
        self.documents.cited.add(mark)
        return f"[{words}][{self.documents.by_mark[mark][0]}]"

    def _doubt(self, message: str) -> None:
        self.documents.answers.filled.doubt(self.answer.place, message, DOCUMENT_OF_A_FORM)


def _runs(answer: Answer | None) -> Iterator[Run]:
    for block in answer.blocks if answer else ():
        yield from block.runs if isinstance(block, Paragraph) else ()


def _key_of(title: str) -> str:
    """Return a key made of the first words of a title."""
    key = ""
    for word in slug(title).encode("ascii", "ignore").decode().split("-"):
        if word and (key or word[0].isalpha()) and len(f"{key}-{word}") <= _LONGEST_KEY:
            key = f"{key}-{word}" if key else word
    return key or "document"
