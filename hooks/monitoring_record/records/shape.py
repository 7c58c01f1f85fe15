"""Patterns of values, which the loader checks and the JSON Schemas contain for editors."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from monitoring_record.records.raised_rule import ValueRule

Schema = dict[str, Any]


@dataclass(frozen=True)
class SchemaHint:
    """Changes the JSON Schema of a type; the loader does not check it."""

    schema: Callable[[Schema], Schema]

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> Schema:
        """Return the changed schema."""
        return self.schema(handler(schema))


@dataclass(frozen=True)
class _Shape:
    pattern: str
    expected: str
    rule: ValueRule

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def check(self, value: str) -> str:
        if not self._compiled.fullmatch(value):
            raise self.rule.violated(value=value, expected=self.expected)
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> Schema:
        known = handler(schema)
        blank = r"\s*" if "pattern" in known else ""  # texts are stripped before their pattern is checked
        return {
            **known,
            "pattern": f"^{blank}(?:{self.pattern}){blank}$",
            "patternErrorMessage": f"This should be {self.expected}.",
        }


def shaped(pattern: str, expected: str, rule: ValueRule) -> _Shape:
    """Accept only text of this pattern; `expected` describes it in messages, `rule` is violated by other text."""
    return _Shape(pattern, expected, rule)
