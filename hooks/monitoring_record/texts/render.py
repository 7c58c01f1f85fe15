"""Renders a text of the data as HTML, with links to what it mentions and cites.

The mentions are found before: they are put between marks, the text is rendered, and the marks become links. The marks
are characters of Unicode's private use areas, which no renderer changes.
"""

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape

from monitoring_record.texts.abbreviations import ABBREVIATION
from monitoring_record.texts.commonmark import html_of, inline_html_of
from monitoring_record.texts.mentions import Mention
from monitoring_record.texts.plain import sentences_of

SITE_LINK = "\ue000"
"""Begins the address of a page of this site in the HTML of a text; each page makes a relative link of it.

A contributor cannot write such an address: the renderer encodes the character.
"""

_ENCODED = "%EE%80%80"
"""`SITE_LINK` as the renderer encodes it; decoded only in the addresses of documents that the data itself gives."""

_START, _END = "\ue001", "\ue002"
_FIRST_INDEX = 0xF0000
"""The character after `_START` is this one plus the index of the mention."""

_FROM_THE_ROOT = re.compile(r'(?<= href=")/')
_MARKS = re.compile(f"[\ue000-\ue003{chr(_FIRST_INDEX)}-{chr(0xFFFFD)}]")
_MARKS_OF_MENTIONS = re.compile(f"[{_START}{_END}{chr(_FIRST_INDEX)}-{chr(0xFFFFD)}]")
_CHARACTER_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));")
_LINKABLE = re.compile(
    rf"<a\b.*?</a>|<code\b.*?</code>|{_START}(?P<index>.)(?P<words>[^{_END}<]*){_END}|{ABBREVIATION.pattern}", re.DOTALL
)
"""A link or code, which stays as it is; or a mention between its marks; or an abbreviation. No other tag has words."""


@dataclass(frozen=True)
class Target:
    """A page of this site, or an anchor on it."""

    address: str
    anchor: str = ""

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
    marked = _marked(_MARKS.sub("\ufffd", text), mentions)
    html = html_of(_CHARACTER_REFERENCE.sub(_no_mark, marked) if "&#" in marked else marked, documents)
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


def _marked(text: str, mentions: Sequence[Mention]) -> str:
    """Return the text with marks around its mentions."""
    if not mentions:
        return text
    pieces = []
    done = 0
    for index, mention in enumerate(mentions):
        pieces += [
            text[done : mention.start],
            _START,
            chr(_FIRST_INDEX + index),
            text[mention.start : mention.end],
            _END,
        ]
        done = mention.end
    return "".join((*pieces, text[done:]))


def _no_mark(reference: re.Match[str]) -> str:
    """Return the number of a character as it is written; that of a mark is replaced."""
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return "\ufffd" if code <= sys.maxunicode and _MARKS.match(chr(code)) else reference[0]


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
        target = targets[ord(found["index"]) - _FIRST_INDEX]
        return _link(found["words"], href=target.href) if target else ABBREVIATION.sub(explained, found["words"])

    html = _LINKABLE.sub(linked, html)
    # Marks remain in links and code, and where the renderer put a tag into a mention, as at the end of a line.
    return _MARKS_OF_MENTIONS.sub("", html) if targets else html


def _link(words: str, **attributes: str) -> str:
    written = "".join(f' {name.rstrip("_")}="{escape(value)}"' for name, value in attributes.items())
    return f"<a{written}>{words}</a>"
