"""Writes a tree as YAML."""

import re
from collections.abc import Iterator

from monitoring_record.editing.yaml_format.scalars import STEP, WIDTH, on_lines, on_one_line
from monitoring_record.editing.yaml_format.tree import Block, Item, Scalar, YamlTree

_IN_BRACKETS = "[{}]"
_PART_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")


def written(document: YamlTree) -> str:
    """Return the text of the file."""
    return "\n".join([*document.head, *_lines(document.root, 0), ""])


def _lines(block: Block, indent: int) -> Iterator[str]:
    margin = " " * indent
    if not block.items:
        yield f"{margin}{_empty(block)}"
    for item in block.items:
        yield from (margin + comment for comment in _above(item))
        yield from _item(item, indent)
    yield from (margin + comment for comment in block.below)


def _above(item: Item) -> list[str]:
    """Return the comments above an item; for a group in a list, also those above its first field."""
    value = item.value
    if item.key is None and isinstance(value, Block) and value.items and not _stays_on_one_line(value):
        return [*item.above, *_above(value.items[0])]
    return item.above


def _item(item: Item, indent: int) -> Iterator[str]:
    start = " " * indent + (f"{on_one_line(item.key, frame=_IN_BRACKETS)}:" if item.key else "-")
    value = item.value
    if isinstance(value, Block) and not _stays_on_one_line(value):
        below = _lines(value, indent + STEP)
        yield from _with_comments(_below(start, below) if item.key else _beside(start, value, below), item)
        return
    first, *more = _value(value, indent + STEP, WIDTH - len(start) - 1)
    yield from _with_comments(iter([f"{start} {first}", *more]), item)


def _value(value: Scalar | Block, indent: int, room: int) -> list[str]:
    if isinstance(value, Scalar):
        return on_lines(value, indent, room)
    if not value.items:
        return [_empty(value)]
    items = (on_one_line(item.value, frame=_IN_BRACKETS) for item in value.items if isinstance(item.value, Scalar))
    return [f"[{', '.join(items)}]"]


def _below(start: str, lines: Iterator[str]) -> Iterator[str]:
    yield start
    yield from lines


def _beside(start: str, value: Block, lines: Iterator[str]) -> Iterator[str]:
    """Put the hyphen before the first line; the comments above that line are written above the hyphen."""
    for _ in _above(value.items[0]):
        next(lines)
    yield f"{start} {next(lines).lstrip(' ')}"
    yield from lines


def _with_comments(lines: Iterator[str], item: Item) -> Iterator[str]:
    yield " ".join([next(lines), *item.beside])
    yield from lines


def _empty(block: Block) -> str:
    return "[]" if block.is_list else "{}"


def _stays_on_one_line(block: Block) -> bool:
    """Whether it is empty, or a list of part numbers without comments."""
    if not block.items:
        return True
    return block.is_list and not block.below and all(_is_bare_number(item) for item in block.items)


def _is_bare_number(item: Item) -> bool:
    numbered = isinstance(item.value, Scalar) and _PART_NUMBER.fullmatch(item.value.text)
    return bool(numbered) and not item.above and not item.beside
