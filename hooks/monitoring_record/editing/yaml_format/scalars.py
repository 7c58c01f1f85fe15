"""Writes single values: without quotes if that reads the same; long texts are folded, paragraphs keep their lines."""

import textwrap
from collections.abc import Iterator
from typing import Any

import yaml

from monitoring_record.editing.yaml_format.tree import TEXT, Scalar
from monitoring_record.source.yaml_loader import LOADER

WIDTH = 110
"""The longest line, in characters. (Texts under a `|` keep their lines.)"""

STEP = 2


def on_one_line(scalar: Scalar, *, frame: str = "k: {}") -> str:
    """Return a value on a single line; `frame` is the YAML around it."""
    if scalar.tag != TEXT:
        return scalar.text
    return next(written for written in _candidates(scalar.text) if _reads_as(frame.format(written), scalar))


def on_lines(scalar: Scalar, indent: int, room: int) -> list[str]:
    """Return a value as lines: the first follows the key, with room for `room` characters; the others are indented."""
    if scalar.tag != TEXT or not _needs_lines(scalar, room):
        return [on_one_line(scalar)]
    for head, lines in _blocks(scalar, indent):
        if _reads_as("\n".join([f"k: {head}", *_indented(lines, STEP), ""]), scalar):
            return [head, *_indented(lines, indent)]
    return [on_one_line(scalar)]


def _needs_lines(scalar: Scalar, room: int) -> bool:
    return "\n" in scalar.text or (" " in scalar.text and len(on_one_line(scalar)) > room)


def _candidates(text: str) -> Iterator[str]:
    """Yield the ways to write a text on one line, from the plainest to the one that can contain all characters."""
    if "\n" not in text:
        yield text
        yield f'"{text}"'
        yield "'" + text.replace("'", "''") + "'"
    yield yaml.dump(text, default_style='"', allow_unicode=True, width=float("inf")).rstrip("\n")
    yield yaml.dump(text, default_style='"', width=float("inf")).rstrip("\n")


def _blocks(scalar: Scalar, indent: int) -> Iterator[tuple[str, list[str]]]:
    """Yield the ways to write a text below its key: the indicator after the key, and the lines."""
    if scalar.folded or "\n" not in scalar.text:
        yield f">{_end(scalar.text)}", list(_joined(scalar.text, max(WIDTH - indent, 1)))
    if "\n" in scalar.text:
        lines = scalar.text.removesuffix("\n").split("\n")
        first = next((line for line in lines if line), "")
        yield f"|{STEP if first.startswith(' ') else ''}{_end(scalar.text)}", lines


def _joined(text: str, width: int) -> Iterator[str]:
    """Yield the lines of a folded text: a parser joins them by spaces, and takes an empty one for a line break."""
    paragraphs = text.rstrip("\n").split("\n")
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield ""
        yield from textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False)
    yield from [""] * (text.removesuffix("\n").count("\n") + 1 - len(paragraphs))


def _end(text: str) -> str:
    """Return the indicator of how many line breaks at the end belong to the text."""
    if not text.endswith("\n"):
        return "-"
    return "+" if text.endswith("\n\n") or text == "\n" else ""


def _indented(lines: list[str], indent: int) -> Iterator[str]:
    return (" " * indent + line if line else "" for line in lines)


def _reads_as(written: str, scalar: Scalar) -> bool:
    """Whether a YAML parser reads the same value from it."""
    try:
        node: Any = yaml.compose(written, Loader=LOADER)
    except yaml.YAMLError:
        return False
    if not isinstance(node, yaml.CollectionNode) or len(node.value) != 1:
        return False
    (only,) = node.value
    read = only[1] if isinstance(node, yaml.MappingNode) else only
    return isinstance(read, yaml.ScalarNode) and (read.tag, read.value) == (scalar.tag, scalar.text)
