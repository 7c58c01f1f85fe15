"""The one file that knows MkDocs: its events in, one plain call each, its objects out."""

import json
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_build_date
from mkdocs.utils.templates import TemplateContext

from monitoring_record import addresses, search, theme
from monitoring_record.analysis import compile_record, public
from monitoring_record.dates import day
from monitoring_record.library import Library, load
from monitoring_record.search.words import Lexicon
from monitoring_record.site import Forge, OfflineCopy, Page, Site, SiteConfig

log = logging.getLogger("mkdocs.monitoring_record")

_SECTION = 2

_INSERTS: Mapping[str, Callable[[Site, str], str]] = {
    "rating key": Site.rating_key,
    "fields": lambda site, _: site.fields(),
    "checks": lambda site, _: site.checks(),
}
"""What goes into a hand-written page at an address, by the comment that stands in its place."""

_INSERT = re.compile(rf"^<!-- ({'|'.join(_INSERTS)}) -->$", re.MULTILINE)


class _LastGood:
    """While the site is served, what was sound a moment ago is shown until a broken file is mended.

    MkDocs loads this module once and keeps it through all rebuilds; nothing else here outlives a build.
    """

    serving = False
    library: Library | None = None


@dataclass(frozen=True)
class _Build:
    """What one build hands from event to event."""

    site: Site
    pages: dict[str, Page]
    """The generated pages, by what MkDocs would call their files in content/."""
    files: dict[str, str]
    """The generated files that are no pages, by their addresses."""


def on_startup(command: str, *, dirty: bool) -> None:
    """Remember whether the site is built or served."""
    _LastGood.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read, check and write everything before MkDocs empties the site folder: the last good site outlives a bad edit."""
    library = load(Path(config.config_file_path).parent / "data")
    for problem in library.problems:
        log.error(str(problem))
    if library.problems and _LastGood.library is None:
        count = len(library.problems)
        raise Abort(f"{count} {'problem' if count == 1 else 'problems'} in the data; the site was left as it was.")
    if _LastGood.serving and not library.problems:
        _LastGood.library = library
    sound = _LastGood.library if library.problems and _LastGood.library else library
    site_config = _site_config(config, addresses.data(public(sound.dossiers)[0]))
    site = Site(compile_record(sound, preview=site_config.preview), site_config)
    build = _Build(site, {_name(page.address): page for page in site.pages()}, dict(site.files()))
    for name in (*build.pages, *build.files):
        if (Path(config.docs_dir) / name).exists():
            raise Abort(f"content/{name} stands where a generated file goes; give it another name.")
    config.nav = _navigation(config.nav or [], site)
    _add_theme(config, site)
    config.extra["site_config"] = site_config
    config.extra["build"] = build
    config.extra["problems"] = library.problems
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and files."""
    build: _Build = config.extra["build"]
    for name, page in build.pages.items():
        files.append(File.generated(config, name, content=_stub(page), inclusion=InclusionLevel.NOT_IN_NAV))
    for name, content in build.files.items():
        files.append(File.generated(config, name, content=content.encode()))
    offered = build.site.config.offers
    if offered:
        for ending in ("", ".sha256"):
            source = f"{config.extra['offline_copy']}{ending}"
            files.append(File.generated(config, f"{offered.address}{ending}", abs_src_path=source))
    return files


def on_pre_page(page: MkDocsPage, config: MkDocsConfig, files: Files) -> MkDocsPage:
    """In a copy for a disk, let a page's own address be that of its newest version."""
    if config.extra["site_config"].copied_on and config.site_url:
        page.canonical_url = f"{config.site_url}{_address(page.file.src_uri)}"
    return page


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Put the lists of ratings, fields and checks where a hand-written page asks for them."""
    build: _Build = config.extra["build"]
    return _INSERT.sub(lambda found: _INSERTS[found.group(1)](build.site, page.file.dest_uri), markdown)


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Hand over a generated page as it was written."""
    build: _Build = config.extra["build"]
    written = build.pages.get(page.file.src_uri)
    if written is None:
        return html.replace(" />", ">")  # Python-Markdown ends pictures and breaks as XHTML does
    page.toc = _table_of_contents(written)
    page.present_anchor_ids = set(written.anchors)
    return written.body


def on_post_build(config: MkDocsConfig) -> None:
    """Add the generated pages and the engine's settings to the search index, before the offline plugin copies it."""
    build: _Build = config.extra["build"]
    record, folders = build.site.record, build.site.config.folders
    index = Path(config.site_dir) / "search" / "search_index.json"
    known = json.loads(index.read_text(encoding="utf-8"))
    entries = (entry for page in build.pages.values() for entry in page.search_entries)
    lexicon = Lexicon.of(record.glossary.glossary if record.glossary else None, record.synonyms)
    known["config"].update(search.search_config())
    known["docs"] = search.documents(entries, known["docs"], lexicon, folders=folders)
    index.write_text(json.dumps(known, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _add_theme(config: MkDocsConfig, site: Site) -> None:
    """Put the engine's theme between the site's own folder and Material's."""
    own = [config.theme.custom_dir] if config.theme.custom_dir else []
    config.theme.dirs.insert(len(own), str(theme.TEMPLATES))
    config.watch.append(str(theme.FOLDER))
    config.extra_css[:0] = theme.STYLE_SHEETS
    script = ExtraScriptValue(theme.SCRIPT)
    script.defer = True
    config.extra_javascript.insert(0, script)
    if site.config.copied_on:  # on the web it would only delay the first paint
        config.extra["polyfills"] = [theme.WORKER_SHIM]
    config.extra["example"] = site.example()


def on_page_context(context: TemplateContext, page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> None:
    """Tell the theme where the page is edited, and where a mistake on it is reported."""
    build: _Build = config.extra["build"]
    forge = build.site.config.forge
    written = build.pages.get(page.file.src_uri)
    source, line = (written.source, written.line) if written else (f"content/{page.file.src_uri}", None)
    page.edit_url = forge.edit(source, line) if forge else None
    page.meta["report_href"] = forge.report(str(page.title), _address(page.file.src_uri)) if forge else None


def _forge(config: MkDocsConfig) -> Forge | None:
    if not config.repo_url:
        return None
    return Forge(config.repo_url, str(config.extra.get("branch", "main")), config.site_url or "")


def _site_config(config: MkDocsConfig, folder: str) -> SiteConfig:
    """What is built: the site on the web, or a copy of it for a disk; and whether it offers the copy, in a folder of it."""
    return SiteConfig(
        name=config.site_name,
        address=config.site_url or "",
        folders=config.use_directory_urls,
        forge=_forge(config),
        preview=bool(config.extra["preview"]),
        copied_on=day(get_build_date()) if config.extra["offline"] else "",
        offers=_offered(config.extra["offline_copy"], folder),
    )


def _offered(copy: str, folder: str) -> OfflineCopy | None:
    """The zip that the site offers, if it has been made."""
    if not copy:
        return None
    file = Path(copy)
    checksum = file.with_name(f"{file.name}.sha256").read_text(encoding="ascii").split()[0]
    return OfflineCopy(f"{folder}{file.name}", file.stat().st_size, checksum)


def _navigation(written: list[Any], site: Site) -> list[Any]:
    """The hand-written navigation, with each report after its first entry: constant, however long the reports are."""
    reports = [{country: [{link.label: _name(link.address)} for link in links]} for country, links in site.navigation()]
    return [*written[:1], *reports, *written[1:]]


def _stub(page: Page) -> str:
    """The page's front matter: all that MkDocs needs to know until the body is asked for.

    The theme escapes neither. Titles hold no markup (`records.base.Line`); the description is any text.
    """
    description = " ".join(escape(page.description).split())
    return f"---\ntitle: {json.dumps(page.title)}\ndescription: {json.dumps(description)}\nsearch: {{exclude: true}}\n---\n"


def _name(address: str) -> str:
    """What MkDocs would call the page's file in content/: it makes x/ of x.md, or x.html in a copy for a disk."""
    return f"{address.rstrip('/') or 'index'}.md"


def _address(name: str) -> str:
    """The address of a page with this file, the other way round."""
    way = name.removesuffix(".md")
    return "" if way == "index" else f"{way.removesuffix('/index')}/"


def _table_of_contents(page: Page) -> TableOfContents:
    """Third-level headings below the second-level ones."""
    items: list[Any] = []
    for heading in page.headings:
        link = AnchorLink(heading.text, heading.id, heading.level)
        if heading.level == _SECTION or not items:
            items.append(link)
        else:
            items[-1].children.append(link)
    return TableOfContents(items)
