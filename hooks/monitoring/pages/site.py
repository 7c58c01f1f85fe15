"""All pages and files of the site."""

from collections.abc import Iterator

from monitoring.downloads import DOWNLOADS
from monitoring.pages import addresses
from monitoring.pages.board import board_page
from monitoring.pages.chapter import chapter_page
from monitoring.pages.data import data_page
from monitoring.pages.edition import Edition
from monitoring.pages.fields import reference
from monitoring.pages.home import home_page
from monitoring.pages.matrix import matrix_page
from monitoring.pages.meeting import meeting_page
from monitoring.pages.overview import overview_page
from monitoring.pages.page import Page
from monitoring.pages.print import print_page
from monitoring.pages.recommendation import recommendation_page
from monitoring.pages.sources import sources_page
from monitoring.pages.writer import Desk, Writer, environment
from monitoring.records import Dossier
from monitoring.schemas import KINDS
from monitoring.views.findings import Findings, findings


class Site:
    """The site of some dossiers. Only what is published is part of it; but a preview shows every stage."""

    def __init__(self, dossiers: tuple[Dossier, ...], edition: Edition) -> None:
        self.dossiers = dossiers if edition.preview else public(dossiers)
        self.edition = edition
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
        if self.edition.copied_on:
            yield "assets/offline.css", self._env.get_template("offline.css").render()
        for dossier in self.dossiers:
            for download in DOWNLOADS:
                yield addresses.data(dossier) + download.name, download.content(dossier.published())

    def navigation(self) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
        """Each report's country, with the pages of it that the site's navigation offers."""
        for dossier in self.dossiers:
            board = (("Board", addresses.board(dossier)),) if self.edition.preview else ()
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
        desk = Desk(self.dossiers[0], address, self.edition)
        return self._env.get_template("rating-key.html").render(page=desk, dossier=desk.dossier, scales=self._scales)

    def fields(self) -> str:
        """Every field of every kind of file, as Markdown and HTML for a hand-written page."""
        return self._env.get_template("fields.html").render(kinds=[(kind, reference(kind)) for kind in KINDS])

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
        if self.edition.preview:
            yield board_page(writer, dossier)

    def _writer(self, dossier: Dossier) -> Writer:
        return Writer(self._env, dossier, self.edition)


def public(dossiers: tuple[Dossier, ...]) -> tuple[Dossier, ...]:
    """What the public may see. A report of which nothing is published yet waits, unless the site would be empty."""
    published = tuple(dossier.published() for dossier in dossiers)
    return tuple(dossier for dossier in published if dossier.updates) or published
