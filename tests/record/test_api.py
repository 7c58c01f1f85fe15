"""The documents of this record: valid, and linked to what is there."""

import json

import pytest

from monitoring_record.records import Dossier
from monitoring_record.site import Site
from tests.support.api_documents import SITE, ApiDocuments, documents_of, links_in
from tests.support.paths import ROOT
from tests.support.report_documents import dossier_in
from tests.support.reports import site


@pytest.fixture(scope="module")
def public(kazakhstan: Dossier) -> Site:
    return site(kazakhstan, address=SITE)


@pytest.fixture(scope="module")
def made(public: Site) -> ApiDocuments:
    return documents_of(public)


def test_every_document_is_valid_by_its_schema(made: ApiDocuments) -> None:
    assert len(made.documents) >= 29 + 2 + 3
    assert [fault for address in made.documents for fault in made.faults(address)] == []


def test_every_statement_is_where_the_documents_say(made: ApiDocuments, public: Site) -> None:
    there = {f"{SITE}{address}" for address in public.files}
    for page in public.pages():
        there |= {f"{SITE}{page.address}", *(f"{SITE}{page.address}#{anchor}" for anchor in page.anchors)}
    for address, document in made.documents.items():
        assert links_in(document) - there == set(), address


def test_all_records_come_back_from_the_document(made: ApiDocuments) -> None:
    content = made.contents["kazakhstan/data/report.json"]
    loaded = documents_of(site(dossier_in(content), address=SITE)).contents
    assert {address for address in loaded if loaded[address] != made.contents[address]} == set()


def test_every_edition_is_valid_by_the_schema_of_today(made: ApiDocuments) -> None:
    kept = {path.as_posix(): path.read_bytes() for path in (ROOT / "data").glob("*/editions/*.json")}
    assert kept
    documents = ApiDocuments({**made.contents, **kept})
    assert [fault for address in kept for fault in documents.faults(address)] == []


def test_the_schema_of_an_edition_is_where_it_says_from_the_root_of_the_site(public: Site) -> None:
    schema = json.loads(public.files["schemas/report.json"]())
    assert schema["properties"]["$schema"]["description"].endswith("in an edition, from the root of the site.")
    for path in (ROOT / "data").glob("*/editions/*.json"):
        assert json.loads(path.read_bytes())["$schema"] in public.files, path.name


def test_a_part_at_a_meeting_can_be_quoted_from_its_document(made: ApiDocuments) -> None:
    at = made.documents["kazakhstan/recommendations/13.json"]["meetings"][1]
    rating = next(of for of in at["ratings"] if of.get("part") == "4")
    assert (rating["full_number"], rating["label"]) == ("13.4", "Lack of progress")
    assert rating["url"] == f"{SITE}kazakhstan/recommendations/13/#m20-p4"
    assert any("4" in found["part"] and found["url"] == rating["url"] for found in at["assessment"]["parts"])
