"""The base class of vocabularies: the words that a field may contain, with id, label and meaning."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from monitoring_record.source.problems import quoted_list


class Vocabulary(StrEnum):
    """Words with an id, a label and a meaning. A word equals its id, which files and downloads contain."""

    label: str
    """What readers see."""
    meaning: str
    """What the word means, for those who write it."""
    symbol: str
    """A symbol for the word; empty for most."""

    def __new__(cls, word_id: str, label: str, meaning: str, symbol: str = "") -> Self:
        """Make the word of one row of the table."""
        word = str.__new__(cls, word_id)
        word._value_ = word_id
        word.label = label
        word.meaning = meaning
        word.symbol = symbol
        return word

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Accept the id of a word, and nothing else."""
        return core_schema.no_info_plain_validator_function(cls._word, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """List the words with their meanings, which editors show."""
        return {
            "enum": [str(word) for word in cls],
            "type": "string",
            "enumDescriptions": [word.meaning for word in cls],
        }

    @classmethod
    def _word(cls, value: Any) -> Self:
        if isinstance(value, str) and value in cls._value2member_map_:
            return cls(value)  # type: ignore[call-arg] # looks the word up by its id
        *others, last = (repr(str(word)) for word in cls)
        raise PydanticKnownError("literal_error", {"expected": f"{', '.join(others)} or {last}"})


def explained(words: Iterable[Vocabulary]) -> str:
    """Return words with their meanings, as messages list them."""
    return ", ".join(f"`{word}` ({word.meaning})" for word in words)


_LONGEST_CHOICES = 240


def choices(words: Iterable[Vocabulary]) -> str:
    """Return the words to choose from, as messages list them, with their meanings if these are short."""
    known = tuple(words)
    with_meanings = explained(known)
    return with_meanings if len(with_meanings) <= _LONGEST_CHOICES else quoted_list(known)


def meant_by_its_meaning(phrase: str, words: Iterable[Vocabulary]) -> Vocabulary | None:
    """Return the only word with all words of a phrase in its id, label or meaning: “draft law” is a `bill`.

    Else the word with which the phrase ends, if its other words are in none: a “ministerial order” is an `order`. Else None.
    """
    known = {word: stems(f"{word} {word.label} {word.meaning}") for word in words}
    wanted = stems(phrase)
    found = [word for word, said in known.items() if wanted and wanted <= said]
    if len(found) == 1:
        return found[0]
    *others, last = phrase.casefold().split() or [""]
    is_only_the_last = not any(stems(" ".join(others)) & said for said in known.values())
    return next((word for word in known if word == last and is_only_the_last), None)


_SHORTEST = 3
"""The letters of a word that says something: `of` and `a` do not."""


_SAY_NOTHING = frozenset(["the", "and", "for", "from", "with", "that", "another", "other"])


def stems(phrase: str) -> set[str]:
    """Return the words of a phrase that say something, without the ending of their plural."""
    words = re.findall(r"[^\W\d_]+", phrase.casefold())
    return {word.removesuffix("s") for word in words if len(word) >= _SHORTEST and word not in _SAY_NOTHING}
