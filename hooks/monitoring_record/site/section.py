"""The section of a recommendation, written once for its own page and for print."""

from dataclasses import dataclass

from monitoring_record.site.page import Heading

_LEVELS = (4, 3, 2)
"""The levels of its headings, the deepest first: none is taken for one that was made deeper."""


@dataclass(frozen=True)
class Section:
    """A section of a page, with what links can lead to in it."""

    html: str
    """Links to the site are from its root."""
    headings: tuple[Heading, ...]
    anchors: frozenset[str]

    def within(self, prefix: str, *, deeper: int) -> "Section":
        """Return the section as a page contains it that has several: its ids begin with `prefix`, its headings are deeper.

        Such a page is for paper: nothing on it is folded.
        """
        html = self.html
        for written, adapted in (
            (' id="', f' id="{prefix}-'),
            (' href="#', f' href="#{prefix}-'),
            ("<details", "<details open"),
            *((f"{tag}{level}", f"{tag}{level + deeper}") for level in _LEVELS for tag in ("<h", "</h")),
        ):
            html = html.replace(written, adapted)
        return Section(
            html=html,
            headings=tuple(Heading(each.level + deeper, f"{prefix}-{each.id}", each.text) for each in self.headings),
            anchors=frozenset(f"{prefix}-{anchor}" for anchor in self.anchors),
        )
