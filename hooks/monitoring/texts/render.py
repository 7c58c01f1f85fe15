"""Text to HTML, by a CommonMark renderer that lets no markup of a contributor through."""

from collections.abc import Callable, Mapping
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

from monitoring.texts.mentions import Mention, mentions

Linker = Callable[[Mention], str | None]
"""Gives the address of what a text mentions, or None where there is no page for it."""


def _link_mentions(state: StateCore) -> None:
    linker: Linker = state.env["linker"]
    for block in state.tokens:
        if block.type == "inline" and block.children:
            block.children = list(_with_links(block.children, linker))


def _with_links(tokens: list[Token], linker: Linker) -> list[Token]:
    linked: list[Token] = []
    inside_link = False
    for token in tokens:
        if token.type in ("link_open", "link_close"):
            inside_link = token.type == "link_open"
        if token.type == "text" and not inside_link:
            linked.extend(_split_at_mentions(token, linker))
        else:
            linked.append(token)
    return linked


def _split_at_mentions(token: Token, linker: Linker) -> list[Token]:
    pieces: list[Token] = []
    done = 0
    for mention in mentions(token.content):
        address = linker(mention)
        if address is None:
            continue
        pieces.append(_text(token, token.content[done : mention.start]))
        pieces.append(Token("link_open", "a", 1, attrs={"href": address}, level=token.level))
        pieces.append(_text(token, mention.words))
        pieces.append(Token("link_close", "a", -1, level=token.level))
        done = mention.end
    pieces.append(_text(token, token.content[done:]))
    return pieces


def _text(like: Token, content: str) -> Token:
    return Token("text", "", 0, content=content, level=like.level)


def _external_links(state: StateCore) -> None:
    """Tell browsers that other sites get neither our window nor our address."""
    for block in state.tokens:
        for token in block.children or ():
            if token.type == "link_open" and str(token.attrs["href"]).startswith(("http://", "https://")):
                token.attrSet("rel", "noopener noreferrer")
                token.attrSet("class", "external")


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("js-default")
    # Pictures would come from other hosts; headings are the page's.
    markdown.disable(["image", "heading", "lheading"])
    markdown.core.ruler.push("mentions", _link_mentions)
    markdown.core.ruler.push("external_links", _external_links)
    return markdown


_MARKDOWN = _markdown()


def render_text(text: str, linker: Linker, documents: Mapping[str, str] | None = None) -> Markup:
    """Render a text of the data.

    `documents` gives the address of each document that the text may cite by its key.
    """
    references: dict[str, Any] = {
        normalizeReference(key): {"title": "", "href": address} for key, address in (documents or {}).items()
    }
    html = _MARKDOWN.render(text, {"linker": linker, "references": references})
    return Markup(html)  # noqa: S704 – the renderer escapes all markup of the text
