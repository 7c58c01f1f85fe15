"""Lays a file out anew, and makes sure that it says what it said."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from monitoring_record.editing.schemas import kind_of, schema
from monitoring_record.editing.yaml_format.comments import Comment, comments
from monitoring_record.editing.yaml_format.order import put_in_order
from monitoring_record.editing.yaml_format.tree import TEXT, document
from monitoring_record.editing.yaml_format.writer import written
from monitoring_record.source.yaml_syntax import LOADER

_WHOLE_NUMBER = re.compile(r"[1-9]\d*")
_MODELINE = "# yaml-language-server:"


class FormatError(Exception):
    """The file cannot be laid out without changing what it says."""


def formatted(text: str, file: Path) -> str:
    """The layout of a sound YAML text; `file` is its path from the data's folder."""
    kind = kind_of(file)
    if kind is None:
        raise FormatError
    root = _root(text)
    found = _kept(text, root)
    tree = document(text, root, found)
    put_in_order(tree.root, schema(kind))
    tree.head.insert(0, modeline(file))
    laid = written(tree)
    _make_sure(text, laid)
    return laid


def modeline(file: Path) -> str:
    """The first line of a file of the data, which names its schema; `file` is its path from the data's folder."""
    kind = kind_of(file)
    if kind is None:
        raise FormatError
    return f"{_MODELINE} $schema={'../' * len(file.parts)}schemas/{kind.schema_name}"


def field(name: str, value: Any) -> str:
    """A field as it stands at the left edge of a file, as in `part: "3"`."""
    text = yaml.safe_dump({name: value}, allow_unicode=True)
    return written(document(text, _root(text), [])).rstrip("\n")


def _root(text: str) -> yaml.MappingNode:
    try:
        root = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        raise FormatError from error
    if not isinstance(root, yaml.MappingNode):
        raise FormatError
    return root


def _kept(text: str, root: yaml.Node) -> list[Comment]:
    """The comments but for those that name the schema."""
    return [comment for comment in comments(text, root) if not comment.text.startswith(_MODELINE)]


def _make_sure(before: str, after: str) -> None:
    """Raise FormatError unless both texts say the same and hold the same comments."""
    old, new = _root(before), _root(after)
    if _said(old) != _said(new) or _words(before, old) != _words(after, new):
        raise FormatError


def _words(text: str, root: yaml.Node) -> Counter[str]:
    return Counter(comment.text for comment in _kept(text, root))


def _said(node: yaml.Node) -> Any:
    """What a node says, whatever its layout. A whole number is the same with quotes and without."""
    if isinstance(node, yaml.MappingNode):
        return {_said(key): _said(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_said(item) for item in node.value]
    return TEXT if _WHOLE_NUMBER.fullmatch(node.value) else node.tag, node.value
