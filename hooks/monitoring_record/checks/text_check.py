"""A rule about each text by itself, with the function that finds its violations."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Unpack

from monitoring_record.checks.check import Check, Find
from monitoring_record.checks.placed_text import PlacedText
from monitoring_record.records import value_rules
from monitoring_record.source import yaml_values
from monitoring_record.source.problems import Problem
from monitoring_record.source.rules import RuleWords

_NO_WORDS = re.compile(r"https?:\S*|#[0-9a-fA-F]{6}")
"""An address or a colour."""

_WITH_MARKUP = frozenset("<*[\t")
"""A word with one of these characters may have markup."""


@dataclass(frozen=True, kw_only=True)
class TextCheck(Check[PlacedText]):
    """A rule about each text by itself."""

    signs: tuple[str, ...]
    """The text has one of them if it violates the rule: to look for them is much faster than to look for a violation."""
    suspicion: re.Pattern[str] | None = None
    """A pattern that a violation has, if the signs are in most texts."""

    def may_be_violated(self, together: str) -> bool:
        """Whether one of the texts, put together, may violate the rule."""
        # A single character is found fastest.
        has_sign = any(sign[0] in together and sign in together for sign in self.signs)
        return has_sign and (self.suspicion is None or self.suspicion.search(together) is not None)


def text_check(
    *signs: str, suspicion: re.Pattern[str] | None = None, **words: Unpack[RuleWords]
) -> Callable[[Find[PlacedText]], TextCheck]:
    """Make a check of a function that yields every violation in a text with one of these signs."""
    return lambda find: TextCheck(find=find, signs=signs, suspicion=suspicion, **words)


def problems_of_texts(texts: Iterable[PlacedText], checks: tuple[TextCheck, ...]) -> Iterator[Problem]:
    """Yield the problems of the texts of a file; a word without markup is none."""
    prose = [text for text in texts if " " in text.text or not _WITH_MARKUP.isdisjoint(text.text)]
    together = "\n\n".join([text.text for text in prose])
    for check in checks:
        if check.may_be_violated(together):
            for text in prose:
                if any(sign in text.text for sign in check.signs) and not _NO_WORDS.fullmatch(text.text):
                    yield from (problem for problem in check.problems(text) if not _is_told(problem, text))


def _is_told(problem: Problem, text: PlacedText) -> bool:
    """Whether the value is reported as a title with markup already, or as lines that YAML joins."""
    of_value = [told for told in text.file.problems if told.rule in _OF_A_VALUE]
    lines = (problem.position.line, text.file.at(text.location).line) if of_value else ()
    return any(told.position.line in lines for told in of_value)


_OF_A_VALUE = (value_rules.MARKUP_IN_A_TITLE, yaml_values.LIST_WITHOUT_A_BAR)
