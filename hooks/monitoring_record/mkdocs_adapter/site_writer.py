"""Writes the pages of the engine, each body into the frame that MkDocs has rendered for its kind, and the other files."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from monitoring_record.addresses import MARKDOWN, TITLE_ANCHOR, beside, file_of, share_picture
from monitoring_record.downloads.made_file import MadeFile
from monitoring_record.mkdocs_adapter.conversion import frame_of, table_of_contents
from monitoring_record.mkdocs_adapter.frame import Frame
from monitoring_record.mkdocs_adapter.other_formats import other_formats
from monitoring_record.mkdocs_adapter.prebuilding import PrebuiltReports
from monitoring_record.prebuilt import PrebuiltPage, UnusableError
from monitoring_record.processes import shared_out
from monitoring_record.search import PageIndex, texts_file
from monitoring_record.site import IndexedPage, Kept, Page, PageKind, ReportPage, Site

Indexes = list[PageIndex]
"""What the index of the search needs of the pages that a job has written."""


def _do(job: Callable[[], Indexes]) -> Indexes:
    return job()


@dataclass(frozen=True)
class SiteWriter:
    """Writes into the folder of the built site."""

    site: Site
    config: MkDocsConfig
    env: Environment
    """The templates of the theme."""
    frames: Mapping[str, Frame]
    prebuilt: PrebuiltReports
    """The reports whose pages are written already."""
    indexes: dict[str, PageIndex]
    """What the index of the search needs of each page, by address, as far as an earlier build has found it."""
    kept: Kept | None
    """The pages that were written before; None if this process writes them only once."""

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
        # What other processes write could not be kept.
        for written in shared_out(_do, jobs, count=None if self.kept is None else 1):
            self.indexes.update((index.address, index) for index in written)
            yield from ((places[index.address], index) for index in written)

    def _write_file(self, address: str) -> Indexes:
        make, kept = self.site.files[address], self.kept or Kept()
        made = partial(kept.of, address, make.inputs, make) if isinstance(make, MadeFile) else make
        self._save(address, self.site.earlier.content(address, made))
        return []

    def _draw(self, address: str) -> Indexes:
        self._save(address, self.site.pictures[address]())
        return []

    def _write_group(self, pages: Sequence[PageKind]) -> Indexes:
        kept = self.kept or Kept()
        for page in pages:
            self._write_downloads(page)
        return [index for page in pages if (index := self._write(page, kept))]

    def _write_downloads(self, page: PageKind) -> None:
        """Write the files that a page describes: this process makes them, because the page says how large they are."""
        folder = self.site.data_folders.get(page.address)
        for address in folder.files if folder else ():
            self._write_file(address)

    def _write(self, kind: PageKind, kept: Kept) -> PageIndex | None:
        """Write a page into the frame of its kind, and its texts for the search; returns what the index of the search needs of it."""
        prebuilt = self._prebuilt(kind)
        if prebuilt:
            indexed = self._read(prebuilt, kind)
            headings = self._headings(indexed.page)
        else:
            indexed, headings = kept.of(kind.address, self.site.inputs_of(kind), partial(self._written, kind, kept))
        html = self.frames[frame_of(kind)].filled(self._words(kind, indexed.page), headings)
        self._save(kind.address, html.encode())
        if indexed.page.markdown:
            self._save(beside(kind.address, MARKDOWN), indexed.page.markdown.encode())
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

    def _written(self, kind: PageKind, kept: Kept) -> tuple[IndexedPage, str]:
        """Return a page with its table of contents."""
        page = self.site.write(kind, kept)
        return IndexedPage.of(page, self.indexes), self._headings(page)

    def _save(self, address: str, content: bytes) -> None:
        file = Path(self.config.site_dir, file_of(address, folders=self.config.use_directory_urls))
        try:
            file.write_bytes(content)
        except FileNotFoundError:  # most files have a neighbour that made their folder
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)

    def _words(self, kind: PageKind, page: Page) -> dict[str, str]:
        config = self.site.config
        forge = config.forge
        return {
            "title": escape(page.title),
            "description": " ".join(escape(page.description).split()),
            "canonical": f"{self.config.site_url}{page.address}",
            "edit": forge.edit(page.source, page.line) if forge else "",
            "report": escape(forge.report(page.title, page.address)) if forge else "",
            "edition": escape(kind.report.edition) if isinstance(kind, ReportPage) else "",
            "share_picture": self._share_picture(kind),
            **other_formats(
                self.env,
                kind.address,
                config,
                kind.alternates(config),
                metadata=kind.metadata(config),
                structured_data=kind.structured_data(config) if config.is_on_the_web else (),
            ),
            "first_heading": TITLE_ANCHOR,
            "body": page.body,
        }

    def _share_picture(self, kind: PageKind) -> str:
        """Return what a page says of the picture that is shown with a link to it."""
        picture, default = self.site.share_picture_of(kind), self.config.extra.get("share_picture")
        if picture:
            shown = {"file": share_picture(kind.address), "alt": picture.alt}
        elif default and self.config.site_url:
            shown = default
        else:
            return ""
        template = self.env.get_template("partials/share-picture.html")
        return template.render(config=self.config, picture=shown)

    def _headings(self, page: Page) -> str:
        """Return the items of the table of contents."""
        template = self.env.get_template("partials/toc-item.html")
        return "".join(template.render(toc_item=item) for item in table_of_contents(page))
