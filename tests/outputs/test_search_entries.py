"""What search finds: the places, their titles and texts, and what results say about them."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from monitoring_record.records import Dossier, Voice
from monitoring_record.search import SearchEntry, written_page
from tests.support.reports import search_entries, site, words_at

PAGE = "ruritania/recommendations/1/"

Entries = Mapping[str, tuple[SearchEntry, ...]]


@pytest.fixture(scope="module")
def entries(tiny: Dossier) -> dict[str, tuple[SearchEntry, ...]]:
    return search_entries(tiny)


@pytest.mark.parametrize(
    ("location", "title"),
    [
        (PAGE, "Mend the walls"),
        (f"{PAGE}#p1", "1.1 Count the cracks"),
        (f"{PAGE}#m2", "1 Mend the walls"),
        (f"{PAGE}#m2-p1", "1.1 Count the cracks"),
        (f"{PAGE}#m1-documents", "Documents cited on Recommendation 1"),
        (f"{PAGE}#promise-open-register", "1.1 Count the cracks, due fourth quarter of 2024"),
        ("ruritania/meetings/2/#changes", "What changed since the 1st meeting (2nd meeting, March 2022)"),
    ],
)
def test_a_title_names_what_a_place_is_about(entries: Entries, location: str, title: str) -> None:
    assert {entry.title for entry in entries[location]} == {title}


def test_each_voice_is_found_by_itself(entries: Entries) -> None:
    at_part = {entry.voice: entry for entry in entries[f"{PAGE}#m1-p1"]}
    assert set(at_part) == {Voice.GOVERNMENT, Voice.ASSESSMENT, Voice.ALTERNATIVE}
    assert {(entry.part, entry.meeting) for entry in at_part.values()} == {("1.1", 1)}
    assert at_part[Voice.ALTERNATIVE].author == "Friends of Walls"
    assert {entry.rating for entry in at_part.values()} == {"half"}


def test_a_promise_is_found_by_its_words_and_by_who_is_to_keep_it(entries: Entries) -> None:
    (promise,) = entries[f"{PAGE}#promise-open-register"]
    assert promise.text == ("The masons are to open their register of cracks to everyone.",)
    assert "Guild of Masons" in promise.context
    assert (promise.part, promise.meeting, promise.voice) == ("1.1", 2, None)


def test_the_wording_has_the_latest_rating(entries: Entries) -> None:
    (wording,) = entries[f"{PAGE}#p1"]
    assert (wording.voice, wording.rating, wording.meeting) == (Voice.WORDING, "full", None)


def test_ratings_and_changes_can_be_searched_in_words(entries: Entries) -> None:
    assert "Rating: fully done. Rated higher than at the 1st meeting (half done)." in words_at(entries, f"{PAGE}#m2-p1")
    unrated = words_at(entries, f"{PAGE}#m2-p3")
    assert "Rating: not rated (the experts completed the assessment of this part)." in unrated


def test_a_text_about_several_parts_is_under_the_first_of_them(entries: Entries) -> None:
    holding = {location for location in entries if "Mortar was bought" in words_at(entries, location)}
    assert holding == {f"{PAGE}#m1-p2"}


def test_the_few_words_of_a_text_come_first(entries: Entries) -> None:
    government = next(entry for entry in entries[f"{PAGE}#m1-p1"] if entry.voice is Voice.GOVERNMENT)
    assert government.text[0].endswith(".")


def test_markup_of_a_text_is_left_out(entries: Entries) -> None:
    assert "published a list." in words_at(entries, f"{PAGE}#m1-p1")
    assert '<script>alert("x")</script>' in words_at(entries, f"{PAGE}#m1-p2"), "what is no markup is shown as it is"


def test_what_is_not_published_leaves_no_trace(entries: Entries) -> None:
    assert not [location for location in entries if "gargoyle" in words_at(entries, location)]
    assert not [location for location in entries if "meetings/3" in location or "#m3" in location]


def test_a_page_that_repeats_others_has_one_entry(entries: Entries) -> None:
    on_matrix = [location for location in entries if location.startswith("ruritania/matrix/")]
    assert on_matrix == ["ruritania/matrix/"]
    assert "walls" not in words_at(entries, "ruritania/matrix/").lower()


def test_every_entry_opens_at_a_place_that_is_there(tiny: Dossier) -> None:
    for preview in (False, True):
        anchors = {page.address: page.anchors for page in site(tiny, preview=preview).pages()}
        places = [location.partition("#") for location in search_entries(tiny, preview=preview)]
        assert [place for place in places if place[2] and place[2] not in anchors[place[0]]] == []


def test_the_index_of_the_whole_site_has_what_is_first_on_a_page(tiny: Dossier) -> None:
    """A result is the entry with its number among the texts of the page, in either index."""
    for page in site(tiny).pages():
        brief = [entry.is_brief for entry in page.search.entries] if page.search else []
        assert brief == sorted(brief, reverse=True), page.address
    (found,) = (page.search for page in site(tiny).pages() if page.address == PAGE and page.search)
    assert [entry.title for entry in found.entries if entry.is_brief][:2] == ["Mend the walls", "1.1 Count the cracks"]
    assert (found.number, found.chapter, found.rating, found.report) == (1, 1, "most", "ruritania")


def test_what_search_finds_is_right_before_a_coming_meeting_is_rated(tiny: Dossier) -> None:
    entries = search_entries(tiny, preview=True)
    assert "Ratings at the 2nd meeting" in words_at(entries, "ruritania/"), "the last that rated anything"
    assert "Ratings at the" not in words_at(entries, "ruritania/meetings/3/"), "it has none yet"


def test_search_leads_to_no_place_that_a_report_without_a_comparison_lacks(tiny: Dossier) -> None:
    first = replace(
        tiny, meetings=tiny.meetings[:1], updates=tuple(update for update in tiny.updates if update.meeting == 1)
    )
    without = replace(tiny, meetings=(), updates=())
    assert "ruritania/#numbers" in search_entries(first)
    assert "ruritania/#changes" not in search_entries(first)
    assert "ruritania/#numbers" not in search_entries(without)


# ---- Pages written by hand ------------------------------------------------------------------------------------------
BY_HAND = """<h1 id="how">How<a class="headerlink" href="#how">¶</a></h1><p>First. Then <em>that</em> &amp; this.</p>
<h2 id="key">The <code>key</code></h2><p>Of a gate.</p><table data-search-exclude><tr><td>hidden<br>too</td></tr></table>
<h3>No anchor</h3><ul><li>an item</li></ul>"""


def test_a_page_written_by_hand_has_an_entry_for_each_section() -> None:
    page = written_page("how/", "How", BY_HAND, 0.5)
    assert [(entry.title, entry.anchor, entry.text) for entry in page.entries] == [
        ("How", "", ("First.", "Then that & this.")),
        ("The key", "key", ("Of a gate.", "No anchor", "an item")),
    ]
    assert {entry.boost for entry in page.entries} == {0.5}
