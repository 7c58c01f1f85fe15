"""The variable `page` of the templates: makes links and texts for the page that is being written."""

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
    """The headings and anchors of a page, collected while its template is rendered."""

    headings: list[Heading] = field(default_factory=list)
    """The headings of the second and third level, in order."""
    anchors: set[str] = field(default_factory=set)
    """Every id that a link can lead to."""


@dataclass(frozen=True)
class PageContext:
    """Everything in templates that depends on the page that is being written."""

    report: ReportAnalysis
    address: str
    config: SiteConfig
    title: str = ""
    report_nav: tuple[Link, ...] = ()
    """The links to the report's pages at the top of each of them."""
    contained: Mapping[str, str] = field(default_factory=dict)
    """The pages whose content this one repeats, by address, with the prefix of their anchors on this page."""
    prefix: str = ""
    """The prefix of the anchors of the contained page that is being written."""
    deeper: int = 0
    """How many levels the headings of the contained page are lower than on its own page."""
    outline: PageOutline = field(default_factory=PageOutline)

    def within(self, address: str, *, deeper: int) -> "PageContext":
        """Return the context for writing one of the contained pages."""
        return replace(self, prefix=self.contained[address], deeper=deeper)

    def heading(self, level: int, anchor: str, text: str) -> Heading:
        """Add a heading to the outline, and return it with its level on the page."""
        # The text may be markup that a macro has made; the outline contains plain text.
        heading = Heading(level + self.deeper, self.mark(anchor), unescape(str(escape(text))))
        if heading.level in (2, 3):
            self.outline.headings.append(heading)
        return heading

    def mark(self, anchor: str) -> str:
        """Add the id of an element to the outline, and return it."""
        self.outline.anchors.add(anchor)
        return anchor

    def id(self, name: str) -> str:
        """Return a name as an id on the page, with the prefix of the contained page."""
        return f"{self.prefix}-{name}" if self.prefix else name

    def anchor(self, part: str = "", meeting: Meeting | None = None) -> str:
        """Return the id of a part, of a meeting, or of a part at a meeting."""
        return self.id(addresses.part_anchor(part, meeting))

    def href(self, target: str, anchor: str = "") -> str:
        """Return the link from this page to an address."""
        if anchor:
            return f"{self.anchors_href(target)}{anchor}"
        return f"#{self.contained[target]}" if target in self.contained else self._relative_href(target)

    def anchors_href(self, target: str) -> str:
        """Return the link from this page to an address without its anchor, which templates append."""
        if target in self.contained:
            return f"#{self.contained[target]}-"
        return "#" if target == self.address else f"{self._relative_href(target)}#"

    def edit_href(self, file: str, line: int | None = None) -> str | None:
        """Return the address where a file of the data is edited; None without a forge."""
        return self.config.forge.edit(file, line) if self.config.forge else None

    def report_href(self, meeting: Meeting | None = None, part: str | None = None) -> str | None:
        """Return the address where a mistake on this page is reported; None without a forge. `part` is as printed."""
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
        """Return a rendered text with its links to this site relative to this page."""
        return Markup(_SITE_LINK.sub(self._linked, text.html))  # noqa: S704 – the renderer escapes all markup of the text

    @property
    def public(self) -> str:
        """The page's public address; "" while the site has none."""
        return f"{self.config.address}{self.address}" if self.config.address else ""

    @property
    def offline(self) -> bool:
        """Whether the page is part of an offline copy."""
        return not self.config.folders

    @cached_property
    def _relative_hrefs(self) -> dict[str, str]:
        return {}

    def _relative_href(self, target: str) -> str:
        if target not in self._relative_hrefs:
            self._relative_hrefs[target] = addresses.relative(self.address, target, folders=self.config.folders)
        return self._relative_hrefs[target]

    def _linked(self, found: re.Match[str]) -> str:
        return f'href="{self.href(found["address"], found["anchor"] or "")}"'
