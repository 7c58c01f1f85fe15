"""A YAML file as a tree in which each comment is attached to the value that it is about."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from monitoring_record.editing.yaml_format.comments import Comment, column, without_comments

TEXT = "tag:yaml.org,2002:str"


@dataclass(frozen=True)
class Scalar:
    """A single value: its YAML tag, and its text."""

    tag: str
    text: str
    folded: bool = False
    """Whether it was written with a `>`."""


@dataclass
class Block:
    """A group of fields, or a list."""

    is_list: bool
    items: list["Item"]
    below: list[str] = field(default_factory=list)
    """The comments after the last item."""
    in_brackets: bool = False


@dataclass
class Item:
    """A field of a group or an item of a list, with the comments about it."""

    key: Scalar | None
    value: Scalar | Block
    start: int
    column: int
    value_start: int
    value_end: int
    above: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    @property
    def has_own_lines(self) -> bool:
        """Whether its value is a block on lines of its own, which may have comments."""
        return isinstance(self.value, Block) and not self.value.in_brackets


@dataclass
class YamlTree:
    """A whole file."""

    head: list[str]
    """The comments before everything else."""
    root: Block


def yaml_tree(text: str, root: yaml.CollectionNode, found: list[Comment]) -> YamlTree:
    """Build the tree of a file."""
    builder = _Builder(without_comments(text, found))
    made = YamlTree([], builder.block(root))
    anchors = list(_anchors(made.root, ()))
    starts = [anchor.item.start for anchor in anchors]
    for comment in found:
        at = bisect_left(starts, comment.start)
        before, after = anchors[at - 1] if at else None, anchors[at] if at < len(anchors) else None
        _place(comment, made, before, after)
    return made


@dataclass(frozen=True)
class _Anchor:
    """An item that comments can be attached to, and the blocks around it, from the outermost on."""

    item: Item
    around: tuple[Block, ...]


@dataclass(frozen=True)
class _Builder:
    """Turns nodes into a tree."""

    text: str
    """The text of the file, with blanks in place of the comments."""

    def block(self, node: yaml.CollectionNode) -> Block:
        items = [self._item(key, value) for key, value in _pairs(node)]
        is_list = isinstance(node, yaml.SequenceNode)
        return Block(is_list, items, in_brackets=bool(node.flow_style))

    def _item(self, key: yaml.ScalarNode | None, value: yaml.Node) -> Item:
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
    for item in block.items:
        yield _Anchor(item, (*around, block))
        if isinstance(item.value, Block):
            yield from _anchors(item.value, (*around, block))


def _place(comment: Comment, made: YamlTree, before: _Anchor | None, after: _Anchor | None) -> None:
    if before is None:
        made.head.append(comment.text)
    elif comment.alone:
        _place_alone(comment, before, after).append(comment.text)
    else:
        _place_beside(comment, before.item).append(comment.text)


def _place_beside(comment: Comment, item: Item) -> list[str]:
    """Return the comments at the end of the item's line; those above it if there is one, or if the line goes on."""
    in_brackets = isinstance(item.value, Block) and not item.has_own_lines
    inside_brackets = in_brackets and item.value_start < comment.start < item.value_end
    item_of_lines = item.key is None and item.has_own_lines
    return item.above if item.beside or inside_brackets or item_of_lines else item.beside


def _place_alone(comment: Comment, before: _Anchor, after: _Anchor | None) -> list[str]:
    """Return the comments above the next item; or those below the block before, if the comment is indented further."""
    if not before.item.has_own_lines and comment.start < before.item.value_end:
        return before.item.above
    ended = [block for block in before.around if after is None or all(block is not other for other in after.around)]
    if after is not None and comment.column <= after.item.column:
        return after.item.above
    fitting = [block for block in ended if block.items[0].column <= comment.column]
    if fitting:
        return fitting[-1].below
    return after.item.above if after else before.around[0].below
