"""The charts of the pages as files of their own, and the finding in their titles."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from monitoring_record.records import Dossier
from monitoring_record.site.pictures.png import png_of
from tests.support.reports import analysis, dossier, site

SVG = "{http://www.w3.org/2000/svg}"
ADDRESS = "https://record.example.org/"


def texts(chart: str) -> list[str]:
    """Return the texts of a chart, without the signs that are letters."""
    root = ET.fromstring(chart)
    signs = set(root.iterfind(f".//{SVG}symbol/{SVG}text"))
    return ["".join(text.itertext()) for text in root.iter(f"{SVG}text") if text not in signs]


def charts(of: Dossier) -> dict[str, str]:
    files = site(of, address=ADDRESS).files
    return {address: content().decode() for address, content in files.items() if address.endswith(".svg")}


def test_the_heat_map_and_the_diagram_of_each_later_meeting_are_files(tiny: Dossier) -> None:
    assert charts(tiny).keys() == {
        "ruritania/heat-map.svg",
        "ruritania/matrix/matrix.svg",
        "ruritania/meetings/2/flow.svg",
    }
    assert charts(replace(tiny, updates=())) == {}


@pytest.mark.parametrize(
    ("name", "finding"),
    [("heat-map.svg", "1 of 2 ratings rose."), ("meetings/2/flow.svg", "1 rating rose, 1 fell")],
)
def test_a_chart_says_its_finding_its_source_and_its_edition(name: str, finding: str, tiny: Dossier) -> None:
    said = texts(charts(tiny)[f"ruritania/{name}"])
    assert said[0].startswith(finding)
    assert said[1].startswith("Ruritania, Peer review of castles: ")
    assert said[-2].startswith("Castles, record.example.org/ruritania")
    assert said[-2].endswith(" · 2nd meeting, March 2022")
    assert said[-1] == "Retold from: Council of Castles"


def test_the_heat_map_has_a_field_for_each_rating_with_its_sign(tiny: Dossier) -> None:
    chart = ET.fromstring(charts(tiny)["ruritania/heat-map.svg"])
    fields = [field.get("fill") for field in chart.iter(f"{SVG}rect") if field.get("height") == "16"]
    key, of_ratings = 4, 2 * 2 + 3 * 2
    assert len(fields) == key + of_ratings
    signs = {symbol.get("id") for symbol in chart.iter(f"{SVG}symbol")}
    assert {use.get("href", "")[1:] for use in chart.iter(f"{SVG}use")} <= signs
    assert [text for text in texts(charts(tiny)["ruritania/heat-map.svg"]) if text == "Mend the walls"]


def test_a_chart_needs_no_style_sheet_and_no_script(tiny: Dossier) -> None:
    for chart in charts(tiny).values():
        assert "<style" not in chart
        assert "style=" not in chart
        assert "<script" not in chart


def pngs(of: Dossier, **config: Any) -> dict[str, bytes]:
    files = site(of, **{"address": ADDRESS, **config}).files
    return {name: content() for name, content in files.items() if name.endswith(".png")}


def test_the_matrix_has_the_words_of_each_rating_and_a_sign_where_it_changed(tiny: Dossier) -> None:
    chart = charts(tiny)["ruritania/matrix/matrix.svg"]
    said = texts(chart)
    assert [text for text in said if text in ("Half done", "Mostly done", "Hardly begun")] == [
        *("Half done", "Mostly done"),
        *("Mostly done", "Hardly begun"),
    ]
    assert len(ET.fromstring(chart).findall(f"./{SVG}svg")) == 2 + len(("the key", "has two"))


def test_a_rating_as_light_as_the_paper_has_an_edge(tiny: Dossier) -> None:
    pale = {rating.colour for rating in tiny.scale.ratings if rating.is_pale}
    assert pale
    for name in ("heat-map.svg", "matrix/matrix.svg"):
        fields = ET.fromstring(charts(tiny)[f"ruritania/{name}"]).iter(f"{SVG}rect")
        edged = {field.get("fill", "") for field in fields if field.get("stroke") and field.get("fill") != "none"}
        assert "#ffffff" in edged
        assert edged <= pale


def test_each_chart_is_a_png_of_twice_its_size(tiny: Dossier) -> None:
    found = pngs(tiny)
    assert {name.replace(".png", ".svg") for name in found} == charts(tiny).keys()
    for name, chart in charts(tiny).items():
        root = ET.fromstring(chart)
        image = Image.open(BytesIO(found[name.replace(".svg", ".png")]))
        assert image.size == (2 * int(root.get("width", "")), 2 * int(root.get("height", "")))
    assert pngs(tiny) == found


def test_a_changed_rating_changes_the_pictures(data: Path, tiny: Dossier) -> None:
    before = pngs(tiny)
    file = data / "ruritania/updates/2/02.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("rating: little", "rating: half"), encoding="utf-8")
    after = pngs(dossier(data))
    assert [name for name, content in after.items() if content == before[name]] == []


@pytest.mark.parametrize("letters", ["Walls", "Стены", "Қамал", "Škoda"])
@pytest.mark.parametrize("weight", [400, 700])
def test_the_fonts_of_pictures_have_the_letters_of_the_site(letters: str, weight: int) -> None:
    def drawn(text: str) -> bytes:
        return png_of(
            '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40">'
            f'<text y="30" font-size="24" font-weight="{weight}">{text}</text></svg>'
        )

    assert len({drawn(letter) for letter in letters}) == len(set(letters))
    assert drawn(letters) != drawn("")


@pytest.mark.parametrize("config", [{"address": ""}, {"preview": True}, {"copied_on": "1 May 2022"}])
def test_only_the_public_web_has_png(config: dict[str, Any], tiny: Dossier) -> None:
    assert pngs(tiny, **config) == {}
    bodies = [page.body for page in site(tiny, **{"address": ADDRESS, **config}).pages()]
    assert not [body for body in bodies if ".png" in body]


def test_the_change_in_words_leaves_out_what_did_not_happen(tiny: Dossier) -> None:
    changes = analysis(tiny).meetings[2].changes
    words = tiny.programme.words
    assert changes.in_words(words) == "1 rating rose, 1 fell"
    assert replace(changes, improved=()).in_words(words) == "1 rating fell"
    fourteen = changes.improved * 14
    all_three = replace(changes, improved=fourteen, unchanged=fourteen)
    assert all_three.in_words(words) == "14 ratings rose, 1 fell, 14 stayed"


def test_below_a_chart_are_its_picture_its_data_and_its_link(tiny: Dossier) -> None:
    pages = {page.address: page.body for page in site(tiny, address=ADDRESS).pages()}
    for page, picture, anchor, data in (
        ("ruritania/", "heat-map.svg", "recommendations", "data/ratings.csv"),
        ("ruritania/meetings/2/", "flow.svg", "flow", "../../data/ratings.csv"),
    ):
        links = pages[page].partition('<p class="chart-links">')[2].partition("</p>")[0]
        assert f'<a href="{picture}" download>Picture (SVG)</a> <a href="{picture[:-4]}.png" download>' in links
        assert f'<a href="{data}" download>' in links
        assert f'<a href="#{anchor}">' in links
        assert f'data-clipboard-text="{ADDRESS}{page}#{anchor}"' in links
        assert f'id="{anchor}"' in pages[page]
