"""All pages and files of the site."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from operator import attrgetter
from typing import Any

from jinja2 import BytecodeCache

from monitoring_record import addresses, theme
from monitoring_record.analysis import CompiledRecord, Inputs, ReportAnalysis
from monitoring_record.downloads import DataFolder, EarlierFiles
from monitoring_record.editing.schemas import KINDS, Kind
from monitoring_record.records import Recommendation
from monitoring_record.rules import RULES_BY_SUBJECT
from monitoring_record.search import texts_file
from monitoring_record.settings.written_page import CHECKS, FIELDS, RATING_KEY
from monitoring_record.site.example import Example, example
from monitoring_record.site.field_reference import FieldGroup, field_reference
from monitoring_record.site.files import FILES, data_folders
from monitoring_record.site.kept import Kept
from monitoring_record.site.links import relative_links
from monitoring_record.site.markdown_context import MarkdownContext
from monitoring_record.site.markdown_templating import markdown_environment
from monitoring_record.site.page import Page
from monitoring_record.site.page_context import PageContext
from monitoring_record.site.page_kind import Link, PageKind, ReportPage, SitePage
from monitoring_record.site.page_kinds import REPORT_PAGES, SITE_PAGES
from monitoring_record.site.pages.recommendation import RecommendationPage
from monitoring_record.site.pictures.share_picture import SharePicture
from monitoring_record.site.section import Section
from monitoring_record.site.site_config import SiteConfig
from monitoring_record.site.templating import environment
from monitoring_record.site.written_markdown import written_markdown


class Site:
    """The site of a compiled record."""

    def __init__(
        self,
        record: CompiledRecord,
        config: SiteConfig,
        templates: BytecodeCache | None = None,
        earlier: EarlierFiles | None = None,
    ) -> None:
        """`templates` keeps what the templates are compiled to; `earlier` has the files that were made before."""
        self.record = record
        self.config = config
        self.earlier = earlier or EarlierFiles()
        self._env = environment(templates)
        self._markdown_env = markdown_environment(templates)

    @cached_property
    def contents(self) -> tuple[PageKind, ...]:
        """Every generated page, before it is written."""
        of_reports = (page for report in self.record.reports for page in self._pages_of[report])
        return (*(kind(self.record, self.config) for kind in SITE_PAGES if kind.is_part_of(self.record)), *of_reports)

    @cached_property
    def groups(self) -> tuple[tuple[PageKind, ...], ...]:
        """The pages in groups that are written independently: pages that show the same recommendations are in one."""
        groups: dict[object, list[PageKind]] = {}
        for page in self.contents:
            groups.setdefault(page.group, []).append(page)
        return tuple(sorted(map(tuple, groups.values()), key=len, reverse=True))

    def pages(self) -> Iterator[Page]:
        """Yield every generated page, written."""
        kept = Kept()
        return (self.write(page, kept) for page in self.contents)

    def write(self, page: PageKind, kept: Kept) -> Page:
        """Return a page, written; a recommendation that several pages show is written once and kept."""
        context = self._context(page, kept)
        variables = context.variables
        body = self._env.get_template(page.template).render(**variables, title=page.title, **page.values)
        source = page.source
        return Page(
            address=page.address,
            title=page.full_title,
            description=page.description,
            body=self._linked(body, page.address, page.contained_pages),
            headings=tuple(context.outline.headings),
            anchors=frozenset(context.outline.anchors),
            source=source.file,
            line=context.line(source.file, source.location),
            search=page.search_page,
            markdown=self._markdown(page),
        )

    def _markdown(self, page: PageKind) -> str:
        """Return a page as Markdown; "" if it is not there as such."""
        if not page.markdown or not self.config.has_markdown:
            return ""
        report, folder = page.report if isinstance(page, ReportPage) else None, self.data_folders.get(page.address)
        context = MarkdownContext(report, page.address, self.config, folder)
        return context.written(
            page.markdown, self._markdown_env, title=page.full_title, description=page.description, **page.values
        )

    def _context(self, page: PageKind, kept: Kept) -> PageContext:
        """Return what depends on a page in its template; a page of the whole site has no report."""
        folder = self.data_folders.get(page.address)
        if not isinstance(page, ReportPage):
            files = self.record.shared_files
            return PageContext(None, page.address, self.config, page.title, shared_files=files, data_folder=folder)
        nav, sections = self._report_nav[page.report], partial(self._kept_section, page.report, kept)
        return PageContext(page.report, page.address, self.config, page.title, nav, sections, data_folder=folder)

    def inputs_of(self, page: PageKind) -> Inputs | None:
        """Return all that a page is made from; None if it is always written anew."""
        glossary = self.record.glossary.glossary if self.record.glossary else None
        report_nav = self._report_nav[page.report] if isinstance(page, ReportPage) else ()
        inputs = page.inputs
        return None if inputs is None else (inputs, self.config, report_nav, glossary, self.record.synonyms)

    @cached_property
    def kept_names(self) -> frozenset[str]:
        """The names of all that can be kept of this site."""
        pages = (
            name for page in self.contents for name in (page.address, _name_of_section(page), texts_file(page.address))
        )
        return frozenset((*self.files, *pages))

    def share_picture_of(self, page: PageKind) -> SharePicture | None:
        """Return the picture that is shown with a link to a page; None if it is that of the site, or none."""
        picture = page.share_picture(self.config) if self.config.is_on_the_web else None
        return picture if picture and _can_be_drawn(picture) else None

    def style_sheet(self) -> str:
        """Return the styles of the engine’s theme, and the colours of the ratings."""
        ratings = self._env.get_template("ratings.css").render(scales=self.record.scales)
        return f"{theme.style_sheet(offline=bool(self.config.copied_on))}\n{ratings}"

    @cached_property
    def data_folders(self) -> Mapping[str, DataFolder]:
        """The downloads, by the address of the page that describes them and says how large each file is."""
        return {folder.address: folder for folder in data_folders(self.record, self.config, self.earlier)}

    @cached_property
    def files(self) -> Mapping[str, Callable[[], bytes]]:
        """Every other generated file, by address: a function that returns its content. It is the same wherever the site is read."""
        downloads = (file for folder in self.data_folders.values() for file in folder.files.items())
        return dict((*downloads, *(file for files in FILES for file in files(self.record, self.config, self._env))))

    @cached_property
    def pictures(self) -> Mapping[str, Callable[[], bytes]]:
        """Every share picture, by address: a function that draws it."""
        shown = ((page.address, self.share_picture_of(page)) for page in self.contents)
        return {addresses.share_picture(address): partial(_drawn, picture) for address, picture in shown if picture}

    def navigation(self) -> Iterator[tuple[str, tuple[Link, ...]]]:
        """Yield the country of each report, and the links to its pages in the site's navigation."""
        for report in self.record.reports:
            pages = (page for page in self._pages_of[report] if page.nav_label)
            yield report.dossier.report.country, tuple(Link(page.report_nav_label, page.address) for page in pages)

    def registers(self) -> tuple[str, ...]:
        """Return the labels of the pages of reports whose links are at the foot."""
        pages = (page for pages in self._pages_of.values() for page in pages if page.is_register)
        return tuple(dict.fromkeys(page.nav_label for page in pages))

    def common_navigation(self) -> tuple[Link, ...]:
        """Return the links to pages of the whole site that stand below those of the reports."""
        pages = (page for page in self.contents if isinstance(page, SitePage) and page.nav_label)
        return tuple(Link(page.nav_label, page.address) for page in pages)

    def example(self) -> Example | None:
        """Return a part of the first report, with its addresses; None without a report."""
        return next((example(report.dossier) for report in self.record.reports), None)

    def rating_key(self, address: str) -> str:
        """Return the meanings of the ratings, as HTML for a hand-written page at this address."""
        by_scale = {report.dossier.scale.id: report for report in reversed(self.record.reports)}
        pages = [PageContext(by_scale[scale.id], address, self.config) for scale in self.record.scales]
        html = self._env.get_template("rating-key.html").render(
            **(pages[0].variables if pages else {}),
            pages_by_scale=list(zip(self.record.scales, pages, strict=True)),
        )
        return self._linked(html, address)

    def written_markdown(self, name: str, text: str, title: str, description: str) -> str:
        """Return a page that is written by hand as Markdown for programs. `name` is its path in content/."""
        page = MarkdownContext(None, addresses.written_address(name), self.config)
        inserted = {
            RATING_KEY: partial(self._inserted, page, "rating-key.md", scales=self.record.scales),
            FIELDS: partial(self._inserted, page, "fields.md", kinds=_kinds()),
            CHECKS: partial(self._inserted, page, "rules.md", subjects=RULES_BY_SUBJECT),
        }
        written = written_markdown(name, text, inserted)
        return page.written("written.md", self._markdown_env, title=title, description=description, written=written)

    def _inserted(self, page: MarkdownContext, template: str, **values: Any) -> str:
        return self._markdown_env.get_template(template).render(page=page, **values)

    def fields(self) -> str:
        """Return every field of every kind of file, as Markdown and HTML for a hand-written page."""
        return self._env.get_template("fields.html").render(kinds=_kinds())

    def checks(self) -> str:
        """Return every rule that the data must follow, as Markdown and HTML for a hand-written page."""
        return self._env.get_template("rules.html").render(subjects=RULES_BY_SUBJECT)

    @cached_property
    def _pages_of(self) -> Mapping[ReportAnalysis, tuple[ReportPage[Any], ...]]:
        absent = attrgetter("public_only" if self.config.preview else "preview_only")
        kinds = tuple(kind for kind in REPORT_PAGES if not absent(kind))
        return {
            report: tuple(kind(report, subject) for kind in kinds for subject in kind.subjects(report))
            for report in self.record.reports
        }

    @cached_property
    def _report_nav(self) -> Mapping[ReportAnalysis, tuple[Link, ...]]:
        """The links at the top of each report's pages. They are hidden where the report is the site's only one, and has them in the
        row above; a page that is prebuilt with its report cannot know that.
        """
        return {
            report: tuple(Link(page.report_nav_label, page.address) for page in pages if page.report_nav_label)
            for report, pages in self._pages_of.items()
        }

    def _kept_section(self, report: ReportAnalysis, kept: Kept, of: Recommendation) -> Section:
        page = RecommendationPage(report, of)
        return kept.of(_name_of_section(page), self.inputs_of(page), partial(self._section, page))

    def _section(self, page: RecommendationPage) -> Section:
        """Return the section of a recommendation."""
        context = PageContext(page.report, page.address, self.config, page.title)
        variables = context.variables
        html = self._env.get_template("_recommendation.html").render(
            **variables, recommendation=page.subject, analysis=page.report.recommendations[page.subject.number]
        )
        return Section(html, tuple(context.outline.headings), frozenset(context.outline.anchors))

    def _linked(self, html: str, address: str, contained: Mapping[str, str] | None = None) -> str:
        return relative_links(html, address, folders=self.config.folders, contained=contained)


def _kinds() -> list[tuple[Kind, tuple[FieldGroup, ...]]]:
    return [(kind, field_reference(kind)) for kind in KINDS]


def _can_be_drawn(picture: SharePicture) -> bool:
    from monitoring_record.site.pictures.lettering import can_be_lettered  # noqa: PLC0415 (only public builds draw)

    return can_be_lettered(picture.words)


def _drawn(picture: SharePicture) -> bytes:
    from monitoring_record.site.pictures.drawing import drawn  # noqa: PLC0415 (only public builds draw)

    return drawn(picture)


def _name_of_section(page: PageKind) -> str:
    return f"section of {page.address}"
