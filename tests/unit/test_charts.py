"""The charts of the pages as files of their own, and the finding in their titles."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from monitoring_record.records import Dossier
from tests.support.reports import analysis, site

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
        assert f'<a href="{picture}" download>Picture as SVG</a> <a href="{picture[:-4]}.png" download>' in links
        assert f'<a href="{data}" download>' in links
        assert f'<a href="#{anchor}">' in links
        assert f'data-clipboard-text="{ADDRESS}{page}#{anchor}"' in links
        assert f'id="{anchor}"' in pages[page]
