"""The JSON Schemas of the public documents, made from their models."""

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from monitoring_record import addresses
from monitoring_record.downloads.documents import Document
from monitoring_record.downloads.publication import Publication

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(document: type[Document], publication: Publication) -> Schema:
    """Return the schema of a kind of document."""
    own = _with_meanings(document.model_json_schema(mode="serialization", schema_generator=_OfReaders))
    address = publication.url(addresses.schema(document.schema_name))
    return {"$schema": DIALECT, **({"$id": address} if publication.address else {}), **own}


def schemas_in(documents: Sequence[type[BaseModel]], place: str) -> dict[str, Schema]:
    """Return the schemas of all these models and of those in them, by name; `place` is where they refer to each other."""
    _, made = models_json_schema(
        [(document, "serialization") for document in documents],
        ref_template=f"#/{place}/{{model}}",
        schema_generator=_OfReaders,
    )
    found: dict[str, Schema] = _with_meanings(made["$defs"])
    return found


def _with_meanings(node: Any) -> Any:
    """Tell the meaning of each word of a list in the description, where every program shows it."""
    if isinstance(node, list):
        return [_with_meanings(item) for item in node]
    if not isinstance(node, dict):
        return node
    if "enumDescriptions" not in node:
        return {key: _with_meanings(value) for key, value in node.items()}
    meanings = zip(node["enum"], node["enumDescriptions"], strict=True)
    told = "; ".join(f"`{word}`: {meaning}" for word, meaning in meanings)
    kept = {key: value for key, value in node.items() if key != "enumDescriptions"}
    return {**kept, "description": f"{node.get('description', '')} {told}.".strip()}


class _OfReaders(GenerateJsonSchema):
    """Describes what is in a document: a field without a value is not, and so never null. Keys stay in their order."""

    schema_dialect = DIALECT

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002 (pydantic’s own)
        return value

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 (pydantic’s own)
        return False
