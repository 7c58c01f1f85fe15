"""This record's site and its offline copy, as they are published."""

import re
from pathlib import Path

from tests.support.html_checker import html_problems
from tests.support.links import broken_links, links_to_folders


def test_every_link_of_the_site_leads_somewhere(real_site: Path) -> None:
    assert broken_links(real_site) == []


def test_every_link_of_the_offline_copy_leads_to_a_file(offline_site: Path) -> None:
    assert broken_links(offline_site) == []
    assert links_to_folders(offline_site) == [], "from a disk, a link to a folder shows its files instead of a page"


def test_every_page_is_valid_html(real_site: Path) -> None:
    assert html_problems(real_site) == []


def test_the_site_calls_nobody(real_site: Path) -> None:
    calling = re.compile(
        r"<(?:script|img|iframe)[^>]+src=[\"']?https?:|<link[^>]+(?:stylesheet|preconnect)[^>]+href=[\"']?https?:"
    )
    callers = [path.name for path in real_site.rglob("*.html") if calling.search(path.read_text(encoding="utf-8"))]
    assert callers == []
