"""What does not fit its record, in plain words: the wording of the complaints about single fields.

Complaints about a record as a whole are worded where they are found, in `records`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError

from monitoring_record.records import Location, Record
from monitoring_record.source.problems import Problem, instead, quoted_list
from monitoring_record.source.yaml_file import LossyNumber, YamlFile

RecordFile = TypeVar("RecordFile", bound=Record)


def as_record(file: YamlFile, record: type[RecordFile], /, **identity: Any) -> RecordFile | None:
    """Make a record of the file's values; what does not fit is added to the file's problems, and None returned.

    `identity` holds the fields that the place of the file gives.
    """
    if file.values is None:
        return None
    authored = dict(file.values)
    for name in set(record.identity) & set(authored):
        file.problems.append(
            file.problem(
                (name,),
                f"`{name}` is not written in the file: its place and name give it; delete the line",
                at_key=True,
            )
        )
        del authored[name]
    try:
        made = record.model_validate({**authored, **identity})
    except ValidationError as error:
        file.problems.extend(misfit.problem() for misfit in _misfits(file, record, error))
        return None
    return None if file.problems else made


@dataclass(frozen=True)
class _Misfit:
    """A value that does not fit its record."""

    file: YamlFile
    record: type[Record]
    location: Location
    kind: str
    """The name that pydantic has for it."""
    found: Any
    said: str
    expected: str

    @property
    def field(self) -> str:
        """The field's name, as a contributor would say it."""
        keys = [step for step in self.location if isinstance(step, str) and step != "[key]"]
        return f"`{keys[-1]}`" if keys else "the file"

    @property
    def raw(self) -> str:
        """The value as it is written."""
        return self.file.position_of(self.location).raw

    def problem(self) -> Problem:
        """The misfit in words, at its position."""
        if self.raw[:1] in _CURLED and self.kind in _OF_A_WORD:
            words = f"{self.field} begins with a curled quotation mark, which is part of the value; use straight ones or none"
            return self.file.problem(self.location, words)
        words = _WORDINGS[self.kind](self) if self.kind in _WORDINGS else self.said
        return self.file.problem(self.location, words, at_key=self.kind in ("extra_forbidden", "missing"))


def _misfits(file: YamlFile, record: type[Record], error: ValidationError) -> Iterator[_Misfit]:
    for details in error.errors(include_url=False):
        location: Location = tuple(details["loc"])
        whole = details["type"] not in _WORDINGS
        if location in file.reported or (whole and any(reported[:-1] == location for reported in file.reported)):
            continue  # what is missing stands there without a value, and that is reported already
        yield _Misfit(
            file,
            record,
            location,
            kind=details["type"],
            found=details["input"],
            said=details["msg"],
            expected=details.get("ctx", {}).get("expected", ""),
        )


def _missing(misfit: _Misfit) -> str:
    return f"{misfit.field} is missing here; add a line `{misfit.location[-1]}: …`"


def _unknown(misfit: _Misfit) -> str:
    fields = _fields_at(misfit.record, misfit.location[:-1])
    cure = instead(str(misfit.location[-1]), fields, f"the fields are {quoted_list(fields)}")
    return f"{misfit.field} is not a field here; {cure}"


def _not_text(misfit: _Misfit) -> str:
    if isinstance(misfit.found, list):
        return f"{misfit.field} should be text, but is a list; write the text after the colon"
    if isinstance(misfit.found, dict):
        return f"{misfit.field} should be text, but is a group of fields; write the text after the colon, or begin it with a bar, as in `text: |`"
    read_as = misfit.found.value if isinstance(misfit.found, LossyNumber) else str(misfit.found).lower()
    if isinstance(misfit.found, date):
        read_as = "a date"
    if misfit.field == "`part`":
        last = misfit.raw.rpartition(".")[2]
        cure = f'write "{last}" for part {misfit.raw}, or "{misfit.raw}" for a sub-part'
        lost = f"; without them, YAML reads {misfit.raw} as {read_as}" if read_as != misfit.raw else ""
        return f"`part` should be in quotes{lost}: {cure}"
    return f'{misfit.field} should be text; without quotes, YAML reads {misfit.raw} as {read_as}: write "{misfit.raw}"'


def _not_a_list(misfit: _Misfit) -> str:
    return f"{misfit.field} should be a list; begin each item on a line of its own with a hyphen and a space"


def _not_a_group(misfit: _Misfit) -> str:
    fields = quoted_list(_fields_at(misfit.record, misfit.location))
    known = f" ({fields})" if fields else ""
    return f"{misfit.field} should hold fields{known}; write each on a line of its own below, two spaces further in"


def _not_keyed(misfit: _Misfit) -> str:
    return f"{misfit.field} should hold keys of your own, each with its fields below, two spaces further in"


def _too_small(misfit: _Misfit) -> str:
    return f"{misfit.field} should be 1 or more"


def _not_a_choice(misfit: _Misfit) -> str:
    choices = [choice.strip("' ") for choice in misfit.expected.replace(" or ", ", ").split(",")]
    cure = instead(misfit.raw, choices, f"write one of {quoted_list(choices)}")
    found = f"cannot be `{misfit.raw}`" if misfit.raw else "should be a single word"
    return f"{misfit.field} {found}; {cure}"


def _not_a_number(misfit: _Misfit) -> str:
    return f"{misfit.field} should be a whole number, without quotes, as in 2"


def _not_a_day(misfit: _Misfit) -> str:
    return f"{misfit.field} should be a day of the calendar, as in 2018-07-03"


def _not_yes_or_no(misfit: _Misfit) -> str:
    return f"{misfit.field} should be true or false, without quotes"


def _in_own_words(misfit: _Misfit) -> str:
    """What a check of a single field says of it, in `records`."""
    return f"{misfit.field} {misfit.said}"


def _too_short(misfit: _Misfit) -> str:
    return f"{misfit.field} has too few items; add one, or delete the line if it is not needed"


_CURLED = ("“", "”", "‘", "’", "«", "„")
_OF_A_WORD = ("shape", "literal_error", "date_type", "int_type", "bool_type")

_WORDINGS: dict[str, Callable[[_Misfit], str]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "string_type": _not_text,
    "tuple_type": _not_a_list,
    "model_type": _not_a_group,
    "dict_type": _not_keyed,
    "literal_error": _not_a_choice,
    "int_type": _not_a_number,
    "greater_than_equal": _too_small,
    "date_type": _not_a_day,
    "bool_type": _not_yes_or_no,
    "too_short": _too_short,
    "blank": _in_own_words,
    "shape": _in_own_words,
    "repeated": _in_own_words,
}


def _fields_at(record: type[Record], location: Location) -> list[str]:
    """The fields that a contributor may write at this location; none where it holds no fields."""
    kind: Any = record
    for step in location:
        kind = _step_into(kind, step)
    found = _record_in(kind)
    return [name for name in found.model_fields if name not in found.identity] if found else []


def _step_into(kind: Any, step: str | int) -> Any:
    record = _record_in(kind)
    if record is not None and isinstance(step, str) and step in record.model_fields and get_origin(kind) is not dict:
        return record.model_fields[step].annotation
    return get_args(kind)[-1] if get_origin(kind) is dict else kind


def _record_in(kind: Any) -> type[Record] | None:
    """The record class within an annotation: itself, or what it is optional, a tuple or a dictionary of."""
    if isinstance(kind, type) and issubclass(kind, Record):
        return kind
    if get_origin(kind) in (Union, UnionType, tuple, dict):
        return next((found for found in map(_record_in, get_args(kind)) if found), None)
    return None
