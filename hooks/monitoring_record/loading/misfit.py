"""A value that does not fit its record, as pydantic found it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from monitoring_record.records import Document, Record
from monitoring_record.source.problems import Location
from monitoring_record.source.repairs.repair import FieldNames, GroupNames
from monitoring_record.source.yaml_file import YamlFile


@dataclass(frozen=True)
class TwoFields:
    """The two fields that a line with two values and without the name of a field stands for."""

    first: str
    """The field of what is before the colon."""
    second: str
    """The field of what is after it."""


@dataclass(frozen=True)
class Misfit:
    """A value that does not fit its record."""

    file: YamlFile
    record: type[Record]
    identity: Mapping[str, Any]
    """The fields that the path of the file gives: the number of the recommendation, for example."""
    location: Location
    kind: str
    """The type of the error in pydantic, or the id of the rule that was violated."""
    found: Any
    message: str
    """The message of pydantic, or of the rule that was violated."""
    expected: str
    may_be: str = ""
    """For an unknown field: the only one that is missing beside it, if its value could be that of the field."""
    wrong_value: str = ""
    """For an unknown field: what is wrong with its value, if that were the value of the field that it seems to be."""
    missing_in: str = ""
    """For an unknown field: the group beside it that has a field of this name, which is missing there."""
    two_fields: TwoFields | None = None
    """For an unknown field: those that its name and its value are the values of."""

    @property
    def key(self) -> str:
        """The last key of the location."""
        keys = [step for step in self.location if isinstance(step, str) and step != "[key]"]
        return keys[-1] if keys else ""

    @property
    def field(self) -> str:
        """The field's name, as in messages."""
        return f"`{self.key}`" if self.key else "the file"

    @property
    def is_key(self) -> bool:
        """Whether the key itself does not fit, not its value."""
        return self.location[-1:] == ("[key]",)

    @property
    def said(self) -> str:
        """The field and what is wrong with its value; a key is named only once."""
        return f"{self.field} {self.message.removeprefix(f'“{self.found}” ') if self.is_key else self.message}"

    @property
    def raw(self) -> str:
        """The value as it is written; the key itself, if it is what does not fit."""
        if self.is_key:
            return str(self.found)
        return self.file.position_of(self.location).raw

    @property
    def fields(self) -> list[str]:
        """The fields that the value may contain; none if it is not a group."""
        return _fields_at(self.record, self.location)

    @property
    def is_item(self) -> bool:
        """Whether the value is an item of a list, as the file has it: a single part is read as a list of one."""
        return bool(self.location) and isinstance(self.location[-1], int) and self.location in self.file.positions

    def line(self, value: str) -> str:
        """Return the line to write with another value; of an item, the value alone; of a key, the key with its colon."""
        if self.is_key:
            return f"{value}:"
        return value if self.is_item else f"{self.key}: {value}"

    @property
    def own_record(self) -> type[Record] | None:
        """The record that the value should be; None if it should be none."""
        return record_at(self.record, self.location)

    @property
    def group(self) -> type[Record] | None:
        """The record that the field belongs to."""
        return record_at(self.record, self.location[:-1])

    @property
    def may_be_left_out(self) -> bool:
        """Whether the group does without the field."""
        return self.group is not None and not self.group.model_fields[self.key].is_required()

    @property
    def neighbours(self) -> list[str]:
        """The fields of the group that the value is in."""
        return _fields_at(self.record, self.location[:-1])


@cache
def field_names(record: type[Record]) -> FieldNames:
    """Return the names of the fields of a record, and of those within it."""
    written = {name: field.annotation for name, field in record.model_fields.items() if name not in record.identity}
    known, texts = set(written), {name for name, kind in written.items() if _is_text(kind)}
    lists: dict[str, tuple[str, ...]] = {}
    groups: dict[str, GroupNames] = {}
    needed = {"": _needed(record)}
    with_keys = {name for name, kind in written.items() if get_origin(kind) is dict}
    cited = {name for name in with_keys if record_in(written[name]) is Document}
    for name, within in ((name, record_in(kind)) for name, kind in written.items()):
        if within is not None:
            below = field_names(within)
            known |= below.known
            texts |= below.texts
            with_keys |= below.with_keys
            cited |= below.cited
            needed = {**below.needed, **needed, name: below.needed[""]}
            of_items = dict.fromkeys(within.model_fields, (name,)) if _holds(written[name], tuple) else {}
            groups[name] = GroupNames(below, _holds(written[name], tuple), _holds(written[name], dict))
            lists = {key: lists.get(key, ()) + of_items.get(key, ()) + below.lists.get(key, ()) for key in known}
    return FieldNames(
        frozenset(known),
        frozenset(texts),
        lists,
        frozenset(written),
        groups,
        needed,
        frozenset(with_keys),
        frozenset(cited),
    )


def _needed(record: type[Record]) -> tuple[str, ...]:
    """Return the fields that a record needs, or one of them; those that allow few values first."""
    chosen = alternatives(record)
    names = [name for name, field in record.model_fields.items() if field.is_required() or name in chosen]
    return tuple(sorted(names, key=lambda name: _is_text(record.model_fields[name].annotation)))


def alternatives(record: type[Record]) -> list[str]:
    """Return the fields of which a record needs one."""
    known: Any = record.model_config.get("json_schema_extra") or {}
    return [name for word in ("oneOf", "anyOf") for choice in known.get(word, ()) for name in choice["required"]]


def _holds(kind: Any, container: type) -> bool:
    """Whether a field of this kind has a list (`tuple`), or keys of one's own (`dict`)."""
    if get_origin(kind) in (Annotated, Union, UnionType):
        return any(_holds(each, container) for each in get_args(kind))
    return get_origin(kind) is container


def _is_text(kind: Any) -> bool:
    if get_origin(kind) is Annotated:
        return _is_text(get_args(kind)[0])
    return kind is str or (get_origin(kind) in (Union, UnionType) and any(map(_is_text, get_args(kind))))


def path_to(record: type[Record], name: str) -> tuple[str, ...] | None:
    """Return the fields that lead to the group with a field of this name: () for the file itself; None if it has none."""
    if name not in field_names(record).known:
        return None
    if name in record.model_fields and name not in record.identity:
        return ()
    for field, details in record.model_fields.items():
        within = record_in(details.annotation)
        path = path_to(within, name) if within else None
        if path is not None:
            return field, *path
    return None


def record_at(record: type[Record], location: Location) -> type[Record] | None:
    """Return the record class of the group at a location; None if there should be none."""
    kind: Any = record
    for step in location:
        kind = _step_into(kind, step)
    return record_in(kind)


def _fields_at(record: type[Record], location: Location) -> list[str]:
    found = record_at(record, location)
    return [name for name in found.model_fields if name not in found.identity] if found else []


def _step_into(kind: Any, step: str | int) -> Any:
    record = record_in(kind)
    if record is not None and isinstance(step, str) and step in record.model_fields and get_origin(kind) is not dict:
        return record.model_fields[step].annotation
    return get_args(kind)[-1] if get_origin(kind) is dict else kind


def record_in(kind: Any) -> type[Record] | None:
    """Return the record class in an annotation: itself, or that of an optional, a tuple or a dictionary; None without one."""
    if isinstance(kind, type) and issubclass(kind, Record):
        return kind
    if get_origin(kind) in (Union, UnionType, tuple, dict):
        return next((found for found in map(record_in, get_args(kind)) if found), None)
    return None
