"""Renders a text of the data as HTML, with links to what it mentions and cites.

The mentions are found before: they are put between marks, the text is rendered, and the marks become links.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape

from monitoring_record.texts.abbreviations import ABBREVIATION
from monitoring_record.texts.commonmark import html_of, inline_html_of
from monitoring_record.texts.marks import END, FIRST_INDEX, MARKS_OF_MENTIONS, SITE_LINK, START, marked
from monitoring_record.texts.mentions import Mention
from monitoring_record.texts.plain import sentences_of

_ENCODED = "%EE%80%80"
"""`SITE_LINK` as the renderer encodes it; decoded only in the addresses of documents that the data itself gives."""

_FROM_THE_ROOT = re.compile(r'(?<= href=")/')
_LINKABLE = re.compile(
    rf"<a\b.*?</a>|<code\b.*?</code>|{START}(?P<index>.)(?P<words>[^{END}<]*){END}|{ABBREVIATION.pattern}", re.DOTALL
)
"""A link or code, which stays as it is; or a mention between its marks; or an abbreviation. No other tag has words."""


@dataclass(frozen=True)
class Target:
    """A page of this site, or an anchor on it."""

    address: str
    anchor: str = ""
    kind: str = ""
    """The class of links to it; "" for none."""

    @property
    def href(self) -> str:
        """The address, as it is written in the HTML of a text."""
        return f"{SITE_LINK}{self.address}{'#' if self.anchor else ''}{self.anchor}"


@dataclass(frozen=True)
class Explanation:
    """The full name of an abbreviation, and the place that explains it."""

    name: str
    target: Target


@dataclass(frozen=True)
class RenderedText:
    """A text as HTML that is safe as it is."""

    html: str
    """Links to this site begin with `SITE_LINK`."""

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Each sentence or list item, without markup."""
        return tuple(sentences_of(self.html))


Linker = Callable[[Mention], Target | None]
"""Returns the target of a mention; None if there is no page for it."""


def render_text(
    text: str,
    mentions: Sequence[Mention],
    linker: Linker,
    documents: Mapping[str, str] | None = None,
    explanations: Mapping[str, Explanation] | None = None,
) -> RenderedText:
    """Render a text in which these mentions were found.

    `documents` contains the address of each document that the text may cite, by key; `explanations` is by abbreviation.
    """
    html = html_of(marked(text, mentions), documents)
    for address in (documents or {}).values():
        if address.startswith(SITE_LINK):
            html = html.replace(f'href="{_ENCODED}{address[1:]}"', f'href="{address}"')
    return RenderedText(_with_links(html, [linker(mention) for mention in mentions], explanations or {}))


def render_general_text(text: str) -> RenderedText:
    """Render a text that belongs to no report, such as those of the glossary; mentions do not become links."""
    return RenderedText(_FROM_THE_ROOT.sub(SITE_LINK, html_of(text)))


def render_general_line(text: str) -> RenderedText:
    """Render a single paragraph of such a text, without the element around it."""
    return RenderedText(_FROM_THE_ROOT.sub(SITE_LINK, inline_html_of(text)))


def _with_links(html: str, targets: Sequence[Target | None], explanations: Mapping[str, Explanation]) -> str:
    """Return the HTML with its mentions and abbreviations as links, but not within links and code.

    `targets` are those of the mentions. Only the first use of an abbreviation becomes a link.
    """
    used: set[str] = set()

    def explained(found: re.Match[str]) -> str:
        short = found["short"]
        if short in used or short not in explanations:
            return found[0]
        used.add(short)
        explanation = explanations[short]
        return _link(found[0], href=explanation.target.href, class_="abbreviation", title=explanation.name)

    def linked(found: re.Match[str]) -> str:
        if found["short"]:
            return explained(found)
        if not found["index"]:
            return found[0]
        target = targets[ord(found["index"]) - FIRST_INDEX]
        if target is None:
            return ABBREVIATION.sub(explained, found["words"])
        return _link(found["words"], href=target.href, class_=target.kind)

    html = _LINKABLE.sub(linked, html)
    # Marks remain in links and code, and where the renderer put a tag into a mention, as at the end of a line.
    return MARKS_OF_MENTIONS.sub("", html) if targets else html


def _link(words: str, **attributes: str) -> str:
    written = "".join(f' {name.rstrip("_")}="{escape(value)}"' for name, value in attributes.items() if value)
    return f"<a{written}>{words}</a>"
