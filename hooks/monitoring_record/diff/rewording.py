"""Two states of a text, sentence by sentence and word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_SENTENCE_ENDS = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][”’)]))\s+(?=[“‘(\[]*[A-Z])")
_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*|]|\d+\.)\s?)")
"""Between paragraphs, items of a list and rows of a table."""

_LONG = 1_000
"""In a sentence of more words, those that it repeats most are not compared one by one: that would take minutes."""

_ALIKE = 0.4
"""Two sentences that are less similar than this are reported one after the other, not word by word."""

_OPENING = 25
"""How many words of a text its opening has."""


@dataclass(frozen=True)
class Piece:
    """Some words of a sentence that were kept, removed or added."""

    mark: Literal["kept", "old", "new"]
    words: str


Sentence = tuple[Piece, ...]


def reworded(old: str, new: str) -> Iterator[Sentence]:
    """Yield each sentence that changed, with its old words and its new ones."""
    before, after = _sentences(old), _sentences(new)
    for kind, start, end, from_, to in _matcher(before, after).get_opcodes():
        if kind == "equal":
            continue
        if end - start == to - from_:
            yield from map(_compare, before[start:end], after[from_:to])
        else:
            yield _compare(" ".join(before[start:end]), " ".join(after[from_:to]))


def opening(text: str) -> str:
    """Return the first words of a text on one line, and how many it has."""
    words = text.split()
    if len(words) <= _OPENING:
        return " ".join(words)
    return f"{' '.join(words[:_OPENING])} … ({len(words)} words)"


def _sentences(text: str) -> list[str]:
    blocks = (" ".join(block.split()) for block in _BLOCK.split(text))
    return [sentence for block in blocks for sentence in _SENTENCE_ENDS.split(block) if sentence]


def _compare(old: str, new: str) -> Sentence:
    before, after = old.split(), new.split()
    matcher = _matcher(before, after)
    if matcher.ratio() < _ALIKE:
        return tuple(_pieces(before, after))
    return tuple(
        piece
        for kind, start, end, from_, to in matcher.get_opcodes()
        for piece in (
            [_piece("kept", before[start:end])] if kind == "equal" else _pieces(before[start:end], after[from_:to])
        )
    )


def _matcher(old: Sequence[str], new: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, old, new, autojunk=max(len(old), len(new)) > _LONG)


def _pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    if old:
        yield _piece("old", old)
    if new:
        yield _piece("new", new)


def _piece(mark: Literal["kept", "old", "new"], words: Sequence[str]) -> Piece:
    return Piece(mark, " ".join(words))
