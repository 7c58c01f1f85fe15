"""Several names that were written as one."""

import re

_AND = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+(?:and|&|/|\+)\s+|\s+\(?(?:together\s+)?with\s+")


def names_in(item: str) -> list[str]:
    """Return the names that an item joins; the item itself, if it is one name."""
    names = list(filter(None, _AND.split(item)))
    return [name if "(" in name else name.rstrip(")") for name in names] if len(names) > 1 else [item]
