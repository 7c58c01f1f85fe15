"""Words that are quoted from a text as readers see them."""

import re

_ELLIPSIS = re.compile(r"\[(?:…|\.\.\.)\]|…|\.\.\.")
"""Stands for words that a quote leaves out."""

_LINK = re.compile(r"\[([^\[\]]*)\](?:\[[^\[\]]*\]|\([^()\s]*\))")
_MARKS = re.compile(r"^\s*(?:[-*+>]|\d+[.)])\s+|[*`]|\\(?=[^\w\s])", re.MULTILINE)


def words_shown(text: str) -> str:
    """Return a text of the data as readers see it, on one line: without keys of citations, addresses and the marks of lists."""
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", text)).split())


def pieces_of(quote: str) -> tuple[str, ...]:
    """Return the words of a quote that stand beside each other: those between the marks for words that are left out."""
    return tuple(" ".join(piece.split()) for piece in _ELLIPSIS.split(quote) if piece.strip())


def is_quoted(quote: str, shown: str) -> bool:
    """Whether a text, as readers see it, has the pieces of a quote in their order."""
    after = 0
    for piece in pieces_of(quote):
        found = shown.find(piece, after)
        if found < 0:
            return False
        after = found + len(piece)
    return True
