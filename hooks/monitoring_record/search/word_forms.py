"""The forms of the words of other languages, as far as they are known."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from monitoring_record.search.kazakh_forms import kazakh_forms


def forms_of(word: str, language: str) -> frozenset[str]:
    """Return all forms of a word in small letters, with е for ё, as people type.

    A number and an abbreviation are their only form, as is a word of a language whose forms are not known.
    """
    typed = _typed(word)
    forms = _FORMS[language](typed) if has_forms(language) and typed.isalpha() else ()
    return frozenset((typed, *map(_typed, forms)))


def has_forms(language: str) -> bool:
    """Whether the forms of the words of a language are known."""
    return language in _FORMS


def _typed(word: str) -> str:
    return word.lower().replace("ё", "е")


_LONGEST_ABBREVIATION = 5
"""Letters. A longer word that is in no dictionary is a compound or a name, which has forms as the words that end so."""


def _russian_forms(word: str) -> Iterator[str]:
    """Yield the forms of all words that a Russian word may be a form of, but for those such as “попрозрачнее”."""
    dictionary = _russian_dictionary()
    if len(word) > _LONGEST_ABBREVIATION or dictionary.word_is_known(word):
        lexemes = {parse.normalized: parse for parse in dictionary.parse(word)}
        yield from (form.word for parse in lexemes.values() for form in parse.lexeme if "Cmp2" not in form.tag)


_FORMS: Mapping[str, Callable[[str], Iterator[str]]] = {"kk": kazakh_forms, "ru": _russian_forms}


@cache
def _russian_dictionary() -> Any:
    """Return the dictionary: it is read once, and only if there are Russian words."""
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 (few records need it)

    return MorphAnalyzer(lang="ru", probability_estimator_cls=None)
