"""Rules whose violations are raised while a record is made: by the type of a field, or by the class of the record.

The types and classes raise `RULE.violated(…)`; `loading` makes a problem of it, with its position in the file.
"""

from dataclasses import dataclass
from typing import Any, LiteralString

from pydantic_core import PydanticCustomError

from monitoring_record.source.rules import Rule


@dataclass(frozen=True, kw_only=True)
class RaisedRule(Rule):
    """A rule whose violations are raised while a record is made."""

    message: LiteralString
    """What is wrong and how to correct it; `{names}` in braces are replaced by the arguments of `violated`."""

    def violated(self, **found: Any) -> PydanticCustomError:
        """Return the error to raise."""
        return PydanticCustomError(self.id, self.message, found)


@dataclass(frozen=True, kw_only=True)
class ValueRule(RaisedRule):
    """A rule about the value of one field. The field’s name is put before the message."""


@dataclass(frozen=True, kw_only=True)
class RecordRule(RaisedRule):
    """A rule about several fields of a record."""

    field: str = ""
    """The field at which a violation is reported; empty if it is the whole record."""
    missing: str = ""
    """The field that is to be added; the message then says in which line."""
