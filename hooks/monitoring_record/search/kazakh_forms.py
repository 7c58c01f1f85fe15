"""The forms of Kazakh nouns: an ending depends on the last letter of what it is added to, and on the last vowel of the word.

The language is so regular that a table is enough; there is no dictionary of it that is kept up. Forms that nobody uses do
no harm: nobody types them.
"""

import re
from collections.abc import Iterator
from typing import TypeVar

Ending = TypeVar("Ending", str, tuple[str, ...])

_VOWELS = "аәеёоөұүыіэя"
_VOICELESS = "бвгғдкқпстфхһцчшщ"

_CASES_BY_LAST_LETTER = (
    (_VOICELESS, ("", "тың", "қа", "ты", "та", "тан", "пен", "тағы")),
    (_VOWELS, ("", "ның", "ға", "ны", "да", "дан", "мен", "дағы")),
    ("мнң", ("", "ның", "ға", "ды", "да", "нан", "мен", "дағы")),
    ("жз", ("", "дың", "ға", "ды", "да", "дан", "бен", "дағы")),
    ("", ("", "дың", "ға", "ды", "да", "дан", "мен", "дағы")),
)
"""What the cases add after the letters, in words with back vowels. The last row is for all other letters."""

_CASES_OF_OWNED = ("", "ның", "на", "н", "нда", "нан", "мен", "ндағы")
"""What they add to a thing that belongs to another."""

_PLURAL_BY_LAST_LETTER = ((_VOICELESS, "тар"), ("жзлмнң", "дар"), ("", "лар"))

_SEVERAL = re.compile("(.{4,}?)[длт][ае]р[іы]?(?:[днт][іы]ң|[іы]н)?")
"""Several things, perhaps those of another. A shorter word may end so by itself."""

_NOT_OWNED = ("ақы", "шы", "ші")
"""How words end by themselves, such as those for people and for pay, that seem to belong to another."""

_FRONT_VOWELS, _BACK_VOWELS = "әеиөүіэ", "аёоұыя"
_TO_FRONT = str.maketrans("аығқ", "еігк")

_VOICED_BETWEEN_VOWELS = {"к": "г", "қ": "ғ", "п": "б"}
_VOICELESS_AT_THE_END = {voiced: voiceless for voiceless, voiced in _VOICED_BETWEEN_VOWELS.items()}


def kazakh_forms(word: str) -> Iterator[str]:
    """Yield the forms of a noun that may be given in one of them: as several things, or as what belongs to another."""
    several = _SEVERAL.fullmatch(word)
    for noun in (several[1],) if several else _owned_nouns(word) or (word,):
        yield from _forms(noun)


def _owned_nouns(word: str) -> tuple[str, ...]:
    """Return what a word may be without the ending of what belongs to another: жүйе for жүйесі, кеңес for кеңесі."""
    if word.endswith(_NOT_OWNED) or not re.fullmatch(".{2,}[ыі]", word):
        return ()
    stem = word[:-1]
    noun = stem[:-1] + _VOICELESS_AT_THE_END.get(stem[-1], stem[-1])
    return (noun, stem[:-1]) if re.search("[аәеия]с$", stem) else (noun,)


def _forms(word: str) -> Iterator[str]:
    """Yield the forms of a noun: one thing or several, as such and as what belongs to another, in every case."""
    for noun in (word, _with(word, _after(word, _PLURAL_BY_LAST_LETTER))):
        yield from (_with(noun, case) for case in _after(noun, _CASES_BY_LAST_LETTER))
        owned = _owned(noun)
        yield from (_with(owned, case) for case in _CASES_OF_OWNED)


def _owned(noun: str) -> str:
    """Return the form of what belongs to another."""
    if noun[-1] in _VOWELS:
        return _with(noun, "сы")
    voiced = _VOICED_BETWEEN_VOWELS.get(noun[-1]) if noun[-2:-1] in _VOWELS else None
    return _with(noun[:-1] + (voiced or noun[-1]), "ы")


def _after(word: str, table: tuple[tuple[str, Ending], ...]) -> Ending:
    """Return what a word with this last letter gets from a table."""
    return next(ending for letters, ending in table if word[-1] in letters or not letters)


def _with(word: str, ending: str) -> str:
    """Return a word with an ending, whose vowels and consonants follow the last vowel of the word."""
    vowel = next((letter for letter in reversed(word) if letter in _FRONT_VOWELS or letter in _BACK_VOWELS), "")
    return word + (ending.translate(_TO_FRONT) if vowel and vowel in _FRONT_VOWELS else ending)
