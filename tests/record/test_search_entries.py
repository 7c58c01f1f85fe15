"""The search index of this record."""

from collections.abc import Mapping
from typing import Any

import pytest

from monitoring_record.records import Dossier
from tests.support.reports import search_documents, site

Documents = dict[str, Mapping[str, Any]]


@pytest.fixture(scope="module")
def documents(kazakhstan: Dossier) -> Documents:
    """The search documents of the report, by location."""
    return search_documents(kazakhstan)


def test_every_entry_opens_at_a_place_that_is_there(documents: Documents, kazakhstan: Dossier) -> None:
    anchors = {page.address: page.anchors for page in site(kazakhstan).pages()}
    places = [location.partition("#") for location in documents]
    assert [place for place in places if place[2] and place[2] not in anchors[place[0]]] == []


def test_no_two_entries_look_alike(documents: Documents) -> None:
    titles = [entry["title"] for entry in documents.values()]
    assert sorted({title for title in titles if titles.count(title) > 1}) == []


def test_what_several_recommendations_cite_has_one_entry_among_the_sources(documents: Documents) -> None:
    code = documents["kazakhstan/sources/#code-criminal-procedure-code"]
    assert code["title"] == "Criminal Procedure Code: where it is cited"
    assert code["text"].startswith("<p>Cited on Recommendations ")
    documents_of_28 = documents["kazakhstan/recommendations/28/#m20-documents"]["text"]
    assert "<p>Criminal Procedure Code</p>" not in documents_of_28
