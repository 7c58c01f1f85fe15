"""The metadata of the pages for search engines and link previews."""

import json
import re
from collections import Counter
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image

from monitoring_record.addresses import file_of
from tests.support.projects import Build, set_repository
from tests.support.reports import replace
from tests.support.schema_org import problems_of
from tests.support.search_files import indexed_pages

ADDRESS = "https://record.example.org/"
SHOWN = 200
"""How many characters of a description search engines show."""

REPORT = r'<p class="report-mistake"><a href="([^"]*)" rel="nofollow">'

Heads = dict[str, str]


@pytest.fixture
def heads(public_site: Path) -> Heads:
    """The heads of its pages, by their addresses."""
    pages = {path.parent.relative_to(public_site).as_posix(): path for path in public_site.rglob("index.html")}
    return {f"{name}/".removeprefix("./"): head(path) for name, path in pages.items()}


def head(page: Path) -> str:
    return page.read_text(encoding="utf-8").partition("</head>")[0]


def value_in(head: str, pattern: str) -> str:
    """Return the only match of a pattern in a head, with its character references resolved."""
    found = re.findall(pattern, head, re.DOTALL)
    assert len(found) == 1, f"{pattern} matches {len(found)} times"
    return unescape(found[0])


def title(head: str) -> str:
    return value_in(head, r"<title>(.*?)</title>")


def description(head: str) -> str:
    return value_in(head, r'<meta name="description" content="([^"]*)"')


def shared(head: str, name: str) -> str:
    return value_in(head, rf'<meta property="og:{name}" content="([^"]*)"')


def repeated(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def test_every_page_has_a_title_and_a_description_of_its_own(heads: Heads) -> None:
    assert len(heads) > 10
    assert repeated([title(head) for head in heads.values()]) == []
    assert repeated([description(head) for head in heads.values()]) == []
    assert title(heads[""]) == "Monitoring Record"
    assert title(heads["ruritania/matrix/"]) == "Progress matrix of Ruritania – Monitoring Record"


def test_descriptions_are_sentences_that_are_shown_whole(heads: Heads) -> None:
    descriptions = {address: description(head) for address, head in heads.items()}
    assert {address: words for address, words in descriptions.items() if not words.endswith(".")} == {}
    assert {address: words for address, words in descriptions.items() if not 40 <= len(words) <= SHOWN} == {}


def test_every_page_has_its_address_and_the_data_of_its_preview(heads: Heads) -> None:
    for address, head in heads.items():
        assert value_in(head, r'<link rel="canonical" href="([^"]*)"') == ADDRESS + address
        assert shared(head, "url") == ADDRESS + address
        assert shared(head, "title") == title(head)
        assert shared(head, "description") == description(head)
        assert shared(head, "site_name") == "Monitoring Record"
        assert shared(head, "type") == ("article" if address else "website")


def test_recommendations_and_overviews_have_pictures_of_their_own_and_all_other_pages_that_of_the_site(
    heads: Heads, public_site: Path
) -> None:
    own = re.compile(r"ruritania/(recommendations/\d+/)?")
    for address, head in heads.items():
        file = f"{address}share.png" if own.fullmatch(address) else "assets/share.png"
        assert shared(head, "image") == ADDRESS + file
        size = shared(head, "image:width"), shared(head, "image:height")
        assert tuple(map(str, Image.open(public_site / file).size)) == size == ("1200", "630")
        assert shared(head, "image:alt").startswith("Ruritania, " if own.fullmatch(address) else "Squares in ")


def test_a_preview_has_no_pictures_of_its_own(preview_site: Path) -> None:
    assert [path.parent.name for path in preview_site.rglob("share.png")] == ["assets"]
    assert shared(head(preview_site / "ruritania/index.html"), "image") == f"{ADDRESS}assets/share.png"


def test_the_shared_picture_exists_and_has_the_given_size(heads: Heads, public_site: Path) -> None:
    for head in heads.values():
        picture = (public_site / shared(head, "image").removeprefix(ADDRESS)).read_bytes()
        width, height = (int.from_bytes(picture[at : at + 4]) for at in (16, 20))
        assert (str(width), str(height)) == (shared(head, "image:width"), shared(head, "image:height"))
        assert shared(head, "image:alt")


ODD = '"Walls" & moats, the Queen\'s &lt;b&gt; &amp; x'
"""A name with every sign that means something in HTML, as far as names may have it: not the brackets of elements."""


def test_a_name_is_escaped_once_in_each_place(project: Path, build: Build) -> None:
    data = project / "data/ruritania"
    replace(data / "report.yml", ("country: Ruritania", f"country: |\n  {ODD}"))
    replace(data / "recommendations/02.yml", ("title: Fill the moats", f"title: |\n  {ODD}"))
    replace(data / "meetings/01.yml", ("name: Meeting 1 of the Council", f"name: |\n  {ODD}"))
    of_the_page = "Who rates the progress of a country, by what rules, and how this site shows it."
    words = (("# How progress is rated", f"# {ODD}"), (f"description: {of_the_page}", f"description: |-\n  {ODD}"))
    replace(project / "content/methodology.md", *words)
    of_the_site = "How countries carry out the recommendations of their peers, meeting after meeting"
    of_the_picture = "Squares in three colours, a row for each recommendation: how its rating changed"
    settings = (
        ("- How progress is rated: methodology.md", "- methodology.md"),
        ("site_name: Monitoring Record", f"site_name: |-\n  {ODD}"),
        (f"site_description: {of_the_site}", f"site_description: |-\n  {ODD}"),
        (f'alt: "{of_the_picture}"', f"alt: |-\n      {ODD}"),
    )
    replace(project / "mkdocs.yml", *settings)
    set_repository(project, "https://git.example/record")
    finished = build(project)
    assert finished.returncode == 0, finished.stdout
    written = project / "site/methodology/index.html"
    assert title(head(written)) == shared(head(written), "title") == f"{unescape(ODD)} – {ODD}"
    assert shared(head(written), "site_name") == shared(head(written), "image:alt") == ODD
    assert description(head(written)) == shared(head(written), "description") == ODD
    assert shared(head(project / "site/404.html"), "description") == ODD
    report = value_in(written.read_text(encoding="utf-8"), REPORT)
    assert parse_qs(urlsplit(report).query)["title"] == [f"Mistake: {unescape(ODD)}"]
    for address in ("ruritania/", "ruritania/matrix/", "ruritania/meetings/1/", "ruritania/recommendations/2/"):
        page = project / "site" / address / "index.html"
        assert ODD in title(head(page)), address
        assert shared(head(page), "title") == title(head(page)), address
        assert ODD in description(head(page)), address
        assert shared(head(page), "description") == description(head(page)), address
        report = value_in(page.read_text(encoding="utf-8"), REPORT)
        assert ODD in parse_qs(urlsplit(report).query)["title"][0], address
    title_found, *_ = indexed_pages(project / "site", "reports/ruritania")["ruritania/recommendations/2/"]
    assert title_found == ODD


def test_the_texts_about_the_site_are_escaped_once_in_each_place(project: Path, build: Build) -> None:
    texts = {name: f'"{name}" onclick="{ODD}' for name in ("site_name", "site_description", "site_author")}
    settings = project / "mkdocs.yml"
    kept = [line for line in settings.read_text(encoding="utf-8").splitlines() if not line.startswith(tuple(texts))]
    kept += [f"{name}: {json.dumps(text)}" for name, text in texts.items()]
    settings.write_text("\n".join(kept) + "\n", encoding="utf-8")
    finished = build(project)
    assert finished.returncode == 0, finished.stdout
    for name in ("index.html", "404.html", "contribute/index.html", "ruritania/index.html"):
        page = project / "site" / name
        assert ' onclick="' not in page.read_text(encoding="utf-8"), name
        assert title(head(page)).endswith(texts["site_name"]), name
        assert shared(head(page), "site_name") == texts["site_name"], name
        assert texts["site_author"] in unescape(head(page)), name
    assert shared(head(project / "site/404.html"), "description") == texts["site_description"]


def test_a_page_that_is_not_there_says_so(public_site: Path) -> None:
    lost = head(public_site / "404.html")
    assert title(lost) == "This page is not in the record – Monitoring Record"
    assert "canonical" not in lost


@pytest.mark.parametrize("page", ["ruritania/", "ruritania/data/"])
def test_search_engines_for_data_find_the_files(heads: Heads, page: str) -> None:
    dataset, _ = described(heads[page])
    assert dataset["@type"] == "Dataset"
    assert dataset["name"] == "Ruritania: Peer review of castles, first round"
    assert 50 <= len(dataset["description"]) <= 5000, "Google takes no other description"
    for download in dataset["distribution"]:
        assert download["@type"] == "DataDownload"
        assert re.fullmatch(r"[a-z]+/[\w.+-]+", download["encodingFormat"])
    assert dataset["creator"]["name"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", dataset["temporalCoverage"])


def test_what_search_engines_are_told_is_in_their_vocabulary_and_on_the_site(heads: Heads, public_site: Path) -> None:
    of_report = {address: head for address, head in heads.items() if address.startswith("ruritania/")}
    assert len(of_report) > 10
    for address, head in of_report.items():
        things = described(head)
        assert things[-1]["@type"] == "BreadcrumbList", address
        assert [problem for thing in things for problem in problems_of(thing)] == [], address
        for url in re.findall(rf'"({ADDRESS}[^"]*)"', head.partition("ld+json")[2]):
            assert (public_site / file_of(url.removeprefix(ADDRESS))).is_file(), url


def test_a_preview_says_nothing_to_search_engines(preview_site: Path) -> None:
    assert not [page for page in preview_site.rglob("*.html") if "ld+json" in page.read_text(encoding="utf-8")]


def described(head: str) -> list[dict[str, Any]]:
    """Return the things that a head describes."""
    graph = json.loads(value_in(head, r'<script type="application/ld\+json">(.*?)</script>'))
    assert graph["@context"] == "https://schema.org"
    things: list[dict[str, Any]] = graph["@graph"]
    return things


def test_the_head_and_the_foot_of_a_page_lead_to_its_feed(public_site: Path) -> None:
    page = public_site / "ruritania/recommendations/1/index.html"
    link = '<link rel="alternate" type="application/atom+xml" title="Atom feed" href="../1.atom">'
    assert link in head(page)
    assert (page.parent / "../1.atom").is_file()
    assert '<a href="../1.atom" type="application/atom+xml">Atom feed</a>' in page.read_text(encoding="utf-8")
