"""The one file that knows MkDocs: its events in, one plain call each, its objects out."""

import logging
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from monitoring.loading import load
from monitoring.pages import Page, Site
from monitoring.records import Dossier

log = logging.getLogger("mkdocs.monitoring")

_SECTION = 2

RATING_KEY = "<!-- rating key -->"
"""Stands in a hand-written page where the table of the ratings goes."""


class _LastGood:
    """While the site is served, what was sound a moment ago is shown until a broken file is mended.

    MkDocs loads this module once and keeps it through all rebuilds; nothing else here outlives a build.
    """

    serving = False
    dossiers: tuple[Dossier, ...] = ()


def on_startup(command: str, *, dirty: bool) -> None:
    """Remember whether the site is built or served."""
    _LastGood.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the data before MkDocs empties the site folder: the last good site outlives a bad edit."""
    library = load(Path(config.config_file_path).parent / "data")
    for problem in library.problems:
        log.error(str(problem))
    if library.problems and not _LastGood.dossiers:
        count = len(library.problems)
        raise Abort(f"{count} {'problem' if count == 1 else 'problems'} in the data; the site was left as it was.")
    if _LastGood.serving and library.dossiers:
        _LastGood.dossiers = library.dossiers
    config.extra["problems"] = library.problems
    config.extra["site"] = Site(
        library.dossiers or _LastGood.dossiers,
        name=config.site_name,
        folders=config.use_directory_urls,
        edit_root=_edit_root(config),
    )
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and files."""
    site: Site = config.extra["site"]
    generated: dict[str, Page] = {}
    for page in site.pages():
        name = _name(page.address)
        _refuse_collision(files, name)
        file = File.generated(config, name, content=_stub(page), inclusion=InclusionLevel.NOT_IN_NAV)
        file.edit_uri = f"../{page.source}"
        files.append(file)
        generated[name] = page
    for name, content in site.files():
        _refuse_collision(files, name)
        files.append(File.generated(config, name, content=content))
    config.extra["generated"] = generated
    config.nav = _navigation(config.nav or [], site)
    return files


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Put the table of the ratings where a hand-written page asks for it."""
    if RATING_KEY not in markdown:
        return markdown
    site: Site = config.extra["site"]
    return markdown.replace(RATING_KEY, site.rating_key(page.file.src_uri.removesuffix(".md") + "/"))


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Hand over a generated page as it was written."""
    generated: dict[str, Page] = config.extra["generated"]
    written = generated.get(page.file.src_uri)
    if written is None:
        return html
    page.toc = _table_of_contents(written)
    page.present_anchor_ids = set(written.anchors)
    return written.body


def _edit_root(config: MkDocsConfig) -> str | None:
    """The address under which the project's files are edited; without a repository there are no pencils."""
    if not config.repo_url:
        config.edit_uri = None
        return None
    return urljoin(urljoin(f"{config.repo_url.rstrip('/')}/", config.edit_uri or ""), "../")


def _navigation(written: list[Any], site: Site) -> list[Any]:
    """The hand-written navigation, with each report after its first entry: constant, however long the reports are."""
    reports = [
        {country: [{label: _name(address)} for label, address in entries]} for country, entries in site.navigation()
    ]
    return [*written[:1], *reports, *written[1:]]


def _stub(page: Page) -> str:
    """The page's front matter: all that MkDocs needs to know until the body is asked for."""
    title, description = (text.replace("\\", "\\\\").replace('"', '\\"') for text in (page.title, page.description))
    return f'---\ntitle: "{title}"\ndescription: "{description}"\n---\n'


def _name(address: str) -> str:
    """What MkDocs would call the page's file in content/: it makes x/ of x.md, or x.html in a copy for a disk."""
    return f"{address.rstrip('/') or 'index'}.md"


def _refuse_collision(files: Files, name: str) -> None:
    if files.get_file_from_path(name) is not None:
        raise Abort(f"content/{name} stands where a generated file goes; give it another name.")


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
