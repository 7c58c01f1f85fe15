"""Finds what a newer description of the API no longer keeps of an older one."""

from collections.abc import Iterator, Mapping
from typing import Any

Schema = Mapping[str, Any]


def broken_guarantees(before: Schema, now: Schema) -> Iterator[str]:
    """Yield what vanished from one openapi.json to the next, or changed its type; what was added is no matter."""
    for path in sorted(before["paths"].keys() - now["paths"].keys()):
        yield f"the address {path} vanished"
    comparison = _Comparison(before, now)
    for path in sorted(before["paths"].keys() & now["paths"].keys()):
        old, new = before["paths"][path]["get"], now["paths"][path]["get"]
        if old["operationId"] != new["operationId"]:
            yield f"{path}: its id was {old['operationId']}, and is {new['operationId']}"
        yield from comparison.broken_answer(path, _answer(old), _answer(new))


def _answer(operation: Schema) -> Schema:
    """Return the content of the answer, by media type."""
    found: Schema = operation["responses"]["200"]["content"]
    return found


class _Comparison:
    """Compares schemas of two descriptions, each of which may refer to others of its own."""

    def __init__(self, before: Schema, now: Schema) -> None:
        self._before = before
        self._now = now

    def broken_answer(self, path: str, before: Schema, now: Schema) -> Iterator[str]:
        for media_type, content in before.items():
            if media_type in now:
                yield from self.broken(path, content["schema"], now[media_type]["schema"])
            else:
                yield f"{path}: it is no longer {media_type}"

    def broken(self, place: str, before: Schema, now: Schema) -> Iterator[str]:
        before, now = _resolved(self._before, before), _resolved(self._now, now)
        for keyword in ("type", "format"):
            if before.get(keyword) != now.get(keyword):
                yield f"{place}: its {keyword} was {before.get(keyword)}, and is {now.get(keyword)}"
        for word in set(now.get("enum", ())) - set(before.get("enum", now.get("enum", ()))):
            yield f"{place}: it may now be “{word}”"
        if "enum" in before and "enum" not in now:
            yield f"{place}: it may now be any word"
        yield from self._broken_fields(place, before, now)
        yield from self._broken_values(place, before, now)

    def _broken_fields(self, place: str, before: Schema, now: Schema) -> Iterator[str]:
        fields, known = before.get("properties", {}), now.get("properties", {})
        for name, field in fields.items():
            if name in known:
                yield from self.broken(f"{place} {name}", field, known[name])
            else:
                yield f"{place} {name}: the field vanished"
        for name in before.get("required", ()):
            if name in known and name not in now.get("required", ()):
                yield f"{place} {name}: the field may now be left out"

    def _broken_values(self, place: str, before: Schema, now: Schema) -> Iterator[str]:
        if "items" in before and "items" in now:
            yield from self.broken(f"{place}[]", before["items"], now["items"])
        for keys, values in before.get("patternProperties", {}).items():
            if keys in now.get("patternProperties", {}):
                yield from self.broken(f"{place}.*", values, now["patternProperties"][keys])
            else:
                yield f"{place}: its keys are others"
        if len(before.get("anyOf", ())) != len(now.get("anyOf", ())):
            yield f"{place}: it may now be something else"
        for choice, other in zip(before.get("anyOf", ()), now.get("anyOf", ()), strict=False):
            yield from self.broken(place, choice, other)


def _resolved(description: Schema, schema: Schema) -> Schema:
    if "$ref" not in schema:
        return schema
    found: Schema = description["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return found
