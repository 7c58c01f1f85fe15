"""All pages and files of the site."""

from collections.abc import Iterator, Mapping
from functools import cached_property, partial
from typing import Any

from monitoring_record import addresses, theme
from monitoring_record.analysis import CompiledRecord, ReportAnalysis
from monitoring_record.downloads import DOWNLOADS
from monitoring_record.editing.schemas import KINDS
from monitoring_record.records import Recommendation
from monitoring_record.rules import RULES_BY_SUBJECT
from monitoring_record.site.example import Example, example
from monitoring_record.site.field_reference import field_reference
from monitoring_record.site.links import relative_links
from monitoring_record.site.page import Page
from monitoring_record.site.page_context import PageContext
from monitoring_record.site.page_kind import Link, PageKind, ReportPage
from monitoring_record.site.page_kinds import REPORT_PAGES, SITE_PAGES
from monitoring_record.site.pages.recommendation import RecommendationPage
from monitoring_record.site.section import Section
from monitoring_record.site.site_config import SiteConfig
from monitoring_record.site.templating import environment


class Site:
    """The site of a compiled record."""

    def __init__(self, record: CompiledRecord, config: SiteConfig) -> None:
        self.record = record
        self.config = config
        self._env = environment()
        self._sections: dict[tuple[ReportAnalysis, Recommendation], Section] = {}

    @cached_property
    def contents(self) -> tuple[PageKind, ...]:
        """Every generated page, before it is written."""
        of_reports = (page for report in self.record.reports for page in self._pages_of[report])
        return (*(kind(self.record, self.config) for kind in SITE_PAGES if kind.is_part_of(self.record)), *of_reports)

    def pages(self) -> Iterator[Page]:
        """Yield every generated page, written."""
        return map(self.write, self.contents)

    def write(self, page: PageKind) -> Page:
        """Return a page, written."""
        report_nav = self._report_nav[page.report] if isinstance(page, ReportPage) else ()
        context = self._context(page.report, page.address, page.title, report_nav)
        body = self._env.get_template(page.template).render(
            **_variables(page.report, context), title=page.title, **page.values
        )
        source = page.source
        return Page(
            address=page.address,
            title=page.full_title,
            description=page.description,
            body=self._linked(body, page.address, page.contained_pages),
            headings=tuple(context.outline.headings),
            anchors=frozenset(context.outline.anchors),
            source=source.file,
            line=page.report.dossier.line(source.file, source.location) if source.location else None,
            search_entries=tuple(page.search_entries()),
        )

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
            pages = (page for page in self._pages_of[report] if page.nav_label)
            yield report.dossier.report.country, tuple(Link(page.nav_label, page.address) for page in pages)

    def example(self) -> Example:
        """Return a part of the first report, with its addresses."""
        return example(self.record.reports[0].dossier)

    def rating_key(self, address: str) -> str:
        """Return the meanings of the ratings, as HTML for a hand-written page at this address."""
        by_scale = {report.dossier.scale.id: report for report in reversed(self.record.reports)}
        pages = [self._context(by_scale[scale.id], address) for scale in self.record.scales]
        html = self._env.get_template("rating-key.html").render(
            page=pages[0],
            dossier=pages[0].report.dossier,
            pages_by_scale=list(zip(self.record.scales, pages, strict=True)),
        )
        return self._linked(html, address)

    def fields(self) -> str:
        """Return every field of every kind of file, as Markdown and HTML for a hand-written page."""
        return self._env.get_template("fields.html").render(kinds=[(kind, field_reference(kind)) for kind in KINDS])

    def checks(self) -> str:
        """Return every rule that the data must follow, as Markdown and HTML for a hand-written page."""
        return self._env.get_template("rules.html").render(subjects=RULES_BY_SUBJECT)

    @cached_property
    def _pages_of(self) -> Mapping[ReportAnalysis, tuple[ReportPage[Any], ...]]:
        kinds = tuple(kind for kind in REPORT_PAGES if self.config.preview or not kind.preview_only)
        return {
            report: tuple(kind(report, subject) for kind in kinds for subject in kind.subjects(report))
            for report in self.record.reports
        }

    @cached_property
    def _report_nav(self) -> Mapping[ReportAnalysis, tuple[Link, ...]]:
        """The links at the top of each report's pages."""
        return {
            report: tuple(Link(page.report_nav_label, page.address) for page in pages if page.report_nav_label)
            for report, pages in self._pages_of.items()
        }

    def _context(
        self, report: ReportAnalysis, address: str, title: str = "", report_nav: tuple[Link, ...] = ()
    ) -> PageContext:
        return PageContext(report, address, self.config, title, report_nav, partial(self._section, report))

    def _section(self, report: ReportAnalysis, of: Recommendation) -> Section:
        """Return the section of a recommendation: for its own page and for print, it is written once."""
        if (report, of) not in self._sections:
            page = RecommendationPage(report, of)
            context = self._context(report, page.address, page.title)
            html = self._env.get_template("_recommendation.html").render(
                **_variables(report, context), recommendation=of, analysis=report.recommendations[of.number]
            )
            outline = context.outline
            self._sections[report, of] = Section(html, tuple(outline.headings), frozenset(outline.anchors))
        return self._sections[report, of]

    def _linked(self, html: str, address: str, contained: Mapping[str, str] | None = None) -> str:
        return relative_links(html, address, folders=self.config.folders, contained=contained)


def _variables(report: ReportAnalysis, context: PageContext) -> dict[str, Any]:
    """Return the variables that all templates have."""
    return {"page": context, "dossier": report.dossier, "verdicts": report.verdicts, "words": report.words}
