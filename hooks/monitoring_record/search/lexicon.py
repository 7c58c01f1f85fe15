"""The words that readers type, and those that the record uses instead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
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

    _alike: dict[str, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)
    """What `alike` has found."""

    @classmethod
    def of(cls, glossary: Glossary | None, synonyms: Synonyms | None) -> "Lexicon":
        """Return the lexicon of a record, with the synonyms that all records share; the same for the same files."""
        return _lexicon(glossary, synonyms)

    def alike(self, word: str) -> frozenset[str]:
        """Return a word, also without its hyphens, and both also in the other spelling."""
        found = self._alike.get(word)
        if found is None:
            both = {word, word.replace("-", "")}
            found = self._alike[word] = frozenset(both.union(*map(self._spelt_otherwise, both)))
        return found

    def _spelt_otherwise(self, word: str) -> Iterator[str]:
        for one, other in self._both_ways:
            if word.startswith(one) and not word.startswith(other):
                yield other + word.removeprefix(one)

    @cached_property
    def _both_ways(self) -> tuple[tuple[str, str], ...]:
        return tuple(pair for one, other in self.spellings.items() for pair in ((one, other), (other, one)))


@lru_cache(maxsize=1)
def _lexicon(glossary: Glossary | None, synonyms: Synonyms | None) -> Lexicon:
    common, own = _common(), synonyms or Synonyms(file="")
    return Lexicon(
        (*common.synonyms, *own.synonyms),
        {**common.spellings, **own.spellings},
        glossary.abbreviations() if glossary else {},
    )


def _common() -> Synonyms:
    """Return the synonyms that all records share."""
    path = Path(__file__).with_name("synonyms.yml")
    return Synonyms(file=path.name, **yaml.safe_load(path.read_text(encoding="utf-8")))
