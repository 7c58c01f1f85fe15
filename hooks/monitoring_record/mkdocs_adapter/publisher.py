"""The events of MkDocs, each with the part of a build that it begins."""

import json
import logging
import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from monitoring_record import addresses
from monitoring_record.analysis import CompiledRecord, compile_record
from monitoring_record.library import Library, load
from monitoring_record.mkdocs_adapter.conversion import address_of, file_name, navigation, stub, table_of_contents
from monitoring_record.mkdocs_adapter.options import Options
from monitoring_record.mkdocs_adapter.settings import add_theme, data_folder, site_config
from monitoring_record.search import Lexicon, SearchIndex, search_config
from monitoring_record.site import Page, Site

COMPILED, BUILD = "monitoring_record_compiled", "monitoring_record_build"
"""Where the adapter keeps its own objects among the settings `extra` of a build."""

_INSERTS: Mapping[str, Callable[[Site, str], str]] = {
    "rating key": Site.rating_key,
    "fields": lambda site, _: site.fields(),
    "checks": lambda site, _: site.checks(),
}
"""The text that replaces a comment in a hand-written page, by the words of the comment; takes the page's address."""

_INSERT = re.compile(rf"^<!-- ({'|'.join(_INSERTS)}) -->$", re.MULTILINE)

log = logging.getLogger("mkdocs.monitoring_record")


@dataclass(frozen=True)
class CompiledSite:
    """What the builds of the same data have in common."""

    record: CompiledRecord
    search: SearchIndex

    @classmethod
    def of(cls, record: CompiledRecord) -> "CompiledSite":
        """Return the record with its search index."""
        glossary = record.glossary.glossary if record.glossary else None
        return cls(record, SearchIndex(Lexicon.of(glossary, record.synonyms)))


@dataclass(frozen=True)
class _Build:
    """The state of one build, from event to event."""

    compiled: CompiledSite
    site: Site
    pages: dict[str, Page]
    """The generated pages, by the names that MkDocs gives to their files in content/."""
    files: dict[str, str]
    """The other generated files, by their addresses."""


class Publisher:
    """Handles the events of MkDocs. As with a plugin, one instance lives as long as the process.

    While the site is served, it keeps the last valid data, and shows that until all files are valid again.
    """

    def __init__(self) -> None:
        self._serving = False
        self._last_valid: Library | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether the site is built or served."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check and write everything before MkDocs empties the site folder: a bad edit leaves it as it is."""
        options = Options.of(config)
        config.watch.append(str(data_folder(config)))
        compiled = config.extra.get(COMPILED) or self._compiled(config, options)
        record = compiled.record
        site = Site(record, site_config(config, options, addresses.data(record.published[0].dossier)))
        build = _Build(compiled, site, {file_name(page.address): page for page in site.pages()}, dict(site.files()))
        for name in (*build.pages, *build.files):
            if (Path(config.docs_dir) / name).exists():
                raise Abort(f"content/{name} is in the place of a generated file; give it another name.")
        if not (Path(config.docs_dir) / file_name(addresses.METHODOLOGY)).is_file():
            raise Abort(f"content/{file_name(addresses.METHODOLOGY)} is missing; write it: every rating links to it.")
        config.nav = navigation(config.nav or [], site)
        add_theme(config, site)
        config.extra.setdefault("problems", ())
        config.extra["site_config"] = site.config
        config.extra[BUILD] = build
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages and files."""
        build: _Build = config.extra[BUILD]
        for name, page in build.pages.items():
            files.append(File.generated(config, name, content=stub(page), inclusion=InclusionLevel.NOT_IN_NAV))
        for name, content in build.files.items():
            files.append(File.generated(config, name, content=content.encode()))
        copy = build.site.config.offline_copy
        if copy:
            for ending in ("", ".sha256"):
                source = f"{config.extra['offline_copy']}{ending}"
                files.append(File.generated(config, f"{copy.address}{ending}", abs_src_path=source))
        return files

    def on_pre_page(self, page: MkDocsPage, *, config: MkDocsConfig, files: Files) -> MkDocsPage:
        """In an offline copy, make the address of the page on the web its canonical one."""
        build: _Build = config.extra[BUILD]
        if build.site.config.copied_on and config.site_url:
            page.canonical_url = f"{config.site_url}{address_of(page.file.src_uri)}"
        return page

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Replace the comments of a hand-written page by the lists of ratings, fields and checks."""
        build: _Build = config.extra[BUILD]
        return _INSERT.sub(lambda found: _INSERTS[found.group(1)](build.site, page.file.dest_uri), markdown)

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Return the body of a generated page as the engine wrote it."""
        build: _Build = config.extra[BUILD]
        written = build.pages.get(page.file.src_uri)
        if written is None:
            if page.file.src_uri == file_name(addresses.METHODOLOGY):
                _warn_of_missing_sections(page.present_anchor_ids or set())
            return html.replace(" />", ">")  # Python-Markdown ends pictures and breaks as XHTML does
        page.toc = table_of_contents(written)
        page.present_anchor_ids = set(written.anchors)
        return written.body

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Give the theme the addresses where the page is edited and where a mistake on it is reported."""
        build: _Build = config.extra[BUILD]
        forge = build.site.config.forge
        written = build.pages.get(page.file.src_uri)
        source, line = (written.source, written.line) if written else (f"content/{page.file.src_uri}", None)
        page.edit_url = forge.edit(source, line) if forge else None
        page.meta["report_href"] = forge.report(str(page.title), address_of(page.file.src_uri)) if forge else None

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Add the generated pages and the engine's settings to the search index, before the offline plugin copies it."""
        build: _Build = config.extra[BUILD]
        index = Path(config.site_dir) / "search" / "search_index.json"
        known = json.loads(index.read_text(encoding="utf-8"))
        entries = (entry for page in build.pages.values() for entry in page.search_entries)
        known["config"].update(search_config())
        known["docs"] = build.compiled.search.documents(entries, known["docs"], folders=build.site.config.folders)
        index.write_text(json.dumps(known, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")

    def _compiled(self, config: MkDocsConfig, options: Options) -> CompiledSite:
        """Read and compile the data. While the site is served, broken data gives way to the last that was valid."""
        library = load(data_folder(config))
        for problem in library.problems:
            log.error(str(problem))
        if library.problems and self._last_valid is None:
            count = len(library.problems)
            raise Abort(f"{count} {'problem' if count == 1 else 'problems'} in the data; the site was left as it was.")
        if self._serving and not library.problems:
            self._last_valid = library
        config.extra["problems"] = library.problems
        shown = self._last_valid if library.problems and self._last_valid else library
        return CompiledSite.of(compile_record(shown, preview=options.preview))


def compiled_of(config: MkDocsConfig) -> CompiledSite:
    """Return what a finished build was made from."""
    build: _Build = config.extra[BUILD]
    return build.compiled


def _warn_of_missing_sections(anchors: AbstractSet[str]) -> None:
    """Warn of each section that ratings link to and that the page about the ratings does not have."""
    for anchor in addresses.METHODOLOGY_ANCHORS:
        if anchor not in anchors:
            words = "content/%s has no section `%s`, to which ratings link; add a heading that ends with { #%s }"
            log.warning(words, file_name(addresses.METHODOLOGY), anchor, anchor)
