"""The forms of the words of other languages, as far as they are known; otherwise, the beginning that they share."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

RUSSIAN = "ru"

_SHORTEST_BEGINNING = 5
"""Letters. A shorter beginning would be that of other words, often Russian ones: сот, “court” in another language, is in сотрудник."""

_RUSSIAN_WORD = re.compile("[а-яё]+")

_CHANGING_END: Mapping[str, re.Pattern[str]] = {"kk": re.compile("[бгғкқп]?(?:с?[іы])?$")}
"""How words of a language may end that end otherwise in most of their forms: қақтығыс, қақтығысы; тәуелсіздік, тәуелсіздігі."""


def forms_of(word: str, language: str) -> frozenset[str]:
    """Return all forms of a word in small letters, with е for ё, as people type.

    A word that is in no dictionary is its only form, as is one of a language whose forms are not known.
    """
    typed = _typed(word)
    forms = _FORMS[language](typed) if language in _FORMS else ()
    return frozenset((typed, *map(_typed, forms)))


def beginning_of(word: str, language: str) -> str | None:
    """Return the beginning that the forms of a word share, if all that is known of them is that; otherwise None."""
    if language in _FORMS:
        return None
    typed = _typed(word)
    changing = _CHANGING_END.get(language)
    beginnings = (changing.sub("", typed) if changing else typed, typed)
    return next(filter(_is_telling, beginnings), None)


def _is_telling(beginning: str) -> bool:
    """Whether few words begin so that have nothing to do with it."""
    return len(beginning) >= _SHORTEST_BEGINNING or not _RUSSIAN_WORD.fullmatch(beginning)


def _typed(word: str) -> str:
    return word.lower().replace("ё", "е")


def _russian_forms(word: str) -> Iterator[str]:
    """Yield the forms of all words that a Russian word may be a form of, but for those such as “попрозрачнее”."""
    for parse in _russian_dictionary().parse(word):
        if parse.is_known:
            yield from (form.word for form in parse.lexeme if "Cmp2" not in form.tag)


_FORMS: Mapping[str, Callable[[str], Iterator[str]]] = {RUSSIAN: _russian_forms}


@cache
def _russian_dictionary() -> Any:
    """Return the dictionary: it is read once, and only if there are Russian words."""
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 (few records need it)

    return MorphAnalyzer(lang="ru")
