"""The base class of the objects in the public documents."""

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import ConfigDict

from monitoring_record.records import Record
from monitoring_record.records.described import Described


class Entry(Described):
    """An object in a public document. Its fields are promises: none vanishes, is renamed or changes its type.

    Those who take the data read the docstring of a field in the JSON Schemas and in the description of the API. A field without
    a value is left out of the document. Fields that the class lacks are passed over: a document of a later version has more.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="ignore",
        from_attributes=True,
        serialize_by_alias=True,
    )


class RecordEntry(Entry):
    """An object that retells a record field by field."""

    record: ClassVar[type[Record]]
    """The record that it retells."""

    def as_record(self, **identity: object) -> Any:
        """Return the record, with the fields that the path of its file would give. It was checked when it was published."""
        known = {name: _as_records(value) for name, value in self if name in self.record.model_fields}
        values: dict[str, Any] = known | identity
        return self.record.model_construct(**values)


def _as_records(value: object) -> object:
    """Return a value with each entry in it as its record."""
    if isinstance(value, RecordEntry):
        return value.as_record()
    if isinstance(value, tuple):
        return tuple(map(_as_records, value))
    if isinstance(value, Mapping):
        return {key: _as_records(of) for key, of in value.items()}
    return value
