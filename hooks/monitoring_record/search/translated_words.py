"""What the search reads when somebody types in another language: words in all their forms, and where they lead."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from monitoring_record.records import Translations
from monitoring_record.search.known_words import KnownWords
from monitoring_record.search.word_forms import forms_of, has_forms
from monitoring_record.search.word_list import in_common

ANY_ENDING = "*"
"""In the place of the endings of a word whose forms are not known."""

_SMALL_WORDS = Path(__file__).with_name("small_words.yml")

_WORD = re.compile(r"\w+")


def translated_words(translations: Translations, known: KnownWords) -> dict[str, Any]:
    """Return the words that readers may type, and the phrases made of them.

    A word is the beginning of its forms, a bar, and their endings: “замк|а,ам,и”; the ending `*` stands for any. A phrase is
    its words, by their place in the list, and the words of the record that it leads to; without those that lead to nothing that is known.
    """
    places: dict[str, int] = {}
    phrases = [
        [[places.setdefault(word, len(places)) for word in words], list(recorded)]
        for words, recorded in _phrases(translations, known)
    ]
    return {"words": list(places), "phrases": phrases}


def _phrases(translations: Translations, known: KnownWords) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield each translated phrase as words with their endings, and what it leads to."""
    for translation in translations.translations:
        recorded = known.of(translation.recorded)
        for language, phrases in translation.translated.items() if recorded else ():
            for phrase in phrases:
                yield [_with_endings(word, language) for word in _words(phrase, language)], recorded


def _words(phrase: str, language: str) -> list[str]:
    """Return the words of a phrase without the small ones; with them, if there are no others."""
    words = _WORD.findall(phrase.lower())
    return [word for word in words if word not in small_words().get(language, ())] or words


@cache
def _with_endings(word: str, language: str) -> str:
    """Return the beginning of the forms of a word, a bar, and their endings."""
    if not has_forms(language):
        return f"{word}|{ANY_ENDING}"
    forms = sorted(forms_of(word, language))
    shared = forms[0][: in_common(forms[0], forms[-1])]
    return f"{shared}|{','.join(form.removeprefix(shared) for form in forms)}"


@cache
def small_words() -> Mapping[str, frozenset[str]]:
    """Return the words without a meaning of their own, by language."""
    words = yaml.safe_load(_SMALL_WORDS.read_text(encoding="utf-8"))
    return {language: frozenset(of_language) for language, of_language in words.items()}
