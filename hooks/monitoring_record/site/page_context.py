"""What a template knows as `page`: it links from the page's address, and shows the data's texts there."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from html import unescape

from markupsafe import Markup, escape

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.records import Meeting, Update
from monitoring_record.site.page import Heading
from monitoring_record.site.page_kind import Link
from monitoring_record.site.site_config import SiteConfig
from monitoring_record.texts import SITE_LINK, RenderedText

_SITE_LINK = re.compile(f'href="{SITE_LINK}(?P<address>[^"#]*)(?:#(?P<anchor>[^"]*))?"')


@dataclass
class PageOutline:
    """The headings and anchors of a page, noted while its template is rendered."""

    headings: list[Heading] = field(default_factory=list)
    """Those of the second and third level, in order."""
    anchors: set[str] = field(default_factory=set)
    """Every id that a link can lead to."""


@dataclass(frozen=True)
class PageContext:
    """Everything that depends on which page is being written."""

    report: ReportAnalysis
    address: str
    config: SiteConfig
    title: str = ""
    bar: tuple[Link, ...] = ()
    """The pages of the report, for the bar at the top."""
    contained: Mapping[str, str] = field(default_factory=dict)
    """Pages whose content this one repeats, by their addresses, with what their anchors begin with here."""
    prefix: str = ""
    """What the anchors of the contained page that is being written begin with."""
    deeper: int = 0
    """How many levels its headings are below those of a page of its own."""
    outline: PageOutline = field(default_factory=PageOutline)

    def within(self, address: str, *, deeper: int) -> "PageContext":
        """Return the context of one of the contained pages."""
        return replace(self, prefix=self.contained[address], deeper=deeper)

    def heading(self, level: int, anchor: str, text: str) -> Heading:
        """Note a heading of the page, and return it with its level there."""
        # A macro may have put the text together; then it is markup, and here it is read.
        noted = Heading(level + self.deeper, self.mark(anchor), unescape(str(escape(text))))
        if noted.level in (2, 3):
            self.outline.headings.append(noted)
        return noted

    def mark(self, anchor: str) -> str:
        """Note the id of an element of the page, and return it."""
        self.outline.anchors.add(anchor)
        return anchor

    def id(self, name: str) -> str:
        """Return what something on the page is called, as a link to it has it after the #."""
        return f"{self.prefix}-{name}" if self.prefix else name

    def anchor(self, part: str = "", meeting: Meeting | None = None) -> str:
        """Return the id of a part, of a meeting, or of a part at a meeting."""
        return self.id(addresses.part_anchor(part, meeting))

    def href(self, target: str, anchor: str = "") -> str:
        """Return the way from this page to an address."""
        if anchor:
            return f"{self.place(target)}{anchor}"
        return f"#{self.contained[target]}" if target in self.contained else self._way(target)

    def place(self, target: str) -> str:
        """Return the way to the anchors of an address: each of them may follow it."""
        if target in self.contained:
            return f"#{self.contained[target]}-"
        return "#" if target == self.address else f"{self._way(target)}#"

    def edit_href(self, file: str, line: int | None = None) -> str | None:
        """Return where a file of the data is edited, if there is such a place."""
        return self.config.forge.edit(file, line) if self.config.forge else None

    def report_href(self, meeting: Meeting | None = None, part: str | None = None) -> str | None:
        """Return where a mistake on this page is reported, if there is such a place; `part` is the number as printed."""
        if self.config.forge is None:
            return None
        words = self.report.words
        of_meeting = f"{meeting.ordinal} {words.meeting.one}" if meeting else None
        of_part = f"{words.part.one} {part}" if part else None
        subject = ", ".join(filter(None, (self.title, of_meeting, of_part)))
        return self.config.forge.report(subject, self.address, of_meeting, part)

    def text(self, text: str, update: Update | None = None) -> Markup:
        """Return a text of the data as HTML for this page; `update` is the one whose documents it may cite."""
        return self.linked(self.report.text(text, update))

    def linked(self, text: RenderedText) -> Markup:
        """Return a rendered text with its links to this site as they are from this page."""
        return Markup(_SITE_LINK.sub(self._linked, text.html))  # noqa: S704 – the renderer escapes all markup of the text

    @property
    def public(self) -> str:
        """The page's public address; "" while the site has none."""
        return f"{self.config.address}{self.address}" if self.config.address else ""

    @property
    def offline(self) -> bool:
        """Whether the page is part of a copy to be read from a disk."""
        return not self.config.folders

    @cached_property
    def _ways(self) -> dict[str, str]:
        return {}

    def _way(self, target: str) -> str:
        if target not in self._ways:
            self._ways[target] = addresses.relative(self.address, target, folders=self.config.folders)
        return self._ways[target]

    def _linked(self, found: re.Match[str]) -> str:
        return f'href="{self.href(found["address"], found["anchor"] or "")}"'
