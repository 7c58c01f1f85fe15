"""Every field of a kind of file, read off its schema, for those who write one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from monitoring_record.editing.schemas import Kind, Schema, schema
from monitoring_record.editing.yaml_format import field
from monitoring_record.texts import html_of


@dataclass(frozen=True)
class Field:
    """One field: its name, what it holds, and an example."""

    name: str
    meaning: Markup
    """Rendered, but without links: “part 14.10” is an example here."""
    needed: bool
    choices: tuple[tuple[str, str], ...]
    """The words that it may hold, each with its meaning; none where other values are possible."""
    example: str
    """The field as it is written; empty where it has choices, or holds fields of its own."""


@dataclass(frozen=True)
class Fields:
    """The fields that stand together, at the left edge of a file or within another field."""

    within: tuple[str, ...]
    """The names of the fields around them, from the left edge on."""
    each: str
    """What they stand in: an `item` of a list, or below a `key` of the writer's own; else empty."""
    fields: tuple[Field, ...]


def reference(kind: Kind) -> tuple[Fields, ...]:
    """All fields of a kind of file, those at the left edge first."""
    return tuple(_together((), "", schema(kind)))


def _together(within: tuple[str, ...], each: str, node: Schema) -> Iterator[Fields]:
    properties: dict[str, Schema] = node["properties"]
    yield Fields(
        within, each, tuple(_field(name, below, node.get("required", [])) for name, below in properties.items())
    )
    for name, below in properties.items():
        inner, of_each = _inner(below)
        if "properties" in inner:
            yield from _together((*within, name), of_each, inner)


def _field(name: str, node: Schema, required: list[str]) -> Field:
    holds_fields = "properties" in _inner(node)[0]
    return Field(
        name,
        Markup(html_of(node["description"])),  # noqa: S704 – the renderer escapes all markup of the text
        needed=name in required,
        choices=tuple(zip(node.get("enum", ()), node.get("enumDescriptions", ()), strict=True)),
        example="" if holds_fields or "enum" in node else field(name, _example(node)),
    )


def _example(node: Schema) -> Any:
    """JSON knows no days; in our files a day stands without quotes."""
    example = node["examples"][0]
    return date.fromisoformat(example) if node.get("format") == "date" else example


def _inner(node: Schema) -> tuple[Schema, str]:
    """The schema of each item of a list, or of what stands below each key; else the schema itself."""
    if "items" in node:
        return node["items"], "item"
    if "patternProperties" in node:
        (below,) = node["patternProperties"].values()
        return below, "key"
    return node, ""
