"""Who spoke on a recommendation, or on one of its parts, in an update."""

from collections.abc import Iterable, Iterator

from monitoring_record.addresses import organisation_id
from monitoring_record.records import AlternativeText, GovernmentText, Part, Update

GOVERNMENT = "government"
"""The id of the government among those who spoke."""


def organisations(updates: Iterable[Update | None]) -> dict[str, str]:
    """Return the names of the organisations that spoke in some updates, by their ids, in the order of the updates."""
    return {organisation_id(text.author): text.author for update in updates if update for text in update.alternative}


def speakers(update: Update | None, part: Part | None = None) -> tuple[str, ...]:
    """Return the ids of those who spoke on a part, or (None) on anything in an update, the government first."""
    return tuple(dict.fromkeys(_speakers(update, part))) if update else ()


def _speakers(update: Update, part: Part | None) -> Iterator[str]:
    if any(_is_about(text, part) for text in update.government):
        yield GOVERNMENT
    yield from (organisation_id(text.author) for text in update.alternative if _is_about(text, part))


def _is_about(text: GovernmentText | AlternativeText, part: Part | None) -> bool:
    """Whether a text is about a part, or one of its sub-parts. A text on the whole is about none."""
    return part is None or part.number in {reference.partition(".")[0] for reference in text.part or ()}
