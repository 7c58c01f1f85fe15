"""What search knows of this record."""

from collections.abc import Mapping, Sequence
from typing import Any

from monitoring_record.records import Dossier
from monitoring_record.search import documents
from monitoring_record.site import Site, SiteConfig


def known(
    dossier: Dossier, written: Sequence[Mapping[str, Any]] = (), glossary: str = "", *, folders: bool = True
) -> dict[str, Mapping[str, Any]]:
    """The entries of a report, by where they open."""
    site = Site((dossier,), SiteConfig("Record", folders=folders))
    found = documents(site.dossiers, tuple(site.pages()), written, glossary, folders=folders)
    by_location = {document["location"]: document for document in found}
    assert len(by_location) == len(found), "two entries open at one place"
    return by_location


def test_every_entry_opens_at_a_place_that_is_there(kazakhstan: Dossier) -> None:
    anchors = {page.address: page.anchors for page in Site((kazakhstan,), SiteConfig("Record")).pages()}
    places = [location.partition("#") for location in known(kazakhstan)]
    assert [place for place in places if place[2] and place[2] not in anchors[place[0]]] == []


def test_no_two_entries_look_alike(kazakhstan: Dossier) -> None:
    titles = [entry["title"] for entry in known(kazakhstan).values()]
    assert sorted({title for title in titles if titles.count(title) > 1}) == []


def test_what_several_recommendations_cite_is_known_once_with_its_sources(kazakhstan: Dossier) -> None:
    found = known(kazakhstan)
    code = found["kazakhstan/sources/#code-criminal-procedure-code"]
    assert code["title"] == "Criminal Procedure Code: where it is cited"
    assert code["text"].startswith("<p>Cited on Recommendations ")
    documents_of_28 = found["kazakhstan/recommendations/28/#m20-documents"]["text"]
    assert "<p>Criminal Procedure Code</p>" not in documents_of_28
