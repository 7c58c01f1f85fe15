"""Puts the fields of a tree in the order of the record, and part numbers and letters in quotes."""

import re
from dataclasses import replace

from monitoring_record.editing.schemas import Schema
from monitoring_record.editing.yaml_format.tree import TEXT, Block, Item, Scalar

_NUMBER = re.compile(r"[1-9]\d*|[a-z]")


def put_in_order(block: Block, schema: Schema) -> None:
    """Order a tree in place. What the schema does not know comes last, in the order in which it was written."""
    schema = _of(block, schema)
    if not block.is_list:
        known = list(schema.get("properties", ()))
        block.entries.sort(key=lambda entry: _place(entry, known))
    for entry in block.entries:
        below = _below(entry, schema)
        if isinstance(entry.value, Block):
            put_in_order(entry.value, below)
        elif _is_part_number(_of(entry.value, below)) and _NUMBER.fullmatch(entry.value.text):
            entry.value = replace(entry.value, tag=TEXT)


def _place(entry: Item, known: list[str]) -> int:
    return known.index(entry.key.text) if entry.key and entry.key.text in known else len(known)


def _below(entry: Item, schema: Schema) -> Schema:
    """The schema of what an entry holds; an empty one where nothing is known of it."""
    if entry.key is None:
        return dict(schema.get("items", {}))
    named = schema.get("properties", {}).get(entry.key.text)
    return dict(named or next(iter(schema.get("patternProperties", {}).values()), {}))


def _of(value: Block | Scalar, schema: Schema) -> Schema:
    """Of a schema with a choice between one and several, or between a word and fields, the one that fits."""
    if "properties" in schema or not any("type" in choice for choice in schema.get("anyOf", ())):
        return schema
    choices = [
        choice for choice in schema["anyOf"] if (choice.get("type") in ("array", "object")) == isinstance(value, Block)
    ]
    return choices[0] if choices else {}


def _is_part_number(schema: Schema) -> bool:
    return schema.get("type") == ["string", "integer"] and "minimum" in schema
