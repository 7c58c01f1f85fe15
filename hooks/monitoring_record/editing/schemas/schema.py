"""The JSON Schema of a kind of file: what a contributor writes, not what the program makes of it."""

import json
from functools import cache
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from monitoring_record.editing.schemas.kinds import Kind
from monitoring_record.records import Record

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The version that editors know best."""

_OF_THE_PROGRAM = ("title", "default", "$defs")
"""A name made of the field's own; a value that need not be written; what was put in its place already."""


@cache
def schema(kind: Kind) -> Schema:
    """The schema of one kind of file, complete in itself."""
    head = {"$schema": DRAFT, "title": kind.name.capitalize(), "description": kind.meaning}
    return {**head, **{key: value for key, value in _authored(kind.record).items() if key not in head}}


def schema_text(kind: Kind) -> str:
    """The schema as it stands in `schemas/`."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"


class _InOurOrder(GenerateJsonSchema):
    """Leaves keys, also those of examples, in the order in which they are written."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002 (pydantic’s own)
        return value


def _authored(record: type[Record]) -> Schema:
    """The record's schema without the fields that the place of the file gives."""
    made = record.model_json_schema(schema_generator=_InOurOrder)
    for name in record.identity:
        del made["properties"][name]
        made["required"].remove(name)
    tidied: Schema = _tidied(made, made.get("$defs", {}))
    return tidied


def _tidied(node: Any, shared: Schema) -> Any:
    """A part of a schema as an editor needs it: nothing to look up elsewhere, nothing that no file may hold."""
    if isinstance(node, list):
        return [_tidied(item, shared) for item in node]
    if not isinstance(node, dict):
        return node
    node = _without_null(node)
    if "$ref" in node:
        said_here = {key: value for key, value in node.items() if key != "$ref"}
        return _tidied({**shared[node["$ref"].rpartition("/")[2]], **said_here}, shared)
    return _tidied_keywords(node, shared)


def _tidied_keywords(node: Schema, shared: Schema) -> Schema:
    kept = {key: value for key, value in node.items() if key not in _OF_THE_PROGRAM}
    if "minLength" in kept and kept["type"] == "array":
        kept["minItems"] = kept.pop("minLength")  # pydantic's name for it where a check stands in between
    if "patternProperties" in kept:
        kept.pop("propertyNames", None)
        kept["additionalProperties"] = False
    return {key: _tidied_value(key, value, shared) for key, value in kept.items()}


def _tidied_value(key: str, value: Any, shared: Schema) -> Any:
    if key == "examples":
        return value
    if key in ("properties", "patternProperties"):
        return {name: _tidied(below, shared) for name, below in value.items()}
    return _tidied(value, shared)


def _without_null(node: Schema) -> Schema:
    """A field that may be left out is left out; `null` is not written."""
    choices = [choice for choice in node.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) != 1:
        return {**node, "anyOf": choices} if choices else node
    return {**choices[0], **{key: value for key, value in node.items() if key != "anyOf"}}
