"""The words of a text, as the search takes them; `theme/scripts/search/words.js` takes what is typed in the same way."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[-‑'’.,/][^\W_]+)*")
_MARKS_OF_LATIN_LETTERS = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_SEPARATOR = re.compile(r"[-‑'’.,/]")
_JOINED = re.compile(r"[^,/]+")
"""What is also written without its hyphens, apostrophes and full stops: whistle-blower, 410-V."""


def folded(text: str) -> str:
    """Return a text in small letters, Latin ones without their accents; Russians write е for ё."""
    lower = text.lower()
    if lower.isascii():
        return lower
    plain = _MARKS_OF_LATIN_LETTERS.sub("", unicodedata.normalize("NFD", lower))
    return unicodedata.normalize("NFC", plain).replace("ё", "е")


def words_of(text: str) -> list[str]:
    """Return the words of a text; of a word with a hyphen its pieces, and all of it without the hyphen."""
    found: list[str] = []
    for written in _WORD.findall(folded(text)):
        if written.isalnum():
            found.append(written)
        else:
            found += _words_in(written)
    return found


@lru_cache(maxsize=10_000)
def _words_in(written: str) -> tuple[str, ...]:
    return tuple(_pieces_of(written))


def _pieces_of(written: str) -> Iterator[str]:
    word = _POSSESSIVE.sub("", written)
    if _THOUSANDS.fullmatch(word):
        word = word.replace(",", "")
    pieces = [word] if _NUMBER.fullmatch(word) else _SEPARATOR.split(word)
    if pieces[1:] and _JOINED.fullmatch(word) and not (joined := "".join(pieces)).isdigit():
        yield joined
    yield from (piece for piece in pieces if piece[1:] or piece.isdigit())
