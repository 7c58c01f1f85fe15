"""The pages of the tiny report, compared with golden files, which show the effect of a change on each page.

Run with UPDATE_GOLDEN=1 to update them, then read the diff.
"""

import os
import re
import shutil
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from monitoring_record.library import Library, load
from monitoring_record.records import Dossier
from monitoring_record.site import Forge, Page
from tests.support.contents import words_in
from tests.support.paths import TINY
from tests.support.reports import site

GOLDEN = Path(__file__).parent / "pages"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return load(Path(shutil.copytree(TINY, tmp_path_factory.mktemp("pages") / "data")))


@pytest.fixture(scope="module")
def pages(library: Library) -> dict[str, Page]:
    return {page.address: page for page in site(*library.dossiers, glossary=library.glossary).pages()}


ADDRESSES = {
    "home": "",
    "overview": "ruritania/",
    "matrix": "ruritania/matrix/",
    "recommendation": "ruritania/recommendations/1/",
    "cite": "ruritania/recommendations/1/cite/",
    "cite-meeting": "ruritania/meetings/2/cite/",
    "differences": "ruritania/differences/",
    "organisation": "ruritania/organisations/friends-of-walls/",
    "promises": "ruritania/promises/",
    "meetings": "ruritania/meetings/",
    "compare": "ruritania/compare/",
    "meeting": "ruritania/meetings/2/",
    "meeting-changes": "ruritania/meetings/2/changes/",
    "chapter": "ruritania/chapters/1/",
    "institutions": "ruritania/institutions/",
    "institution": "ruritania/institutions/masons/",
    "print": "ruritania/print/",
    "sources": "ruritania/sources/",
    "data": "ruritania/data/",
    "glossary": "glossary/",
    "search": "search/",
    "api": "api/",
}


def test_every_page_has_its_address(pages: dict[str, Page]) -> None:
    assert set(pages) == {
        *ADDRESSES.values(),
        "ruritania/recommendations/2/",
        "ruritania/recommendations/2/cite/",
        "ruritania/meetings/1/",
        "ruritania/meetings/1/cite/",
        "ruritania/chapters/2/",
    }


@pytest.mark.parametrize("name", ADDRESSES)
def test_page(name: str, pages: dict[str, Page]) -> None:
    compare(pages[ADDRESSES[name]], GOLDEN / f"{name}.html")


@pytest.mark.parametrize("name", ["home", "overview", "matrix", "meeting"])
def test_page_when_a_meeting_is_half_published(name: str, tiny: Dossier) -> None:
    half = replace(tiny, updates=tuple(u for u in tiny.updates if (u.meeting, u.recommendation) != (2, 2)))
    page = next(page for page in site(half).pages() if page.address == ADDRESSES[name])
    compare(page, GOLDEN / "half-published" / f"{name}.html")


def compare(page: Page, golden: Path) -> None:
    """Compare a page with its golden file, or write it."""
    lines = (line.strip() for line in page.body.splitlines())
    body = "\n".join(line for line in lines if line) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(body, encoding="utf-8")
    assert body == golden.read_text(encoding="utf-8")


def test_a_page_knows_its_headings_and_anchors(pages: dict[str, Page]) -> None:
    page = pages["ruritania/recommendations/1/"]
    headings = [(heading.level, heading.id, heading.text) for heading in page.headings]
    assert headings[:5] == [
        (2, "in-short", "In short"),
        (2, "promises", "Promises"),
        (2, "whole", "As a whole"),
        (2, "p1", "1.1 Count the cracks"),
        (2, "p2", "1.2 Fill the cracks"),
    ]
    assert {"p1", "m2", "p2-1", "m1", "m1-p3", "m2-p1", "m1-doc-list", "promise-open-register"} <= page.anchors


def test_each_page_comes_from_a_file(pages: dict[str, Page]) -> None:
    assert pages["ruritania/recommendations/1/"].source == "data/ruritania/recommendations/01.yml"
    assert pages["ruritania/meetings/2/"].source == "data/ruritania/meetings/02.yml"
    assert pages["ruritania/chapters/1/"].source == "data/ruritania/report.yml"
    assert pages["glossary/"].source == "data/glossary.yml"


def test_each_entry_of_the_glossary_leads_to_its_line(library: Library) -> None:
    forge = Forge("https://github.com/castles/record")
    castles = site(*library.dossiers, glossary=library.glossary, shared_files=library.shared_files, forge=forge)
    pages = castles.pages()
    page = next(page for page in pages if page.address == "glossary/")
    moat = page.body.partition('<dt id="moat">')[2].partition("</dt>")[0]
    assert 'href="https://github.com/castles/record/edit/main/data/glossary.yml#L11"' in moat


def test_a_site_may_do_without_a_glossary(tiny: Dossier) -> None:
    assert "glossary/" not in {page.address for page in site(tiny).pages()}


def test_what_is_not_published_leaves_no_trace(pages: dict[str, Page], tiny: Dossier) -> None:
    castles = site(tiny)
    everything = "".join(page.body for page in pages.values()) + "".join(
        words_in(content()) for content in castles.files.values()
    )
    assert "gargoyles" not in everything
    assert "3rd meeting" not in everything
    years_of_the_timeline = "<b>2023</b>"
    assert "2023" not in everything.replace(years_of_the_timeline, "")


def test_a_contributors_markup_stays_text(pages: dict[str, Page]) -> None:
    body = pages["ruritania/recommendations/1/"].body
    assert "&lt;script&gt;" in body
    assert "<script" not in body


def test_the_rating_of_a_sub_part_stands_on_the_page(pages: dict[str, Page]) -> None:
    page = pages["ruritania/recommendations/1/"]
    assert "m2-p2-1" in page.anchors
    assert re.search(r'id="m2-p2-1">1\.2 \(1\).*?Fully done', page.body, re.DOTALL)


def test_an_early_update_of_the_next_meeting_hides_no_rating(tiny: Dossier) -> None:
    without = replace(tiny, updates=tuple(u for u in tiny.updates if (u.meeting, u.recommendation) != (2, 2)))
    home = next(page for page in site(without).pages() if page.address == "")
    assert "Fill the moats: Mostly done" in home.body, "the rating of the meeting before is the current one"


def test_reports_with_ratings_of_the_same_id_keep_their_colours(tiny: Dossier) -> None:
    ratings = tuple(r.model_copy(update={"colour": "#123456"}) for r in tiny.scale.ratings)
    other = replace(
        tiny,
        report=tiny.report.model_copy(update={"slug": "graustark", "country": "Graustark"}),
        scale=tiny.scale.model_copy(update={"id": "other", "ratings": ratings}),
    )
    castles = site(tiny, other)
    css = castles.style_sheet()
    assert ".rating-full-005000 { --rating: #005000;" in css
    assert ".rating-full-123456 { --rating: #123456;" in css
    titles = [page.title for page in castles.pages()]
    assert len(titles) == len(set(titles)), "search results need different titles"


def test_updates_can_be_corrected_where_there_is_a_repository(tiny: Dossier) -> None:
    forge = Forge("https://git.example/record")
    with_pencils = {page.address: page.body for page in site(tiny, forge=forge).pages()}
    update = forge.edit("data/ruritania/updates/2/01.yml")
    assert f'href="{update}' in with_pencils["ruritania/recommendations/1/"]


PRINT = "ruritania/print/"


def test_every_id_of_the_whole_report_is_there_once(pages: dict[str, Page]) -> None:
    counted = Counter(re.findall(r'\sid="([^"]+)"', pages[PRINT].body))
    assert [name for name, count in counted.items() if count > 1] == []
    own = {"title", "contents", "about", "numbers", "ratings"}
    known = re.compile(r"chapter-\d+|r\d+(-.+)?")
    assert [name for name in set(counted) - own if not known.fullmatch(name)] == [], (
        "another recommendation may have it"
    )


def test_the_whole_report_holds_what_its_links_to_recommendations_lead_to(pages: dict[str, Page]) -> None:
    links = re.findall(r'href="([^"]+)"', pages[PRINT].body)
    assert [link for link in links if "recommendations/" in link and "/cite/" not in link] == []
    inside = [link.removeprefix("#") for link in links if link.startswith("#")]
    assert set(inside) - pages[PRINT].anchors == set()
    assert {"r1", "r2", "r1-p1", "r1-m2-p1", "r1-m1-doc-list"} <= set(inside)


@pytest.mark.parametrize("name", ADDRESSES)
def test_no_level_of_the_headings_is_left_out(name: str, pages: dict[str, Page]) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])\b", pages[ADDRESSES[name]].body)]
    assert levels[0] == 1
    assert [(before, level) for before, level in pairwise(levels) if level > before + 1] == []
