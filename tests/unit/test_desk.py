"""What templates link by, from the page that they write; and what all pages of a build share."""

import pytest

from monitoring_record.records import Dossier
from monitoring_record.site import OfflineCopy, SiteConfig
from monitoring_record.site.page_writer import PageContext, environment

HELD = "ruritania/recommendations/1/"


@pytest.fixture
def desk(tiny: Dossier) -> PageContext:
    """The desk of a page that holds the one of a recommendation."""
    return PageContext(tiny, "ruritania/print/", SiteConfig("Castles", "https://castles.example/"), held={HELD: "r1"})


def test_the_anchors_of_a_held_page_stand_on_the_page_itself(desk: PageContext) -> None:
    assert desk.place(HELD) == "#r1-"
    assert desk.href(HELD) == "#r1"
    assert desk.href(HELD, "m2-p1") == "#r1-m2-p1"


def test_what_is_not_held_is_another_page(desk: PageContext) -> None:
    assert desk.place("ruritania/print/") == "#", "the page itself"
    assert desk.place("ruritania/matrix/") == "../matrix/#"
    assert desk.href("ruritania/matrix/") == "../matrix/"
    assert desk.href("ruritania/recommendations/2/", "m2") == "../recommendations/2/#m2"


def test_a_page_in_a_copy_for_a_disk_is_a_file(tiny: Dossier) -> None:
    desk = PageContext(tiny, "ruritania/matrix/", SiteConfig("Castles", folders=False))
    assert desk.offline
    assert desk.href("ruritania/print/") == "print.html"
    assert desk.place(HELD) == "recommendations/1.html#"


def test_within_a_held_page_all_ids_begin_with_its_name(desk: PageContext) -> None:
    within = desk.within(HELD, deeper=2)
    meeting = desk.dossier.meetings[1]
    assert (desk.anchor("2.1", meeting), within.anchor("2.1", meeting)) == ("m2-p2-1", "r1-m2-p2-1")
    assert (desk.id("wording"), within.id("wording")) == ("wording", "r1-wording")
    assert (desk.deeper, within.deeper) == (0, 2)
    assert within.href(HELD, "m2") == desk.href(HELD, "m2"), "links lead to the same place from both"


def test_a_page_knows_its_public_address_once_the_site_has_one(desk: PageContext, tiny: Dossier) -> None:
    assert desk.public == "https://castles.example/ruritania/print/"
    assert PageContext(tiny, "ruritania/print/", SiteConfig("Castles")).public == ""


def test_an_offline_copy_is_called_by_its_file() -> None:
    assert OfflineCopy("ruritania/data/castles-offline.zip", 1, "").name == "castles-offline.zip"


def test_a_string_of_a_style_sheet_ends_where_it_should() -> None:
    template = environment().from_string("{{ text | css_string }}")
    assert template.render(text="▲ & <") == '"▲ & <"', "a style sheet is no HTML"
    assert template.render(text='a "b" \\') == '"a \\"b\\" \\\\"'
