"""The cards that other sites show in a frame."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from monitoring_record.addresses import CARD, CARD_STYLE_SHEET
from monitoring_record.records import Dossier
from monitoring_record.site import Site
from tests.support.reports import dossier, site, unrated

ADDRESS = "https://record.example.org/"
OF_RECOMMENDATION, OF_MATRIX = "ruritania/recommendations/1/card.html", "ruritania/matrix/card.html"
MOST_BYTES = 12_000


def cards(of: Site) -> dict[str, str]:
    return {name: content().decode() for name, content in of.files.items() if name.endswith(CARD)}


def built(*of: Dossier) -> dict[str, str]:
    return cards(site(*of, address=ADDRESS))


def words_of(html: str) -> str:
    """Return what a reader sees."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html.partition("<body>")[2])).split())


def test_a_card_says_where_a_recommendation_stands_and_as_of_when(tiny: Dossier) -> None:
    card = built(tiny)[OF_RECOMMENDATION]
    said = words_of(card)
    assert said.startswith("Ruritania · Recommendation 1 Mend the walls 4 Mostly done up from half done in March 2021")
    assert "As of the 2nd meeting, March 2022" in said
    assert '<a target="_top" href="./">Castles: all of it, with the reasons</a>' in card


def test_the_card_of_the_matrix_has_a_tile_for_each_recommendation(tiny: Dossier) -> None:
    card = built(tiny)[OF_MATRIX]
    assert "As of the 2nd meeting, March 2022" in words_of(card)
    links = re.findall(r'<a target="_top" href="([^"]*)"', card)
    assert links == ["../recommendations/1/", "../recommendations/2/", "./"]
    assert "1 Mend the walls: Mostly done" in words_of(card).replace(" 4 ", " ")


def test_a_card_is_a_small_page_of_its_own(tiny: Dossier) -> None:
    for name, card in built(tiny).items():
        assert len(card) < MOST_BYTES
        assert '<html lang="en">' in card
        assert '<meta name="robots" content="noindex">' in card
        assert f'<link rel="canonical" href="{ADDRESS}{name.removesuffix(CARD)}">' in card
        assert re.search("<title>.+ – Castles</title>", card)
        assert "<script" not in card
        assert " style=" not in card
        assert "<style" not in card


def test_every_link_of_a_card_leaves_the_frame(tiny: Dossier) -> None:
    for card in built(tiny).values():
        assert re.findall("<a ", card)
        assert re.findall(r'<a (?!target="_top")', card) == []


def test_every_class_of_a_rating_has_its_colours_in_both_schemes(tiny: Dossier) -> None:
    made = site(tiny, address=ADDRESS)
    style = made.files[CARD_STYLE_SHEET]().decode()
    used = {name for card in cards(made).values() for name in re.findall(r"\brating-[\w-]+", card)}
    assert len(used) > 1
    assert {name: style.count(f".{name} ") for name in used} == dict.fromkeys(used, 2)


def test_a_changed_rating_changes_the_cards(data: Path, tiny: Dossier) -> None:
    before = built(tiny)
    file = data / "ruritania/updates/2/02.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("rating: little", "rating: half"), encoding="utf-8")
    after = built(dossier(data))
    changed = {name for name, card in after.items() if card != before[name]}
    assert changed == {OF_MATRIX, "ruritania/recommendations/2/card.html"}


def test_without_a_rating_the_card_says_so(tiny: Dossier) -> None:
    found = built(unrated(tiny))
    assert found.keys() == {f"ruritania/recommendations/{number}/card.html" for number in (1, 2)}
    assert "Not rated yet" in words_of(found[OF_RECOMMENDATION])


@pytest.mark.parametrize("config", [{"address": ""}, {"preview": True}, {"copied_on": "1 May 2022"}])
def test_only_the_public_web_has_cards(config: dict[str, Any], tiny: Dossier) -> None:
    made = site(tiny, **{"address": ADDRESS, **config})
    assert not [name for name in made.files if "card" in name]
    assert not [page.address for page in made.pages() if "iframe" in page.body]


def test_the_page_has_the_line_that_embeds_its_card(tiny: Dossier) -> None:
    title = 'Walls & "moats"'
    odd = tiny.recommendations[0].model_copy(update={"title": title})
    of = replace(tiny, recommendations=(odd, *tiny.recommendations[1:]))
    pages = {page.address: page.body for page in site(of, address=ADDRESS).pages()}
    for address in (OF_RECOMMENDATION, OF_MATRIX):
        body = pages[address.removesuffix(CARD)]
        (shown,) = re.findall("<pre><code>(.*?)</code></pre>", body)
        (copied,) = re.findall(r'data-clipboard-text="(&lt;iframe[^"]*)"', body)
        line = unescape(shown)
        assert unescape(copied) == line
        attributes = dict(re.findall(r' (\w+)="([^"]*)"', line))
        assert attributes["src"] == ADDRESS + address
        assert (attributes["width"], attributes["loading"]) == ("480", "lazy")
        assert attributes["height"].isdigit()
        if address == OF_RECOMMENDATION:
            assert unescape(attributes["title"]) == f"Recommendation 1: {title}, Ruritania"
