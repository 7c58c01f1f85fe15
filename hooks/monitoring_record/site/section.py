"""The section of a recommendation, written once for its own page and for print."""

import re
from dataclasses import dataclass

from monitoring_record.site.page import Heading

_CHANGED = re.compile(r'( id="| href="#)|(</?h)([2-4])\b|<details\b')


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

        def adapted(found: re.Match[str]) -> str:
            if found[1]:
                return f"{found[1]}{prefix}-"
            if not found[2]:
                return f"{found[0]} open"
            return f"{found[2]}{int(found[3]) + deeper}"

        return Section(
            html=_CHANGED.sub(adapted, self.html),
            headings=tuple(Heading(each.level + deeper, f"{prefix}-{each.id}", each.text) for each in self.headings),
            anchors=frozenset(f"{prefix}-{anchor}" for anchor in self.anchors),
        )
