"""The files of the search in a built site."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from markupsafe import Markup
from mkdocs.structure.pages import Page as MkDocsPage

from monitoring_record import addresses
from monitoring_record.analysis import CompiledRecord
from monitoring_record.search import (
    LANGUAGE,
    TRANSLATIONS,
    KnownWords,
    Lexicon,
    PageIndex,
    SiteIndex,
    brief,
    description_of,
    digest_of,
    folder_of,
    language_of,
    search_file,
    texts_file,
    translated_words,
    written_page,
)
from monitoring_record.site import Indexed

INDEX = Path(f"{folder_of('')}/index.js")
"""The first file that a search loads."""


def write_search_files(site: Path, files: Iterable[tuple[str, str]]) -> None:
    """Write the files of `search_files`."""
    for address, content in files:
        _save(site / address, content)


def index_written_pages(site: Path, pages: Iterable[MkDocsPage], *, first: int) -> Iterator[tuple[int, PageIndex]]:
    """Write the texts of pages that are written by hand; yield what the index needs of each, with its place, from `first` on."""
    for place, page in enumerate(pages, start=first):
        address = addresses.written_address(page.file.src_uri)
        title = Markup(page.title).striptags()  # noqa: S704 – of the heading, which may be HTML
        indexed = Indexed.of(written_page(address, title, page.content or "", boost=_BOOSTS.get(address, 1)))
        _save(site / texts_file(address), indexed.texts)
        yield place, indexed.index


_BOOSTS = {addresses.CONTRIBUTE: 0.5}
"""What readers look for is in the record before it is in the page for contributors."""


def _save(file: Path, content: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8", newline="\n")


def search_files(
    record: CompiledRecord, lexicon: Lexicon, pages: Iterable[tuple[int, PageIndex]]
) -> Iterator[tuple[str, str]]:
    """Yield the address and the content of each file of the index of each report and of the site.

    `pages` are all pages with their places in the order of the site, in any order.
    """
    reports = {report.dossier.report.slug: description_of(report) for report in record.reports}
    indexes = _indexes(("", *reports), pages)
    known = KnownWords(word for index in indexes.values() for word in index.words)
    translated = translated_words(record.translations, known) if record.translations else None
    translations = search_file(TRANSLATIONS, translated) if translated and translated["phrases"] else ""
    yield from indexes[""].files({"reports": reports, "translations": translations and digest_of(translations)})
    for report in reports:
        yield from indexes[report].files({})
    yield LANGUAGE, search_file(LANGUAGE, language_of(lexicon, known, record.translations))
    if translations:
        yield TRANSLATIONS, translations


def _indexes(names: Iterable[str], pages: Iterable[tuple[int, PageIndex]]) -> Mapping[str, SiteIndex]:
    indexes = {name: SiteIndex(folder_of(name)) for name in names}
    has_several = len(indexes) > 2  # noqa: PLR2004 – that of the site, and one report
    for number, page in pages:
        indexes[page.report].add(number, page)
        if has_several and page.report and page.brief_count:
            indexes[""].add(number, brief(page))
    return indexes
