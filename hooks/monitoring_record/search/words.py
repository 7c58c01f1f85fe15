"""Further words by which an entry is found: other forms, other spellings, other names.

Search takes each word that is typed for the beginning of a word: “judge” finds “judges”, but “judges” does not find
“judge”. So an entry gets the forms with which none of its own words begins.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
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


@dataclass(frozen=True)
class _EntryWords:
    """The words of an entry, each once."""

    entry: SearchEntry
    as_written: frozenset[str]
    lower: frozenset[str]

    @classmethod
    def of(cls, entry: SearchEntry) -> "_EntryWords":
        as_written = frozenset(_WORD.findall(entry.content))
        return cls(entry, as_written, frozenset(map(str.lower, as_written)))


class Variants:
    """Finds the further words of an entry. What depends on a word alone is found once for all entries."""

    def __init__(self, lexicon: Lexicon, entries: Sequence[SearchEntry]) -> None:
        """Take all entries of the index: only forms that one of them contains are added to others."""
        self._lexicon = lexicon
        all_words = [_EntryWords.of(entry) for entry in entries]
        self._words = {id(words.entry): words for words in all_words}
        self._forms = _families([words.lower for words in all_words])
        vocabulary = frozenset().union(*(words.lower for words in all_words))
        self._alike_by_word: dict[str, frozenset[str]] = {}
        self._variants = {word: variants for word in vocabulary if (variants := self._variants_of(word))}
        self._names = _Names.of(lexicon, vocabulary)
        self._titled = {name for each in entries if not each.explains for name in self._names.in_text(each.title)}
        of_pages: dict[str, set[str]] = {}
        for words in all_words:
            of_pages.setdefault(words.entry.address, set()).update(words.lower)
        self._pages = {address: _PageWords(words) for address, words in of_pages.items()}

    def synonyms(self, entry: SearchEntry) -> list[str]:
        """Return the other names of the entry and of what its title names."""
        if entry.explains:
            return []
        names = self._alike(self._names.typed(self._names.in_text(entry.title)))
        return [*entry.other_names.split(), *_longest(names)]

    def articles(self, entry: SearchEntry) -> list[str]:
        """Return the numbers of the articles of laws in the entry: many readers search for them."""
        return sorted({number for text in (entry.title, *entry.text) for number in _articles(text)})

    def forms(self, entry: SearchEntry) -> list[str]:
        """Return further words of the text, each once per page, for the first entry with the word in another form.

        Other names of a subject belong to the entry with the subject in its title; if there is none, to all entries
        that mention it.
        """
        own, page = self._words[id(entry)], self._pages[entry.address]
        wanted = set().union(*map(self._variants.__getitem__, self._variants.keys() & own.lower))
        wanted |= self._alike((*self._names.typed(self._mentioned(own)), *self._in_full(own)))
        for word in _words(entry.title):
            wanted |= self._forms.get(_stem(word), frozenset())
        new = _longest(word for word in wanted if not page.has_word_with(word))
        page.add(new)
        return new

    def _variants_of(self, word: str) -> frozenset[str]:
        """Return what is spelt otherwise than a word, and its inflected forms."""
        return frozenset((*self._alike_to(word), *self._inflected(word))) - {word}

    def _mentioned(self, own: _EntryWords) -> list[int]:
        """Return the indices of the names of subjects in the entry that are in no title."""
        if own.entry.explains:
            return []
        return [index for index in self._names.in_words(own.lower, own.entry) if index not in self._titled]

    def _in_full(self, own: _EntryWords) -> Iterator[str]:
        for short in self._lexicon.abbreviations.keys() & own.as_written:
            yield from _words(self._lexicon.abbreviations[short])

    def _alike(self, words: Iterable[str]) -> frozenset[str]:
        """Return the words, those with a hyphen also without it, and all of them also in the other spelling."""
        return frozenset().union(*map(self._alike_to, words))

    def _alike_to(self, word: str) -> frozenset[str]:
        if word not in self._alike_by_word:
            both = {word, word.replace("-", "")}
            other = {found for each in both for found in self._spelt_otherwise(each)}
            self._alike_by_word[word] = frozenset(both | other)
        return self._alike_by_word[word]

    def _spelt_otherwise(self, word: str) -> Iterator[str]:
        for one, other in self._both_ways():
            if word.startswith(one) and not word.startswith(other):
                yield other + word.removeprefix(one)

    def _both_ways(self) -> Iterator[tuple[str, str]]:
        for one, other in self._lexicon.spellings.items():
            yield one, other
            yield other, one

    def _inflected(self, word: str) -> Iterator[str]:
        others = (f"{word}s", f"{word}es", f"{word[:-1]}ies", f"{word[:-3]}y")
        return (other for other in others if other in self._forms.get(_stem(other), ()))


@dataclass(frozen=True)
class _Names:
    """The names of subjects that are typed, and those that the record uses instead."""

    typed_words: tuple[tuple[str, ...], ...]
    by_first_word: Mapping[str, Sequence[tuple[int, str]]]
    """The recorded names of several words by the first, each with its index."""
    by_word: Mapping[str, Sequence[int]]
    """The indices of the recorded names of one word with which a word of the index begins."""

    @classmethod
    def of(cls, lexicon: Lexicon, vocabulary: Iterable[str]) -> "_Names":
        names = [(_words(" ".join(each.typed)), each.recorded) for each in lexicon.synonyms]
        names += [([f"{short.lower()}s"], (name,)) for short, name in lexicon.abbreviations.items()]
        recorded = [(index, _words(name)) for index, (_, all_names) in enumerate(names) for name in all_names]
        by_first_word: dict[str, list[tuple[int, str]]] = {}
        for index, words in recorded:
            if words[1:]:
                by_first_word.setdefault(words[0], []).append((index, _phrase(words)))
        single = [(index, words[0]) for index, words in recorded if len(words) == 1]
        begun = ((word, [index for index, name in single if word.startswith(name)]) for word in vocabulary)
        by_word = {word: indices for word, indices in begun if indices}
        return cls(tuple(tuple(typed) for typed, _ in names), by_first_word, by_word)

    def typed(self, indices: Iterable[int]) -> Iterator[str]:
        """Yield the words that are typed for names."""
        return (word for index in indices for word in self.typed_words[index])

    def in_text(self, text: str) -> list[int]:
        """Return the indices of the names in a text, in order; the last word of a name may go on."""
        words = _words(text)
        return self._found(frozenset(words), partial(_phrase, words))

    def in_words(self, words: frozenset[str], entry: SearchEntry) -> list[int]:
        """Return the indices of the names in an entry whose words are known."""
        return self._found(words, lambda: _phrase(_words(entry.content)))

    def _found(self, words: frozenset[str], phrase: Callable[[], str]) -> list[int]:
        found = {index for word in self.by_word.keys() & words for index in self.by_word[word]}
        possible = self.by_first_word.keys() & words
        if possible:
            said = phrase()
            found.update(index for word in possible for index, name in self.by_first_word[word] if name in said)
        return sorted(found)


class _PageWords:
    """The words of a page, with those that its entries got."""

    def __init__(self, words: Iterable[str]) -> None:
        self._sorted = sorted(words)
        self._added: set[str] = set()

    def has_word_with(self, beginning: str) -> bool:
        """Whether a word begins so."""
        at = bisect_left(self._sorted, beginning)
        return beginning in self._added or (at < len(self._sorted) and self._sorted[at].startswith(beginning))

    def add(self, words: Iterable[str]) -> None:
        """Add words."""
        self._added.update(beginning for word in words for beginning in _beginnings(word))


def _families(contents: Sequence[frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """Return the forms of each word by its stem; words that are in too many entries are left out."""
    stems = {word: _stem(word) for word in frozenset().union(*contents)}
    counts = Counter(chain.from_iterable(set(map(stems.__getitem__, words)) for words in contents))
    families: dict[str, set[str]] = {}
    for word, stem in stems.items():
        if counts[stem] <= len(contents) * _COMMON:
            families.setdefault(stem, set()).add(word)
    return {stem: frozenset(words) for stem, words in families.items()}


def _articles(text: str) -> list[str]:
    return _ARTICLE.findall(text) if "rticle" in text else []


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _phrase(words: Iterable[str]) -> str:
    """Return words joined so that a phrase is found in a text only at the beginning of a word."""
    return f" {' '.join(words)}"


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


def _longest(wanted: Iterable[str]) -> list[str]:
    """Return the words with which no other begins, in alphabetical order."""
    found: list[str] = []
    for word in sorted(set(wanted), reverse=True):
        if not found or not found[-1].startswith(word):
            found.append(word)
    return found[::-1]


def _beginnings(word: str) -> Iterator[str]:
    return (word[:end] for end in range(1, len(word) + 1))
