"""Synonyms for the search: words that readers type, and the words of the record."""

from typing import Annotated, ClassVar

from pydantic import Field

from monitoring_record.records import value_rules
from monitoring_record.records.base import Line, Listed, Record
from monitoring_record.records.shape import shaped

Phrases = Annotated[tuple[Line, ...], Listed, Field(min_length=1)]

Beginning = Annotated[
    str,
    shaped(r"[a-z]+(-[a-z]+)*", "the beginning of a word in small letters, as in organis", value_rules.BAD_SPELLING),
]


class Synonym(Record):
    """Words that readers type, and the words of the record with the same meaning."""

    typed: Phrases = Field(examples=[["fortress", "stronghold"]])
    """Words that readers type and the record does not use. Singular and plural need not both be listed."""
    recorded: Phrases = Field(examples=[["castle", "palace of the duke"]])
    """The words of the record with the same meaning, or their beginnings. A text that contains one of them is found."""


class Synonyms(Record):
    """The file `data/synonyms.yml`."""

    identity: ClassVar[tuple[str, ...]] = ("file",)

    file: str
    synonyms: Annotated[tuple[Synonym, ...], Listed] = Field(
        default=(), examples=[[{"typed": ["fortress"], "recorded": ["castle"]}]]
    )
    """Words that readers type, and the words of this record. The engine has a list of those that all records share."""
    spellings: dict[Beginning, Beginning] = Field(default={}, examples=[{"armour": "armor"}])
    """The beginnings of words in one spelling and in another; or written as one word, and with a hyphen."""
