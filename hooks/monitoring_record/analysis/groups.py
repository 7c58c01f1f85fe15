"""Items by a key that several may share."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")


def grouped(pairs: Iterable[tuple[Key, Item]]) -> Mapping[Key, tuple[Item, ...]]:
    """Return the items by their keys, in the order in which they come."""
    found: dict[Key, list[Item]] = {}
    for key, item in pairs:
        found.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in found.items()}


def grouped_in_order(pairs: Iterable[tuple[Key, Item]], order: Iterable[Key]) -> Mapping[Key, tuple[Item, ...]]:
    """Return the items by their keys, in the order of all keys that there are; those without items are left out."""
    found = grouped(pairs)
    return {key: found[key] for key in order if key in found}
