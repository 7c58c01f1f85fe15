"""Writes sites of other generators: a page of Markdown for each recommendation, and no more.

The navigation has a constant size, like that of the engine. Hugo and Eleventy have the smallest possible layout.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from bench.markdown_page import MarkdownPage

MKDOCS_SETTINGS = """\
site_name: Plain
site_url: https://plain.example/
theme: {name: material, font: false}
plugins: [search]
nav: [index.md]
validation: {omitted_files: ignore}
"""

HUGO_SETTINGS = 'baseURL = "https://plain.example/"\ntitle = "Plain"\ndisableKinds = ["taxonomy", "term", "RSS"]\n'
HUGO_LAYOUT = "<!doctype html><html lang=en><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}</html>\n"

ELEVENTY_SETTINGS = "export default () => ({ dir: { input: 'pages', output: 'site' } });\n"
ELEVENTY_LAYOUT = "<!doctype html><html lang=en><title>{{ title }}</title><h1>{{ title }}</h1>{{ content }}</html>\n"


def write_mkdocs(folder: Path, pages: Iterable[MarkdownPage]) -> None:
    """Write a project of MkDocs with the theme Material; without pages, it has only an empty home page."""
    _write(folder / "mkdocs.yml", MKDOCS_SETTINGS)
    _write(folder / "docs/index.md", "# Plain\n")
    for page in pages:
        _write(folder / f"docs/{page.name}.md", f"{_front_matter(page)}# {page.title}\n\n{page.text}\n")


def write_hugo(folder: Path, pages: Iterable[MarkdownPage]) -> None:
    """Write a project of Hugo."""
    _write(folder / "hugo.toml", HUGO_SETTINGS)
    for kind in ("single", "list"):
        _write(folder / f"layouts/_default/{kind}.html", HUGO_LAYOUT)
    for page in pages:
        _write(folder / f"content/recommendations/{page.name}.md", f"{_front_matter(page)}{page.text}\n")


def write_eleventy(folder: Path, pages: Iterable[MarkdownPage]) -> None:
    """Write a project of Eleventy."""
    _write(folder / "eleventy.config.mjs", ELEVENTY_SETTINGS)
    _write(folder / "pages/_includes/page.html", ELEVENTY_LAYOUT)
    for page in pages:
        _write(folder / f"pages/{page.name}.md", f"{_front_matter(page, 'layout: page.html')}{page.text}\n")


def _front_matter(page: MarkdownPage, *more: str) -> str:
    return "\n".join(["---", f"title: {json.dumps(page.title)}", *more, "---", "", ""])


def _write(file: Path, content: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
