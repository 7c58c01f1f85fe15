"""What each kind of file may hold, told to editors, to other programs and to readers: made from the records alone."""

from monitoring.schemas.kinds import KINDS, Kind, kind_of
from monitoring.schemas.reference import Field, Fields, reference
from monitoring.schemas.schema import Schema, schema, schema_text

__all__ = ["KINDS", "Field", "Fields", "Kind", "Schema", "kind_of", "reference", "schema", "schema_text"]
