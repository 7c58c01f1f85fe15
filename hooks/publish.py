"""The one file that knows MkDocs: its events in, one plain call each, its objects out."""

import json
import logging
import re
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from monitoring import search
from monitoring.loading import load
from monitoring.pages import Page, Site
from monitoring.records import Dossier
from monitoring.texts import abbreviations

log = logging.getLogger("mkdocs.monitoring")

_SECTION = 2

_RATING_KEY = re.compile(r"^<!-- rating key -->$", re.MULTILINE)
"""Stands in a hand-written page where the table of the ratings goes."""


class _LastGood:
    """While the site is served, what was sound a moment ago is shown until a broken file is mended.

    MkDocs loads this module once and keeps it through all rebuilds; nothing else here outlives a build.
    """

    serving = False
    dossiers: tuple[Dossier, ...] = ()


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
    if library.problems and not _LastGood.dossiers:
        count = len(library.problems)
        raise Abort(f"{count} {'problem' if count == 1 else 'problems'} in the data; the site was left as it was.")
    if _LastGood.serving and library.dossiers:
        _LastGood.dossiers = library.dossiers
    edit_root = _edit_root(config)
    if edit_root is None:
        config.edit_uri = None  # no pencils where there is nothing to edit
    site = Site(
        library.dossiers or _LastGood.dossiers,
        name=config.site_name,
        folders=config.use_directory_urls,
        edit_root=edit_root,
    )
    build = _Build(site, {_name(page.address): page for page in site.pages()}, dict(site.files()))
    for name in (*build.pages, *build.files):
        if (Path(config.docs_dir) / name).exists():
            raise Abort(f"content/{name} stands where a generated file goes; give it another name.")
    config.nav = _navigation(config.nav or [], site)
    config.extra["monitoring"] = build
    config.extra["problems"] = library.problems
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and files."""
    build: _Build = config.extra["monitoring"]
    for name, page in build.pages.items():
        file = File.generated(config, name, content=_stub(page), inclusion=InclusionLevel.NOT_IN_NAV)
        file.edit_uri = f"../{page.source}"
        files.append(file)
    for name, content in build.files.items():
        files.append(File.generated(config, name, content=content.encode()))
    return files


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Put the table of the ratings where a hand-written page asks for it."""
    build: _Build = config.extra["monitoring"]
    return _RATING_KEY.sub(lambda _: build.site.rating_key(page.file.dest_uri), markdown)


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Hand over a generated page as it was written."""
    build: _Build = config.extra["monitoring"]
    written = build.pages.get(page.file.src_uri)
    if written is None:
        return html
    page.toc = _table_of_contents(written)
    page.present_anchor_ids = set(written.anchors)
    return written.body


def on_post_build(config: MkDocsConfig) -> None:
    """Tell search of the generated pages, before the offline plugin copies what it knows."""
    build: _Build = config.extra["monitoring"]
    index = Path(config.site_dir) / "search" / "search_index.json"
    glossary = Path(config.docs_dir) / "glossary.md"
    known = json.loads(index.read_text(encoding="utf-8"))
    known["docs"] += search.documents(
        build.site.dossiers,
        build.pages.values(),
        abbreviations(glossary.read_text(encoding="utf-8")),
        folders=build.site.folders,
    )
    index.write_text(json.dumps(known, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _edit_root(config: MkDocsConfig) -> str | None:
    """The address under which the project's files are edited; without a repository there are no pencils."""
    if not config.repo_url:
        return None
    return urljoin(urljoin(f"{config.repo_url.rstrip('/')}/", config.edit_uri or ""), "../")


def _navigation(written: list[Any], site: Site) -> list[Any]:
    """The hand-written navigation, with each report after its first entry: constant, however long the reports are."""
    reports = [
        {country: [{label: _name(address)} for label, address in entries]} for country, entries in site.navigation()
    ]
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
