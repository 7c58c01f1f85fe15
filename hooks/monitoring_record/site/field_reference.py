"""A reference of the fields of each kind of file, made from its schema."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from monitoring_record.editing.schemas import Kind, Schema, schema
from monitoring_record.editing.yaml_format import field_text


@dataclass(frozen=True)
class Field:
    """One field: its name, what it contains, and an example."""

    name: str
    meaning: str
    """A text of which no mention is a link: “part 14.10” is an example here."""
    needed: bool
    choices: tuple[tuple[str, str], ...]
    """The words that it may contain, with their meanings; empty if other values are possible."""
    example: str
    """The field as it is written; empty if it has choices or fields of its own."""


@dataclass(frozen=True)
class FieldGroup:
    """The fields at the left edge of a file, or within another field."""

    within: tuple[str, ...]
    """The names of the fields around the group, from the left edge on."""
    each: str
    """`item` if each item of a list has the fields, `key` if they are below each key of a mapping; else empty."""
    fields: tuple[Field, ...]


def field_reference(kind: Kind) -> tuple[FieldGroup, ...]:
    """Return all fields of a kind of file, those at the left edge first."""
    return tuple(_groups((), "", schema(kind)))


def _groups(within: tuple[str, ...], each: str, node: Schema) -> Iterator[FieldGroup]:
    properties: dict[str, Schema] = node["properties"]
    yield FieldGroup(
        within, each, tuple(_field(name, below, node.get("required", [])) for name, below in properties.items())
    )
    for name, below in properties.items():
        inner, of_each = _inner(below)
        if "properties" in inner:
            yield from _groups((*within, name), of_each, inner)


def _field(name: str, node: Schema, required: list[str]) -> Field:
    has_fields = "properties" in _inner(node)[0]
    return Field(
        name,
        node["description"],
        needed=name in required,
        choices=tuple(zip(node.get("enum", ()), node.get("enumDescriptions", ()), strict=True)),
        example="" if has_fields or "enum" in node else field_text(name, _example(node)),
    )


def _example(node: Schema) -> Any:
    """Return the example of a field; JSON has no dates, but YAML writes them without quotes."""
    example = node["examples"][0]
    return date.fromisoformat(example) if node.get("format") == "date" else example


def _inner(node: Schema) -> tuple[Schema, str]:
    """Return the schema of each item of a list, or of the value of each key, and which of both; else the schema itself."""
    if "items" in node:
        return node["items"], "item"
    if "patternProperties" in node:
        (below,) = node["patternProperties"].values()
        return below, "key"
    return node, ""
