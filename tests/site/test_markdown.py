"""The Markdown files of a built site: each link leads somewhere, and each page leads to its own."""

import re
from pathlib import Path

from monitoring_record.addresses import beside
from tests.support.markdown_files import broken_links, html_in

ADDRESS = "https://record.example.org/"
WITHOUT = {"404.html", "search/", "ruritania/compare/", "ruritania/print/"}


def pages_of(site: Path) -> dict[str, str]:
    paths = (path.relative_to(site).as_posix() for path in site.rglob("*.html") if path.name != "card.html")
    return {path.removesuffix("index.html"): (site / path).read_text(encoding="utf-8") for path in paths}


def test_every_link_leads_somewhere(release: Path) -> None:
    assert list(broken_links(release / "site", ADDRESS)) == []


def test_every_page_leads_to_its_markdown(release: Path) -> None:
    site = release / "site"
    for address, page in pages_of(site).items():
        alternates = re.findall(r'<link rel="alternate" type="text/markdown" title="Markdown" href="([^"]+)">', page)
        if address in WITHOUT or address.endswith("/cite/"):
            assert alternates == [], address
        else:
            (href,) = alternates
            file = (site / address / href).resolve()
            assert file == (site / beside(address, ".md")).resolve()
            assert f"- Address of this page: <{ADDRESS}{address}>" in file.read_text(encoding="utf-8")


def test_no_file_contains_html(release: Path) -> None:
    for file in (release / "site").rglob("*.md"):
        assert html_in(file.read_text(encoding="utf-8")) == [], file.name


def test_the_lists_in_pages_written_by_hand_are_written_out(release: Path) -> None:
    methodology = (release / "site/methodology.md").read_text(encoding="utf-8")
    assert "- **Fully done** (`full`)\n\n  All of it." in methodology
    contribute = (release / "site/contribute.md").read_text(encoding="utf-8")
    assert f"### Recommendation – <{ADDRESS}contribute/#fields-recommendation>" in contribute
    assert f"#### `unknown-document` – <{ADDRESS}contribute/#check-unknown-document>" in contribute


def test_neither_a_preview_nor_an_offline_copy_has_any(preview_site: Path, release: Path) -> None:
    for folder in (preview_site, release / "offline"):
        assert [*folder.rglob("*.md"), *folder.rglob("llms.txt")] == []
