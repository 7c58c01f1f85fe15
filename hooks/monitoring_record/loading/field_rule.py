"""A rule about a field whose violations pydantic finds, with the function that words the message."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Unpack

from monitoring_record.loading.misfit import Misfit
from monitoring_record.source.rules import Rule, RuleWords


@dataclass(frozen=True, kw_only=True)
class FieldRule(Rule):
    """A rule whose violations pydantic finds."""

    kinds: tuple[str, ...]
    """The kinds of misfit that it is about, as pydantic or `text_rules` calls them."""
    message: Callable[[Misfit], str]
    """What is wrong with a misfit, and how it is mended."""
    at_key: bool
    """Whether the message is about the field’s key, or its absence."""


Message = Callable[[Misfit], str]


def field_rule(*kinds: str, at_key: bool = False, **words: Unpack[RuleWords]) -> Callable[[Message], FieldRule]:
    """Make a rule of the function that words its messages."""
    return lambda message: FieldRule(kinds=kinds, message=message, at_key=at_key, **words)
