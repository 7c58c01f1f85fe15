"""Further words by which an entry is found: other forms, other spellings, other names.

Search takes each word that is typed for the beginning of a word: “judge” finds “judges”, but “judges” does not find
“judge”. So an entry gets the forms with which none of its own words begins.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from monitoring_record.search.lexicon import Lexicon
from monitoring_record.search.read_entry import ReadEntry
from monitoring_record.search.subject_names import SubjectNames
from monitoring_record.search.words import stem_of

_COMMON = 0.2
"""A word in more than this share of the entries gets no other forms."""


class Variants:
    """Finds the further words of an entry. What depends on a word alone is found once for all entries."""

    def __init__(self, lexicon: Lexicon, entries: Sequence[ReadEntry]) -> None:
        """Take all entries of the index: only forms that one of them contains are added to others."""
        self._lexicon = lexicon
        self._names = SubjectNames.of(lexicon)
        self._titled = {name for entry in entries if not entry.explains for name in entry.titled}
        stems: dict[str, str] = {}
        self._forms = _families(entries, stems)
        self._variants = {word: variants for word in stems if (variants := self._variants_of(word))}

    def synonyms(self, entry: ReadEntry) -> list[str]:
        """Return the other names of the entry and of what its title names."""
        if entry.explains:
            return []
        names = self._alike(self._names.typed_for(entry.titled))
        return [*entry.other_names.split(), *_longest(names)]

    def forms(self, entry: ReadEntry, page: "PageWords") -> list[str]:
        """Return further words of the text, each once per page, for the first entry with the word in another form.

        Other names of a subject belong to the entry with the subject in its title; if there is none, to all entries
        that mention it.
        """
        mentioned = () if entry.explains else (name for name in entry.mentioned if name not in self._titled)
        wanted: set[str] = set().union(*map(self._variants.__getitem__, self._variants.keys() & entry.words.split()))
        wanted |= self._alike((*self._names.typed_for(mentioned), *entry.in_full))
        for word in entry.title_words:
            wanted |= self._forms.get(stem_of(word), frozenset())
        new = _longest(word for word in wanted if not page.has_word_with(word))
        page.add(new)
        return new

    def _variants_of(self, word: str) -> frozenset[str]:
        """Return what is spelt otherwise than a word, and its inflected forms."""
        return frozenset((*self._lexicon.alike(word), *self._inflected(word))) - {word}

    def _alike(self, words: Iterable[str]) -> frozenset[str]:
        """Return the words, those with a hyphen also without it, and all of them also in the other spelling."""
        return frozenset().union(*map(self._lexicon.alike, words))

    def _inflected(self, word: str) -> Iterator[str]:
        others = (f"{word}s", f"{word}es", f"{word[:-1]}ies", f"{word[:-3]}y")
        return (other for other in others if other in self._forms.get(stem_of(other), ()))


class PageWords:
    """The words of a page, with those that its entries got."""

    def __init__(self, entries: Iterable[ReadEntry]) -> None:
        self._sorted = sorted(set().union(*(entry.words.split() for entry in entries)))
        self._added: list[str] = []

    def has_word_with(self, beginning: str) -> bool:
        """Whether a word begins so."""
        return _has_word_with(beginning, self._sorted) or _has_word_with(beginning, self._added)

    def add(self, words: Iterable[str]) -> None:
        """Add words."""
        for word in words:
            insort(self._added, word)


def _has_word_with(beginning: str, in_order: Sequence[str]) -> bool:
    at = bisect_left(in_order, beginning)
    return at < len(in_order) and in_order[at].startswith(beginning)


def _families(entries: Sequence[ReadEntry], stems: dict[str, str]) -> Mapping[str, frozenset[str]]:
    """Return the forms of each word by its stem; words that are in too many entries are left out.

    `stems` is filled with the stem of each word.
    """
    counts: Counter[str] = Counter()
    for entry in entries:
        words = entry.words.split()
        stems.update((word, stem_of(word)) for word in words if word not in stems)
        counts.update(set(map(stems.__getitem__, words)))
    families: dict[str, set[str]] = {}
    for word, stem in stems.items():
        if counts[stem] <= len(entries) * _COMMON:
            families.setdefault(stem, set()).add(word)
    return {stem: frozenset(words) for stem, words in families.items()}


def _longest(wanted: Iterable[str]) -> list[str]:
    """Return the words with which no other begins, in alphabetical order."""
    found: list[str] = []
    for word in sorted(set(wanted), reverse=True):
        if not found or not found[-1].startswith(word):
            found.append(word)
    return found[::-1]
