"""The comments of a YAML text, which YAML parsers drop."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

_COMMENT = re.compile("#[^\n\r\x85\u2028\u2029]*")
_LINE_BREAKS = "\n\r\x85\u2028\u2029"


@dataclass(frozen=True)
class Comment:
    """A comment, and its position."""

    text: str
    start: int
    column: int
    alone: bool
    """Whether it is the only thing on its line."""


def comments(text: str, root: yaml.Node) -> Iterator[Comment]:
    """Yield every comment, in order: what begins with a `#` outside of values."""
    position = 0
    for scalar in _scalars(root):
        yield from _between(text, position, scalar.start_mark.index)
        if scalar.style in ("|", ">"):
            body = _line_end(text, scalar.start_mark.index)
            yield from _between(text, scalar.start_mark.index, body)
        position = scalar.end_mark.index
    yield from _between(text, position, len(text))


def without_comments(text: str, found: list[Comment]) -> str:
    """Return the text with blanks in place of the comments."""
    pieces, done = [], 0
    for comment in found:
        pieces += [text[done : comment.start], " " * len(comment.text)]
        done = comment.start + len(comment.text)
    return "".join((*pieces, text[done:]))


def column(text: str, position: int) -> int:
    """Return how many characters are before a position on its line."""
    start = text.rfind("\n", 0, position) + 1  # most lines end so; the others are looked for from here on only
    return position - max(start, *(text.rfind(line_break, start, position) + 1 for line_break in _LINE_BREAKS))


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(key)
            yield from _scalars(value)


def _between(text: str, start: int, end: int) -> Iterator[Comment]:
    for match in _COMMENT.finditer(text, start, end):
        before = column(text, match.start())
        alone = not text[match.start() - before : match.start()].strip()
        yield Comment(match.group().rstrip(), match.start(), before, alone)


def _line_end(text: str, position: int) -> int:
    return next((place for place in range(position, len(text)) if text[place] in _LINE_BREAKS), len(text))
