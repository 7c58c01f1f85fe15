"""The search index of this record."""

import pytest

from monitoring_record.records import Dossier
from monitoring_record.search import SearchEntry
from tests.support.reports import search_entries, site

Entries = dict[str, tuple[SearchEntry, ...]]


@pytest.fixture(scope="module")
def entries(kazakhstan: Dossier) -> Entries:
    """What search finds of the report, by location."""
    return search_entries(kazakhstan)


def test_every_entry_opens_at_a_place_that_is_there(entries: Entries, kazakhstan: Dossier) -> None:
    anchors = {page.address: page.anchors for page in site(kazakhstan).pages()}
    places = [location.partition("#") for location in entries]
    assert [place for place in places if place[2] and place[2] not in anchors[place[0]]] == []


def test_no_two_entries_look_alike(entries: Entries) -> None:
    shown = [(entry.title, entry.meeting, entry.voice, entry.text) for each in entries.values() for entry in each]
    assert sorted({each[0] for each in shown if shown.count(each) > 1}) == []


def test_what_several_recommendations_cite_has_one_entry_among_the_sources(entries: Entries) -> None:
    (code,) = entries["kazakhstan/sources/#code-criminal-procedure-code"]
    assert code.title == "Criminal Procedure Code: where it is cited"
    assert code.text[0].startswith("Cited on Recommendations ")
    (documents_of_28,) = entries["kazakhstan/recommendations/28/#m20-documents"]
    assert "Criminal Procedure Code" not in documents_of_28.text
