"""All pages and files of the site."""

from collections.abc import Iterator
from typing import Any

from monitoring_record import addresses, theme
from monitoring_record.analysis import CompiledRecord, ReportAnalysis
from monitoring_record.downloads import DOWNLOADS
from monitoring_record.editing.schemas import KINDS
from monitoring_record.rules import RULES_BY_SUBJECT
from monitoring_record.site.example import Example, example
from monitoring_record.site.field_reference import field_reference
from monitoring_record.site.page import Page
from monitoring_record.site.page_context import PageContext
from monitoring_record.site.page_kind import Link, PageKind, ReportPage
from monitoring_record.site.page_kinds import REPORT_PAGES, SITE_PAGES
from monitoring_record.site.site_config import SiteConfig
from monitoring_record.site.templating import environment


class Site:
    """The site of a compiled record."""

    def __init__(self, record: CompiledRecord, config: SiteConfig) -> None:
        self.record = record
        self.config = config
        self._env = environment()
        self._kinds = tuple(kind for kind in REPORT_PAGES if config.preview or not kind.preview_only)

    def pages(self) -> Iterator[Page]:
        """Yield every generated page."""
        for kind in SITE_PAGES:
            if kind.is_part_of(self.record):
                yield self._written(kind(self.record, self.config))
        for report in self.record.reports:
            pages = tuple(self._pages_of(report))
            report_nav = tuple(Link(page.report_nav_label, page.address) for page in pages if page.report_nav_label)
            yield from (self._written(page, report_nav) for page in pages)

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield the address and the content of every other generated file."""
        yield theme.STYLE_SHEET, theme.style_sheet(offline=bool(self.config.copied_on))
        yield theme.RATING_COLOURS, self._env.get_template("ratings.css").render(scales=self.record.scales)
        for report in self.record.published:
            for download in DOWNLOADS:
                yield addresses.data(report.dossier) + download.name, download.content(report)

    def navigation(self) -> Iterator[tuple[str, tuple[Link, ...]]]:
        """Yield the country of each report, and the links to its pages in the site's navigation."""
        for report in self.record.reports:
            pages = (page for page in self._pages_of(report) if page.nav_label)
            yield report.dossier.report.country, tuple(Link(page.nav_label, page.address) for page in pages)

    def example(self) -> Example:
        """Return a part of the first report, with its addresses."""
        return example(self.record.reports[0].dossier)

    def rating_key(self, address: str) -> str:
        """Return the meanings of the ratings, as HTML for a hand-written page at this address."""
        by_scale = {report.dossier.scale.id: report for report in reversed(self.record.reports)}
        pages = [PageContext(by_scale[scale.id], address, self.config) for scale in self.record.scales]
        return self._env.get_template("rating-key.html").render(
            page=pages[0],
            dossier=pages[0].report.dossier,
            pages_by_scale=list(zip(self.record.scales, pages, strict=True)),
        )

    def fields(self) -> str:
        """Return every field of every kind of file, as Markdown and HTML for a hand-written page."""
        return self._env.get_template("fields.html").render(kinds=[(kind, field_reference(kind)) for kind in KINDS])

    def checks(self) -> str:
        """Return every rule that the data must follow, as Markdown and HTML for a hand-written page."""
        return self._env.get_template("rules.html").render(subjects=RULES_BY_SUBJECT)

    def _pages_of(self, report: ReportAnalysis) -> Iterator[ReportPage[Any]]:
        for kind in self._kinds:
            for subject in kind.subjects(report):
                yield kind(report, subject)

    def _written(self, page: PageKind, report_nav: tuple[Link, ...] = ()) -> Page:
        """Return the finished page."""
        dossier = page.report.dossier
        context = PageContext(page.report, page.address, self.config, page.title, report_nav, page.contained_pages)
        body = self._env.get_template(page.template).render(
            page=context,
            title=page.title,
            dossier=dossier,
            verdicts=page.report.verdicts,
            words=page.report.words,
            **page.values,
        )
        source = page.source
        return Page(
            address=page.address,
            title=page.full_title,
            description=page.description,
            body=body,
            headings=tuple(context.outline.headings),
            anchors=frozenset(context.outline.anchors),
            source=source.file,
            line=dossier.line(source.file, source.location) if source.location else None,
            search_entries=tuple(page.search_entries()),
        )
