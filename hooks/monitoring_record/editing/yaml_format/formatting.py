"""Formats a file, and verifies that its values and comments stay the same."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from monitoring_record.editing.schemas import kind_of, schema
from monitoring_record.editing.yaml_format.comments import Comment, comments
from monitoring_record.editing.yaml_format.order import put_in_order
from monitoring_record.editing.yaml_format.tree import TEXT, yaml_tree
from monitoring_record.editing.yaml_format.writer import written
from monitoring_record.source.yaml_loader import LOADER

_WHOLE_NUMBER = re.compile(r"[1-9][0-9]*")
_MODELINE = "# yaml-language-server:"


class FormatError(Exception):
    """The file cannot be formatted without changing its values or comments."""


def formatted(text: str, file: Path) -> str:
    """Return the formatted text of a valid YAML file; `file` is its path below the folder of the data.

    Raises FormatError.
    """
    kind = kind_of(file)
    if kind is None:
        raise FormatError
    root = root_of(text)
    found = _kept(text, root)
    tree = yaml_tree(text, root, found)
    put_in_order(tree.root, schema(kind))
    tree.head.insert(0, modeline(file))
    result = written(tree)
    _verify(text, result)
    return result


def modeline(file: Path) -> str:
    """Return the first line of a data file, which names its schema; `file` is its path below the folder of the data."""
    kind = kind_of(file)
    if kind is None:
        raise FormatError
    return f"{_MODELINE} $schema={'../' * len(file.parts)}schemas/{kind.schema_name}"


def field_text(name: str, value: Any) -> str:
    """Return a field as it is written at the left edge of a file, as in `part: "3"`."""
    text = yaml.safe_dump({name: value}, allow_unicode=True)
    return written(yaml_tree(text, root_of(text), [])).rstrip("\n")


def root_of(text: str) -> yaml.MappingNode:
    """Return the outermost group of a file; raises FormatError if it has none."""
    try:
        root = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        raise FormatError from error
    if not isinstance(root, yaml.MappingNode):
        raise FormatError
    return root


def _kept(text: str, root: yaml.Node) -> list[Comment]:
    """Return the comments, without those that name the schema."""
    return [comment for comment in comments(text, root) if not comment.text.startswith(_MODELINE)]


def _verify(before: str, after: str) -> None:
    """Raise FormatError unless both texts have the same values and the same comments."""
    old, new = root_of(before), root_of(after)
    if _value(old) != _value(new) or _comment_texts(before, old) != _comment_texts(after, new):
        raise FormatError


def _comment_texts(text: str, root: yaml.Node) -> Counter[str]:
    return Counter(comment.text for comment in _kept(text, root))


def _value(node: yaml.Node) -> Any:
    """Return the value of a node without its format. A whole number is the same with quotes and without."""
    if isinstance(node, yaml.MappingNode):
        return {_value(key): _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    return TEXT if _WHOLE_NUMBER.fullmatch(node.value) else node.tag, node.value
