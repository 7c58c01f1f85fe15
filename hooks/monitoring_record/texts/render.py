"""Renders a text of the data as HTML, with links to what it mentions and cites.

The mentions are found before: they are put between marks, the text is rendered, and the marks become links. The marks
are characters of Unicode's private use areas, which no renderer changes.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from markdown_it.common.utils import escapeHtml

from monitoring_record.texts.abbreviations import ABBREVIATION
from monitoring_record.texts.commonmark import html_of, inline_html_of
from monitoring_record.texts.mentions import Mention
from monitoring_record.texts.plain import sentences_of

SITE_LINK = "\ue000"
"""Begins the address of a page of this site in the HTML of a text; each page makes a relative link of it.

A contributor cannot write such an address: the renderer encodes the character.
"""

_START, _END = "\ue001", "\ue002"
_FIRST_INDEX = 0xF0000
"""The character after `_START` is this one plus the index of the mention."""

_FROM_THE_ROOT = re.compile(r'(?<= href=")/')
_MARKS = re.compile(f"[\ue000-\ue002{chr(_FIRST_INDEX)}-{chr(0xFFFFD)}]")
_MENTION = re.compile(f"{_START}(.)([^{_END}]*){_END}", re.DOTALL)
_PIECE = re.compile(r"<[^>]*>|[^<]+")
_NEITHER_LINK_NOR_CODE = re.compile(r"</?(a|code)\b")


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
    clean = _MARKS.sub("\ufffd", text)
    links = _Links([linker(mention) for mention in mentions], dict(explanations or {}))
    return RenderedText("".join(links.added_to(html_of(_marked(clean, mentions), documents))))


def render_general_text(text: str) -> RenderedText:
    """Render a text that belongs to no report, such as those of the glossary; mentions do not become links."""
    return RenderedText(_FROM_THE_ROOT.sub(SITE_LINK, html_of(text)))


def render_general_line(text: str) -> RenderedText:
    """Render a single paragraph of such a text, without the element around it."""
    return RenderedText(_FROM_THE_ROOT.sub(SITE_LINK, inline_html_of(text)))


def _marked(text: str, mentions: Sequence[Mention]) -> str:
    """Return the text with marks around its mentions."""
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


@dataclass
class _Links:
    """Adds links to the HTML of a text, but not within links and code."""

    targets: list[Target | None]
    explanations: dict[str, Explanation]
    """The explanations that are not used yet: only the first use of an abbreviation in a text becomes a link."""
    open_tags: int = field(default=0)

    def added_to(self, html: str) -> Iterator[str]:
        for piece in _PIECE.findall(html):
            if piece.startswith("<"):
                self._count(piece)
                yield _MARKS.sub("", piece) if _END in piece else piece
            elif self.open_tags:
                yield _MARKS.sub("", piece)
            else:
                yield from self._linked(piece)

    def _count(self, tag: str) -> None:
        if _NEITHER_LINK_NOR_CODE.match(tag):
            self.open_tags += -1 if tag.startswith("</") else 1

    def _linked(self, words: str) -> Iterator[str]:
        """Yield a text without tags, with its mentions and abbreviations as links."""
        done = 0
        for mark in _MENTION.finditer(words):
            yield self._explained(words[done : mark.start()])
            target = self.targets[ord(mark[1]) - _FIRST_INDEX]
            yield _link(mark[2], href=target.href) if target else self._explained(mark[2])
            done = mark.end()
        yield self._explained(words[done:])

    def _explained(self, words: str) -> str:
        # Marks remain where the renderer put a tag into a mention, as at the end of a line.
        return ABBREVIATION.sub(self._explanation, _MARKS.sub("", words))

    def _explanation(self, found: re.Match[str]) -> str:
        explanation = self.explanations.pop(found[1], None)
        if explanation is None:
            return found[0]
        return _link(found[0], href=explanation.target.href, class_="abbreviation", title=explanation.name)


def _link(words: str, **attributes: str) -> str:
    written = "".join(f' {name.rstrip("_")}="{escapeHtml(value)}"' for name, value in attributes.items())
    return f"<a{written}>{words}</a>"
