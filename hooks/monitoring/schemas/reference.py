"""Every field of a kind of file, read off its schema, for people."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from monitoring.schemas.kinds import Kind
from monitoring.schemas.schema import Schema, schema


@dataclass(frozen=True)
class Field:
    """One field: its name, what it holds, and an example."""

    name: str
    meaning: str
    needed: bool
    choices: tuple[tuple[str, str], ...]
    """The words that it may hold, each with its meaning; none where other values are possible."""
    example: Any
    """A value that it may hold; None where it holds fields of its own, or has choices."""


@dataclass(frozen=True)
class Fields:
    """The fields that stand together, at the left edge of a file or within another field."""

    within: tuple[str, ...]
    """The names of the fields around them, from the left edge on."""
    fields: tuple[Field, ...]


def reference(kind: Kind) -> tuple[Fields, ...]:
    """All fields of a kind of file, those at the left edge first."""
    return tuple(_together((), schema(kind)))


def _together(within: tuple[str, ...], node: Schema) -> Iterator[Fields]:
    properties: dict[str, Schema] = node["properties"]
    yield Fields(within, tuple(_field(name, below, node["required"]) for name, below in properties.items()))
    for name, below in properties.items():
        inner = fields_within(below)
        if inner is not None:
            yield from _together((*within, name), inner)


def _field(name: str, node: Schema, required: list[str]) -> Field:
    words = zip(node.get("enum", ()), node.get("enumDescriptions", ()), strict=True)
    example = None if fields_within(node) else next(iter(node.get("examples", ())), None)
    return Field(name, node["description"], needed=name in required, choices=tuple(words), example=example)


def fields_within(node: Schema) -> Schema | None:
    """The schema with the fields of a value: its own, those of each item, or those below each key."""
    inner = node.get("items") or next(iter(node.get("patternProperties", {}).values()), None) or node
    return inner if "properties" in inner else None
