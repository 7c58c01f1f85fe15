"""The links of mentions and abbreviations, relative to the page that shows the text."""

import re

import pytest

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.records import Dossier
from monitoring_record.site import SiteConfig
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
    found = re.findall(r'<a href="([^"]+)">([^<]+)</a>', page.text(text, update))
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
    page = PageContext(report, "ruritania/recommendations/1/", SiteConfig("x", folders=folders))
    html = page.text("The CCC came.", tiny.updates[0])
    assert f'<a href="{address}" class="abbreviation" title="Council of Castles’ Crews">CCC</a>' in html
