"""The context of a page: its links, ids and texts; and the settings that all pages share."""

import pytest

from monitoring_record.records import Dossier
from monitoring_record.site import OfflineCopy, SiteConfig
from monitoring_record.site.page_context import PageContext
from monitoring_record.site.templating import environment
from tests.support.reports import analysis

CONTAINED = "ruritania/recommendations/1/"


@pytest.fixture
def context(tiny: Dossier) -> PageContext:
    """The context of a page that contains the one of a recommendation."""
    return PageContext(
        analysis(tiny),
        "ruritania/print/",
        SiteConfig("Castles", "https://castles.example/"),
        contained={CONTAINED: "r1"},
    )


def test_the_anchors_of_a_contained_page_are_on_the_page_itself(context: PageContext) -> None:
    assert context.anchors_href(CONTAINED) == "#r1-"
    assert context.href(CONTAINED) == "#r1"
    assert context.href(CONTAINED, "m2-p1") == "#r1-m2-p1"


def test_what_is_not_contained_is_another_page(context: PageContext) -> None:
    assert context.anchors_href("ruritania/print/") == "#", "the page itself"
    assert context.anchors_href("ruritania/matrix/") == "../matrix/#"
    assert context.href("ruritania/matrix/") == "../matrix/"
    assert context.href("ruritania/recommendations/2/", "m2") == "../recommendations/2/#m2"


def test_a_page_in_a_copy_for_a_disk_is_a_file(tiny: Dossier) -> None:
    context = PageContext(analysis(tiny), "ruritania/matrix/", SiteConfig("Castles", folders=False))
    assert context.offline
    assert context.href("ruritania/print/") == "print.html"
    assert context.anchors_href(CONTAINED) == "recommendations/1.html#"


def test_within_a_contained_page_all_ids_begin_with_its_name(context: PageContext) -> None:
    within = context.within(CONTAINED, deeper=2)
    meeting = context.report.dossier.meetings[1]
    assert (context.anchor("2.1", meeting), within.anchor("2.1", meeting)) == ("m2-p2-1", "r1-m2-p2-1")
    assert (context.id("wording"), within.id("wording")) == ("wording", "r1-wording")
    assert (context.deeper, within.deeper) == (0, 2)
    assert within.href(CONTAINED, "m2") == context.href(CONTAINED, "m2"), "links lead to the same place from both"


def test_a_page_knows_its_public_address_once_the_site_has_one(context: PageContext, tiny: Dossier) -> None:
    assert context.public == "https://castles.example/ruritania/print/"
    assert PageContext(analysis(tiny), "ruritania/print/", SiteConfig("Castles")).public == ""


def test_an_offline_copy_is_called_by_its_file() -> None:
    assert OfflineCopy("ruritania/data/castles-offline.zip", 1, "").name == "castles-offline.zip"


def test_a_string_of_a_style_sheet_ends_where_it_should() -> None:
    template = environment().from_string("{{ text | css_string }}")
    assert template.render(text="▲ & <") == '"▲ & <"', "a style sheet is no HTML"
    assert template.render(text='a "b" \\') == '"a \\"b\\" \\\\"'
