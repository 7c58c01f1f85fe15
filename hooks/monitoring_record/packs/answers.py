"""The answers of a form by their fields, and the doubts about where they belong."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property

from monitoring_record.packs.filled_form import Answer, FilledForm, Key, document_number, written_key
from monitoring_record.packs.form import OF_A_PROMISE, FieldName, Form
from monitoring_record.packs.form_name import DOT, digest
from monitoring_record.packs.form_rules import (
    FIELD_TWICE,
    LOST_KEY,
    MISSING_ROW,
    OUTSIDE_THE_FIELDS,
    UNKNOWN_KEY,
)
from monitoring_record.records import printed_number
from monitoring_record.source.problems import listed, similar

PartKey = tuple[int, str]
"""A recommendation, and the part as an update refers to it; "" for the whole."""


@dataclass
class Answers:
    """The answers of one form."""

    form: Form
    filled: FilledForm
    of_parts: dict[tuple[PartKey, FieldName], Answer] = field(default_factory=dict)
    of_documents: dict[tuple[int, str], dict[FieldName, Answer]] = field(default_factory=dict)
    """By recommendation and mark."""
    of_promises: dict[tuple[int, str], dict[FieldName, Answer]] = field(default_factory=dict)
    """By recommendation and key."""
    author: Answer | None = None

    @cached_property
    def _promises(self) -> AbstractSet[tuple[str, str]]:
        """The promises of earlier meetings, each with the number of its recommendation."""
        updates = (of for of in self.form.dossier.updates if of.meeting < self.form.meeting.number)
        return {(str(of.recommendation), key) for of in updates for key in of.promises}

    @cached_property
    def parts(self) -> Mapping[str, PartKey]:
        """Every part of the recommendations of the form by its printed number, also those that are closed."""
        scope = self.form.name.recommendation
        known = self.form.dossier.recommendations
        return {
            printed_number(of.number, reference): (of.number, reference)
            for of in known
            if scope in (None, of.number)
            for reference in ("", *of.part_references())
        }

    def sort(self) -> None:
        """Sort the answers of the form, and note the doubts."""
        seen: dict[Key, Answer] = {}
        for answer in self.filled.answers:
            before = seen.setdefault(answer.key, answer)
            if before is not answer:
                cure = "keep one of the two, and empty the other"
                self.filled.doubt(answer.place, f"this field is filled in already, {before.place}; {cure}", FIELD_TWICE)
            elif not self._sort(answer):
                self.filled.doubt(answer.place, self._unknown(answer.key), UNKNOWN_KEY)

    def _sort(self, answer: Answer) -> bool:
        """Put an answer where it belongs; returns whether it belongs anywhere."""
        number, *names = answer.key
        match names:
            case ["until"] if number == "form":
                return True
            case ["author"] if number == "form":
                self.author = answer
                return True
            case [name] if number in self.parts and name in {of.name for of in self.form.fields}:
                self.of_parts[self.parts[number], FieldName(name)] = answer
                return True
            case [key, name] if (number, key) in self._promises and name in OF_A_PROMISE:
                self.of_promises.setdefault((int(number), key), {})[FieldName(name)] = answer
                return True
            case [mark, name] if document_number(mark) and number.isdecimal() and name in set(FieldName):
                part = self.parts.get(number)
                if part:
                    self.of_documents.setdefault((part[0], mark.upper()), {})[FieldName(name)] = answer
                return part is not None
        return False

    def _unknown(self, key: Key) -> str:
        """Say which key is meant instead of an unknown one."""
        number, *names = key
        fields = [str(of.name) for of in self.form.fields]
        if number not in self.parts:
            scope = self.form.name.recommendation
            of_form = f"; the form is about {scope} only" if scope is not None else ""
            meant = similar(number, self.parts)
            return f"there is no part {number}{of_form}; correct the number beside the field{_meant(meant)}"
        meant = similar(names[0], fields)
        return (
            f"“{written_key(key)}” is no field of this form; write "
            f"{listed([f'“{number}{DOT}{name}”' for name in fields])} beside the field that is meant{_meant(meant)}"
        )

    @cached_property
    def missing(self) -> Mapping[str, Sequence[Key]]:
        """The rows that were sent and did not come back, by what they are about.

        A recommendation of which nothing came back was not sent, or was cut out for somebody else.
        """
        expected = {_as_key(row): row for row in self.form.rows}
        written = self.filled.names[0].words.rpartition(DOT.strip())[2].strip()
        if digest(row for key, row in expected.items() if key in self.filled.rows) == written:
            return {}
        found: dict[str, Sequence[Key]] = {}
        for of in self.form.recommendations:
            rows = {about: list(map(_as_key, rows)) for about, rows in self.form.rows_of(of).items()}
            if any(key in self.filled.rows for keys in rows.values() for key in keys):
                lost = {about: [key for key in keys if key not in self.filled.rows] for about, keys in rows.items()}
                found |= {f"{about} of “{of.recommendation.title}”": keys for about, keys in lost.items() if keys}
        return found

    def find_missing(self) -> None:
        """Note the rows that did not come back, if no row lacks its name: that would be why."""
        if any(doubt.rule in (LOST_KEY, UNKNOWN_KEY) for doubt in self.filled.doubts):
            return
        for about, keys in self.missing.items():
            rows = listed([f"“{written_key(key)}”" for key in keys])
            lost, them = ("is no row", "it") if len(keys) == 1 else ("are no rows", "them")
            cure = f"copy {them} from the form that was sent, or send the answers in a new one"
            self.filled.doubt(f"at {about}", f"there {lost} {rows} any more; {cure}", MISSING_ROW)

    def find_loose(self, frame: AbstractSet[str]) -> None:
        """Note the texts outside the fields; `frame` are those that the form has by itself."""
        for loose in self.filled.loose:
            if loose.text in frame:
                continue
            said = f"“{loose.text}”"
            if loose.is_beside_a_lost_key:
                message = f"{said} stands in a row whose small letters, which say what it belongs to, are missing"
                self.filled.doubt(
                    loose.place, f"{message}; write them before this row again: {self._lost_keys}", LOST_KEY
                )
            else:
                cure = "put it into the field that it belongs to, or delete it"
                self.filled.doubt(loose.place, f"{said} stands in no field; {cure}", OUTSIDE_THE_FIELDS)

    @property
    def _lost_keys(self) -> str:
        """The keys that the form lacks; if it lacks none, what one looks like."""
        lost = [f"“{written_key(key)}”" for keys in self.missing.values() for key in keys]
        return f"the form lacks {listed(lost)}" if lost else f"as in “{next(self.form.rows, '')}”"


def _as_key(row: str) -> Key:
    return tuple(row.casefold().split(DOT))


def _meant(word: str | None) -> str:
    return f" (is “{word}” meant?)" if word else ""
