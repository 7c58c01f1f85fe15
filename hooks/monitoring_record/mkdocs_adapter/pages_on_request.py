"""The pages and files of a site that is served: each is made when a browser asks for it.

An edit is shown after the time that its page takes, whatever the size of the site; and what nobody looks at is not made.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from monitoring_record.addresses import SEARCH, file_of
from monitoring_record.downloads.made_file import MadeFile
from monitoring_record.mkdocs_adapter.framed_pages import FramedPages
from monitoring_record.search import PageIndex, texts_file
from monitoring_record.site import Indexed, Kept, PageKind, Site

ON_REQUEST = "monitoring_record_on_request"
"""Where a finished build has its `PagesOnRequest`, among the settings `extra`, while the site is served."""

SearchFiles = Callable[[Iterable[tuple[int, PageIndex]]], Iterator[tuple[str, str]]]
"""Yields the address and the content of each file of the index of the search; takes what it needs of each generated page, with
the place of the page in the site.
"""


@dataclass(frozen=True)
class PagesOnRequest:
    """What a browser can ask for of the state of a site after an edit."""

    pages: FramedPages
    search_files: SearchFiles
    kept: Kept
    """What was made before, of this state and of earlier ones."""

    @property
    def _site(self) -> Site:
        return self.pages.site

    def content(self, file: str) -> bytes | None:
        """Return the content of a file of the site, by its path from the root; None if the engine makes no such file."""
        make = self.files.get(file)
        if make:
            return make()
        # Which files the index has is known only once all pages were read for it.
        searched = self._search_files.get(file) if file.startswith(SEARCH) else None
        return None if searched is None else searched.encode()

    @cached_property
    def files(self) -> Mapping[str, Callable[[], bytes | None]]:
        """Every page and file but those of the index of the search, by its path: a function that makes it.

        What only a published site has is not among them: Markdown, and pictures.
        """
        site, files = self._site, dict[str, Callable[[], bytes | None]]()
        for kind in site.contents:
            files[kind.address] = partial(self._html, kind)
            files[texts_file(kind.address)] = partial(self._texts, kind)
        files.update((address, partial(self._file, address)) for address in site.files)
        return {file_of(address, folders=site.config.folders): make for address, make in files.items()}

    @cached_property
    def _search_files(self) -> Mapping[str, str]:
        found = ((place, self._indexed(kind)) for place, kind in enumerate(self._site.contents))
        return dict(self.search_files((place, indexed.index) for place, indexed in found if indexed))

    def _html(self, kind: PageKind) -> bytes:
        page = self.kept.of(kind.address, self._site.inputs_of(kind), partial(self._site.write, kind, self.kept))
        return self.pages.html(kind, page)

    def _texts(self, kind: PageKind) -> bytes | None:
        indexed = self._indexed(kind)
        return indexed.texts.encode() if indexed else None

    def _file(self, address: str) -> bytes:
        make = self._site.files[address]
        return self.kept.of(address, make.inputs, make) if isinstance(make, MadeFile) else make()

    def _indexed(self, kind: PageKind) -> Indexed | None:
        def read() -> Indexed | None:
            page = kind.search_page
            return Indexed.of(page) if page else None

        return self.kept.of(texts_file(kind.address), self._site.inputs_of(kind), read)
