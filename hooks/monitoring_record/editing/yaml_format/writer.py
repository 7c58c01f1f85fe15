"""Writes a tree as YAML."""

import re
from collections.abc import Iterator

from monitoring_record.editing.yaml_format.scalars import STEP, WIDTH, on_lines, on_one_line
from monitoring_record.editing.yaml_format.tree import Block, Item, Scalar, YamlTree

_IN_BRACKETS = "[{}]"
_PART_NUMBER = re.compile(r"\d+(\.\d+)?")


def written(document: YamlTree) -> str:
    """The file, from its first comment to its last."""
    return "\n".join([*document.head, *_lines(document.root, 0), ""])


def _lines(block: Block, indent: int) -> Iterator[str]:
    margin = " " * indent
    if not block.entries:
        yield f"{margin}{_empty(block)}"
    for entry in block.entries:
        yield from (margin + comment for comment in _above(entry))
        yield from _entry(entry, indent)
    yield from (margin + comment for comment in block.below)


def _above(entry: Item) -> list[str]:
    """The comments above an entry; above an item of a list also those of the line that begins beside its hyphen."""
    value = entry.value
    if entry.key is None and isinstance(value, Block) and value.entries and not _stays_on_one_line(value):
        return [*entry.above, *_above(value.entries[0])]
    return entry.above


def _entry(entry: Item, indent: int) -> Iterator[str]:
    start = " " * indent + (f"{on_one_line(entry.key, frame=_IN_BRACKETS)}:" if entry.key else "-")
    value = entry.value
    if isinstance(value, Block) and not _stays_on_one_line(value):
        below = _lines(value, indent + STEP)
        yield from _with_comments(_below(start, below) if entry.key else _beside(start, value, below), entry)
        return
    first, *more = _value(value, indent + STEP, WIDTH - len(start) - 1)
    yield from _with_comments(iter([f"{start} {first}", *more]), entry)


def _value(value: Scalar | Block, indent: int, room: int) -> list[str]:
    if isinstance(value, Scalar):
        return on_lines(value, indent, room)
    if not value.entries:
        return [_empty(value)]
    items = (on_one_line(item.value, frame=_IN_BRACKETS) for item in value.entries if isinstance(item.value, Scalar))
    return [f"[{', '.join(items)}]"]


def _below(start: str, lines: Iterator[str]) -> Iterator[str]:
    yield start
    yield from lines


def _beside(start: str, value: Block, lines: Iterator[str]) -> Iterator[str]:
    """Begin with the hyphen in the margin of the first line; the comments above that line stand above the hyphen."""
    for _ in _above(value.entries[0]):
        next(lines)
    yield f"{start} {next(lines).lstrip(' ')}"
    yield from lines


def _with_comments(lines: Iterator[str], entry: Item) -> Iterator[str]:
    yield " ".join([next(lines), *entry.beside])
    yield from lines


def _empty(block: Block) -> str:
    return "[]" if block.is_list else "{}"


def _stays_on_one_line(block: Block) -> bool:
    """Nothing, or a list of part numbers."""
    if not block.entries:
        return True
    return block.is_list and not block.below and all(_is_bare_number(entry) for entry in block.entries)


def _is_bare_number(entry: Item) -> bool:
    numbered = isinstance(entry.value, Scalar) and _PART_NUMBER.fullmatch(entry.value.text)
    return bool(numbered) and not entry.above and not entry.beside
