"""Writes the pages of the engine, and the other files."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mkdocs.exceptions import Abort

from monitoring_record.addresses import MARKDOWN, beside, file_of
from monitoring_record.mkdocs_adapter.framed_pages import FramedPages
from monitoring_record.mkdocs_adapter.prebuilding import PrebuiltReports
from monitoring_record.prebuilt import PrebuiltPage, UnusableError
from monitoring_record.processes import shared_out
from monitoring_record.search import PageIndex, texts_file
from monitoring_record.site import IndexedPage, Kept, PageKind, ReportPage, Site

Indexes = list[PageIndex]
"""What the index of the search needs of the pages that a job has written."""


def _do(job: Callable[[], Indexes]) -> Indexes:
    return job()


@dataclass(frozen=True)
class SiteWriter:
    """Writes into the folder of the built site."""

    pages: FramedPages
    prebuilt: PrebuiltReports
    """The reports whose pages are written already."""
    indexes: dict[str, PageIndex]
    """What the index of the search needs of each page, by address, as far as an earlier build has found it."""

    @property
    def site(self) -> Site:
        """The site that is written."""
        return self.pages.site

    def write_all(self) -> Iterator[tuple[int, PageIndex]]:
        """Write every page and file; yield what the index of the search needs of each page, with the place of the page in the site."""
        downloads = {address for folder in self.site.data_folders.values() for address in folder.files}
        files = (address for address in self.site.files if address not in downloads)
        # What takes longest comes first: the downloads, with the page that says how large they are.
        groups = sorted(self.site.groups, key=lambda pages: pages[0].address not in self.site.data_folders)
        jobs: list[Callable[[], Indexes]] = [partial(self._write_group, pages) for pages in groups]
        jobs += [partial(self._write_file, address) for address in files]
        jobs += [partial(self._draw, address) for address in self.site.pictures]
        places = {page.address: place for place, page in enumerate(self.site.contents)}
        for written in shared_out(_do, jobs):
            self.indexes.update((index.address, index) for index in written)
            yield from ((places[index.address], index) for index in written)

    def _write_file(self, address: str) -> Indexes:
        self._save(address, self.site.earlier.content(address, self.site.files[address]))
        return []

    def _draw(self, address: str) -> Indexes:
        self._save(address, self.site.pictures[address]())
        return []

    def _write_group(self, pages: Sequence[PageKind]) -> Indexes:
        kept = Kept()
        # This process makes the files that a page describes, because the page says how large they are.
        folders = [folder for page in pages if (folder := self.site.data_folders.get(page.address))]
        for address in (address for folder in folders for address in folder.files):
            self._write_file(address)
        indexes = [index for page in pages if (index := self._write(page, kept))]
        for folder in folders:
            folder.forget()
        return indexes

    def _write(self, kind: PageKind, kept: Kept) -> PageIndex | None:
        """Write a page, and its texts for the search; returns what the index of the search needs of it."""
        prebuilt = self._prebuilt(kind)
        indexed = self._read(prebuilt, kind) if prebuilt else IndexedPage.of(self.site.write(kind, kept), self.indexes)
        page = indexed.page
        self._save(kind.address, self.pages.html(kind, page))
        if page.markdown:
            self._save(beside(kind.address, MARKDOWN), page.markdown.encode())
        if not indexed.indexed:
            return None
        self._save(texts_file(kind.address), indexed.indexed.texts.encode())
        return indexed.indexed.index

    def _prebuilt(self, kind: PageKind) -> PrebuiltPage | None:
        """Return a page if it was prebuilt with its report."""
        of_report = self.prebuilt.get(kind.report.dossier.report.slug, {}) if isinstance(kind, ReportPage) else {}
        return of_report.get(kind.address)

    def _read(self, prebuilt: PrebuiltPage, kind: PageKind) -> IndexedPage:
        try:
            return prebuilt.read()
        except UnusableError as error:
            raise Abort(f"The page {kind.address} {error}.") from None

    def _save(self, address: str, content: bytes) -> None:
        config = self.pages.config
        file = Path(config.site_dir, file_of(address, folders=config.use_directory_urls))
        try:
            file.write_bytes(content)
        except FileNotFoundError:  # most files have a neighbour that made their folder
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
