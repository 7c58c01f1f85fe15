"""Translations for the search: words of other languages, and the words of the record."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field

from monitoring_record.records import value_rules
from monitoring_record.records.base import Listed, Record
from monitoring_record.records.languages import is_language, language_of_country
from monitoring_record.records.shape import shaped
from monitoring_record.records.synonyms import Phrases

_EXPECTED = "the code of a language (BCP 47) in two or three small letters, as in fr"


def _known(code: str) -> str:
    if not is_language(code):
        meant = language_of_country(code)
        expected = f"the code of a language, but of a country: write `{meant}` for its language" if meant else _EXPECTED
        raise value_rules.BAD_LANGUAGE.violated(value=code, expected=expected)
    return code


Language = Annotated[str, shaped("[a-z]{2,3}", _EXPECTED, value_rules.BAD_LANGUAGE), AfterValidator(_known)]
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
