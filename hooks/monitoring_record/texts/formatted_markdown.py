"""Parses a text and writes it anew as Markdown that any program reads in the same way.

It is read as the renderer of the pages reads it: HTML and headings are plain words, and a picture is a link.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, ClassVar

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdformat.plugins import PARSER_EXTENSIONS
from mdformat.renderer import MDRenderer, RenderContext, RenderTreeNode

from monitoring_record.texts.marks import address_in_brackets, on_this_site


def formatted(text: str, documents: Mapping[str, str], page: str) -> str:
    """Return a text; `documents` contains the address of each document that it may cite, by key; `page` is that of its anchors."""
    references = {
        key.upper(): {"title": "", "href": address_in_brackets(address)} for key, address in documents.items()
    }
    written: str = _parser().render(f"{text}\n", {"references": references, "page": page})
    return written.rstrip()


_ESCAPED_OR_LESS = re.compile(r"\\.|<")


def _less_escaped(text: str, _node: RenderTreeNode, _context: RenderContext) -> str:
    return _ESCAPED_OR_LESS.sub(lambda found: found[0] if found[0] != "<" else r"\<", text)


class _Escapes:
    """Escapes every `<`: mdformat 1.0 leaves out the second of two."""

    RENDERERS: ClassVar[Mapping[str, Any]] = {}
    POSTPROCESSORS: ClassVar[Mapping[str, Any]] = {"text": _less_escaped}


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", renderer_cls=MDRenderer)  # type: ignore[arg-type] # so does mdformat itself
    parser.enable(["table", "strikethrough"]).disable(["lheading", "html_block", "html_inline"])
    parser.options["mdformat"] = {"number": True}
    parser.options["parser_extension"] = [PARSER_EXTENSIONS["tables"], PARSER_EXTENSIONS["gfm"], _Escapes]
    parser.core.ruler.push("as_on_pages", _as_on_pages)
    return parser


def _as_on_pages(state: StateCore) -> None:
    """Make paragraphs of headings, and links of pictures."""
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.type, token.tag = token.type.replace("heading", "paragraph"), "p"
        elif token.children:
            token.children = list(_with_links(token.children, state.env["page"]))


def _with_links(tokens: Iterable[Token], page: str) -> Iterator[Token]:
    """Yield the tokens of a paragraph, with full addresses; a picture is a link, and within a link only its words."""
    depth = 0
    for token in tokens:
        depth += token.nesting if token.tag == "a" else 0
        if token.type == "link_open":
            token.attrs["href"] = on_this_site(str(token.attrs["href"]), page)
        if token.type != "image":
            yield token
        elif depth:
            yield from token.children or ()
        else:
            address = on_this_site(str(token.attrs["src"]), page)
            yield Token("link_open", "a", 1, attrs={"href": address})
            yield from token.children or ()
            yield Token("link_close", "a", -1)
