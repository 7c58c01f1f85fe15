"""What each kind of file may hold, told to editors and to other programs: made from the records alone."""

from monitoring_record.editing.schemas.kinds import KINDS, Kind, kind_of
from monitoring_record.editing.schemas.schema import Schema, schema, schema_text

__all__ = ["KINDS", "Kind", "Schema", "kind_of", "schema", "schema_text"]
