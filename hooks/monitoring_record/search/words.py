"""Further words by which an entry is found: other forms, other spellings, other names.

Search takes each word that is typed for the beginning of a word: “judge” finds “judges”, but “judges” does not find
“judge”. So an entry gets the forms with which none of its own words begins.
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
"""A word in more than this share of the entries gets no other forms."""


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


def _common() -> Synonyms:
    """Return the synonyms that all records share."""
    path = Path(__file__).with_name("synonyms.yml")
    return Synonyms(file=path.name, **yaml.safe_load(path.read_text(encoding="utf-8")))


class Variants:
    """Finds the further words of an entry."""

    def __init__(self, lexicon: Lexicon, entries: Sequence[SearchEntry]) -> None:
        """Take all entries of the index: only forms that one of them contains are added to others."""
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
        """Return the other names of the entry and of what its title names."""
        if entry.explains:
            return []
        names = self._alike(self._other_names(self._named_in(entry.title)))
        return [*entry.other_names.split(), *_unfound(names, set())]

    def articles(self, entry: SearchEntry) -> list[str]:
        """Return the numbers of the articles of laws in the entry: many readers search for them."""
        return sorted(set(_ARTICLE.findall(entry.content)))

    def forms(self, entry: SearchEntry) -> list[str]:
        """Return further words of the text, each once per page, for the first entry with the word in another form.

        Other names of a subject belong to the entry with the subject in its title; if there is none, to all entries
        that mention it.
        """
        own = _words(entry.content)
        mentioned = self._mentioned(entry)
        wanted = {*own, *self._other_names(mentioned), *self._in_full(entry.content)}
        wanted = {*self._alike(wanted), *(form for word in own for form in self._inflected(word))}
        wanted.update(form for word in _words(entry.title) for form in self._forms.get(_stem(word), ()))
        new = _unfound(wanted, self._on_page[entry.address])
        self._on_page[entry.address].update(beginning for word in new for beginning in _beginnings(word))
        return new

    def _mentioned(self, entry: SearchEntry) -> list[int]:
        """Return the indices of the names of subjects in the entry that are in no title."""
        named = () if entry.explains else self._named_in(entry.content)
        return [index for index in named if index not in self._titled]

    def _named_in(self, content: str) -> list[int]:
        """Return the indices of the names of subjects in the content."""
        said = _phrase(content)
        return [index for index, (_, phrases) in enumerate(self._names) if any(phrase in said for phrase in phrases)]

    def _other_names(self, indices: Iterable[int]) -> Iterator[str]:
        return (word for index in indices for word in self._names[index][0])

    def _in_full(self, content: str) -> Iterator[str]:
        for short in self._lexicon.abbreviations.keys() & set(_WORD.findall(content)):
            yield from _words(self._lexicon.abbreviations[short])

    def _alike(self, words: Iterable[str]) -> set[str]:
        """Return the words, those with a hyphen also without it, and all of them also in the other spelling."""
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
    """Return the forms of each word by its stem; words that are in too many entries are left out."""
    counts = Counter(stem for words in contents for stem in {_stem(word) for word in words})
    families: dict[str, set[str]] = {}
    for word in set().union(*contents):
        stem = _stem(word)
        if counts[stem] <= len(contents) * _COMMON:
            families.setdefault(stem, set()).add(word)
    return families


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _phrase(text: str) -> str:
    """Return the words of a text, joined so that a phrase is found in a text only at the beginning of a word."""
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
    """Return the words with which no other begins; `found` are the beginnings of the words on the page."""
    left: list[str] = []
    new: set[str] = set()
    for word in sorted(wanted, key=len, reverse=True):
        if word not in found and word not in new:
            left.append(word)
            new.update(_beginnings(word))
    return sorted(left)


def _beginnings(word: str) -> Iterator[str]:
    return (word[:end] for end in range(1, len(word) + 1))
