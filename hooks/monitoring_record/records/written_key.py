"""Keys as people may write them at first: with capitals, or with blanks between words."""

import re

KEY = r"[a-z][a-z0-9-]*"
_BETWEEN_WORDS = re.compile(r"[\s_./-]+")


def written_key(words: str) -> str | None:
    """Return the key that is meant; None if it cannot be told."""
    key = _BETWEEN_WORDS.sub("-", words.strip().casefold()).strip("-")
    return key if re.fullmatch(KEY, key) else None
