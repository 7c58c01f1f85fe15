"""The JSON Schemas of the data's files for editors and other programs, made from the classes of the records."""

from monitoring_record.editing.schemas.kinds import KINDS, Kind, kind_of
from monitoring_record.editing.schemas.schema import Schema, schema, schema_text

__all__ = ["KINDS", "Kind", "Schema", "kind_of", "schema", "schema_text"]
