"""What search knows of this record."""

from collections.abc import Mapping
from typing import Any

import pytest

from monitoring_record.records import Dossier
from monitoring_record.search import documents
from monitoring_record.site import Page, Site, SiteConfig

Known = dict[str, Mapping[str, Any]]


@pytest.fixture(scope="module")
def pages(kazakhstan: Dossier) -> tuple[Page, ...]:
    return tuple(Site((kazakhstan,), SiteConfig("Record")).pages())


@pytest.fixture(scope="module")
def known(kazakhstan: Dossier, pages: tuple[Page, ...]) -> Known:
    """The entries of the report, by where they open."""
    found = documents((kazakhstan,), pages, (), "", folders=True)
    by_location = {document["location"]: document for document in found}
    assert len(by_location) == len(found), "two entries open at one place"
    return by_location


def test_every_entry_opens_at_a_place_that_is_there(known: Known, pages: tuple[Page, ...]) -> None:
    anchors = {page.address: page.anchors for page in pages}
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
