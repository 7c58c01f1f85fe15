"""A value in the place of the name of a field: `- RLS: Royal League of Stewards`, where a term and its full name are meant."""

from collections.abc import Collection
from typing import Any

from monitoring_record.loading.forms import fits, needed_fields
from monitoring_record.loading.misfit import TwoFields
from monitoring_record.loading.other_words import field_meant
from monitoring_record.records import Record
from monitoring_record.records.glossary import Term, is_abbreviation
from monitoring_record.source.problems import Location, similar
from monitoring_record.source.quoting import in_quotes, to_write
from monitoring_record.source.yaml_file import YamlFile


def two_fields_meant(record: type[Record], name: str, value: Any, there: Collection[str]) -> TwoFields | None:
    """Return the fields whose values are in the place of a name and beside it, of those that are not there; None if none are."""
    if not isinstance(value, str) or not _may_be_a_value(record, name):
        return None
    needed = [field for field in needed_fields(record) if field not in there]
    first = _field_of_a_number(record, there) if _is_a_number(name) else next(iter(needed), "")
    if not first or _written(record, first, name) is None:
        return None
    after = [_second_of_a_term(name, value)] if record is Term else [field for field in needed if field != first]
    second = next((field for field in after if field not in there and fits(record, field, value)), "")
    return TwoFields(first, second) if second else None


def _may_be_a_value(record: type[Record], name: str) -> bool:
    """Whether a name is that of no field, not even in other words; a term can be any word, what else is a name has capitals."""
    if similar(name, record.model_fields) or field_meant(name, record):
        return False
    return record is Term or name != name.casefold() or _is_a_number(name)


def _is_a_number(name: str) -> bool:
    return name.replace(".", "").isdecimal()


def _field_of_a_number(record: type[Record], there: Collection[str]) -> str:
    return next((field for field in ("number", "part") if field in record.model_fields and field not in there), "")


def _written(record: type[Record], field: str, name: str) -> str | None:
    """Return how the value of a field is written; None if the name cannot be its value."""
    if fits(record, field, name):
        return in_quotes(name) if _is_a_number(name) else name
    return name if name.isdecimal() and fits(record, field, int(name)) else None


def _second_of_a_term(name: str, value: str) -> str:
    if is_abbreviation(name):
        return "full_name"
    return "abbreviation" if is_abbreviation(value) else "meaning"


def in_two_lines(file: YamlFile, record: type[Record], location: Location, fields: TwoFields) -> str:
    """Say how to write what is before the colon and what is after it in two lines, each with the name of its field."""
    at, name = file.position_of(location), str(location[-1])
    line = file.lines[at.key_line]
    hyphen = "- " if line[: at.key_column].rstrip().endswith("-") else ""
    rest = line[at.column :].strip() if at.line == at.key_line else "…"
    first = f"{hyphen}{fields.first}: {_written(record, fields.first, name)}"
    second = f"{to_write(f'{fields.second}: {rest}')}, with {at.key_column} spaces before it"
    return f"if it is the value of `{fields.first}`, write {to_write(first)}, and in a line below it {second}"
