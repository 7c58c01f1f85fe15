"""What search knows of this record."""

from collections.abc import Mapping
from typing import Any

import pytest

from monitoring_record.records import Dossier
from tests.support.reports import search_documents, site

Known = dict[str, Mapping[str, Any]]


@pytest.fixture(scope="module")
def known(kazakhstan: Dossier) -> Known:
    """The entries of the report, by where they open."""
    return search_documents(kazakhstan)


def test_every_entry_opens_at_a_place_that_is_there(known: Known, kazakhstan: Dossier) -> None:
    anchors = {page.address: page.anchors for page in site(kazakhstan).pages()}
    places = [location.partition("#") for location in known]
    assert [place for place in places if place[2] and place[2] not in anchors[place[0]]] == []


def test_no_two_entries_look_alike(known: Known) -> None:
    titles = [entry["title"] for entry in known.values()]
    assert sorted({title for title in titles if titles.count(title) > 1}) == []


def test_what_several_recommendations_cite_is_known_once_with_its_sources(known: Known) -> None:
    code = known["kazakhstan/sources/#code-criminal-procedure-code"]
    assert code["title"] == "Criminal Procedure Code: where it is cited"
    assert code["text"].startswith("<p>Cited on Recommendations ")
    documents_of_28 = known["kazakhstan/recommendations/28/#m20-documents"]["text"]
    assert "<p>Criminal Procedure Code</p>" not in documents_of_28
