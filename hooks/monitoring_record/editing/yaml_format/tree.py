"""A YAML file as a tree in which each comment goes with what it speaks of."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from monitoring_record.editing.yaml_format.comments import Comment, column, without_comments

TEXT = "tag:yaml.org,2002:str"


@dataclass(frozen=True)
class Scalar:
    """A single value: what YAML takes it for, and its text."""

    tag: str
    text: str
    folded: bool = False
    """It was written with a `>`."""


@dataclass
class Block:
    """A group of fields, or a list."""

    is_list: bool
    entries: list["Item"]
    below: list[str] = field(default_factory=list)
    """The comments after the last entry."""
    in_brackets: bool = False


@dataclass
class Item:
    """A field of a group or an item of a list, with the comments that speak of it."""

    key: Scalar | None
    value: Scalar | Block
    start: int
    column: int
    value_start: int
    value_end: int
    above: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    @property
    def holds_lines(self) -> bool:
        """What it holds stands on lines of its own, each of which may have comments."""
        return isinstance(self.value, Block) and not self.value.in_brackets


@dataclass
class YamlTree:
    """A whole file."""

    head: list[str]
    """The comments that stand before everything else."""
    root: Block


def document(text: str, root: yaml.CollectionNode, found: list[Comment]) -> YamlTree:
    """Build the tree of a file."""
    builder = _Builder(without_comments(text, found))
    made = YamlTree([], builder.block(root))
    anchors = list(_anchors(made.root, ()))
    for comment in found:
        _place(comment, made, anchors)
    return made


@dataclass(frozen=True)
class _Anchor:
    """An entry that comments can go with, and the blocks around it, from the outermost on."""

    entry: Item
    around: tuple[Block, ...]


@dataclass(frozen=True)
class _Builder:
    """Turns nodes into a tree."""

    text: str
    """Without comments."""

    def block(self, node: yaml.CollectionNode) -> Block:
        entries = [self._entry(key, value) for key, value in _pairs(node)]
        is_list = isinstance(node, yaml.SequenceNode)
        return Block(is_list, entries, in_brackets=bool(node.flow_style))

    def _entry(self, key: yaml.ScalarNode | None, value: yaml.Node) -> Item:
        start = key.start_mark.index if key else self.text.rfind("-", 0, value.start_mark.index)
        return Item(
            key=_scalar(key) if key else None,
            value=self.block(value) if isinstance(value, yaml.CollectionNode) else _scalar(value),
            start=start,
            column=column(self.text, start),
            value_start=value.start_mark.index,
            value_end=value.end_mark.index,
        )


def _pairs(node: yaml.CollectionNode) -> Iterator[tuple[yaml.ScalarNode | None, yaml.Node]]:
    for each in node.value:
        yield each if isinstance(node, yaml.MappingNode) else (None, each)


def _scalar(node: Any) -> Scalar:
    return Scalar(node.tag, node.value, folded=node.style == ">")


def _anchors(block: Block, around: tuple[Block, ...]) -> Iterator[_Anchor]:
    if block.in_brackets:
        return
    for entry in block.entries:
        yield _Anchor(entry, (*around, block))
        if isinstance(entry.value, Block):
            yield from _anchors(entry.value, (*around, block))


def _place(comment: Comment, made: YamlTree, anchors: list[_Anchor]) -> None:
    before = next((anchor for anchor in reversed(anchors) if anchor.entry.start < comment.start), None)
    after = next((anchor for anchor in anchors if anchor.entry.start > comment.start), None)
    if before is None:
        made.head.append(comment.text)
    elif comment.alone:
        _place_alone(comment, before, after).append(comment.text)
    else:
        _place_beside(comment, before.entry).append(comment.text)


def _place_beside(comment: Comment, entry: Item) -> list[str]:
    """At the end of the entry's line; above it where that is taken, or where what follows stands on the same line."""
    in_brackets = isinstance(entry.value, Block) and not entry.holds_lines
    inside_brackets = in_brackets and entry.value_start < comment.start < entry.value_end
    item_of_lines = entry.key is None and entry.holds_lines
    return entry.above if entry.beside or inside_brackets or item_of_lines else entry.beside


def _place_alone(comment: Comment, before: _Anchor, after: _Anchor | None) -> list[str]:
    """Above what follows; or below what ended, if it stands further to the right than what follows."""
    if not before.entry.holds_lines and comment.start < before.entry.value_end:
        return before.entry.above
    ended = [block for block in before.around if after is None or all(block is not other for other in after.around)]
    if after is not None and comment.column <= after.entry.column:
        return after.entry.above
    fitting = [block for block in ended if block.entries[0].column <= comment.column]
    if fitting:
        return fitting[-1].below
    return after.entry.above if after else before.around[0].below
