"""The events of MkDocs, each with the part of a build that it begins."""

import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from monitoring_record import addresses, garbage
from monitoring_record.analysis import CompiledRecord, compile_record
from monitoring_record.downloads import EarlierFiles
from monitoring_record.editions import NO_HISTORY, EditionReader, HistoryReader
from monitoring_record.library import load, project_problems
from monitoring_record.loading.record_files import RecordReader
from monitoring_record.mkdocs_adapter.as_of import AsOf, checkout_of
from monitoring_record.mkdocs_adapter.build_settings import BuildSettings
from monitoring_record.mkdocs_adapter.compiled_site import CompiledSite, kept_editions, refuse
from monitoring_record.mkdocs_adapter.content_security import ContentSecurity, InlineCode
from monitoring_record.mkdocs_adapter.conversion import (
    WrittenFile,
    anchors_in,
    frame_of,
    frame_stub,
    navigation,
)
from monitoring_record.mkdocs_adapter.frame import BODY, HEADINGS, Frame, slot, unindented
from monitoring_record.mkdocs_adapter.framed_pages import FramedPages
from monitoring_record.mkdocs_adapter.hand_written_links import warn_of_missing_anchors
from monitoring_record.mkdocs_adapter.hand_written_markup import (
    aligned_by_class,
    framed_tables,
    warn_of_blocked_files,
    warn_of_blocked_markup,
)
from monitoring_record.mkdocs_adapter.inserted_blocks import InsertedBlocks
from monitoring_record.mkdocs_adapter.kept_templates import KeptTemplates, kept_templates
from monitoring_record.mkdocs_adapter.other_formats import other_formats
from monitoring_record.mkdocs_adapter.pages_on_request import ON_REQUEST, PagesOnRequest
from monitoring_record.mkdocs_adapter.prebuilding import PrebuiltReports, usable_reports
from monitoring_record.mkdocs_adapter.search_files import index_written_pages, search_files, write_search_files
from monitoring_record.mkdocs_adapter.serving import SiteServer
from monitoring_record.mkdocs_adapter.settings import (
    add_theme,
    data_folder,
    escape_for_the_theme,
    options_of,
    site_config,
    template_folders,
)
from monitoring_record.mkdocs_adapter.site_writer import SiteWriter
from monitoring_record.mkdocs_adapter.style_sheet import add_style_sheet
from monitoring_record.mkdocs_adapter.watching import Stamps, stamps_below
from monitoring_record.mkdocs_adapter.wholeness import check_whole
from monitoring_record.search import PageIndex
from monitoring_record.settings import Options, can_be_emptied
from monitoring_record.settings.written_page import CHECKS, FIELDS, RATING_KEY
from monitoring_record.site import Kept, PageKind, Site, as_markdown
from monitoring_record.site.templating import environment

SETTINGS, COMPILED = "monitoring_record_settings", "monitoring_record_compiled"
PREBUILT, BUILD = "monitoring_record_prebuilt", "monitoring_record_build"
"""Where the adapter keeps its own objects among the settings `extra` of a build."""

_INSERTS: Mapping[str, Callable[[Site, str], str]] = {
    RATING_KEY: Site.rating_key,
    FIELDS: lambda site, _: site.fields(),
    CHECKS: lambda site, _: site.checks(),
}
"""The text that replaces a comment in a hand-written page, by the words of the comment; takes the page's address."""

_INSERT = re.compile(rf"^<!-- ({'|'.join(_INSERTS)}) -->$", re.MULTILINE)


@dataclass(repr=False)  # a template may print all settings, and this is among them
class _Build:
    """The state of one build, from event to event."""

    settings: BuildSettings
    compiled: CompiledSite
    site: Site
    pages: Mapping[str, PageKind]
    """The generated pages, by the names that MkDocs gives to their files in content/."""
    prebuilt: PrebuiltReports
    """The reports whose pages need not be written."""
    frames: dict[str, Frame] = field(default_factory=dict)
    """What the theme puts around the pages, as soon as MkDocs has rendered it."""
    blocks: InsertedBlocks = field(default_factory=InsertedBlocks)
    written_by_hand: list[MkDocsPage] = field(default_factory=list)
    markdown: dict[str, str] = field(default_factory=dict)
    """The pages written by hand as Markdown for programs, by address."""
    files: Files = field(default_factory=lambda: Files([]))
    """Every page and file that is to be written, as soon as MkDocs knows all of them."""
    env: Environment = field(default_factory=Environment)
    """The templates of the theme, as soon as MkDocs has loaded them."""
    code: InlineCode = field(default_factory=InlineCode)
    """The scripts and styles inside of all pages."""
    code_in_data: InlineCode = field(default_factory=InlineCode)
    """What would be a script or a style if a template let it through."""

    def framed(self, page: MkDocsPage) -> str | None:
        """Return the frame that MkDocs renders as this page; None for a page written by hand."""
        generated = self.pages.get(page.file.src_uri)
        return frame_of(generated) if generated else None

    def secured(self, html: str, security: ContentSecurity) -> str:
        """Return a rendered page with the policy for the code in it."""
        code = InlineCode.of(html) - self.code_in_data
        self.code |= code
        return security.put_into(html, code)


class Publisher:
    """Handles the events of MkDocs. As with a plugin, one instance lives as long as the process.

    While the site is served, it keeps what it read and wrote.
    """

    def __init__(self) -> None:
        self._serving = False
        self._reader = RecordReader()
        self._editions = EditionReader()
        self._history = HistoryReader()
        self._kept: Kept | None = None
        self._templates: Stamps = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether the site is built or served."""
        self._serving = command == "serve"
        garbage.collect_none()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check and write everything before MkDocs empties the site folder: a bad edit leaves it as it is."""
        refuse(project_problems(data_folder(config).parent, os.environ), of="the settings")
        _refuse_to_empty(Path(config.site_dir), data_folder(config).parent)
        options, settings = options_of(config), self._settings(config)
        if self._serving:
            self._forget_if_templates_changed(config)
        prebuilt = _prebuilt(config, options, settings)
        compiled = config.extra.get(COMPILED) or self._compiled(config, settings, prebuilt)
        record = compiled.record
        of_pages = site_config(config, options, settings, _downloads(record))
        site = Site(record, of_pages, _templates(config), EarlierFiles(settings.earlier))
        pages = {addresses.written_name(page.address): page for page in site.contents}
        build = _Build(settings, compiled, site, pages, prebuilt)
        config.nav = navigation(config.nav or [], site)
        config.extra["countries"] = [country for country, _ in site.navigation()]
        config.extra["registers"] = site.registers()
        escape_for_the_theme(config)
        add_theme(config, site)
        config.extra["site_config"] = site.config
        config.extra["changed_programs"] = settings.changed_programs
        config.extra["as_of"] = None if self._serving else AsOf.of(compiled.checkout, site.config.forge)
        config.extra["generated_pages"] = {
            name: f"{config.site_url}{page.address}" if page.is_in_sitemap else "" for name, page in build.pages.items()
        }
        config.extra[BUILD] = build
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages and files."""
        build: _Build = config.extra[BUILD]
        _refuse_data(files, data_folder(config).resolve())
        add_style_sheet(files, config, build.site)
        written_by_hand = [addresses.written_address(file.src_uri) for file in files.documentation_pages()]
        rendered = {frame_of(page): name for name, page in reversed(tuple(build.pages.items()))}
        for name, page in build.pages.items():
            if rendered[frame_of(page)] == name:
                files.append(
                    File.generated(config, name, content=frame_stub(page), inclusion=InclusionLevel.NOT_IN_NAV)
                )
            else:
                files.append(WrittenFile(config, name, page.address))
        for address in (*build.site.files, *build.site.pictures):
            files.append(WrittenFile(config, address, address))
        if build.site.config.has_markdown:
            generated = (page.address for page in build.site.contents if page.markdown)
            for address in (*written_by_hand, *generated):
                # MkDocs takes a link to `name.md` for one to the page.
                file = as_markdown(address).address
                files.append(WrittenFile(config, f"{file}.markdown", file))
        copy = build.site.config.offline_copy
        if copy:
            for ending in ("", ".sha256"):
                source = f"{build.settings.offline_copy}{ending}"
                files.append(File.generated(config, f"{copy.address}{ending}", abs_src_path=source))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the templates of the theme."""
        build: _Build = config.extra[BUILD]
        build.env, build.files = env, files
        env.bytecode_cache = _templates(config)
        return env

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Put the engine's own server in the place of MkDocs'."""
        return SiteServer.instead_of(server, config)

    def on_pre_page(self, page: MkDocsPage, *, config: MkDocsConfig, files: Files) -> MkDocsPage:
        """In an offline copy, make the address of the page on the web its canonical one."""
        build: _Build = config.extra[BUILD]
        if config.site_url and build.framed(page):
            page.canonical_url = slot("canonical")
        elif config.site_url and build.site.config.copied_on:
            page.canonical_url = f"{config.site_url}{addresses.written_address(page.file.src_uri)}"
        return page

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Replace the comments of a hand-written page by the lists of ratings, fields and checks."""
        build: _Build = config.extra[BUILD]

        if build.site.config.has_markdown and build.framed(page) is None:
            name, words = page.file.src_uri, page.meta
            address, description = addresses.written_address(name), str(words.get("description") or "")
            build.markdown[address] = build.site.written_markdown(
                name, markdown, str(words.get("title") or ""), description
            )

        def insert(found: re.Match[str]) -> str:
            html = _INSERTS[found[1]](build.site, page.file.dest_uri)
            build.code_in_data |= InlineCode.of(html)
            return build.blocks.taken_out(html)

        return _INSERT.sub(insert, markdown)

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Leave slots in the content of a frame."""
        build: _Build = config.extra[BUILD]
        if build.framed(page) is None:
            build.written_by_hand.append(page)
            html = build.blocks.put_back(framed_tables(aligned_by_class(html)))
            page.present_anchor_ids = {*(page.present_anchor_ids or ()), *anchors_in(html)}  # with those of the blocks
            warn_of_blocked_markup(page.file.src_uri, html)
            return html.replace(" />", ">")  # Python-Markdown ends pictures and breaks as XHTML does
        page.toc = HEADINGS
        page.present_anchor_ids = None  # MkDocs cannot know them
        return BODY

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Give the theme the description of the page, and where it is edited and a mistake on it is reported."""
        build: _Build = config.extra[BUILD]
        forge, name = build.site.config.forge, page.file.src_uri
        edit = report = None
        if forge and build.framed(page):
            edit, report = slot("edit"), slot("report")
        elif forge:
            title = Markup(page.title).striptags()  # noqa: S704 – of the heading, which may be HTML
            edit, report = forge.edit(f"content/{name}", None), forge.report(title, addresses.written_address(name))
        if not build.framed(page) and page.meta.get("description"):
            page.meta["description"] = escape(str(page.meta["description"]))  # the theme takes it for HTML
        if build.framed(page):
            page.meta.update({name: slot(name) for name in ("edition", "head", "formats", "beside_contents")})
        elif (address := addresses.written_address(name)) in build.markdown:
            page.meta.update(other_formats(build.env, address, build.site.config, [as_markdown(address)]))
        if config.site_url and build.framed(page):
            page.meta["share_picture"] = slot("share_picture")
        page.edit_url = edit
        page.meta["report_href"] = report

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Put the policy into the page for addresses that do not exist."""
        build: _Build = config.extra[BUILD]
        if not template_name.endswith(".html"):
            return output
        warn_of_blocked_files(output)
        return build.secured(output, self._security(build))

    @event_priority(-100)  # after all that changes the page: its code is what it has then
    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Put the policy into the page, and keep a frame. Its body is not in it yet, and so not in the policy either."""
        build: _Build = config.extra[BUILD]
        frame = build.framed(page)
        html = build.secured(unindented(output) if frame else output, self._security(build))
        if frame:
            build.frames[frame] = Frame.of(html)
        return html

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the generated pages and files, or get ready to make each of them when a browser asks for it."""
        build: _Build = config.extra[BUILD]
        site = Path(config.site_dir)
        by_hand = tuple(index_written_pages(site, build.written_by_hand, first=len(build.site.contents)))
        for address, markdown in build.markdown.items():
            (site / as_markdown(address).address).write_text(markdown, encoding="utf-8", newline="\n")
        pages = FramedPages(build.site, config, build.env, build.frames)

        def files_of_the_search(generated: Iterable[tuple[int, PageIndex]]) -> Iterator[tuple[str, str]]:
            return search_files(build.compiled.record, build.compiled.lexicon, chain(generated, by_hand))

        read: Callable[[str], bytes | None]
        if self._kept is None:
            writer = SiteWriter(pages, build.prebuilt, build.compiled.indexes)
            write_search_files(site, files_of_the_search(writer.write_all()))
            self._write_headers(build, site)
            read = partial(_content, site)
        else:
            config.extra[ON_REQUEST] = on_request = PagesOnRequest(pages, files_of_the_search, self._kept)
            self._kept.keep_only(build.site.kept_names)
            read = on_request.content
        warn_of_missing_anchors(build.written_by_hand, build.pages, read, config.validation.links.anchors)
        if self._kept is None:
            garbage.end_without_a_look()

    def _write_headers(self, build: _Build, site: Path) -> None:
        """Write the policy for hosts that read it from a file; content/ may have its own."""
        headers = site / "_headers"
        if not build.site.config.copied_on and not headers.exists():
            headers.write_text(self._security(build).headers_file(build.code), encoding="utf-8", newline="\n")

    def _forget_if_templates_changed(self, config: MkDocsConfig) -> None:
        """Write every page anew after an edit of a template; no page names these among what it is made from."""
        templates = stamps_below(template_folders(config))
        if self._kept is None or templates != self._templates:
            self._templates = templates
            self._kept = Kept()
            environment.cache_clear()

    def _settings(self, config: MkDocsConfig) -> BuildSettings:
        """Return what the command asked for; without a command of the engine, only what is served shows drafts."""
        settings = config.extra.get(SETTINGS)
        return settings if isinstance(settings, BuildSettings) else BuildSettings(preview=self._serving)

    def _security(self, build: _Build) -> ContentSecurity:
        return ContentSecurity(on_disk=bool(build.site.config.copied_on))

    def _compiled(self, config: MkDocsConfig, settings: BuildSettings, prebuilt: Collection[str]) -> CompiledSite:
        """Read and compile the data. Files that prebuilt reports were made of were checked then."""
        # A build reads once: to keep what it read would take room.
        library = load(data_folder(config), self._reader if self._serving else None, checked=prebuilt)
        refuse(library.problems)
        checkout = None if self._serving else checkout_of(config)
        reader = self._history if self._serving else HistoryReader()
        history = reader.read(data_folder(config)) if any(library.editions.values()) else NO_HISTORY
        kept = kept_editions(library, history, self._editions if self._serving else None)
        return CompiledSite.of(compile_record(library, kept, preview=settings.preview), checkout)


def _refuse_to_empty(folder: Path, project: Path) -> None:
    """Raise Abort if MkDocs would empty a folder with more than a built site: a command may name any folder."""
    if not can_be_emptied(folder.resolve(), project.resolve()):
        raise Abort(f"{folder} would lose all that is in it; name a new folder, or one with a built site.")


def _content(site: Path, file: str) -> bytes:
    return (site / file).read_bytes()


def _refuse_data(files: Files, data: Path) -> None:
    """Raise Abort if MkDocs would copy a file of the data, with its drafts: from a folder of the site, or of its theme."""
    for file in files:
        if file.abs_src_path and Path(file.abs_src_path).resolve().is_relative_to(data):
            cure = "name folders in mkdocs.yml as `docs_dir` and `custom_dir` that neither contain data/ nor link to it"
            raise Abort(f"{file.src_uri} would be published as it is, with drafts; {cure}.")


def _downloads(record: CompiledRecord) -> str:
    """Return the address below which the site offers the offline copy: with the downloads of the first report, if there is one."""
    return next((addresses.data(report.dossier) for report in record.published), "")


def _templates(config: MkDocsConfig) -> KeptTemplates:
    return kept_templates(Path(config.config_file_path).parent)


def _prebuilt(config: MkDocsConfig, options: Options, settings: BuildSettings) -> PrebuiltReports:
    folder = config.extra.get(PREBUILT)
    if not folder:
        return {}
    return usable_reports(folder, data_folder(config), site_config(config, options, settings, downloads=""))


def finished_build(config: MkDocsConfig) -> CompiledSite:
    """Return what a finished build was made from; raises Abort if the site is not whole."""
    build: _Build = config.extra[BUILD]
    check_whole(config, build.files)
    return build.compiled
