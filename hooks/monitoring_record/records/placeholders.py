"""Placeholders for what is still to be filled in: a new file is valid at once, and no placeholder looks like a fact."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from monitoring_record.records.base import Record

FILL_IN = "FILL IN"
"""The placeholder in a text, a title or a name."""

FILL_IN_ADDRESS = "https://example.org/FILL-IN"
"""The placeholder for a web address."""

FILL_IN_DAY = date.max
"""The placeholder for a day: the last one that `date` can represent."""

_MARK = re.compile(r"\bFILL[ -]IN\b")
_LEFT_OUT = ("…", "...")
"""What stands for a value in a line that a message proposes, and may be copied with it."""


def is_placeholder(value: Any) -> bool:
    """Whether a value is a placeholder, or contains one."""
    if isinstance(value, str):
        return value.strip() in _LEFT_OUT or ("FILL" in value and _MARK.search(value) is not None)
    return bool(value == FILL_IN_DAY)


def count_placeholders(value: Any) -> int:
    """Return how many placeholders a record, or a list of records, contains."""
    return sum(map(is_placeholder, _leaves(value)))


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, Record):
        value = [below for name, below in value if name not in value.identity]
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for below in value:
            yield from _leaves(below)
    else:
        yield value
