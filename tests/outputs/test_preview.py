"""The preview: it shows updates of every stage, marks drafts, and has the board."""

from dataclasses import replace as changed_copy

import pytest

from monitoring_record.records import Dossier
from monitoring_record.records.placeholders import FILL_IN_DAY
from monitoring_record.site import Page, Site
from tests.support.contents import words_in
from tests.support.reports import site


@pytest.fixture(scope="module")
def preview(tiny: Dossier) -> Site:
    return site(tiny, preview=True)


@pytest.fixture(scope="module")
def pages(preview: Site) -> dict[str, Page]:
    return {page.address: page for page in preview.pages()}


def test_a_preview_shows_what_is_not_published(pages: dict[str, Page]) -> None:
    recommendation = pages["ruritania/recommendations/1/"]
    assert "A confidential draft about gargoyles." in recommendation.body
    assert "m3" in recommendation.anchors
    assert "ruritania/meetings/3/" in pages


def test_a_report_of_which_nothing_is_published_has_downloads_without_ratings(tiny: Dossier) -> None:
    report = tiny.report.model_copy(update={"slug": "graustark"})
    drafted = changed_copy(tiny, report=report, updates=tiny.updates[-1:])
    assert not drafted.published().updates
    both = site(tiny, drafted, preview=True)
    rows = {slug: both.files[f"{slug}/data/ratings.csv"]().splitlines() for slug in ("graustark", "ruritania")}
    assert "graustark/data/" in {page.address for page in both.pages()}
    assert rows["graustark"] == rows["ruritania"][:1]


def test_a_draft_is_marked_and_what_is_published_is_not(pages: dict[str, Page]) -> None:
    assert pages["ruritania/recommendations/1/"].body.count("Draft: reported") == 2, "of the whole, and of the one part"
    assert "Draft:" not in pages["ruritania/recommendations/2/"].body


def test_a_meeting_that_only_has_reports_hides_no_rating(pages: dict[str, Page]) -> None:
    assert "as of the 2nd meeting, March 2022" in " ".join(pages["ruritania/"].body.split())
    assert "where it stood in March 2022" in pages["ruritania/"].title
    assert "Where it stood at the 2nd meeting" in pages[""].body


def test_a_meeting_whose_days_are_not_known_yet_says_so(tiny: Dossier) -> None:
    coming = tiny.meetings[2].model_copy(update={"starts": FILL_IN_DAY, "ends": FILL_IN_DAY})
    dossier = changed_copy(tiny, meetings=(*tiny.meetings[:2], coming))
    pages = {page.address: page for page in site(dossier, preview=True).pages()}
    assert pages["ruritania/meetings/3/"].title == "3rd meeting, date to be set – Ruritania"
    assert not any("9999" in page.body for page in pages.values())


def test_the_board_shows_how_far_the_coming_meeting_is(pages: dict[str, Page]) -> None:
    body = " ".join(pages["ruritania/board/"].body.split())
    assert "3rd meeting</a>. The plenary has not endorsed yet." in body
    assert "<li><strong>1</strong> without an update</li> <li><strong>1</strong> reported</li>" in body
    assert '<a href="../recommendations/1/#m3">1 Mend the walls</a>' in body
    assert '<a href="../recommendations/2/">2 Fill the moats</a>' in body


def test_the_board_is_offered_in_a_preview_only(preview: Site, tiny: Dossier) -> None:
    offered = [link.label for _, links in preview.navigation() for link in links]
    reports, lists = (
        ["Ruritania", "Progress matrix", "Where they differ", "Promises"],
        ["Meetings", "Institutions", "Sources", "Data", "Board"],
    )
    assert offered == [*reports, *lists]
    public = site(tiny)
    assert "Board" not in [link.label for _, links in public.navigation() for link in links]
    assert not any("board" in page.address or "board/" in page.body for page in public.pages())


def test_downloads_contain_only_what_is_published(preview: Site) -> None:
    assert not any("gargoyles" in words_in(content()) for content in preview.files.values())


def test_a_report_of_which_nothing_is_published_is_left_out(tiny: Dossier) -> None:
    draft = changed_copy(
        tiny,
        report=tiny.report.model_copy(update={"slug": "graustark", "country": "Graustark"}),
        updates=tiny.updates[-1:],
    )
    assert not any("Graustark" in page.body for page in site(draft, tiny).pages())
    assert any("Graustark" in page.body for page in site(draft, tiny, preview=True).pages())
    assert {page.address for page in site(draft).pages()} == {"", "search/"}, "the first report, too"
