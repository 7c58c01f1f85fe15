"""Places that are still to be filled in: a new file loads at once, and nobody takes what it holds for a fact."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from monitoring_record.records.base import Record

FILL_IN = "FILL IN"
"""Stands in a text, a title or a name that is not written yet."""

FILL_IN_ADDRESS = "https://example.org/FILL-IN"
"""Stands for a web address that is not known yet."""

FILL_IN_DAY = date.max
"""Stands for a day that is not known yet: the last one that a calendar can hold."""

_MARK = re.compile(r"\bFILL[ -]IN\b")


def is_placeholder(value: Any) -> bool:
    """Whether a value is still to be filled in."""
    return value == FILL_IN_DAY or (isinstance(value, str) and _MARK.search(value) is not None)


def count_placeholders(value: Any) -> int:
    """How many places of a record, or of a list of records, are still to be filled in."""
    return sum(map(is_placeholder, _leaves(value)))


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, Record):
        value = [held for name, held in value if name not in value.identity]
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for held in value:
            yield from _leaves(held)
    else:
        yield value
