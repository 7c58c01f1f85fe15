"""All pages and files of the site."""

from collections.abc import Iterator

from monitoring.downloads import DOWNLOADS
from monitoring.pages import addresses
from monitoring.pages.chapter import chapter_page
from monitoring.pages.data import data_page
from monitoring.pages.fields import reference
from monitoring.pages.forge import Forge
from monitoring.pages.home import home_page
from monitoring.pages.matrix import matrix_page
from monitoring.pages.meeting import meeting_page
from monitoring.pages.overview import overview_page
from monitoring.pages.page import Page
from monitoring.pages.print import print_page
from monitoring.pages.recommendation import recommendation_page
from monitoring.pages.writer import Desk, Writer, environment
from monitoring.records import Dossier
from monitoring.schemas import KINDS
from monitoring.views.verdicts import Verdicts


class Site:
    """The public site of some dossiers: only what is published is part of it."""

    def __init__(
        self, dossiers: tuple[Dossier, ...], *, name: str, folders: bool = True, forge: Forge | None = None
    ) -> None:
        """Without a forge, pages offer neither to correct nor to report a mistake."""
        self.dossiers = tuple(dossier.published() for dossier in dossiers)
        self.name = name
        self.folders = folders
        self.forge = forge
        self._env = environment()
        self._verdicts = [Verdicts(dossier) for dossier in self.dossiers]
        self._scales = {dossier.scale.id: dossier.scale for dossier in self.dossiers}.values()

    def pages(self) -> Iterator[Page]:
        """Every generated page."""
        reports = list(zip(self.dossiers, self._verdicts, strict=True))
        yield home_page(self._writer(self.dossiers[0]), reports, self.name)
        for dossier, verdicts in reports:
            yield from self._pages_of(dossier, verdicts)

    def files(self) -> Iterator[tuple[str, str]]:
        """Every generated file that is no page: its address and its content."""
        yield "assets/ratings.css", self._env.get_template("ratings.css").render(scales=self._scales)
        for dossier in self.dossiers:
            for download in DOWNLOADS:
                yield addresses.data(dossier) + download.name, download.content(dossier)

    def navigation(self) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
        """Each report's country, with the pages of it that the site's navigation offers."""
        for dossier in self.dossiers:
            yield (
                dossier.report.country,
                (
                    ("Overview", addresses.overview(dossier)),
                    ("Progress matrix", addresses.matrix(dossier)),
                    ("Data", addresses.data(dossier)),
                ),
            )

    def rating_key(self, address: str) -> str:
        """What each rating means, as HTML for a hand-written page at this address."""
        desk = Desk(self.dossiers[0], address, folders=self.folders)
        return self._env.get_template("rating-key.html").render(page=desk, scales=self._scales)

    def fields(self, address: str) -> str:
        """Every field of every kind of file, as Markdown and HTML for a hand-written page at this address."""
        desk = Desk(self.dossiers[0], address, folders=self.folders)
        return self._env.get_template("fields.html").render(
            page=desk, kinds=[(kind, reference(kind)) for kind in KINDS]
        )

    def _pages_of(self, dossier: Dossier, verdicts: Verdicts) -> Iterator[Page]:
        writer = self._writer(dossier)
        yield overview_page(writer, dossier, verdicts)
        yield matrix_page(writer, dossier, verdicts)
        for recommendation in dossier.recommendations:
            yield recommendation_page(writer, dossier, verdicts, recommendation)
        for meeting in dossier.meetings:
            yield meeting_page(writer, dossier, verdicts, meeting)
        for chapter in dossier.report.chapters:
            yield chapter_page(writer, dossier, verdicts, chapter)
        yield print_page(writer, dossier, verdicts)
        yield data_page(writer, dossier)

    def _writer(self, dossier: Dossier) -> Writer:
        return Writer(self._env, dossier, folders=self.folders, forge=self.forge)
