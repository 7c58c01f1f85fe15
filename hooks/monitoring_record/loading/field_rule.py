"""A rule about a field whose violations pydantic finds, with the function that writes the message."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Unpack

from monitoring_record.loading.misfit import Misfit
from monitoring_record.source.rules import Rule, RuleWords


@dataclass(frozen=True, kw_only=True)
class FieldRule(Rule):
    """A rule whose violations pydantic finds."""

    kinds: tuple[str, ...]
    """The kinds of misfit that violate it, by the names that pydantic or `text_rules` gives them."""
    message: Callable[[Misfit], str]
    """Returns what is wrong, and how to correct it."""
    at_key: bool
    """Whether the position of the problem is that of the field’s key."""


Message = Callable[[Misfit], str]


def field_rule(*kinds: str, at_key: bool = False, **words: Unpack[RuleWords]) -> Callable[[Message], FieldRule]:
    """Make a rule of a function that writes its messages."""
    return lambda message: FieldRule(kinds=kinds, message=message, at_key=at_key, **words)
