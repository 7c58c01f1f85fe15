"""The JSON Schema of a kind of file: what a contributor may write, not what the loader makes of it."""

import json
from functools import cache
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from monitoring_record.editing.schemas.kinds import Kind
from monitoring_record.records import Record

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The version that most editors support."""

_NOT_FOR_EDITORS = ("title", "default", "$defs")
"""Keywords without use to an editor: titles repeat names, defaults are not written, definitions are inlined."""


@cache
def schema(kind: Kind) -> Schema:
    """Return the schema of one kind of file, without references to other schemas."""
    head = {"$schema": DRAFT, "title": kind.name.capitalize(), "description": kind.meaning}
    return {**head, **{key: value for key, value in _authored(kind.record).items() if key not in head}}


def schema_text(kind: Kind) -> str:
    """Return the content of the schema's file."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"


class _InOurOrder(GenerateJsonSchema):
    """Keeps keys, also those of examples, in the order in which they are written."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002 (pydantic’s own)
        return value


def _authored(record: type[Record]) -> Schema:
    """Return the record's schema without the fields that the path of the file gives."""
    made = record.model_json_schema(schema_generator=_InOurOrder)
    for name in record.identity:
        del made["properties"][name]
        made["required"].remove(name)
    tidied: Schema = _tidied(made, made.get("$defs", {}))
    return tidied


def _tidied(node: Any, shared: Schema) -> Any:
    """Return a part of a schema with its references inlined, and without what no file may contain."""
    if isinstance(node, list):
        return [_tidied(item, shared) for item in node]
    if not isinstance(node, dict):
        return node
    node = _without_null(node)
    if "$ref" in node:
        own_keywords = {key: value for key, value in node.items() if key != "$ref"}
        return _tidied({**shared[node["$ref"].rpartition("/")[2]], **own_keywords}, shared)
    return _tidied_keywords(node, shared)


def _tidied_keywords(node: Schema, shared: Schema) -> Schema:
    kept = {key: value for key, value in node.items() if key not in _NOT_FOR_EDITORS}
    if "minLength" in kept and kept["type"] == "array":
        kept["minItems"] = kept.pop(
            "minLength"
        )  # what pydantic writes if a validator is between the list and its length
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
    """Remove `null` from the choices: a field without a value is left out."""
    choices = [choice for choice in node.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) != 1:
        return {**node, "anyOf": choices} if choices else node
    return {**choices[0], **{key: value for key, value in node.items() if key != "anyOf"}}
