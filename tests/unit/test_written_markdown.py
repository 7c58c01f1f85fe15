"""Pages that are written by hand, as Markdown for programs."""

import pytest

from monitoring_record.records import Dossier
from monitoring_record.site.written_markdown import written_markdown
from monitoring_record.texts import SITE_LINK
from tests.support.reports import site


def written(text: str, name: str = "castles/moats.md") -> str:
    return str(written_markdown(name, text, {"list": lambda: "- a\n- b"}).text).replace(SITE_LINK, "site:")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](keep.md#tower)", "[a](site:castles/keep/#tower)"),
        ("[a](../methodology.md)", "[a](site:methodology/)"),
        ("[a](/methodology.md)", "[a](site:methodology/)"),
        ("[a](../index.md)", "[a](site:)"),
        ("[a](#here)", "[a](site:castles/moats/#here)"),
        ("![a](a%20b.png)", "![a](site:castles/a%20b.png)"),
        ("[a](https://castle.example/a.md)", "[a](https://castle.example/a.md)"),
        ("[a](mailto:a@castle.example)", "[a](mailto:a@castle.example)"),
        ("`[a](keep.md)`", "`[a](keep.md)`"),
        ("<!-- list -->", "- a\n- b"),
        ("a <!-- no list --> b", "a  b"),
        ("`<!-- code -->`", "`<!-- code -->`"),
        ("a <em class='x'>word</em>", "a word"),
        ("<https://castle.example/>", "<https://castle.example/>"),
        ("Moat\n:   A ditch\n    of water", "- **Moat**: A ditch\n    of water"),
        ("## A moat { #wet }", "## A moat – <site:castles/moats/#wet>"),
        (
            "## A moat\n\n## A moat",
            "## A moat – <site:castles/moats/#a-moat>\n\n## A moat – <site:castles/moats/#a-moat_1>",
        ),
        ("Walls\n-----", "Walls – <site:castles/moats/#walls>\n-----"),
    ],
)
def test_only_signs_that_all_programs_know_are_left(text: str, expected: str) -> None:
    assert written(text) == expected


def test_a_page_begins_with_its_title_and_says_where_it_is(tiny: Dossier) -> None:
    castles = site(tiny, address="https://castle.example/")
    page = castles.written_markdown("moats.md", "# Moats { .wet }\n\nWords.", "", "What a moat is")
    assert page == (
        "# Moats\n\n> What a moat is\n\n- Address of this page: <https://castle.example/moats/>\n\nWords.\n"
    )
