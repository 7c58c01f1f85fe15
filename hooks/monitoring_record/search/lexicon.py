"""The words that readers type, and those that the record uses instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from monitoring_record.records import Glossary, Synonym, Synonyms


@dataclass(frozen=True)
class Lexicon:
    """Synonyms of the words of a record, and the abbreviations of its glossary."""

    synonyms: tuple[Synonym, ...]
    spellings: Mapping[str, str]
    """The beginnings of words in one spelling, and in another."""
    abbreviations: Mapping[str, str]
    """Each abbreviation with its full name."""

    @classmethod
    def of(cls, glossary: Glossary | None, synonyms: Synonyms | None) -> "Lexicon":
        """Return the lexicon of a record, with the synonyms that all records share."""
        common, own = _common(), synonyms or Synonyms(file="")
        return cls(
            (*common.synonyms, *own.synonyms),
            {**common.spellings, **own.spellings},
            glossary.abbreviations() if glossary else {},
        )


@lru_cache(maxsize=1)
def _common() -> Synonyms:
    """Return the synonyms that all records share."""
    path = Path(__file__).with_name("synonyms.yml")
    return Synonyms(file=path.name, **yaml.safe_load(path.read_text(encoding="utf-8")))
