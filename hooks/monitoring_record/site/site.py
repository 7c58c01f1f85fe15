"""All pages and files of the site."""

from collections.abc import Iterator

from monitoring_record import addresses
from monitoring_record.analysis.report_analysis import Findings, findings
from monitoring_record.downloads import DOWNLOADS
from monitoring_record.editing.schemas import KINDS
from monitoring_record.records import Dossier
from monitoring_record.rules import RULES_BY_SUBJECT
from monitoring_record.site.field_reference import reference
from monitoring_record.site.page import Page
from monitoring_record.site.page_writer import PageContext, PageWriter, environment
from monitoring_record.site.pages.board import board_page
from monitoring_record.site.pages.chapter import chapter_page
from monitoring_record.site.pages.data import data_page
from monitoring_record.site.pages.home import home_page
from monitoring_record.site.pages.matrix import matrix_page
from monitoring_record.site.pages.meeting import meeting_page
from monitoring_record.site.pages.overview import overview_page
from monitoring_record.site.pages.print import print_page
from monitoring_record.site.pages.recommendation import recommendation_page
from monitoring_record.site.pages.sources import sources_page
from monitoring_record.site.site_config import SiteConfig
from monitoring_record.texts import render_text


class Site:
    """The site of some dossiers. Only what is published is part of it; but a preview shows every stage."""

    def __init__(self, dossiers: tuple[Dossier, ...], config: SiteConfig) -> None:
        self.dossiers = dossiers if config.preview else public(dossiers)
        self.config = config
        self._env = environment()
        self._findings = [findings(dossier) for dossier in self.dossiers]
        self._scales = {dossier.scale.id: dossier.scale for dossier in self.dossiers}.values()

    def pages(self) -> Iterator[Page]:
        """Every generated page."""
        reports = [(dossier, found.verdicts) for dossier, found in zip(self.dossiers, self._findings, strict=True)]
        yield home_page(self._writer(self.dossiers[0]), reports)
        for dossier, found in zip(self.dossiers, self._findings, strict=True):
            yield from self._pages_of(dossier, found)

    def files(self) -> Iterator[tuple[str, str]]:
        """Every generated file that is no page: its address and its content."""
        yield "assets/ratings.css", self._env.get_template("ratings.css").render(scales=self._scales)
        if self.config.copied_on:
            yield "assets/offline.css", self._env.get_template("offline.css").render()
        for dossier in self.dossiers:
            for download in DOWNLOADS:
                yield addresses.data(dossier) + download.name, download.content(dossier.published())

    def navigation(self) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
        """Each report's country, with the pages of it that the site's navigation offers."""
        for dossier in self.dossiers:
            board = (("Board", addresses.board(dossier)),) if self.config.preview else ()
            yield (
                dossier.report.country,
                (
                    ("Overview", addresses.overview(dossier)),
                    ("Progress matrix", addresses.matrix(dossier)),
                    ("Sources", addresses.sources(dossier)),
                    ("Data", addresses.data(dossier)),
                    *board,
                ),
            )

    def rating_key(self, address: str) -> str:
        """What each rating means, as HTML for a hand-written page at this address."""
        desk = PageContext(self.dossiers[0], address, self.config)
        return self._env.get_template("rating-key.html").render(page=desk, dossier=desk.dossier, scales=self._scales)

    def fields(self) -> str:
        """Every field of every kind of file, as Markdown and HTML for a hand-written page."""
        return self._env.get_template("fields.html").render(kinds=[(kind, reference(kind)) for kind in KINDS])

    def checks(self) -> str:
        """Every rule that the data keeps, as Markdown and HTML for a hand-written page."""
        return self._env.get_template("rules.html").render(
            subjects=RULES_BY_SUBJECT,
            rendered=lambda words: render_text(words, lambda _: None),  # “Recommendation 7” is an example here
        )

    def _pages_of(self, dossier: Dossier, found: Findings) -> Iterator[Page]:
        writer = self._writer(dossier)
        yield overview_page(writer, dossier, found.verdicts)
        yield matrix_page(writer, dossier, found.verdicts)
        for recommendation in dossier.recommendations:
            yield recommendation_page(writer, dossier, found, recommendation)
        for meeting in dossier.meetings:
            yield meeting_page(writer, dossier, found.verdicts, meeting)
        for chapter in dossier.report.chapters:
            yield chapter_page(writer, dossier, found.verdicts, chapter)
        yield sources_page(writer, dossier, found.sources)
        yield print_page(writer, dossier, found)
        yield data_page(writer, dossier)
        if self.config.preview:
            yield board_page(writer, dossier)

    def _writer(self, dossier: Dossier) -> PageWriter:
        return PageWriter(self._env, dossier, self.config)


def public(dossiers: tuple[Dossier, ...]) -> tuple[Dossier, ...]:
    """What the public may see. A report of which nothing is published yet waits, unless the site would be empty."""
    published = tuple(dossier.published() for dossier in dossiers)
    return tuple(dossier for dossier in published if dossier.updates) or published
