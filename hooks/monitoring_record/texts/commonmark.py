"""CommonMark to HTML, by a renderer that lets no markup of a contributor through."""

from collections.abc import Mapping
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_core import StateCore


def _external_links(state: StateCore) -> None:
    """Give other sites neither our window nor our address."""
    for block in state.tokens:
        for token in block.children or ():
            if token.type == "link_open" and str(token.attrs["href"]).startswith(("http://", "https://")):
                token.attrSet("rel", "noopener noreferrer")
                token.attrSet("class", "external")


def _renderer() -> MarkdownIt:
    renderer = MarkdownIt("js-default")
    # Pictures would come from other hosts; headings are the page's.
    renderer.disable(["image", "heading", "lheading"])
    renderer.core.ruler.push("external_links", _external_links)
    return renderer


_RENDERER = _renderer()


def html_of(text: str, documents: Mapping[str, str] | None = None) -> str:
    """Render a text; `documents` gives the address of each document that it may cite by its key."""
    references: dict[str, Any] = {
        normalizeReference(key): {"title": "", "href": address} for key, address in (documents or {}).items()
    }
    return str(_RENDERER.render(text, {"references": references}))


def inline_html_of(text: str) -> str:
    """Render a single paragraph, without the element around it."""
    return str(_RENDERER.renderInline(text, {}))
