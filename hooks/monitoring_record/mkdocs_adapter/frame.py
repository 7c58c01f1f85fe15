"""The frame of a page: what the theme puts around the body.

The theme takes longer for a frame than the engine for a body, and pages of a kind have the same one but for a few words. So
MkDocs renders one page of each kind, with slots in the place of these words, and the engine fills them in for all others.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs.structure.toc import AnchorLink, TableOfContents

_OPEN, _CLOSE = "\ue010", "\ue011"
"""Around the name of a slot. They are characters of Unicode's private use areas: the data contains none of them."""

_SLOT = re.compile(f"{_OPEN}([a-z_]+){_CLOSE}")
_CONTENTS = re.compile(
    r'(<label class="md-nav__title"[^>]*>(?:(?!</label>).)*</label>\s*<ul class="md-nav__list" data-md-component="toc"[^>]*>)\s*'
    rf'<li class="md-nav__item">\s*<a href="#{_OPEN}first_heading{_CLOSE}".*?</li>\s*</ul>',
    re.DOTALL,
)
"""The table of contents, whose only item is in the place of all; a page without headings has none."""

_INDENTATION = re.compile(r"\n\s+")


def unindented(html: str) -> str:
    """Return a rendered page without the space before its lines, and without empty lines."""
    return _INDENTATION.sub("\n", html)


def slot(name: str) -> str:
    """Return the place of some words in a frame."""
    return f"{_OPEN}{name}{_CLOSE}"


BODY = f"<h1>{slot('body')}</h1>"
"""The content of a page that MkDocs renders as a frame; with a heading, or else the theme adds one."""

HEADINGS = TableOfContents([AnchorLink(slot("headings"), slot("first_heading"), level=2)])
"""The table of contents of such a page."""


@dataclass(frozen=True)
class Frame:
    """A rendered page with slots."""

    pieces: tuple[str, ...]
    """Words of the theme and names of slots, in turn."""
    opening: str
    """The beginning of the table of contents."""

    @classmethod
    def of(cls, html: str) -> "Frame":
        """Return the frame that MkDocs rendered."""
        html = html.replace(BODY, slot("body"))
        contents = _CONTENTS.search(html)  # a page that has the whole width has none
        pieces = _SLOT.split(_CONTENTS.sub(slot("contents"), html))
        return cls(tuple(pieces), contents[1] if contents else "")

    def filled(self, words: Mapping[str, str], headings: str) -> str:
        """Return a page; `words` are those of each slot, and `headings` the items of the table of contents, as HTML."""
        words = {**words, "contents": f"{self.opening}{headings}</ul>" if headings else ""}
        pieces = list(self.pieces)
        pieces[1::2] = [words[name] for name in pieces[1::2]]
        return "".join(pieces)
