"""Puts the fields of a tree in the order of the record, and part numbers and letters in quotes."""

import re
from dataclasses import replace

from monitoring_record.editing.schemas import Schema
from monitoring_record.editing.yaml_format.tree import TEXT, Block, Item, Scalar

_NUMBER = re.compile(r"[1-9][0-9]*|[a-z]")


def put_in_order(block: Block, schema: Schema) -> None:
    """Order a tree in place. Fields that are not in the schema come last, in the order in which they were written."""
    schema = _of(block, schema)
    if not block.is_list:
        known = list(schema.get("properties", ()))
        block.items.sort(key=lambda item: _place(item, known))
    for item in block.items:
        below = _below(item, schema)
        if isinstance(item.value, Block):
            put_in_order(item.value, below)
        elif _is_part_number(_of(item.value, below)) and _NUMBER.fullmatch(item.value.text):
            item.value = replace(item.value, tag=TEXT)


def _place(item: Item, known: list[str]) -> int:
    return known.index(item.key.text) if item.key and item.key.text in known else len(known)


def _below(item: Item, schema: Schema) -> Schema:
    """Return the schema of an item's value; an empty one if the schema does not contain it."""
    if item.key is None:
        return dict(schema.get("items", {}))
    named = schema.get("properties", {}).get(item.key.text)
    return dict(named or next(iter(schema.get("patternProperties", {}).values()), {}))


def _of(value: Block | Scalar, schema: Schema) -> Schema:
    """Return the schema for a value; if there is a choice of a list or group and a single value, the one that fits."""
    if "properties" in schema or not any("type" in choice for choice in schema.get("anyOf", ())):
        return schema
    choices = [
        choice for choice in schema["anyOf"] if (choice.get("type") in ("array", "object")) == isinstance(value, Block)
    ]
    return choices[0] if choices else {}


def _is_part_number(schema: Schema) -> bool:
    return schema.get("type") == ["string", "integer"] and "minimum" in schema
