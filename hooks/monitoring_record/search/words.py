"""The words under which an entry is found besides its own: other forms, other spellings, other names.

Search takes each word that is typed for the beginning of a word: “judge” finds “judges”, but “judges” does not find
“judge”. So an entry gets the forms that its own words do not begin with, and only those.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from monitoring_record.records import Glossary, Synonym, Synonyms
from monitoring_record.search.search_entry import SearchEntry

_WORD = re.compile(r"\w+(?:-\w+)*")
_ARTICLE = re.compile(r"\b[Aa]rticles? (\d+)")
_ENDINGS = (
    "ations", "ation", "ators", "ator", "ates", "ated", "ating", "ate", "ions", "ion", "ors", "or", "ers", "er",
    "ings", "ing", "ed", "es", "e", "s",
)  # fmt: skip
_SHORTEST_STEM = 4
_COMMON = 0.2
"""The share of the entries from which on a word tells none of them from the others."""


@dataclass(frozen=True)
class Lexicon:
    """What readers type for what the record says: synonyms, and the abbreviations of the glossary."""

    synonyms: tuple[Synonym, ...]
    spellings: Mapping[str, str]
    """How words begin in one spelling, and how they do in the other."""
    abbreviations: Mapping[str, str]
    """Each abbreviation with its full name."""

    @classmethod
    def of(cls, glossary: Glossary | None, synonyms: Synonyms | None) -> "Lexicon":
        """The words of one record, with those that every record has in common."""
        common, own = _common(), synonyms or Synonyms(file="")
        return cls(
            (*common.synonyms, *own.synonyms),
            {**common.spellings, **own.spellings},
            glossary.abbreviations() if glossary else {},
        )


def _common() -> Synonyms:
    """The synonyms that every record has in common."""
    path = Path(__file__).with_name("synonyms.yml")
    return Synonyms(file=path.name, **yaml.safe_load(path.read_text(encoding="utf-8")))


class Variants:
    """Finds the further words of an entry."""

    def __init__(self, lexicon: Lexicon, entries: Sequence[SearchEntry]) -> None:
        """`entries` are all that there are: only forms that one of them has are worth finding."""
        self._lexicon = lexicon
        self._names = [(_words(" ".join(s.typed)), tuple(map(_phrase, s.recorded))) for s in lexicon.synonyms]
        self._names += [([f"{short.lower()}s"], (_phrase(name),)) for short, name in lexicon.abbreviations.items()]
        self._titled = {name for entry in entries if not entry.explains for name in self._named_in(entry.title)}
        self._spelt: dict[str, tuple[str, ...]] = {}
        self._forms = _families([set(_words(entry.content)) for entry in entries])
        self._on_page: dict[str, set[str]] = {}
        for entry in entries:
            beginnings = (beginning for word in _words(entry.content) for beginning in _beginnings(word))
            self._on_page.setdefault(entry.address, set()).update(beginnings)

    def synonyms(self, entry: SearchEntry) -> list[str]:
        """What the entry is called besides its title."""
        if entry.explains:
            return []
        names = self._alike(self._other_names(self._named_in(entry.title)))
        return [*entry.other_names.split(), *_unfound(names, set())]

    def articles(self, entry: SearchEntry) -> list[str]:
        """The articles of laws that it speaks of: many ask by their numbers."""
        return sorted(set(_ARTICLE.findall(entry.content)))

    def forms(self, entry: SearchEntry) -> list[str]:
        """Further words of the text: each once a page, at the first of its entries that has the word in another form.

        A subject that has a title of its own is found there by its other names; any other, wherever it is spoken of.
        """
        own = _words(entry.content)
        spoken_of = self._spoken_of(entry)
        wanted = {*own, *self._other_names(spoken_of), *self._in_full(entry.content)}
        wanted = {*self._alike(wanted), *(form for word in own for form in self._inflected(word))}
        wanted.update(form for word in _words(entry.title) for form in self._forms.get(_stem(word), ()))
        new = _unfound(wanted, self._on_page[entry.address])
        self._on_page[entry.address].update(beginning for word in new for beginning in _beginnings(word))
        return new

    def _spoken_of(self, entry: SearchEntry) -> list[int]:
        """The names for what has no title of its own."""
        named = () if entry.explains else self._named_in(entry.content)
        return [place for place in named if place not in self._titled]

    def _named_in(self, content: str) -> list[int]:
        """The places in the lexicon of the names that stand for something in the content."""
        said = _phrase(content)
        return [place for place, (_, phrases) in enumerate(self._names) if any(phrase in said for phrase in phrases)]

    def _other_names(self, places: Iterable[int]) -> Iterator[str]:
        return (word for place in places for word in self._names[place][0])

    def _in_full(self, content: str) -> Iterator[str]:
        for short in self._lexicon.abbreviations.keys() & set(_WORD.findall(content)):
            yield from _words(self._lexicon.abbreviations[short])

    def _alike(self, words: Iterable[str]) -> set[str]:
        """The words, also joined where they have a hyphen, and in the other spelling."""
        alike = set(words)
        alike.update(word.replace("-", "") for word in words if "-" in word)
        alike.update(other for word in tuple(alike) for other in self._spelt_otherwise(word))
        return alike

    def _spelt_otherwise(self, word: str) -> tuple[str, ...]:
        if word not in self._spelt:
            fitting = (pair for pair in self._both_ways() if word.startswith(pair[0]))
            found = {other + word.removeprefix(one) for one, other in fitting if not word.startswith(other)}
            self._spelt[word] = tuple(found)
        return self._spelt[word]

    def _both_ways(self) -> Iterator[tuple[str, str]]:
        for one, other in self._lexicon.spellings.items():
            yield one, other
            yield other, one

    def _inflected(self, word: str) -> Iterator[str]:
        others = (f"{word}s", f"{word}es", f"{word[:-1]}ies", f"{word[:-3]}y")
        return (other for other in others if other in self._forms.get(_stem(other), ()))


def _families(contents: Sequence[set[str]]) -> dict[str, set[str]]:
    """The forms of each word. Words of every other entry are left out: they lead nowhere."""
    held = Counter(stem for words in contents for stem in {_stem(word) for word in words})
    families: dict[str, set[str]] = {}
    for word in set().union(*contents):
        stem = _stem(word)
        if held[stem] <= len(contents) * _COMMON:
            families.setdefault(stem, set()).add(word)
    return families


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _phrase(text: str) -> str:
    """The words of a text, so that one phrase is part of another if it begins where a word does."""
    return f" {' '.join(_words(text))}"


@cache
def _stem(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("ss"):
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def _unfound(wanted: Iterable[str], found: AbstractSet[str]) -> list[str]:
    """Those that no other word begins with; `found` are the beginnings of the words that are there."""
    left: list[str] = []
    new: set[str] = set()
    for word in sorted(wanted, key=len, reverse=True):
        if word not in found and word not in new:
            left.append(word)
            new.update(_beginnings(word))
    return sorted(left)


def _beginnings(word: str) -> Iterator[str]:
    return (word[:end] for end in range(1, len(word) + 1))
