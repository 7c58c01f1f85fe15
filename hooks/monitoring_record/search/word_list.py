"""All words of an index in one text, in alphabetical order, each without what it has in common with the word before."""

from collections.abc import Iterator, Mapping

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_HIGHEST = len(_DIGITS) - 1


def word_list(counts: Mapping[str, int], stems: Mapping[str, str]) -> str:
    """Return all words, with blanks between them; `counts` says in how many entries each is.

    A word is written as three digits to the base of 36 and its last letters: how many letters it has in common with the word before;
    how common it is, as the power of two; how many of its last letters are not in its stem. After a bar follow letters that are in the
    stem instead of these: with the stem `polici`, `policies` is `012policies` and `policy` after it `511y|i`.
    """
    return " ".join(_written(counts, stems))


def _written(counts: Mapping[str, int], stems: Mapping[str, str]) -> Iterator[str]:
    before = ""
    for word in sorted(counts):
        common = min(in_common(before, word), _HIGHEST)
        stem = stems[word]
        kept = in_common(word, stem)
        how_common = min(counts[word].bit_length(), _HIGHEST)
        replaced = f"|{stem[kept:]}" if stem[kept:] else ""
        yield f"{_DIGITS[common]}{_DIGITS[how_common]}{_DIGITS[min(len(word) - kept, _HIGHEST)]}{word[common:]}{replaced}"
        before = word


def in_common(one: str, other: str) -> int:
    """Return how many letters two words begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (ours, theirs) in pairs if ours != theirs), min(len(one), len(other)))
