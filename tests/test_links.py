"""Where the mentions and the abbreviations of a text lead, from the page that it stands on."""

import re
from pathlib import Path

import pytest
from conftest import ROOT

from monitoring_record.library import load
from monitoring_record.records import Dossier
from monitoring_record.site import Site, SiteConfig
from monitoring_record.site.page_writer import PageContext

GLOSSARY = load(ROOT / "data").glossary


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
    desk = PageContext(published, "ruritania/recommendations/1/", SiteConfig("x"))
    found = re.findall(r'<a href="([^"]+)">([^<]+)</a>', desk.text(text, update))
    assert {words: address for address, words in found} == expected


@pytest.mark.parametrize(
    ("folders", "address"), [(True, "../../../glossary/#clil"), (False, "../../glossary.html#clil")]
)
def test_abbreviations_lead_to_the_glossary(folders: bool, address: str, kazakhstan: Dossier) -> None:
    site = Site((kazakhstan,), SiteConfig("x", folders=folders, glossary=GLOSSARY))
    page = next(page for page in site.pages() if page.address == "kazakhstan/recommendations/29/")
    name = "Content and language integrated learning"
    assert f'<a href="{address}" class="abbreviation" title="{name}">CLIL</a>' in page.body


def test_the_built_glossary_has_an_anchor_for_every_abbreviation(real_site: Path) -> None:
    html = (real_site / "glossary/index.html").read_text(encoding="utf-8")
    assert GLOSSARY is not None
    assert [a for a in GLOSSARY.abbreviations() if f'id="{a.lower()}"' not in html] == []
    assert '<dt id="supreme-judicial-council">' in html
