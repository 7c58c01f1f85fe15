"""The only module that uses MkDocs: it translates MkDocs' events into calls of the engine, and runs its build."""

import json
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_build_date
from mkdocs.utils.templates import TemplateContext
from pydantic import BaseModel, ConfigDict, ValidationError

from monitoring_record import addresses, theme
from monitoring_record.analysis import CompiledRecord, compile_record
from monitoring_record.dates import day
from monitoring_record.library import Library, load
from monitoring_record.search import Lexicon, SearchIndex, search_config
from monitoring_record.site import Forge, OfflineCopy, Page, Site, SiteConfig

__all__ = [
    "build_site",
    "on_config",
    "on_files",
    "on_page_content",
    "on_page_context",
    "on_page_markdown",
    "on_post_build",
    "on_pre_page",
    "on_startup",
]

PACKAGE = Path(__file__).parent
COMPILED, BUILD = "monitoring_record_compiled", "monitoring_record_build"
"""Where the adapter keeps its own objects among the settings `extra` of a build."""

_SECTION = 2

_INSERTS: Mapping[str, Callable[[Site, str], str]] = {
    "rating key": Site.rating_key,
    "fields": lambda site, _: site.fields(),
    "checks": lambda site, _: site.checks(),
}
"""The text that replaces a comment in a hand-written page, by the words of the comment; takes the page's address."""

_INSERT = re.compile(rf"^<!-- ({'|'.join(_INSERTS)}) -->$", re.MULTILINE)

log = logging.getLogger("mkdocs.monitoring_record")


class HomeText(BaseModel):
    """The first lines of the home page."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    title: str = ""
    """The heading; without one, it is the name of the site."""
    lead: str = ""
    """The first paragraph; without one, it is the description of the site."""


class Options(BaseModel):
    """The engine's options in `mkdocs.yml`, under `extra`; the theme has settings of its own there."""

    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)

    branch: str = "main"
    """The branch that the site is built from."""
    home: HomeText = HomeText()
    preview: bool = False
    """Whether drafts are shown."""
    offline: bool = False
    """Whether the pages are made to be read from a disk."""
    offline_copy: str | None = None
    """The zip that the site offers."""

    @classmethod
    def of(cls, config: MkDocsConfig) -> "Options":
        """Read the options; raises Abort with every mistake in them."""
        try:
            return cls.model_validate(dict(config.extra))
        except ValidationError as error:
            wrong = (f"`extra.{'.'.join(map(str, each['loc']))}`: {each['msg']}" for each in error.errors())
            raise Abort(f"mkdocs.yml: {'; '.join(wrong)}") from None


@dataclass(frozen=True)
class Compiled:
    """What the builds of the same data have in common."""

    record: CompiledRecord
    search: SearchIndex

    @classmethod
    def of(cls, record: CompiledRecord) -> "Compiled":
        """Return the record with its search index."""
        glossary = record.glossary.glossary if record.glossary else None
        return cls(record, SearchIndex(Lexicon.of(glossary, record.synonyms)))


@dataclass(frozen=True)
class _Build:
    """The state of one build, from event to event."""

    compiled: Compiled
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
        config.watch.append(str(_data_folder(config)))
        compiled = config.extra.get(COMPILED) or self._compiled(config, options)
        record = compiled.record
        site = Site(record, _site_config(config, options, addresses.data(record.published[0].dossier)))
        build = _Build(compiled, site, {_name(page.address): page for page in site.pages()}, dict(site.files()))
        for name in (*build.pages, *build.files):
            if (Path(config.docs_dir) / name).exists():
                raise Abort(f"content/{name} is in the place of a generated file; give it another name.")
        if not (Path(config.docs_dir) / _name(addresses.METHODOLOGY)).is_file():
            raise Abort(f"content/{_name(addresses.METHODOLOGY)} is missing; write it: every rating links to it.")
        config.nav = _navigation(config.nav or [], site)
        _add_theme(config, site)
        config.extra.setdefault("problems", ())
        config.extra["site_config"] = site.config
        config.extra[BUILD] = build
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages and files."""
        build: _Build = config.extra[BUILD]
        for name, page in build.pages.items():
            files.append(File.generated(config, name, content=_stub(page), inclusion=InclusionLevel.NOT_IN_NAV))
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
            page.canonical_url = f"{config.site_url}{_address(page.file.src_uri)}"
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
            if page.file.src_uri == _name(addresses.METHODOLOGY):
                _warn_of_missing_sections(html)
            return html.replace(" />", ">")  # Python-Markdown ends pictures and breaks as XHTML does
        page.toc = _table_of_contents(written)
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
        page.meta["report_href"] = forge.report(str(page.title), _address(page.file.src_uri)) if forge else None

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Add the generated pages and the engine's settings to the search index, before the offline plugin copies it."""
        build: _Build = config.extra[BUILD]
        index = Path(config.site_dir) / "search" / "search_index.json"
        known = json.loads(index.read_text(encoding="utf-8"))
        entries = (entry for page in build.pages.values() for entry in page.search_entries)
        known["config"].update(search_config())
        known["docs"] = build.compiled.search.documents(entries, known["docs"], folders=build.site.config.folders)
        index.write_text(json.dumps(known, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")

    def _compiled(self, config: MkDocsConfig, options: Options) -> Compiled:
        """Read and compile the data. While the site is served, broken data gives way to the last that was valid."""
        library = load(_data_folder(config))
        for problem in library.problems:
            log.error(str(problem))
        if library.problems and self._last_valid is None:
            count = len(library.problems)
            raise Abort(f"{count} {'problem' if count == 1 else 'problems'} in the data; the site was left as it was.")
        if self._serving and not library.problems:
            self._last_valid = library
        config.extra["problems"] = library.problems
        shown = self._last_valid if library.problems and self._last_valid else library
        return Compiled.of(compile_record(shown, preview=options.preview))


_publisher = Publisher()
on_startup = _publisher.on_startup
on_config = _publisher.on_config
on_files = _publisher.on_files
on_pre_page = _publisher.on_pre_page
on_page_markdown = _publisher.on_page_markdown
on_page_content = _publisher.on_page_content
on_page_context = _publisher.on_page_context
on_post_build = _publisher.on_post_build


def _data_folder(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent / "data"


def build_site(project: Path, into: Path, compiled: Compiled | None = None) -> Compiled:
    """Build a project into a folder; any warning is an error, and an error raises Abort.

    Returns what was compiled, for another build of the same data. Environment variables say what is built; the engine's
    settings read them (`mkdocs_settings.yml`).
    """
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(into), strict=True)
    if compiled:
        config.extra[COMPILED] = compiled
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build.build(config)
    finally:
        config.plugins.on_shutdown()
    build: _Build = config.extra[BUILD]
    return build.compiled


def _add_theme(config: MkDocsConfig, site: Site) -> None:
    """Put the engine's theme between the site's own folder and Material's."""
    own = [config.theme.custom_dir] if config.theme.custom_dir else []
    config.theme.dirs.insert(len(own), str(theme.TEMPLATES))
    # Python is read once: a change to it needs a restart.
    config.watch.extend([*own, *map(str, (theme.FOLDER, PACKAGE / "site/templates", PACKAGE / "search"))])
    config.extra_css[:0] = theme.STYLE_SHEETS
    script = ExtraScriptValue(theme.SCRIPT)
    script.defer = True
    config.extra_javascript.insert(0, script)
    if site.config.copied_on:  # on the web it would only delay the first paint
        config.extra["polyfills"] = [theme.WORKER_SHIM]
    config.extra["example"] = site.example()


def _site_config(config: MkDocsConfig, options: Options, downloads: str) -> SiteConfig:
    """Return the settings of the build; `downloads` is the address below which the site offers the offline copy."""
    address = config.site_url or ""
    return SiteConfig(
        name=config.site_name,
        home_title=options.home.title,
        lead=options.home.lead or config.site_description or "",
        address=address,
        folders=config.use_directory_urls,
        forge=Forge(config.repo_url, options.branch, address) if config.repo_url else None,
        preview=options.preview,
        copied_on=day(get_build_date()) if options.offline else "",
        offline_copy=_offline_copy(Path(options.offline_copy), downloads) if options.offline_copy else None,
    )


def _offline_copy(copy: Path, folder: str) -> OfflineCopy:
    checksum = copy.with_name(f"{copy.name}.sha256").read_text(encoding="ascii").split()[0]
    return OfflineCopy(f"{folder}{copy.name}", copy.stat().st_size, checksum)


def _navigation(written: list[Any], site: Site) -> list[Any]:
    """Return the hand-written navigation with the reports after its first entry; its size does not depend on theirs."""
    reports = [{country: [{link.label: _name(link.address)} for link in links]} for country, links in site.navigation()]
    return [*written[:1], *reports, *written[1:]]


def _warn_of_missing_sections(methodology: str) -> None:
    """Warn of each section that ratings link to and that the page about the ratings does not have."""
    for anchor in addresses.METHODOLOGY_ANCHORS:
        if f'id="{anchor}"' not in methodology:
            words = "content/%s has no section `%s`, to which ratings link; add a heading that ends with { #%s }"
            log.warning(words, _name(addresses.METHODOLOGY), anchor, anchor)


def _stub(page: Page) -> str:
    """Return the front matter of a page: all that MkDocs needs before `on_page_content` returns the body.

    The theme escapes neither. Titles contain no markup (`records.base.Line`); the description is any text.
    """
    description = " ".join(escape(page.description).split())
    return f"---\ntitle: {json.dumps(page.title)}\ndescription: {json.dumps(description)}\nsearch: {{exclude: true}}\n---\n"


def _name(address: str) -> str:
    """Return the name of a page's file in content/: MkDocs makes x/ of x.md, or x.html in an offline copy."""
    return f"{address.rstrip('/') or 'index'}.md"


def _address(name: str) -> str:
    """Return the address of the page whose file has this name; the inverse of `_name`."""
    path = name.removesuffix(".md")
    return "" if path == "index" else f"{path.removesuffix('/index')}/"


def _table_of_contents(page: Page) -> TableOfContents:
    """Return the headings, those of the third level below those of the second."""
    items: list[Any] = []
    for heading in page.headings:
        link = AnchorLink(heading.text, heading.id, heading.level)
        if heading.level == _SECTION or not items:
            items.append(link)
        else:
            items[-1].children.append(link)
    return TableOfContents(items)
