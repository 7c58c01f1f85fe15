"""Lists that were written as a sentence: “1. Walls; 2. Moats”."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from monitoring_record.loading.forms import FormLine, fits, form_of_item, with_text
from monitoring_record.records import Record

_NUMBER = re.compile(r"\(?(\d{1,2})[.)]\s+")
_BEFORE_A_NUMBER = re.compile(r"(?:^|[\s;,]+)(?=\(?\d{1,2}[.)]\s)")
_BULLET = re.compile(r"\s*(?:^|[\s;,])[•▪◦·*]\s+")
_AFTER_A_BRACKET = re.compile(r"(?<=\))[,;]?\s+(?:and\s+)?(?=[A-Z])")
_BETWEEN = re.compile(r"\s*(?:,|\(|\s[–—-]\s)\s*")
_LONGEST_PIECE = 100
"""Of a name or a title between semicolons. What is longer is a sentence with semicolons."""

SHOWN = 2
"""How many items a message shows."""


def items_of(text: str) -> list[str]:
    """Return the items of a text that seems to list several; the text itself if it does not."""
    for split in (_BEFORE_A_NUMBER.split, _BULLET.split, str.splitlines, _at_semicolons, _AFTER_A_BRACKET.split):
        items = [item for item in (piece.strip(" ;,\n\t") for piece in split(text)) if item]
        if len(items) > 1:
            return items
    return [text.strip()]


def _at_semicolons(text: str) -> list[str]:
    pieces = text.split(";")
    return pieces if all(len(piece) <= _LONGEST_PIECE for piece in pieces) else [text]


def forms_of_items(
    record: type[Record] | None, spaces: int, items: Iterable[str], *, first: int = 1
) -> Iterator[FormLine]:
    """Yield the lines for items, with their words, the first of which has a place; without a record, each is a line."""
    for place, item in enumerate(items, start=first):
        if record is None:
            yield FormLine(spaces, "", _shortened(_NUMBER.sub("", item)), hyphen=True)
        else:
            yield from _filled(list(form_of_item(record, spaces)), item, place)


def _filled(form: list[FormLine], item: str, place: int) -> list[FormLine]:
    """Return the lines of an item with its number and its words in the fields that they fit."""
    number = _NUMBER.match(item)
    count = number[1] if number else str(place)
    lines = [replace(line, value=count) if _is_a_number(line) else line for line in form]
    words = item[number.end() :] if number else item
    texts = [at for at, line in enumerate(lines) if line.record and line.value and fits(line.record, line.name, words)]
    pieces = [piece.strip(" )") for piece in _BETWEEN.split(words)]
    if len(texts) != len(pieces) or len(pieces) == 1:
        return with_text(lines, words)
    for at, piece in zip(texts, pieces, strict=True):
        lines[at] = replace(lines[at], value=_shortened(piece))
    return lines


def _is_a_number(line: FormLine) -> bool:
    """Whether the field has a number and no text; a text can be a number, too."""
    if line.record is None or not line.value:
        return False
    return fits(line.record, line.name, 1) and not fits(line.record, line.name, "words")


def _shortened(text: str) -> str:
    longest = 40
    return text if len(text) <= longest else f"{text[:longest].rpartition(' ')[0] or text[:longest]} …"
