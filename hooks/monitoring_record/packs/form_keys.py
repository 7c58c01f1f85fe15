"""Finds the keys of fields: the small letters beside them, or at the head of a column."""

import re
from collections.abc import Sequence

from monitoring_record.packs.filled_form import Key
from monitoring_record.packs.form_name import pieces_of

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?(?: ?\([a-z0-9]+\))*")
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_POINTS = ("·", "•", "∙", "⋅")


def key_of(lines: Sequence[str], *, is_alone: bool = False) -> Key:
    """Return the key in the last line of a cell; an empty one if there is none.

    `is_alone` says that a number is a key by itself: the names of the fields are at the head of the columns.
    """
    pieces = pieces_of(lines[-1]) if lines else ()
    if pieces == ("form",) and lines[-1] == "form":
        return pieces
    if len(pieces) < (1 if is_alone else 2) or not all(map(_NAME.fullmatch, pieces[1:])):
        return ()
    number = re.sub(r" ?\(", " (", pieces[0])
    return (number, *pieces[1:]) if _NUMBER.fullmatch(pieces[0]) or pieces[0] == "form" else ()


def column_of(lines: Sequence[str]) -> str:
    """Return the name of a column, in the last line of its head; "" if it has none."""
    pieces = pieces_of(lines[-1]) if lines and lines[-1].startswith(_POINTS) else ()
    return pieces[0] if len(pieces) == 1 and _NAME.fullmatch(pieces[0]) else ""
