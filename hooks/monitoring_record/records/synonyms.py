"""Synonyms for the search: what readers type for what the record says."""

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
    """Words that readers type, with the words of the record that they stand for."""

    typed: Phrases = Field(examples=[["fortress", "stronghold"]])
    """Words that readers type and the record does not use. Singular and plural need not both be listed."""
    recorded: Phrases = Field(examples=[["castle", "palace of the duke"]])
    """The words of the record that they stand for, as they begin. A text that has one of them is found."""


class Synonyms(Record):
    """The file `data/synonyms.yml`."""

    identity: ClassVar[tuple[str, ...]] = ("file",)

    file: str
    synonyms: Annotated[tuple[Synonym, ...], Listed] = Field(
        default=(), examples=[[{"typed": ["fortress"], "recorded": ["castle"]}]]
    )
    """What readers type for the words of this record. What every record has in common, the search knows already."""
    spellings: dict[Beginning, Beginning] = Field(default={}, examples=[{"armour": "armor"}])
    """How words begin in one spelling, and how they begin in the other; or written together, and with a hyphen."""
