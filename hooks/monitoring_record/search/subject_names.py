"""The names of subjects in a text: those that the record uses, for which readers type others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from monitoring_record.search.lexicon import Lexicon
from monitoring_record.search.words import words_of


@dataclass(frozen=True)
class SubjectNames:
    """The names that are typed, and those that the record uses instead, by the index of their subject."""

    typed: Sequence[Sequence[str]]
    """The words that are typed for each subject."""
    _phrases: Mapping[str, Sequence[tuple[int, str]]]
    """The recorded names of several words by the first of them, each with the index of its subject."""
    _single_words: Sequence[tuple[int, str]]
    """The recorded names of one word."""
    _begun_by: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """The subjects whose names of one word a word begins with; found once for each word."""

    @classmethod
    def of(cls, lexicon: Lexicon) -> "SubjectNames":
        """Return the names of a lexicon."""
        names = [(words_of(" ".join(each.typed)), each.recorded) for each in lexicon.synonyms]
        names += [([f"{short.lower()}s"], (name,)) for short, name in lexicon.abbreviations.items()]
        recorded = [(index, words_of(name)) for index, (_, all_names) in enumerate(names) for name in all_names]
        phrases: dict[str, list[tuple[int, str]]] = {}
        for index, words in recorded:
            if words[1:]:
                phrases.setdefault(words[0], []).append((index, _phrase(words)))
        single = [(index, words[0]) for index, words in recorded if len(words) == 1]
        return cls([typed for typed, _ in names], phrases, single)

    def found_in(self, words: Sequence[str], each: AbstractSet[str]) -> tuple[int, ...]:
        """Return the subjects that a text with these words names, in order; the last word of a name may go on.

        `each` are the words, each once.
        """
        begun_by, found = self._begun_by, set[int]()
        for word in each:
            subjects = begun_by.get(word)
            if subjects is None:
                subjects = begun_by[word] = self._subjects_begun_by(word)
            if subjects:
                found.update(subjects)
        possible = self._phrases.keys() & each
        if possible:
            said = _phrase(words)
            found.update(index for word in possible for index, name in self._phrases[word] if name in said)
        return tuple(sorted(found))

    def typed_for(self, indices: Iterable[int]) -> Iterator[str]:
        """Yield the words that are typed for subjects."""
        return (word for index in indices for word in self.typed[index])

    def _subjects_begun_by(self, word: str) -> tuple[int, ...]:
        return tuple(index for index, name in self._single_words if word.startswith(name))


def _phrase(words: Iterable[str]) -> str:
    """Return words joined so that a phrase is found in a text only at the beginning of a word."""
    return f" {' '.join(words)}"
