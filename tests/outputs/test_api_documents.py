"""The documents of the API: valid, linked to what is there, with the numbers of the pages, and without drafts."""

import csv
import io
import re
from collections import Counter
from dataclasses import replace as with_values
from hashlib import sha256
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from monitoring_record import addresses
from monitoring_record.analysis import compile_record
from monitoring_record.downloads import DOWNLOADS
from monitoring_record.downloads.api import endpoints
from monitoring_record.downloads.documents import DOCUMENTS
from monitoring_record.downloads.made_file import MadeFile
from monitoring_record.kept.corrections import NO_CORRECTIONS
from monitoring_record.kept.editions import ReportEditions
from monitoring_record.library import load
from monitoring_record.records import Dossier
from monitoring_record.site import Site, SiteConfig
from tests.support.api_documents import SITE, ApiDocuments, documents_of, links_in
from tests.support.editions import add_edition, kept_editions
from tests.support.paths import ROOT, TINY
from tests.support.reports import dossier, dossiers, replace, site


def site_of(*of: Dossier, preview: bool = False) -> Site:
    return site(*of, address=SITE, preview=preview)


@pytest.fixture(scope="module")
def castles(tiny: Dossier) -> Site:
    return site_of(tiny)


@pytest.fixture(scope="module")
def made(castles: Site) -> ApiDocuments:
    return documents_of(castles)


def test_each_page_of_the_record_has_its_document(made: ApiDocuments) -> None:
    assert set(made.documents) == {
        "index.json",
        "ruritania.json",
        "ruritania/data/report.json",
        "ruritania/institutions/masons.json",
        "ruritania/meetings/1.json",
        "ruritania/meetings/2.json",
        "ruritania/recommendations/1.json",
        "ruritania/recommendations/2.json",
    }
    for address, document in made.documents.items():
        assert document["url"] == f"{SITE}{address}"


@pytest.mark.parametrize("data", [TINY, ROOT / "examples/human-rights-committee/data"], ids=["tiny", "neighbour"])
def test_each_document_and_the_description_of_all_are_valid(data: Path) -> None:
    made = documents_of(site_of(*dossiers(data).values()))
    assert [fault for address in made.documents for fault in made.faults(address)] == []
    validate(made.all["openapi.json"])


def test_a_wrong_document_is_not_valid(made: ApiDocuments) -> None:
    address = "ruritania/meetings/1.json"
    for right, other in (
        (b'"2021-04-01"', b'"April"'),
        (b'"implied"', b'"assumed"'),
        (b'"number": 1', b'"number": "1"'),
    ):
        assert right in made.contents[address]
        wrong = ApiDocuments({**made.contents, address: made.contents[address].replace(right, other)})
        assert wrong.faults(address), other


def test_the_schemas_and_the_description_of_the_api_are_valid(made: ApiDocuments) -> None:
    assert {of["$id"] for of in made.schemas.values()} == {f"{SITE}schemas/{of.schema_name}.json" for of in DOCUMENTS}
    for schema in made.schemas.values():
        Draft202012Validator.check_schema(schema)
    validate(made.all["openapi.json"])


def test_each_field_is_explained(made: ApiDocuments) -> None:
    for address, schema in made.schemas.items():
        for name, definition in {"document": schema, **schema["$defs"]}.items():
            for field, of in definition.get("properties", {}).items():
                explained = of.get("description") or schema["$defs"][of["$ref"].rpartition("/")[2]]["description"]
                assert explained, f"{address}: {name}.{field}"


def test_each_document_and_download_has_an_address_in_the_description(made: ApiDocuments, castles: Site) -> None:
    patterns = [
        re.sub(r"\\{\w+\\}", "[^/]+", re.escape(of.path[1:])) for of in endpoints(DOWNLOADS) if of.id != "edition"
    ]
    for address in (*made.documents, *(a for a in castles.files if "/data/" in a)):
        assert any(re.fullmatch(pattern, address) for pattern in patterns), address
    files = [address for address in castles.files if not address.startswith(("schemas/", "openapi"))]
    for pattern in patterns:
        assert any(re.fullmatch(pattern, address) for address in files), pattern


def test_every_link_leads_to_a_page_an_anchor_or_a_file(made: ApiDocuments, castles: Site) -> None:
    there = {f"{SITE}{address}" for address in castles.files}
    for page in castles.pages():
        there |= {f"{SITE}{page.address}", *(f"{SITE}{page.address}#{anchor}" for anchor in page.anchors)}
    for address, document in made.documents.items():
        assert links_in(document) - there == set(), address


def test_the_numbers_are_those_of_the_tables_and_pages(made: ApiDocuments, castles: Site) -> None:
    rows = list(csv.DictReader(io.StringIO(castles.files["ruritania/data/ratings.csv"]().decode())))
    for number in ("1", "2"):
        of_whole = [row for row in rows if row["meeting"] == number and not row["part"]]
        document = made.documents[f"ruritania/meetings/{number}.json"]
        counted = {rating: count for rating, count in document["counts"]["ratings"].items() if count}
        assert counted == Counter(row["rating"] for row in of_whole)
        for change, numbers in document["changes"].items():
            assert numbers == [int(row["recommendation"]) for row in of_whole if row["change"] == change]
        given = [
            (of["recommendation"], of.get("part", ""), of["rating"], of.get("previous", ""))
            for of in document["ratings"]
        ]
        assert given == [
            (int(row["recommendation"]), row["part"], row["rating"], row["previous"])
            for row in rows
            if row["meeting"] == number
        ]
    index = made.documents["ruritania.json"]
    assert index["standing"]["counts"] == made.documents["ruritania/meetings/2.json"]["counts"]
    overview = next(page.body for page in castles.pages() if page.address == "ruritania/")
    assert f"{index['standing']['headline']}</h1>" in overview


def test_the_documents_of_a_recommendation_and_of_its_meetings_give_the_same_ratings(made: ApiDocuments) -> None:
    for number in (1, 2):
        for at in made.documents[f"ruritania/recommendations/{number}.json"]["meetings"]:
            of_meeting = made.documents[f"ruritania/meetings/{at['meeting']}.json"]["ratings"]
            own = [
                {k: v for k, v in of.items() if k != "recommendation"}
                for of in of_meeting
                if of["recommendation"] == number
            ]
            assert at["ratings"] == own


def test_a_changed_rating_changes_each_document_that_shows_it(data: Path, made: ApiDocuments) -> None:
    replace(
        data / "ruritania/updates/1/01.yml",
        ("rating: half\n    reasons: The count out", "rating: most\n    reasons: The count out"),
    )
    changed = documents_of(site_of(dossier(data))).documents
    differing = {address for address, document in changed.items() if document != made.documents[address]}
    assert differing == {
        "index.json",
        "ruritania.json",
        "ruritania/data/report.json",
        "ruritania/meetings/1.json",
        "ruritania/meetings/2.json",
        "ruritania/recommendations/1.json",
    }


def test_a_version_says_whether_anything_changed(data: Path, made: ApiDocuments) -> None:
    versions = {address: document["version"] for address, document in made.documents.items()}
    assert all(re.fullmatch(r"2022\.4\.0\+[0-9a-f]{12}", of) for of in versions.values())
    replace(data / "ruritania/recommendations/02.yml", ("Fill", "Drain"))
    changed = documents_of(site_of(dossier(data))).documents
    differing = {address for address, document in changed.items() if document["version"] != versions[address]}
    assert differing == {
        "index.json",
        "ruritania.json",
        "ruritania/data/report.json",
        "ruritania/recommendations/2.json",
    }


def test_each_text_is_in_the_document_as_it_was_written(made: ApiDocuments, tiny: Dossier) -> None:
    document = made.documents["ruritania/recommendations/1.json"]
    update = tiny.published().updates[0]
    assert update.assessment
    at = document["meetings"][0]
    assert [of["text"] for of in at["government"]] == [of.text for of in update.government]
    assert [of["reasons"] for of in at["assessment"]["parts"]] == [of.reasons for of in update.assessment.parts]
    assert at["documents"]["list"]["source"] == "list-of-cracks"
    assert at["documents"]["list"]["source_url"] == f"{SITE}ruritania/sources/#list-of-cracks"


def test_the_index_has_the_texts_of_no_update(made: ApiDocuments, tiny: Dossier) -> None:
    index = made.contents["ruritania.json"].decode()
    for update in tiny.updates:
        for text in [*(of.text for of in update.government), *(of.text for of in update.alternative)]:
            assert text not in index


def test_the_index_leads_to_each_edition_which_is_valid_too(data: Path) -> None:
    content = add_edition(data, 2).read_bytes()
    kept = {slug: ReportEditions(of, NO_CORRECTIONS) for slug, of in kept_editions(data).by_report.items()}
    made = documents_of(Site(compile_record(load(data), kept), SiteConfig("Castles", SITE)))
    (edition,) = made.documents["ruritania.json"]["editions"]
    assert edition == {
        "id": "2022-04",
        "meeting": 2,
        "date": "2022-04-02",
        "sha256": sha256(content).hexdigest(),
        "url": f"{SITE}ruritania/editions/2022-04/report.json",
        "page": f"{SITE}ruritania/editions/2022-04/",
    }
    assert made.contents["ruritania/editions/2022-04/report.json"] == content
    assert made.faults("ruritania/editions/2022-04/report.json") == []
    parameters = made.all["openapi.json"]["components"]["parameters"]
    assert parameters["edition"]["example"] == "2022-04"


def test_a_preview_has_the_same_documents_and_leads_to_none_from_a_draft(tiny: Dossier, made: ApiDocuments) -> None:
    preview = site_of(tiny, preview=True)
    assert documents_of(preview).contents == made.contents
    assert [page for page in preview.contents if page.alternates(preview.config)] == []


def test_where_nothing_is_published_there_is_no_api(tiny: Dossier) -> None:
    nothing = site_of(with_values(tiny, updates=tiny.updates[-1:]))
    assert [address for address in nothing.files if address.endswith(".json")] == []
    assert addresses.API not in {page.address for page in nothing.pages()}
    alternates = [each for page in nothing.contents for each in page.alternates(nothing.config)]
    assert [each.address for each in alternates if each.label == "JSON"] == []


def test_without_a_public_address_the_links_are_from_the_root_of_the_site(tiny: Dossier) -> None:
    made = documents_of(site(tiny))
    index = made.documents["ruritania.json"]
    assert index["url"] == "ruritania.json"
    assert index["recommendations"][0]["url"] == "ruritania/recommendations/1.json"
    assert "$id" not in made.all["schemas/report.json"]
    validate(made.all["openapi.json"])


def test_what_is_served_is_made_again_only_if_the_published_data_changed(data: Path) -> None:
    def inputs() -> dict[str, object]:
        files = site_of(dossier(data), preview=True).files
        return {address: make.inputs for address, make in files.items() if isinstance(make, MadeFile)}

    before = inputs()
    assert "ruritania/recommendations/1.json" in before
    replace(data / "ruritania/updates/3/01.yml", ("gargoyles", "dragons"))
    assert inputs() == before, "the update is a draft"
    replace(data / "ruritania/updates/2/01.yml", ("nothing new", "good news"))
    changed = {address for address, made_from in inputs().items() if made_from != before[address]}
    assert {"index.json", "ruritania.json", "ruritania/recommendations/1.json"} <= changed
    assert not {"openapi.json", "schemas/report.json"} & changed
