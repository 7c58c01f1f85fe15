"""The words of a text, without its markup."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token

_MARKDOWN = MarkdownIt("js-default").disable(["image", "heading", "lheading"])
_SENTENCE = re.compile(r"(?<=[.?!;:])\s+(?=[A-Z“])")


def sentences(text: str, documents: Iterable[str] = ()) -> Iterator[str]:
    """Each sentence or list item of a text; `documents` are the keys that the text may cite."""
    references: dict[str, Any] = {normalizeReference(key): {"title": "", "href": key} for key in documents}
    for block in _MARKDOWN.parse(text, {"references": references}):
        if block.children:
            yield from _SENTENCE.split(" ".join("".join(map(_words, block.children)).split()))


def _words(token: Token) -> str:
    return " " if token.type in ("softbreak", "hardbreak") else token.content
