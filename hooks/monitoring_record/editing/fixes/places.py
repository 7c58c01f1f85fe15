"""What may be written at a place of a file: its schema, step by step."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from monitoring_record.editing.fixes.characters import folded

Schema = dict[str, Any]

_DATE = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Place:
    """A place in a file, with the schemas of what may be there."""

    schemas: tuple[Schema, ...]
    name: str = ""
    """The field."""

    @classmethod
    def of(cls, schema: Schema, name: str = "") -> "Place":
        """Return the place of a schema, with each of its choices."""
        return cls(tuple(_choices(schema)), name)

    @property
    def has_items(self) -> bool:
        """Whether a list may be here."""
        return any("items" in schema for schema in self.schemas)

    @property
    def item(self) -> "Place":
        """The place of an item of the list."""
        return Place(tuple(_each(schema["items"] for schema in self.schemas if "items" in schema)), self.name)

    def field(self, key: str) -> "Place":
        """Return the place of the value of a key."""
        return Place(tuple(_each(self._under(key))), key)

    def knows(self, key: str) -> bool:
        """Return whether this key may be here."""
        return any(True for _ in self._under(key))

    def meant(self, key: str) -> str | None:
        """Return the only field that a key can have meant; None if there is none."""
        known = {name for schema in self.schemas for name in schema.get("properties", ())}
        plain = re.sub(r"[\s-]+", "_", folded(key).strip())
        return key if key in known else plain if plain in known else None

    def words(self) -> set[str]:
        """Return the words of which the value is one; none if it is something else."""
        return {str(word) for schema in self.schemas for word in schema.get("enum", ())}

    def accepts(self, text: str) -> bool:
        """Return whether a value without blanks around it may be here."""
        return any(_accepts(schema, text) for schema in self.schemas)

    def _under(self, key: str) -> Iterator[Schema]:
        for schema in self.schemas:
            if key in schema.get("properties", ()):
                yield schema["properties"][key]
            yield from (below for name, below in schema.get("patternProperties", {}).items() if re.search(name, key))


def _choices(schema: Schema) -> Iterator[Schema]:
    """Yield a schema and those of which one must fit besides; a condition (`anyOf` of required fields) has no type."""
    yield schema
    yield from _each(schema.get("anyOf", ()))


def _each(schemas: Iterable[Schema]) -> Iterator[Schema]:
    for schema in schemas:
        yield from _choices(schema)


def _accepts(schema: Schema, text: str) -> bool:
    kind = schema.get("type", ())
    if "enum" in schema:
        return text in schema["enum"]
    if schema.get("format") == "date":
        return _DATE.fullmatch(text) is not None
    if kind == "boolean":
        return text in ("true", "false")
    if kind == "integer":
        return text.isdecimal()
    return "string" in kind and re.search(schema.get("pattern", ""), text) is not None
