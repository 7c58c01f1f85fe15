"""The pictures that messengers and social networks show with a link: what they show, and that it is drawn as it should be."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from monitoring_record.records import Dossier
from monitoring_record.site import Site
from monitoring_record.site.pictures.drawing import drawn
from monitoring_record.site.pictures.lettering import Lettering, can_be_lettered, fitted
from monitoring_record.site.pictures.share_picture import (
    OverviewPicture,
    RecommendationPicture,
    picture_of_overview,
    picture_of_recommendation,
)
from tests.support.drafts import Words, write_drafts, write_public_castles
from tests.support.reports import analysis, dossier, site

ADDRESS = "https://record.example.org/"
MARGIN = 60


def picture(of: Dossier, number: int = 1) -> RecommendationPicture:
    return picture_of_recommendation(analysis(of), of.recommendations[number - 1], "Castles", "example.org/1")


def overview(of: Dossier) -> OverviewPicture:
    return picture_of_overview(analysis(of), "Castles", "example.org")


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png))


def ratings(shown: RecommendationPicture) -> dict[str, list[str | None]]:
    return {strip.label: [rating.id if rating else None for rating in strip.ratings] for strip in shown.strips}


# ---- What it shows --------------------------------------------------------------------------------------------------
def test_it_shows_the_rating_and_the_history_of_the_parts(tiny: Dossier) -> None:
    shown = picture(tiny.published())
    assert (shown.kicker, shown.title) == ("Recommendation 1 · Peer review of castles", "Mend the walls")
    assert (shown.rated, shown.rating and shown.rating.symbol) == ("Mostly done", "4")
    assert shown.when == "2nd meeting, March 2022: rated higher than in March 2021"
    assert ratings(shown) == {"1.1": ["half", "full"], "1.2": ["little", "little"], "1.3": ["little", "none"]}
    assert shown.legend.startswith("Its 3 parts, March 2021 (left) to March 2022 (right)")
    assert shown.finding == "1 of 2 parts is rated “hardly begun”"


def test_without_parts_it_shows_the_history_of_the_whole(tiny: Dossier) -> None:
    shown = picture(tiny.published(), 2)
    assert ratings(shown) == {"March 2021": ["most"], "March 2022": ["little"]}
    assert (shown.finding, shown.legend) == ("", "")


def test_it_says_what_is_not_rated(tiny: Dossier) -> None:
    unrated = replace(tiny, updates=())
    shown = picture(unrated)
    assert (shown.rating, shown.rated, shown.when, shown.strips) == (None, "Not yet rated", "", ())
    assert overview(unrated).headline == "2 recommendations"


def test_the_overview_shows_the_finding_and_the_numbers(tiny: Dossier) -> None:
    published = tiny.published()
    shown = overview(published)
    standing = analysis(published).standing
    assert standing
    assert shown.headline == standing.headline
    assert [(bar.label, [(rating.id, count) for rating, count in bar.shares]) for bar in shown.bars] == [
        ("2 recommendations as a whole", [("most", 1), ("little", 1)]),
        ("2 rated parts", [("full", 1), ("little", 1)]),
    ]
    assert [strip.label for row in shown.rows for strip in row] == ["1", "1.1", "1.2", "1.3", "2"]


def test_drafts_are_in_no_picture(data: Path) -> None:
    write_public_castles(data)
    before = site(dossier(data), address=ADDRESS)
    write_drafts(data, Words())
    after = site(dossier(data), address=ADDRESS)
    assert pictures(after).keys() == pictures(before).keys() != set()
    assert pictures(after) == pictures(before)


def pictures(of: Site) -> dict[str, bytes]:
    return {address: draw() for address, draw in of.pictures.items()}


@pytest.mark.parametrize(
    "config", [{}, {"address": ADDRESS, "preview": True}, {"address": ADDRESS, "copied_on": "1 May 2022"}]
)
def test_only_the_public_web_has_pictures(config: dict[str, Any], tiny: Dossier) -> None:
    built = site(tiny, **config)
    assert pictures(built) == {}
    assert {built.share_picture_of(page) for page in built.contents} == {None}


def test_it_is_told_in_words_to_those_who_do_not_see_it(tiny: Dossier) -> None:
    assert picture(tiny.published()).alt == (
        "Ruritania, Recommendation 1 · Peer review of castles: Mend the walls. Mostly done. "
        "1 of 2 parts is rated “hardly begun”."
    )


# ---- How it is drawn ------------------------------------------------------------------------------------------------
def test_a_picture_is_a_png_of_few_colours_in_the_size_that_previews_have(tiny: Dossier) -> None:
    for shown in (picture(tiny), overview(tiny)):
        image = opened(drawn(shown))
        assert (image.format, image.size, image.mode) == ("PNG", (1200, 630), "P")
        assert len(drawn(shown)) < 60_000


def test_the_rating_has_its_colour(tiny: Dossier) -> None:
    colours = opened(drawn(picture(tiny.published()))).convert("RGB").getcolors() or []
    assert (0x80, 0xC0, 0x80) in {colour for _, colour in colours}


def test_the_same_picture_is_the_same_bytes(tiny: Dossier) -> None:
    assert drawn(picture(tiny)) == drawn(picture(tiny))


@pytest.mark.parametrize(
    "title",
    ["Walls", "Mend the walls of every castle " * 4, "Mend the walls " * 40, "W" * 300, "Починить стены замка " * 5],
)
@pytest.mark.parametrize("subtitle", ["", "of the northern and of the southern castles, " * 5])
def test_no_title_runs_out_of_the_picture(title: str, subtitle: str, tiny: Dossier) -> None:
    shown = replace(picture(tiny), title=title, subtitle=subtitle, finding=title, when=title, rated=title)
    image = opened(drawn(shown)).convert("RGB")
    paper = (255, 255, 255)
    for edge in ((0, 90, MARGIN - 12, 630), (1200 - MARGIN + 12, 90, 1200, 630)):
        assert image.crop(edge).getcolors() == [((edge[2] - edge[0]) * (edge[3] - edge[1]), paper)]


@pytest.mark.parametrize(("parts", "meetings"), [(1, 1), (16, 4), (40, 4), (200, 4)])
def test_any_number_of_parts_is_within_the_picture(parts: int, meetings: int, tiny: Dossier) -> None:
    shown = picture(tiny)
    strip = replace(shown.strips[0], ratings=(shown.strips[0].ratings[0],) * meetings, implied=True)
    image = opened(drawn(replace(shown, strips=(strip,) * parts))).convert("RGB")
    assert image.crop((1200 - MARGIN + 12, 90, 1200, 630)).getcolors() == [(48 * 540, (255, 255, 255))]


def test_a_text_is_in_the_largest_size_that_fits() -> None:
    assert fitted("Walls", 500, 100, (80, 40), 700).lettering.size == 80
    smaller = fitted("Mend the walls of the castle", 500, 100, (80, 40), 700)
    assert smaller.lettering.size == 40
    assert " ".join(smaller.lines) == "Mend the walls of the castle"
    cut = fitted("Mend the walls of the castle " * 9, 500, 100, (80, 40), 700)
    assert len(cut.lines) == 2
    assert cut.lines[-1].endswith("…")
    assert max(cut.lettering.width(line) for line in cut.lines) <= 500


def test_each_character_is_lettered_from_a_font_that_has_it() -> None:
    lettering = Lettering(40)
    assert len(list(lettering.runs("Ұлттық Academy, ō"))) > 1
    unknown = list(lettering.lettered("\uffff"))
    for text in ("Стены", "Қазақстан", "Škoda", "“walls”"):
        assert can_be_lettered([text])
        assert list(lettering.lettered(text)) != unknown


def test_what_no_font_has_is_left_out_and_never_a_box() -> None:
    assert not list(Lettering(40).lettered("☃"))
    assert Lettering(40).width("Walls☃") == Lettering(40).width("Walls")


def test_a_page_whose_words_cannot_be_lettered_has_the_picture_of_the_site(tiny: Dossier) -> None:
    georgian = tiny.recommendations[0].model_copy(update={"title": "კედლები"})
    built = site(replace(tiny, recommendations=(georgian, tiny.recommendations[1])), address=ADDRESS)
    assert not can_be_lettered(["კედლები"])
    assert {"ruritania/share.png", "ruritania/recommendations/2/share.png"} == pictures(built).keys()
