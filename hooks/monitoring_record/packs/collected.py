"""What a form says of each recommendation, as the updates that it becomes."""

from dataclasses import dataclass
from typing import Any

from monitoring_record.packs.filled_form import Doubt
from monitoring_record.packs.form import Form


@dataclass(frozen=True)
class CollectedFields:
    """The fields of a text, a document or an outcome of an update, and the place of each in the form."""

    values: dict[str, Any]
    places: dict[str, str]


@dataclass(frozen=True)
class CollectedUpdate:
    """What a form says of one recommendation."""

    recommendation: int
    texts: tuple[CollectedFields, ...]
    documents: dict[str, CollectedFields]
    """By key."""
    outcomes: dict[str, CollectedFields]
    """By the key of the promise."""


@dataclass(frozen=True)
class Collected:
    """All that a form says, or the doubts about it."""

    form: Form
    updates: tuple[CollectedUpdate, ...]
    doubts: tuple[Doubt, ...]
