"""What the search knows of the language that readers type: a file of its own."""

from typing import Any

from monitoring_record.search.lexicon import Lexicon
from monitoring_record.search.stop_words import STOP_WORDS

LANGUAGE = "search/language.js"
"""The address of the file."""


def language_of(lexicon: Lexicon) -> dict[str, Any]:
    """Return the words that mean nothing, spellings, and the names that are typed, each list with those that the record uses."""
    return {
        "stopWords": sorted(STOP_WORDS),
        "spellings": list(lexicon.spellings.items()),
        "synonyms": [[each.typed, each.recorded] for each in lexicon.synonyms],
        "abbreviations": list(lexicon.abbreviations.items()),
    }
