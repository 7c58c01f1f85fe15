"""Renders CommonMark as HTML, and escapes HTML that contributors write."""

from collections.abc import Mapping
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_core import StateCore


def _external_links(state: StateCore) -> None:
    """Mark links to other sites, which get neither our window nor our address."""
    for block in state.tokens:
        for token in block.children or ():
            if token.type == "link_open" and str(token.attrs["href"]).startswith(("http://", "https://")):
                token.attrSet("rel", "noopener noreferrer")
                token.attrSet("class", "external")


def _renderer() -> MarkdownIt:
    renderer = MarkdownIt("js-default")
    # Pictures would be loaded from other hosts; headings belong to the templates.
    renderer.disable(["image", "heading", "lheading"])
    renderer.core.ruler.push("external_links", _external_links)
    return renderer


_RENDERER = _renderer()


def html_of(text: str, documents: Mapping[str, str] | None = None) -> str:
    """Return a text as HTML; `documents` contains the address of each document that it may cite, by key."""
    references: dict[str, Any] = {
        normalizeReference(key): {"title": "", "href": address} for key, address in (documents or {}).items()
    }
    return str(_RENDERER.render(text, {"references": references}))


def inline_html_of(text: str) -> str:
    """Return a single paragraph as HTML, without the element around it."""
    return str(_RENDERER.renderInline(text, {}))
