"""The variable `page` of the templates: makes links and texts for the page that is being written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from typing import Any

from markupsafe import Markup, escape

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.citing import ReportCitations
from monitoring_record.downloads import DataFolder
from monitoring_record.records import Location, Meeting, Recommendation, Update
from monitoring_record.site.links import site_link
from monitoring_record.site.page import Heading
from monitoring_record.site.page_kind import Link
from monitoring_record.site.section import Section
from monitoring_record.site.site_config import SiteConfig
from monitoring_record.source.yaml_file import FileText
from monitoring_record.texts import RenderedText


@dataclass
class PageOutline:
    """The headings and anchors of a page, collected while its template is rendered."""

    headings: list[Heading] = field(default_factory=list)
    """The headings of the second and third level, in order."""
    anchors: set[str] = field(default_factory=set)
    """Every id that a link can lead to."""

    def add(self, section: Section) -> None:
        """Add those of a section of the page."""
        self.headings.extend(heading for heading in section.headings if heading.level in _OUTLINED)
        self.anchors |= section.anchors


_OUTLINED = (2, 3)

SectionOf = Callable[[Recommendation], Section]


@dataclass(frozen=True)
class PageContext:
    """Everything in templates that depends on the page that is being written."""

    report: ReportAnalysis | None
    """The report whose texts the template shows; None on a page of the whole site."""
    address: str
    config: SiteConfig
    title: str = ""
    report_nav: tuple[Link, ...] = ()
    """The links to the report's pages at the top of each of them."""
    sections: SectionOf | None = None
    """Returns the section of a recommendation of the report."""
    outline: PageOutline = field(default_factory=PageOutline)
    shared_files: Mapping[str, FileText] = field(default_factory=dict)
    """The files that belong to no single report, by path."""
    data_folder: DataFolder | None = None
    """The downloads that the page describes."""

    def section(self, of: Recommendation, prefix: str = "", *, deeper: int = 0) -> Markup:
        """Return the section of a recommendation, with a prefix to its ids on a page that has several."""
        assert self.sections is not None, "the page has sections"  # noqa: S101
        section = self.sections(of)
        if prefix:
            section = section.within(prefix, deeper=deeper)
        self.outline.add(section)
        return Markup(section.html)  # noqa: S704 – a template has written it

    def heading(self, level: int, anchor: str, text: str) -> str:
        """Add a heading to the outline, and return its id."""
        if level in _OUTLINED:
            # The text may be markup that a macro has made; the outline contains plain text.
            self.outline.headings.append(Heading(level, anchor, unescape(str(escape(text)))))
        return self.mark(anchor)

    def mark(self, anchor: str) -> str:
        """Add the id of an element to the outline, and return it."""
        self.outline.anchors.add(anchor)
        return anchor

    def href(self, target: str, anchor: str = "") -> str:
        """Return the link to an address; it is made relative once the page is complete."""
        return site_link(target, anchor)

    def edit_href(self, file: str, location: Location = ()) -> str | None:
        """Return the address where a location of a file of the data is edited; None without a forge."""
        return self.config.forge.edit(file, self.line(file, location)) if self.config.forge else None

    def line(self, file: str, location: Location) -> int | None:
        """Return the line of a file of the data on which a location begins; None for the file as a whole."""
        if not location:
            return None
        if self.report:
            return self.report.dossier.line(file, location)
        return self.shared_files[file].line(location)

    def report_href(self, meeting: Meeting | None = None, part: str | None = None) -> str | None:
        """Return the address where a mistake on this page is reported; None without a forge. `part` is as printed."""
        if self.config.forge is None:
            return None
        words = self._of_report.words
        of_meeting = f"{meeting.ordinal} {words.meeting.one}" if meeting else None
        of_part = f"{words.part.one} {part}" if part else None
        subject = ", ".join(filter(None, (self.title, of_meeting, of_part)))
        return self.config.forge.report(subject, self.address, of_meeting, part)

    def text(self, text: str, update: Update | None = None) -> Markup:
        """Return a text of the data as HTML; `update` is the one whose documents it may cite."""
        return self.linked(self._of_report.text(text, update))

    def linked(self, text: RenderedText) -> Markup:
        """Return a rendered text as HTML."""
        return Markup(text.html)  # noqa: S704 – the renderer escapes all markup of the text

    @property
    def _of_report(self) -> ReportAnalysis:
        assert self.report is not None, "the texts are those of a report"  # noqa: S101
        return self.report

    @property
    def variables(self) -> dict[str, Any]:
        """The variables that all templates have, and those of the report if the page belongs to one."""
        report = self.report
        of_report = {"dossier": report.dossier, "verdicts": report.verdicts, "words": report.words} if report else {}
        return {"page": self, **of_report}

    @cached_property
    def citations(self) -> ReportCitations:
        """How the report is cited."""
        return ReportCitations(self._of_report, self.config.publication)

    @property
    def public(self) -> str:
        """The page's public address; "" while the site has none."""
        return f"{self.config.address}{self.address}" if self.config.address else ""
