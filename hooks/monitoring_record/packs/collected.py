"""What a form says, as the updates that it becomes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from monitoring_record.addresses import slug
from monitoring_record.packs.answers import Answers, Place
from monitoring_record.packs.filled_form import Answer, Doubt, FilledForm
from monitoring_record.packs.form import OUTCOMES, FieldName, Form
from monitoring_record.packs.form_rules import (
    DOCUMENT_OF_A_FORM,
    LONG_GIST,
    NO_REPORT,
    NO_WORDS,
    REPORT_AND_NOTHING,
    UNKNOWN_AUTHOR,
    UNKNOWN_WORD,
)
from monitoring_record.packs.rich_text import Paragraph, Run
from monitoring_record.packs.to_markdown import markdown_of
from monitoring_record.records import DocumentKind, Dossier, Finding, Promise, PromiseOutcome
from monitoring_record.records.base import LONGEST_GIST
from monitoring_record.records.vocabulary import meant_by_its_meaning
from monitoring_record.records.web_address import fault_of_address
from monitoring_record.source.problems import listed, similar
from monitoring_record.texts import escaped, words_shown

_X = {"x", "х", "yes", "true", "✓", "✔", "☑", "☒", "✗", "✘"}
"""What people write where an x is asked for; the second is a Cyrillic letter."""

_LONGEST_KEY = 32


@dataclass(frozen=True)
class Entry:
    """A text of an update: its fields, and the place of each in the form."""

    values: dict[str, Any]
    places: dict[str, str]


@dataclass(frozen=True)
class CollectedUpdate:
    """What a form says of one recommendation."""

    recommendation: int
    entries: tuple[Entry, ...]
    documents: dict[str, Entry]
    outcomes: dict[str, Entry]


@dataclass(frozen=True)
class Collected:
    """All that a form says, or the doubts about it."""

    form: Form
    updates: tuple[CollectedUpdate, ...]
    doubts: tuple[Doubt, ...]


def collected(form: Form, filled: FilledForm, frame: frozenset[str]) -> Collected:
    """Return what a form says; `frame` are the texts that it has by itself."""
    answers = Answers(form, filled)
    answers.sort()
    answers.find_loose(frame)
    answers.find_missing()
    collector = _Collector(form, filled, answers)
    updates = tuple(collector.updates())
    return Collected(form, updates, tuple(filled.doubts))


@dataclass
class _Collector:
    form: Form
    filled: FilledForm
    answers: Answers

    def updates(self) -> Iterator[CollectedUpdate]:
        """Yield what is said of each recommendation."""
        author = self._author()
        for of in self.form.dossier.recommendations:
            documents = _Documents(self.form.dossier, of.number, self.answers, self.filled)
            kept = _Kept(self.form.dossier, of.number, self.answers, self.filled, documents)
            entries = tuple(self._entries(of.number, author, documents, kept))
            if entries or documents.by_mark or kept.outcomes:
                yield CollectedUpdate(of.number, entries, documents.entries(), kept.outcomes)

    def _author(self) -> dict[str, str]:
        """Return the organisation that reports, as a field of each entry; an empty group for the government."""
        answer = self.answers.author
        if self.form.is_of_the_government or not self.answers.of_places:
            return {}
        known = self.form.meeting.reported.alternative
        name = answer.words if answer else ""
        if name in known:
            return {"author": name}
        meant = similar(name, known)
        message = (
            f"the organisation “{name}” is not among those that report to the meeting ({listed(known) if known else 'none yet'}); "
            if name
            else "there is no name of an organisation; "
        )
        cure = f"write “{meant}”" if meant else f"write its name here as in {self.form.meeting.file} under `reported`"
        self.filled.doubt(
            answer.place if answer else "at the beginning, in the row “form · author”",
            f"{message}{cure}, or add it there under `alternative`",
            UNKNOWN_AUTHOR,
        )
        return {"author": name}

    def _entries(self, number: int, author: dict[str, str], documents: "_Documents", kept: "_Kept") -> Iterator[Entry]:
        for place in self.answers.places.values():
            if place[0] == number:
                yield from self._entry(place, author, documents, kept.by_part.get(place[1], ()))

    def _entry(
        self, place: Place, author: dict[str, str], documents: "_Documents", came: Sequence["_CameOfIt"]
    ) -> Iterator[Entry]:
        """Yield the entry on a part, if there is a report; what came of promises is its last paragraphs."""
        said = {name: answer for name in FieldName if (answer := self.answers.of_places.get((place, name)))}
        if came and FieldName.REPORT not in said:
            said.setdefault(FieldName.REPORT, came[0].answer)
        text = self._text(said, documents, came)
        values: dict[str, Any] = {**author, **({"part": place[1]} if place[1] else {})}
        finding, gist = said.get(FieldName.FINDING), said.get(FieldName.GIST)
        if finding:
            values["finding"] = self._finding(finding)
        if gist:
            values["gist"] = self._gist(gist)
        if text:
            values["text"] = f"{text}\n"
            yield Entry(values, {_NAMES.get(name, str(name)): answer.place for name, answer in said.items()})
            return
        for answer in filter(None, (finding, gist)):
            cure = "write the report above, or empty this field"
            self.filled.doubt(answer.place, f"“{answer.words}” stands here, but there is no report; {cure}", NO_REPORT)

    def _text(self, said: dict[FieldName, Answer], documents: "_Documents", came: Sequence["_CameOfIt"]) -> str:
        """Return the report on a part; the usual sentence if there is nothing new."""
        report, nothing = said.get(FieldName.REPORT), said.get(FieldName.NOTHING)
        is_nothing = nothing is not None and self._is_x(nothing)
        if report and nothing:
            cure = "empty this field, or delete the report"
            self.filled.doubt(
                nothing.place, f"there is a report on this part, and “{nothing.words}” here; {cure}", REPORT_AND_NOTHING
            )
        if report:
            _look_for_words(report, self.filled)
            own = (
                markdown_of(report.blocks, documents.citing(report))
                if all(report is not of.answer for of in came)
                else ""
            )
            return "\n\n".join(filter(None, (own, *(of.text for of in came))))
        pack = self.form.pack
        return self.form.programme.words.adapt(escaped(pack.nothing_new)) if is_nothing else ""

    def _is_x(self, answer: Answer) -> bool:
        if answer.words.casefold() in _X:
            return True
        cure = "write an x, or write this into the field for the report"
        self.filled.doubt(answer.place, f"“{answer.words}” is not an x; {cure}", UNKNOWN_WORD)
        return False

    def _gist(self, answer: Answer) -> str:
        gist = answer.words.removesuffix(".") if not answer.words.endswith(("etc.", "No.", "..")) else answer.words
        _look_for_words(answer, self.filled)
        if len(gist) > LONGEST_GIST:
            message = f"this has {len(gist)} characters, but {LONGEST_GIST} are the most; shorten it"
            self.filled.doubt(answer.place, message, LONG_GIST)
        return gist

    def _finding(self, answer: Answer) -> str:
        said = answer.words.casefold().rstrip(".")
        for word in Finding:
            if said in (word, word.label.casefold()):
                return str(word)
        meant = similar(answer.words, [str(word) for word in Finding])
        cure = f"write {' or '.join(f'“{word}”' for word in Finding)}{f' (is “{meant}” meant?)' if meant else ''}"
        self.filled.doubt(answer.place, f"“{answer.words}” is not one of the findings; {cure}", UNKNOWN_WORD)
        return answer.words


def _look_for_words(answer: Answer, filled: FilledForm) -> None:
    """Note a doubt if an answer has figures and signs only."""
    if not any(letter.isalpha() for letter in answer.words):
        cure = "say in words what it means, or empty the field"
        filled.doubt(answer.place, f"“{answer.words}” has no words; {cure}", NO_WORDS)


_NAMES = {FieldName.REPORT: "text", FieldName.NOTHING: "text"}
"""The fields of an update that other fields of a form become."""


@dataclass
class _Documents:
    """The documents that the report on a recommendation refers to."""

    dossier: Dossier
    recommendation: int
    answers: Answers
    filled: FilledForm
    cited: set[str] = field(default_factory=set)
    """The marks of those that a text cites."""
    by_mark: dict[str, tuple[str, Entry]] = field(default_factory=dict)
    """The key in the update and the entry of each, by mark."""

    def __post_init__(self) -> None:
        for (number, mark), said in self.answers.of_documents.items():
            if number == self.recommendation:
                self._add(mark, said)

    def _add(self, mark: str, said: dict[FieldName, Answer]) -> None:
        first = next(iter(said.values()))
        if FieldName.TITLE not in said:
            message = f"document {mark} has no title; write it, or empty the row"
            self.filled.doubt(first.place, message, DOCUMENT_OF_A_FORM)
            return
        values = {str(name): answer.words for name, answer in said.items()}
        values["kind"] = self._kind(mark, said.get(FieldName.KIND), first)
        address = next((run.address for run in _runs(said.get(FieldName.URL)) if run.address), "")
        if address:
            values["url"] = address
        entry = Entry(values, {str(name): answer.place for name, answer in said.items()})
        self.by_mark[mark] = (self._key(values["title"]), entry)

    def _kind(self, mark: str, answer: Answer | None, first: Answer) -> str:
        known = ", ".join(DocumentKind)
        if answer is None:
            message = f"document {mark} has no kind; write one of {known}"
            self.filled.doubt(first.place, message, DOCUMENT_OF_A_FORM)
            return ""
        said = answer.words.casefold()
        kind = next((kind for kind in DocumentKind if said in (kind, kind.label.casefold())), None)
        kind = kind or meant_by_its_meaning(said, DocumentKind)  # type: ignore[assignment]
        if kind is None:
            message = f"“{answer.words}” is not one of the kinds; write one of {known}"
            self.filled.doubt(answer.place, message, UNKNOWN_WORD)
        return str(kind or "")

    def _key(self, title: str) -> str:
        """Return the key that other updates have for a document of this title, or one made of it."""
        taken = {key for key, _ in self.by_mark.values()} | self._keys_of_others(title)
        updates = sorted(self.dossier.updates, key=lambda of: (of.recommendation != self.recommendation, -of.meeting))
        same = (
            key for of in updates for key, known in of.documents.items() if known.title.casefold() == title.casefold()
        )
        key = next((key for key in same if key not in taken), "") or _key_of(title)
        return next(each for each in (key, *(f"{key}-{number}" for number in range(2, 100))) if each not in taken)

    def _keys_of_others(self, title: str) -> set[str]:
        """Return the keys that the update has for documents of other titles."""
        update = self.dossier.update(
            self.answers.form.meeting, self.dossier.recommendation_by_number[self.recommendation]
        )
        known = update.documents.items() if update else ()
        return {key for key, of in known if of.title.casefold() != title.casefold()}

    def citing(self, answer: Answer) -> "_Citing":
        """Return what cites the documents in one text."""
        return _Citing(self, answer)

    def entries(self) -> dict[str, Entry]:
        """Return the documents by their keys; notes a doubt for each that no text cites."""
        for mark, (_, entry) in self.by_mark.items():
            if mark not in self.cited:
                cure = f"write [{mark}] in the report where it is meant, or empty the row"
                message = f"no report on {self.recommendation} speaks of document {mark}; {cure}"
                self.filled.doubt(entry.places["title"], message, DOCUMENT_OF_A_FORM)
        return dict(self.by_mark.values())


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


@dataclass(frozen=True)
class _CameOfIt:
    """What a report says of a promise."""

    answer: Answer
    text: str


@dataclass
class _Kept:
    """What came of the promises on a recommendation."""

    dossier: Dossier
    recommendation: int
    answers: Answers
    filled: FilledForm
    documents: _Documents
    outcomes: dict[str, Entry] = field(default_factory=dict)
    """By the key of the promise."""
    by_part: dict[str, list[_CameOfIt]] = field(default_factory=dict)
    """The paragraphs that belong to the report on a part."""

    def __post_init__(self) -> None:
        promises = {
            key: promise
            for of in self.dossier.updates
            if of.recommendation == self.recommendation
            for key, promise in of.promises.items()
        }
        for (number, key), said in self.answers.of_promises.items():
            if number == self.recommendation:
                self._add(key, promises[key], said)

    def _add(self, key: str, promise: Promise, said: dict[FieldName, Answer]) -> None:
        report, outcome = said.get(FieldName.REPORT), said.get(FieldName.OUTCOME)
        if report is None:
            first = next(iter(said.values()))
            cure = "say in a sentence what came of the promise, or empty the row"
            self.filled.doubt(first.place, f"“{first.words}” stands here, but no words that show it; {cure}", NO_REPORT)
            return
        _look_for_words(report, self.filled)
        text = markdown_of(report.blocks, self.documents.citing(report))
        self.by_part.setdefault((promise.part or ("",))[0], []).append(_CameOfIt(report, text))
        due = said.get(FieldName.DUE)
        if outcome:
            values = {
                "outcome": self._outcome(outcome),
                **({"due": due.words} if due else {}),
                "quote": words_shown(text),
            }
            places = {"outcome": outcome.place, "quote": report.place, **({"due": due.place} if due else {})}
            self.outcomes[key] = Entry(values, places)
        elif due:
            cure = f"write “{PromiseOutcome.PUT_OFF}” as the outcome, or delete the date"
            self.filled.doubt(due.place, f"there is a new date, {due.words}, but no outcome; {cure}", NO_REPORT)

    def _outcome(self, answer: Answer) -> str:
        said = answer.words.casefold().rstrip(".")
        found = next((str(word) for word in OUTCOMES if said in (word, word.label.casefold())), None)
        if found is None:
            meant = similar(answer.words, list(map(str, OUTCOMES)))
            cure = f"write {' or '.join(f'“{word}”' for word in OUTCOMES)}{f' (is “{meant}” meant?)' if meant else ''}"
            self.filled.doubt(answer.place, f"“{answer.words}” is not one of the outcomes; {cure}", UNKNOWN_WORD)
        return found or answer.words


@dataclass(frozen=True)
class _Citing:
    """Cites the documents of a recommendation in one text."""

    documents: _Documents
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
        self.documents.filled.doubt(self.answer.place, message, DOCUMENT_OF_A_FORM)
