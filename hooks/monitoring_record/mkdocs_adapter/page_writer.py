"""Writes the pages of the engine: each body into the frame that MkDocs has rendered for its kind."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from monitoring_record.addresses import TITLE_ANCHOR, file_of
from monitoring_record.mkdocs_adapter.conversion import frame_of, table_of_contents
from monitoring_record.mkdocs_adapter.frame import Frame
from monitoring_record.mkdocs_adapter.prebuilding import PrebuiltReports
from monitoring_record.processes import shared_out
from monitoring_record.search import EntryReader, ReadEntry
from monitoring_record.site import IndexedPage, Page, PageKind, Site, indexed


@dataclass(frozen=True)
class PageWriter:
    """Writes pages into the folder of the built site."""

    site: Site
    config: MkDocsConfig
    env: Environment
    """The templates of the theme."""
    frames: Mapping[str, Frame]
    reader: EntryReader
    """Reads what search needs of each page."""
    prebuilt: PrebuiltReports
    """The reports whose pages are written already."""

    def write_all(self) -> Iterator[ReadEntry]:
        """Write every page; return their search entries, in the order of the pages."""
        entries = dict(chain.from_iterable(shared_out(self._write_group, self.site.groups)))
        return chain.from_iterable(entries[page.address] for page in self.site.contents)

    def _write_group(self, pages: Sequence[PageKind]) -> list[tuple[str, tuple[ReadEntry, ...]]]:
        return [
            self._write(indexed_page, self.frames[frame_of(kind)])
            for kind, indexed_page in zip(pages, self._indexed(pages), strict=True)
        ]

    def _indexed(self, pages: Sequence[PageKind]) -> Iterator[IndexedPage]:
        """Return the pages of a group: all of them are prebuilt, or none."""
        prebuilt = self.prebuilt.get(pages[0].report.dossier.report.slug, {})
        if pages[0].address in prebuilt:
            return (prebuilt[page.address].read() for page in pages)
        return indexed(self.site.written(pages), self.reader)

    def _write(self, indexed_page: IndexedPage, frame: Frame) -> tuple[str, tuple[ReadEntry, ...]]:
        page = indexed_page.page
        file = Path(self.config.site_dir, file_of(page.address, folders=self.config.use_directory_urls))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(frame.filled(self._words(page)), encoding="utf-8", newline="\n")
        return page.address, indexed_page.entries

    def _words(self, page: Page) -> dict[str, str]:
        forge = self.site.config.forge
        return {
            "title": escape(page.title, quote=False),
            "description": " ".join(escape(page.description).split()),
            "canonical": f"{self.config.site_url}{page.address}",
            "edit": forge.edit(page.source, page.line) if forge else "",
            "report": escape(forge.report(page.title, page.address)) if forge else "",
            "first_heading": page.headings[0].id if page.headings else TITLE_ANCHOR,
            "headings": "".join(map(self._heading, table_of_contents(page))),
            "body": page.body,
        }

    def _heading(self, item: Any) -> str:
        return self.env.get_template("partials/toc-item.html").render(toc_item=item)
