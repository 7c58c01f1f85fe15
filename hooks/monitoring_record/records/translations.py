"""Translations for the search: words of other languages, and the words of the record."""

from typing import Annotated, ClassVar

from pydantic import Field

from monitoring_record.records import value_rules
from monitoring_record.records.base import Listed, Record
from monitoring_record.records.shape import shaped
from monitoring_record.records.synonyms import Phrases

Language = Annotated[
    str,
    shaped(
        "[a-z]{2,3}",
        "the code of a language (BCP 47) in two or three small letters, as in fr",
        value_rules.BAD_LANGUAGE,
    ),
]
"""The code of a language, by BCP 47."""


class Translation(Record):
    """Words of other languages, and the words of the record with the same meaning."""

    recorded: Phrases = Field(examples=[["castle", "palace of the duke"]])
    """The words of the record, or their beginnings. Those come first that belong to what readers most likely look for."""
    translated: dict[Language, Phrases] = Field(
        min_length=1, examples=[{"fr": ["château", "palais ducal"], "de": ["Burg"]}]
    )
    """What readers type instead: words for each language, by its code (BCP 47). Other forms of a word need not be listed if the engine knows the language (ru, kk)."""


class Translations(Record):
    """The file `data/translations.yml`."""

    identity: ClassVar[tuple[str, ...]] = ("file",)

    file: str
    translations: Annotated[tuple[Translation, ...], Listed] = Field(
        default=(), examples=[[{"recorded": ["castle"], "translated": {"fr": ["château"]}}]]
    )
    """Words of other languages, and the words of this record."""
