"""Text to HTML, by a CommonMark renderer that lets no markup of a contributor through."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

from monitoring_record.texts.abbreviations import ABBREVIATION
from monitoring_record.texts.mentions import Mention, MentionWords, mentions

Linker = Callable[[Mention], str | None]
"""Gives the address of what a text mentions, or None where there is no page for it."""


@dataclass(frozen=True)
class Explanation:
    """What an abbreviation stands for, and the address that tells more."""

    name: str
    address: str


@dataclass(frozen=True)
class _Span:
    """Words of a text that become something else."""

    start: int
    end: int
    tokens: list[Token]


_Env = MutableMapping[str, Any]
"""What a text is rendered with."""

_Finder = Callable[[str, _Env], Iterator[_Span]]
"""Finds in plain words what is to become something else."""


def _rule(find: _Finder) -> Callable[[StateCore], None]:
    """A step of the renderer that changes plain words; what stands in a link or in code stays."""

    def change(state: StateCore) -> None:
        for block in state.tokens:
            if block.children:
                block.children = list(_changed(block.children, find, state.env))

    return change


def _changed(tokens: list[Token], find: _Finder, env: _Env) -> Iterator[Token]:
    links = 0
    for token in _unbroken(tokens):
        links += token.nesting if token.type in ("link_open", "link_close") else 0
        if token.type == "text" and not links:
            yield from _split(token, find(token.content, env))
        else:
            yield token


def _unbroken(tokens: list[Token]) -> Iterator[Token]:
    """What runs over the end of a line is one text again: HTML makes no difference."""
    for is_text, group in groupby(tokens, lambda token: token.type in ("text", "softbreak")):
        if is_text:
            yield _text("".join("\n" if token.type == "softbreak" else token.content for token in group))
        else:
            yield from group


def _split(token: Token, spans: Iterator[_Span]) -> Iterator[Token]:
    done = 0
    for span in spans:
        yield _text(token.content[done : span.start])
        yield from span.tokens
        done = span.end
    yield _text(token.content[done:])


def _mentions(text: str, env: _Env) -> Iterator[_Span]:
    linker: Linker = env["linker"]
    for mention in mentions(text, env["mention_words"]):
        address = linker(mention)
        if address is not None:
            yield _Span(mention.start, mention.end, _link(mention.words, {"href": address}))


def _abbreviations(text: str, env: _Env) -> Iterator[_Span]:
    """The first time that a text uses an abbreviation, it explains itself."""
    explanations: dict[str, Explanation] = env["explanations"]
    for match in ABBREVIATION.finditer(text):
        explanation = explanations.pop(match[1], None)
        if explanation is not None:
            about = {"href": explanation.address, "class": "abbreviation", "title": explanation.name}
            yield _Span(match.start(), match.end(), _link(match[0], about))


def _link(words: str, attributes: Mapping[str, str]) -> list[Token]:
    return [Token("link_open", "a", 1, attrs=dict(attributes)), _text(words), Token("link_close", "a", -1)]


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _external_links(state: StateCore) -> None:
    """Tell browsers that other sites get neither our window nor our address."""
    for block in state.tokens:
        for token in block.children or ():
            if token.type == "link_open" and str(token.attrs["href"]).startswith(("http://", "https://")):
                token.attrSet("rel", "noopener noreferrer")
                token.attrSet("class", "external")


_USUAL_WORDS = MentionWords()


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("js-default")
    # Pictures would come from other hosts; headings are the page's.
    markdown.disable(["image", "heading", "lheading"])
    markdown.core.ruler.push("mentions", _rule(_mentions))
    markdown.core.ruler.push("abbreviations", _rule(_abbreviations))
    markdown.core.ruler.push("external_links", _external_links)
    return markdown


_MARKDOWN = _markdown()


def render_text(
    text: str,
    linker: Linker,
    documents: Mapping[str, str] | None = None,
    explanations: Mapping[str, Explanation] | None = None,
    mention_words: MentionWords = _USUAL_WORDS,
) -> Markup:
    """Render a text of the data.

    `documents` gives the address of each document that the text may cite by its key, `explanations` what is known of
    each abbreviation, `mention_words` the words by which the text mentions the record.
    """
    references: dict[str, Any] = {
        normalizeReference(key): {"title": "", "href": address} for key, address in (documents or {}).items()
    }
    told = {
        "linker": linker,
        "references": references,
        "explanations": dict(explanations or {}),
        "mention_words": mention_words,
    }
    return Markup(_MARKDOWN.render(text, told))  # noqa: S704 – the renderer escapes all markup of the text
