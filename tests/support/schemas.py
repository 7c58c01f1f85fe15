"""Validates data files with the schemas, as editors do."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator, FormatChecker

from monitoring_record.editing.schemas import Kind, Schema, kind_of, schema
from monitoring_record.source.yaml_file import LossyNumber
from monitoring_record.source.yaml_reader import read_yaml


def files(folder: Path) -> Iterator[tuple[Path, Kind]]:
    for path in sorted(folder.rglob("*.yml")):
        kind = kind_of(path.relative_to(folder))
        if kind:
            yield path, kind


def faults(path: Path, kind: Kind) -> list[str]:
    values = _as_an_editor_reads(read_yaml(path.name, path.read_bytes()).values)
    return [fault.message for fault in validator(schema(kind)).iter_errors(values)]


def validator(known: Schema) -> Any:
    return Draft7Validator(known, format_checker=FormatChecker())


def _as_an_editor_reads(value: Any) -> Any:
    """Return a value as in JSON, which has no dates."""
    if isinstance(value, dict):
        return {key: _as_an_editor_reads(below) for key, below in value.items()}
    if isinstance(value, list):
        return [_as_an_editor_reads(below) for below in value]
    if isinstance(value, date):
        return value.isoformat()
    return 14.1 if isinstance(value, LossyNumber) else value
