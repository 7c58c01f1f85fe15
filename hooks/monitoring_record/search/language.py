"""What the search knows of the languages that readers type: files of their own."""

from typing import Any

from monitoring_record.addresses import SEARCH
from monitoring_record.search.known_words import KnownWords
from monitoring_record.search.lexicon import Lexicon
from monitoring_record.search.stop_words import STOP_WORDS
from monitoring_record.search.translated_words import small_words

LANGUAGE = f"{SEARCH}language.js"
"""The address of the file with what every search reads."""

TRANSLATIONS = f"{SEARCH}translations.js"
"""The address of the file that a search reads when a word is not known."""


def language_of(lexicon: Lexicon, known: KnownWords) -> dict[str, Any]:
    """Return the words that mean nothing, spellings, and the names that are typed, each list with those that the record uses.

    Names that lead to nothing that is known are left out.
    """
    leading = ((each.typed, known.of(each.recorded)) for each in lexicon.synonyms)
    return {
        "stopWords": sorted(STOP_WORDS.union(*small_words().values())),
        "spellings": list(lexicon.spellings.items()),
        "synonyms": [[typed, recorded] for typed, recorded in leading if recorded],
        "abbreviations": list(lexicon.abbreviations.items()),
    }
