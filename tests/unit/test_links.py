"""The links of mentions and abbreviations, relative to the page that shows the text."""

import re

import pytest

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.records import Dossier
from monitoring_record.site import SiteConfig
from monitoring_record.site.links import relative_links, site_link
from monitoring_record.site.page_context import PageContext
from monitoring_record.texts import Explanation, References, Target
from tests.support.reports import analysis


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Parts 1.1 and 1.2", {"Parts 1.1": "#m1-p1", "1.2": "#m1-p2"}),
        ("under 1.2", {"1.2": "#m1-p2"}),
        ("part 1.2 (1)", {"part 1.2 (1)": "#p2-1"}),
        ("under 1.9; under 7.5", {}),
        ("Recommendations 1 and 2", {"Recommendations 1": "#m1", "2": "../2/"}),
        ("the 1st and 2nd meetings", {"1st": "#m1", "2nd meetings": "#m2"}),
        ("the 3rd meeting, of which nothing is published", {}),
    ],
)
def test_mentions_lead_to_what_happened_to_the_recommendation(
    text: str, expected: dict[str, str], tiny: Dossier
) -> None:
    published = tiny.published()
    update = next(update for update in published.updates if (update.meeting, update.recommendation) == (1, 1))
    page = PageContext(analysis(published), "ruritania/recommendations/1/", SiteConfig("x"))
    found = re.findall(
        r'<a href="([^"]+)">([^<]+)</a>', relative_links(page.text(text, update), page.address, folders=True)
    )
    assert {words: address for address, words in found} == expected


@pytest.mark.parametrize("break_", ["\\\n", "  \n", "\n\n"])
def test_a_mention_with_a_line_break_in_it_stays_plain(break_: str, tiny: Dossier) -> None:
    page = PageContext(analysis(tiny), "ruritania/recommendations/1/", SiteConfig("x"))
    html = page.text(f"See Recommendation{break_}2, please.", tiny.updates[0])
    assert re.fullmatch(r"[\x20-\x7e\n]+", html), "no mark of the renderer is left"


@pytest.mark.parametrize(("folders", "address"), [(True, "../../../glossary/#ccc"), (False, "../../glossary.html#ccc")])
def test_abbreviations_lead_to_the_glossary(folders: bool, address: str, tiny: Dossier) -> None:
    report = ReportAnalysis(
        tiny, References(), {"CCC": Explanation("Council of Castles’ Crews", Target("glossary/", "ccc"))}
    )
    page = PageContext(report, "ruritania/recommendations/1/", SiteConfig("x"))
    html = relative_links(page.text("The CCC came.", tiny.updates[0]), page.address, folders=folders)
    assert f'<a href="{address}" class="abbreviation" title="Council of Castles’ Crews">CCC</a>' in html


CONTAINED = {"ruritania/recommendations/1/": "r1"}


def on_the_print_page(link: str, *, folders: bool = True) -> str:
    """Return a link as the page for print has it, which contains a recommendation."""
    html = relative_links(f'<a href="{link}">', "ruritania/print/", folders=folders, contained=CONTAINED)
    return html.removeprefix('<a href="').removesuffix('">')


def test_what_is_on_the_page_itself_is_an_anchor() -> None:
    assert on_the_print_page(site_link("ruritania/recommendations/1/")) == "#r1"
    assert on_the_print_page(site_link("ruritania/recommendations/1/", "m2-p1")) == "#r1-m2-p1"
    assert on_the_print_page(site_link("ruritania/print/", "about")) == "#about"


def test_what_is_on_another_page_is_a_relative_link() -> None:
    assert on_the_print_page(site_link("ruritania/matrix/")) == "../matrix/"
    assert on_the_print_page(site_link("ruritania/recommendations/2/", "m2")) == "../recommendations/2/#m2"
    assert (
        on_the_print_page(f"{site_link('ruritania/meetings/2/')}?rating=full#ratings")
        == "../meetings/2/?rating=full#ratings"
    )


def test_a_page_in_a_copy_for_a_disk_is_a_file() -> None:
    assert on_the_print_page(site_link("ruritania/matrix/", "x"), folders=False) == "matrix.html#x"


def test_other_links_stay_as_they_are() -> None:
    assert on_the_print_page("https://castles.example/") == "https://castles.example/"
