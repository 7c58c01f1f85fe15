"""Collects what a form says: from the bytes of a file to the files of the updates."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import replace as with_changes
from pathlib import Path

from monitoring_record.packs.collected import Collected
from monitoring_record.packs.collector import collected
from monitoring_record.packs.compose import form_called
from monitoring_record.packs.excel_form import workbook
from monitoring_record.packs.excel_reader import read_workbook
from monitoring_record.packs.filled_form import Doubt, FilledForm, UnreadableFormError
from monitoring_record.packs.form import DEADLINE_KEY, Form
from monitoring_record.packs.form_archive import kind_of_form
from monitoring_record.packs.form_name import DOT, LAYOUT, WrittenName, read_name
from monitoring_record.packs.form_rules import OTHER_FORM, UNKNOWN_FORM
from monitoring_record.packs.merge import MergedUpdate, merged
from monitoring_record.packs.soundness import doubts_about
from monitoring_record.packs.word_form import word_document
from monitoring_record.packs.word_reader import read_word
from monitoring_record.records import Dossier

_WRITERS: Mapping[str, Callable[[Form], bytes]] = {"docx": word_document, "xlsx": workbook}
_READERS: Mapping[str, Callable[[bytes], FilledForm]] = {"docx": read_word, "xlsx": read_workbook}


@dataclass(frozen=True)
class Collection:
    """What came of a form: the updates with what it says, or doubts."""

    updates: tuple[MergedUpdate, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    form: Form | None = None


def collect_form(content: bytes, dossiers: tuple[Dossier, ...], data: Path, *, replace: bool = False) -> Collection:
    """Return the updates with what a form says. If there is any doubt, none is to be written."""
    try:
        kind = kind_of_form(content)
        filled = _READERS[kind](content)
    except UnreadableFormError as error:
        return Collection(doubts=(Doubt("the file", error.message, error.rule),))
    form = _form_of(filled, dossiers)
    if form is None:
        return Collection(doubts=tuple(filled.doubts))
    said = collected(form, filled, _frame(form, kind))
    if said.doubts:
        return Collection(doubts=said.doubts, form=form)
    return _merged(said, data, replace=replace)


def is_filled_in(content: bytes) -> bool:
    """Whether a form has answers, or is no form that can be read: whose it is, nobody knows."""
    try:
        filled = _READERS[kind_of_form(content)](content)
    except UnreadableFormError:
        return True
    return bool(filled.doubts) or any(DOT.join(answer.key) != DEADLINE_KEY for answer in filled.answers)


def _merged(said: Collected, data: Path, *, replace: bool) -> Collection:
    updates = tuple(merged(said, data, replace=replace))
    doubts = tuple(doubt for update in updates for doubt in update.doubts)
    changed = [update for update in updates if update.text]
    if not doubts and changed:
        doubts = tuple(doubts_about(changed, data, said.form.name.report))
    return Collection(updates, doubts, said.form)


def _frame(form: Form, kind: str) -> frozenset[str]:
    """Return the texts that a form has by itself; those beside the deadline, too, which may have been given."""
    empty = _READERS[kind](_WRITERS[kind](with_changes(form, deadline="–")))
    return frozenset(loose.text for loose in empty.loose)


def _form_of(filled: FilledForm, dossiers: tuple[Dossier, ...]) -> Form | None:
    """Return the form as it would be made today; None, with a doubt, if there is no such form."""
    names = {answer.words: answer for answer in filled.names}
    if len(names) != 1:
        found = f"there are {len(names)} names of forms" if names else "there is no line with the name of the form"
        cure = "send each form in a file of its own" if names else "copy it from the form that was sent"
        filled.doubt("at the beginning", f"{found}; {cure}", UNKNOWN_FORM)
        return None
    (words,), (answer,) = names, names.values()
    written = read_name(words)
    if written is None:
        cure = "copy it from the form that was sent"
        filled.doubt(answer.place, f"“{words}” is not the name of a form; {cure}", UNKNOWN_FORM)
        return None
    dossier = next((of for of in dossiers if of.report.slug == written.name.report), None)
    fault = _fault(written, dossier)
    if fault or dossier is None:
        filled.doubt(answer.place, fault, OTHER_FORM)
        return None
    return form_called(written.name, dossier)


def _fault(written: WrittenName, dossier: Dossier | None) -> str:
    """Return why a form is none of this data; "" if it is one."""
    name = written.name
    if dossier is None:
        return f"this is a form of the report “{name.report}”, and the data has none; collect it where its data is"
    if name.meeting not in dossier.meeting_by_number:
        begin = f"`run.py new meeting {name.meeting}` begins it"
        return f"this is a form for meeting {name.meeting}, which the data of {name.report} does not have; {begin}"
    if name.recommendation is not None and name.recommendation not in dossier.recommendation_by_number:
        return f"this is a form about recommendation {name.recommendation}, which {name.report} does not have"
    if written.layout != LAYOUT:
        return f"the form is of version {written.layout}, and this program reads version {LAYOUT}; copy the answers into a new form"
    return ""
