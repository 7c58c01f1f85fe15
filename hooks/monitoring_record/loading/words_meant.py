"""Which of a few allowed words is meant by a phrase with further words: `partly` by “partly implemented”."""

import re
from collections.abc import Iterable, Sequence

from monitoring_record.records.vocabulary import Vocabulary, meant_by_its_meaning, stems

_QUALIFIERS = {
    "not": ["no", "non", "not", "never", "nothing", "without"],
    "part": ["part", "partly", "partial", "partially", "half", "incompletely", "insufficiently", "mostly", "largely"],
}
"""Words that turn a value into its opposite, or into less than it."""
_OF_WORD = {word: qualifier for qualifier, words in _QUALIFIERS.items() for word in words}
_NOT_WHOLLY = re.compile(r"\b(?:not|never)(?: yet| been)* (?:fully|completely|entirely|wholly|all)\b")
_NUMBER = re.compile(r"\bno\b\.? *(?=\d)")
"""The “no.” of a number."""
_NEGATED = re.compile(r"(?:un|in|non|not)(?P<word>[^\W\d_]{4,})")
_MOST = 3
"""How many words are proposed; more would be no help."""


def words_meant(phrase: str, words: Sequence[Vocabulary]) -> list[Vocabulary]:
    """Return the words that a phrase can mean, the likeliest first; none of them turns it into its opposite."""
    possible = not_the_opposite(phrase, words)
    phrase = _plain(phrase)
    meant = meant_by_its_meaning(phrase, possible)
    return [meant] if meant else _of_most_words(phrase, possible)


def not_the_opposite(phrase: str, words: Sequence[Vocabulary]) -> list[Vocabulary]:
    """Return the words that say “not” or “partly” if the phrase does; all of them if it does not."""
    qualifiers = _qualifiers(phrase, words)
    return [word for word in words if not qualifiers or qualifiers == _qualifiers(f"{word} {word.label}", words)]


def names_one_of(phrase: str, words: Iterable[Vocabulary]) -> bool:
    """Whether a phrase has a word of the names of the words, not only of their meanings."""
    return any(stems(phrase) & stems(f"{word} {word.label}") for word in words)


def more_than(phrase: str, word: Vocabulary) -> bool:
    """Whether a phrase has words that the meaning of the word does not say."""
    return not stems(phrase) <= _said_by(word)


def _of_most_words(phrase: str, words: Iterable[Vocabulary]) -> list[Vocabulary]:
    """Return the words that say most of a phrase: those whose own name is in it, and those that say as much."""
    said = stems(phrase)
    shared = {word: said & _said_by(word) for word in words}
    named = [word for word in shared if stems(str(word)) <= said or _without_qualifiers(said) <= shared[word]]
    most = max(map(len, (shared[word] for word in named)), default=2)
    names = {stem for word in named for stem in stems(str(word))}
    others = [word for word in shared if word not in named and len(shared[word]) >= most and shared[word] - names]
    found = [*(word for word in named if len(shared[word]) == most), *others]
    return found if _without_qualifiers(said) and len(found) <= _MOST else []


def _said_by(word: Vocabulary) -> set[str]:
    return stems(f"{word} {word.label} {word.meaning}")


def _without_qualifiers(said: set[str]) -> set[str]:
    return {stem for stem in said if stem not in _OF_WORD}


def _qualifiers(phrase: str, words: Iterable[Vocabulary]) -> set[str]:
    """Return what a phrase says of a value: that it is not so, or so in part; `unimplemented` says so, too."""
    names = {name for word in words for name in stems(str(word))}
    found: set[str] = set()
    for word in re.findall(r"[^\W\d_]+", _plain(phrase)):
        negated = _NEGATED.fullmatch(word)
        if word in _OF_WORD:
            found.add(_OF_WORD[word])
        elif negated and negated["word"] in names and word not in names:
            found.add("not")
    return found


def _plain(phrase: str) -> str:
    """Return a phrase with “partly” for “not fully”, and without the “no.” of a number."""
    return _NUMBER.sub("", _NOT_WHOLLY.sub("partly", phrase.casefold()))
