"""What the search knows of the languages that readers type: files of their own."""

from collections.abc import Iterator
from typing import Any

from monitoring_record.addresses import SEARCH
from monitoring_record.records import Translations
from monitoring_record.search.known_words import KnownWords
from monitoring_record.search.lexicon import Lexicon
from monitoring_record.search.stop_words import STOP_WORDS
from monitoring_record.search.translated_words import small_words
from monitoring_record.search.word_forms import forms_of

LANGUAGE = f"{SEARCH}language.js"
"""The address of the file with what every search reads."""

TRANSLATIONS = f"{SEARCH}translations.js"
"""The address of the file that a search reads when a word is not known."""

_NUMBERED = ("recommendation", "part")
"""What readers name by its number."""


def language_of(lexicon: Lexicon, known: KnownWords, translations: Translations | None = None) -> dict[str, Any]:
    """Return the words that mean nothing, spellings, and the names that are typed, each list with those that the record uses.

    Names that lead to nothing that is known are left out. The words of other languages for what has a number are among these, in
    all their forms: a search must know them before it knows which words the record has.
    """
    leading = ((each.typed, known.of(each.recorded)) for each in lexicon.synonyms)
    return {
        "stopWords": sorted(STOP_WORDS.union(*small_words().values())),
        "spellings": list(lexicon.spellings.items()),
        "synonyms": [[typed, recorded] for typed, recorded in leading if recorded],
        "abbreviations": list(lexicon.abbreviations.items()),
        "numbered": {name: sorted(_other_words_for(name, translations)) for name in _NUMBERED},
    }


def _other_words_for(name: str, translations: Translations | None) -> Iterator[str]:
    """Yield the words of other languages for what has a number, in all their forms."""
    for translation in translations.translations if translations else ():
        if name in translation.recorded:
            for language, phrases in translation.translated.items():
                yield from (form for phrase in phrases for form in forms_of(phrase, language))
