"""Sets and adds values of a file; its comments and all its other values stay."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from monitoring_record.editing.yaml_format.comments import comments
from monitoring_record.editing.yaml_format.formatting import formatted, root_of
from monitoring_record.editing.yaml_format.tree import TEXT, Block, Item, Scalar, yaml_tree
from monitoring_record.editing.yaml_format.writer import written
from monitoring_record.source.problems import Location


@dataclass(frozen=True)
class Edit:
    """A value to be written at a location."""

    at: Location
    value: Any
    is_inserted: bool = False
    """Whether it comes before the item of a list that is there now; if not, it replaces it."""


def edited(text: str, file: Path, edits: Iterable[Edit]) -> str:
    """Return the formatted text of a file with these edits, done one after the other. Raises FormatError."""
    root = root_of(text)
    tree = yaml_tree(text, root, list(comments(text, root)))
    for edit in edits:
        _apply(tree.root, edit)
    return formatted(written(tree), file)


def _apply(block: Block, edit: Edit) -> None:
    for place, step in enumerate(edit.at[:-1]):
        found = _item(block, step)
        if found is None or not isinstance(found.value, Block):
            found = _new_item(step, Block(is_list=isinstance(edit.at[place + 1], int), items=[]))
            block.items.append(found)
        block = found.value  # type: ignore[assignment] # it was looked at, or is new
    last = edit.at[-1]
    found = None if edit.is_inserted else _item(block, last)
    if found:
        found.value = _tree_of(edit.value)
    else:
        place = last if isinstance(last, int) else len(block.items)
        block.items.insert(place, _new_item(last, _tree_of(edit.value)))


def _item(block: Block, step: str | int) -> Item | None:
    if isinstance(step, int):
        return block.items[step] if step < len(block.items) else None
    return next((item for item in block.items if item.key and item.key.text == step), None)


def _new_item(step: str | int, value: Block | Scalar) -> Item:
    key = Scalar(TEXT, step) if isinstance(step, str) else None
    return Item(key, value, start=0, column=0, value_start=0, value_end=0)


def _tree_of(value: Any) -> Block | Scalar:
    text = yaml.safe_dump({"value": value}, allow_unicode=True, sort_keys=False)
    return yaml_tree(text, root_of(text), []).root.items[0].value
