"""What the forms of a word have in common."""

from collections.abc import Iterable

import Stemmer

from monitoring_record.search.stop_words import STOP_WORDS

_ENGLISH = Stemmer.Stemmer("english", 0)  # without its own cache: each word of a page is looked up once


def stems_of(words: Iterable[str]) -> dict[str, str]:
    """Return the stem of each word but those that mean nothing by themselves."""
    found = [word for word in words if word not in STOP_WORDS]
    return dict(zip(found, _ENGLISH.stemWords(found), strict=True))
