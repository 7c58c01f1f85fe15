"""A report with more recommendations and sources than one page shows in detail: what is on which page, and how large pages are."""

import re
from dataclasses import replace
from posixpath import normpath

import pytest

from monitoring_record.analysis.page_limits import MOST_COMPARISONS
from monitoring_record.records import Dossier
from monitoring_record.search import SearchEntry
from monitoring_record.site import Page
from monitoring_record.site.feeds.news import MOST_ENTRIES
from tests.support.citadel import LARGE_CHAPTER, LAWS, MEETINGS, ORGANISATIONS, PARTS, TOWERS, write_citadel
from tests.support.reports import dossier, site

ALL_SPOKEN_PARTS = TOWERS * len(MEETINGS) * len(PARTS)
"""Of each organisation."""
ALL_LAWS = TOWERS * len(MEETINGS) * LAWS


@pytest.fixture(scope="module")
def citadel(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    """The report."""
    data = tmp_path_factory.mktemp("citadel") / "data"
    write_citadel(data)
    return dossier(data)


@pytest.fixture(scope="module")
def pages(citadel: Dossier) -> dict[str, Page]:
    """Its pages."""
    return {page.address: page for page in site(citadel).pages()}


def rows(page: Page) -> tuple[int, int]:
    """Return how many rows of recommendations and of parts a page has."""
    return page.body.count('<tbody class="row"'), page.body.count('<tr class="part"')


def test_a_table_of_many_recommendations_has_no_rows_of_parts(pages: dict[str, Page]) -> None:
    assert rows(pages["ruritania/matrix/"]) == (TOWERS, 0)
    assert rows(pages["ruritania/meetings/2/"]) == (TOWERS, 0)
    assert rows(pages["ruritania/chapters/1/"]) == (LARGE_CHAPTER, 0)
    small = TOWERS - LARGE_CHAPTER
    assert rows(pages["ruritania/chapters/2/"]) == (small, small * len(PARTS))


def test_each_row_names_the_page_with_its_parts(pages: dict[str, Page]) -> None:
    matrix = pages["ruritania/matrix/"].body
    assert len(re.findall(r'<tbody class="row"[^>]* data-parts>', matrix)) == TOWERS
    bands = dict(re.findall(r'<tbody class="band" data-chapter="(\d)"( data-parts)?>', matrix))
    assert bands == {"1": "", "2": " data-parts"}, "the page of a large chapter has no rows of parts either"


def test_a_report_without_chapters_is_folded_too(citadel: Dossier) -> None:
    report = citadel.report.model_copy(update={"chapters": ()})
    recommendations = tuple(each.model_copy(update={"chapter": None}) for each in citadel.recommendations)
    without = replace(citadel, report=report, recommendations=recommendations)
    matrix = next(page for page in site(without).pages() if page.address == "ruritania/matrix/")
    assert rows(matrix) == (TOWERS, 0)
    assert 'class="band"' not in matrix.body


def test_lists_of_many_recommendations_leave_the_details_to_other_pages(pages: dict[str, Page]) -> None:
    assert 'class="tile' not in pages[""].body
    assert 'class="recommendation-list' not in pages["ruritania/"].body
    assert 'class="reason"' not in pages["ruritania/meetings/2/"].body
    changed = re.search(r"<li><a [^>]*>2 Raise tower 2</a> <span>([^<]*)</span>", pages["ruritania/"].body)
    assert changed
    assert changed[1] == "Fully done → Hardly begun"


def test_what_changed_in_many_recommendations_is_numbers_by_the_ratings_before_and_now(pages: dict[str, Page]) -> None:
    body = pages["ruritania/meetings/2/changes/"].body
    assert 'class="reason"' not in body
    assert 'class="change-what"' not in body
    improved = body.partition('id="improved"')[2].partition('id="worsened"')[0]
    counts = [int(count) for count in re.findall(r'<span class="count">(\d+)</span></p>', improved)]
    assert "48 recommendations as a whole, 96 parts." in improved
    assert (len(counts), sum(counts)) == (6, 48 + 96)
    assert improved.count('<a href="../../../recommendations/') == sum(counts)


def test_many_new_documents_are_a_number(citadel: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    address = "ruritania/meetings/2/changes/"
    (few,) = (page.body for page in site(citadel).pages() if page.address == address)
    monkeypatch.setattr("monitoring_record.analysis.meeting_changes.MOST_SOURCES", TOWERS)
    (many,) = (page.body for page in site(citadel).pages() if page.address == address)
    assert few.count('<li class="source">') == TOWERS * LAWS
    assert many.count('<li class="source">') == 0
    assert f"{TOWERS * LAWS} documents: the lists of" in many


BYTES = {"ruritania/matrix/": 700, "ruritania/meetings/2/": 900, "ruritania/": 850, "": 60}
"""How long a page may be for each recommendation, so that it is below 1 MB with 1,000 of them."""


@pytest.mark.parametrize("address", BYTES)
def test_a_page_grows_little_with_each_recommendation(pages: dict[str, Page], address: str) -> None:
    fixed = 15_000
    assert len(pages[address].body.encode()) < fixed + TOWERS * BYTES[address]


def test_each_kind_of_many_sources_has_its_page_and_long_kinds_have_several(pages: dict[str, Page]) -> None:
    kinds = [
        address.removeprefix("ruritania/sources/") for address in pages if address.startswith("ruritania/sources/")
    ]
    assert kinds == ["", "law/", "law/2/", "code/"]
    listed = [pages[f"ruritania/sources/{kind}"].body.count('class="source filtered"') for kind in kinds]
    assert listed == [0, ALL_LAWS / 2, ALL_LAWS / 2, 1]


def test_links_to_a_source_lead_to_the_page_that_lists_it(pages: dict[str, Page]) -> None:
    found = set()
    for address, page in pages.items():
        for link, anchor in re.findall(r'href="([^"]*sources/[^"#]*)#([^"]+)"', page.body):
            target = f"{normpath(f'{address}{link}')}/"
            assert anchor in pages[target].anchors, (address, link)
            found.add((target, anchor))
    assert len(found) == ALL_LAWS + 1
    shared = {address for address, page in pages.items() for entry in entries_of(page) if "where it is" in entry.title}
    assert shared == {"ruritania/sources/code/"}


def entries_of(page: Page) -> tuple[SearchEntry, ...]:
    return page.search.entries if page.search else ()


def test_the_first_anchors_of_the_pages_are_in_order(pages: dict[str, Page]) -> None:
    """The script finds the page of a source by them."""
    overview = pages["ruritania/sources/"].body
    first, second = re.findall(r'href="law/(?:2/)?" data-from="([^"]+)"', overview)
    assert first == min(_sources(pages["ruritania/sources/law/"]))
    assert max(_sources(pages["ruritania/sources/law/"])) < second == min(_sources(pages["ruritania/sources/law/2/"]))


def _sources(page: Page) -> set[str]:
    return {anchor for anchor in page.anchors if anchor.startswith("law-")}


def test_many_differences_have_a_line_for_each_recommendation(pages: dict[str, Page]) -> None:
    body = pages["ruritania/differences/"].body
    assert ALL_SPOKEN_PARTS * len(ORGANISATIONS) > MOST_COMPARISONS > ALL_SPOKEN_PARTS
    assert body.count('<tr class="comparison"') == 0
    assert len(re.findall(r'<li id="m\d-r\d+">', body)) == TOWERS * len(MEETINGS)
    assert "3 parts: 2 implemented, 2 partly, 2 not implemented" in " ".join(re.sub(r"<[^>]+>", "", body).split())
    assert "?finding=" not in body, "the numbers lead to rows that are not there"


def test_what_one_organisation_says_may_be_less_than_a_page(pages: dict[str, Page]) -> None:
    body = pages["ruritania/organisations/castle-watch/"].body
    assert body.count('<tr class="comparison"') == ALL_SPOKEN_PARTS
    assert len(body) < 1_000_000


def test_the_page_of_a_meeting_counts_many_alternative_reports(pages: dict[str, Page]) -> None:
    body = " ".join(re.sub(r"<[^>]+>", "", pages["ruritania/meetings/2/"].body).split())
    said = f"{TOWERS} of {TOWERS} recommendations: {TOWERS}, by Friends of Walls; {TOWERS}, by Castle Watch."
    assert f"the original contains an alternative report on {said}" in body


# ---- What other sites show ------------------------------------------------------------------------------------------
def test_what_would_be_large_elsewhere_is_small_or_not_there(citadel: Dossier) -> None:
    large = site(citadel, address="https://record.example.org/")
    pictures = {name for name in large.files if name.endswith((".svg", ".png"))}
    assert pictures == {"ruritania/meetings/2/flow.svg", "ruritania/meetings/2/flow.png"}
    (matrix,) = (page.body for page in large.pages() if page.address == "ruritania/matrix/")
    assert "matrix.svg" not in matrix
    card = large.files["ruritania/matrix/card.html"]()
    assert len(card) < 5_000
    assert b"recommendations/1/" not in card
    feed = large.files["ruritania.atom"]()
    assert feed.count(b"<entry>") <= MOST_ENTRIES
