"""The vocabulary of schema.org, as a package has it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import schema_org
from pydantic import ValidationError

_DAYS = ("dateModified", "datePublished")


def problems_of(thing: Mapping[str, Any]) -> list[str]:
    """Return what of a thing is not in the vocabulary: properties that its type does not have, and values of other types."""
    try:
        getattr(schema_org, thing["@type"]).model_validate(_with_days(thing))
    except (ValidationError, ValueError) as error:
        return [f"{thing['@type']}: {error}"]
    return []


def _with_days(thing: Mapping[str, Any]) -> dict[str, Any]:
    return {name: date.fromisoformat(value) if name in _DAYS else value for name, value in thing.items()}
