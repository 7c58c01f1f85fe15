"""Pages and navigation of the engine as MkDocs has them."""

import json
from html import escape
from typing import Any

from mkdocs.structure.toc import AnchorLink, TableOfContents

from monitoring_record.site import Page, Site

_SECTION = 2


def navigation(written: list[Any], site: Site) -> list[Any]:
    """Return the hand-written navigation with the reports after its first entry; its size does not depend on theirs."""
    reports = [
        {country: [{link.label: file_name(link.address)} for link in links]} for country, links in site.navigation()
    ]
    return [*written[:1], *reports, *written[1:]]


def stub(page: Page) -> str:
    """Return the front matter of a page: all that MkDocs needs before `on_page_content` returns the body.

    The theme escapes neither. Titles contain no markup (`records.base.Line`); the description is any text.
    """
    description = " ".join(escape(page.description).split())
    return f"---\ntitle: {json.dumps(page.title)}\ndescription: {json.dumps(description)}\nsearch: {{exclude: true}}\n---\n"


def file_name(address: str) -> str:
    """Return the name of a page's file in content/: MkDocs makes x/ of x.md, or x.html in an offline copy."""
    return f"{address.rstrip('/') or 'index'}.md"


def address_of(name: str) -> str:
    """Return the address of the page whose file has this name; the inverse of `file_name`."""
    path = name.removesuffix(".md")
    return "" if path == "index" else f"{path.removesuffix('/index')}/"


def table_of_contents(page: Page) -> TableOfContents:
    """Return the headings, those of the third level below those of the second."""
    items: list[Any] = []
    for heading in page.headings:
        link = AnchorLink(heading.text, heading.id, heading.level)
        if heading.level == _SECTION or not items:
            items.append(link)
        else:
            items[-1].children.append(link)
    return TableOfContents(items)
