"""What the API promised in its last version is kept: `tests/golden/api/` is a copy of its descriptions and documents."""

import json
import os
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from monitoring_record.downloads.api import API_VERSIONS
from monitoring_record.records import Dossier
from tests.support.api_documents import SITE, documents_of
from tests.support.api_guarantees import broken_guarantees
from tests.support.report_documents import dossier_in
from tests.support.reports import site

GOLDEN = Path(__file__).with_name("api")
DESCRIPTION = "openapi.json"

HOW_TO_KEEP_IT = "Programs rely on this. Keep it, and add what is new beside it. What cannot be kept gets a new address, and the old one stays."
HOW_TO_ADD = (
    "Something was added to the API: add a version to downloads/api/changelog.py that says what, then write the copy with "
    "UPDATE_GOLDEN=1 pytest tests/golden/test_api.py"
)


@pytest.fixture(scope="module")
def files(tiny: Dossier) -> dict[str, bytes]:
    """The descriptions of today, and today's documents of the tiny report."""
    made = documents_of(site(tiny, address=SITE))
    return {address: made.contents[address] for address in (DESCRIPTION, *made.schemas, *made.documents)}


@pytest.fixture(scope="module")
def before() -> dict[str, Any]:
    """The descriptions and documents of the last version."""
    return {path.relative_to(GOLDEN).as_posix(): json.loads(path.read_bytes()) for path in GOLDEN.rglob("*.json")}


def bare(description: Any) -> Any:
    """Return a description without its explanations, which may be worded anew at any time."""
    if isinstance(description, list):
        return [bare(item) for item in description]
    if isinstance(description, dict):
        told = ("description", "summary", "info", "examples")
        return {key: bare(value) for key, value in description.items() if key not in told}
    return description


def test_no_address_and_no_field_vanishes_or_changes_its_type(files: dict[str, bytes], before: dict[str, Any]) -> None:
    now = json.loads(files[DESCRIPTION])
    broken = list(broken_guarantees(before[DESCRIPTION], now)) if before else []
    assert not broken, HOW_TO_KEEP_IT
    if os.environ.get("UPDATE_GOLDEN"):
        for address, content in files.items():
            (GOLDEN / address).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / address).write_bytes(content)


def test_what_is_added_is_in_the_changelog(files: dict[str, bytes], before: dict[str, Any]) -> None:
    if before[DESCRIPTION]["info"]["version"] == API_VERSIONS[0].number:
        assert bare(json.loads(files[DESCRIPTION])) == bare(before[DESCRIPTION]), HOW_TO_ADD


def test_each_document_of_today_is_valid_by_the_schemas_of_the_last_version(
    files: dict[str, bytes], before: dict[str, Any]
) -> None:
    schemas = {schema["$id"]: Draft202012Validator(schema) for schema in before.values() if "$id" in schema}
    assert len(schemas) == 6
    for address, content in files.items():
        document = json.loads(content)
        if document.get("$schema") in schemas:
            assert [error.message for error in schemas[document["$schema"]].iter_errors(document)] == [], address


def test_a_report_of_the_last_version_is_still_loaded(before: dict[str, Any]) -> None:
    content = json.dumps(before["ruritania/data/report.json"]).encode()
    assert dossier_in(content).report.country == "Ruritania"


BREACHES: tuple[tuple[str, tuple[str, ...], Any], ...] = (
    ("the address /{report}.json vanished", ("paths", "/{report}.json"), None),
    ("number: the field vanished", ("RecommendationDocument", "properties", "number"), None),
    ("its type was integer, and is string", ("MeetingDocument", "properties", "number", "type"), "string"),
    ("its format was date, and is None", ("AtMeeting", "properties", "date", "format"), None),
    ("the field may now be left out", ("LinkedPart", "required"), []),
    ("it may now be “moon”", ("MeetingVerdict", "properties", "change", "enum"), ["moon"]),
    ("it may now be any word", ("MeetingVerdict", "properties", "change", "enum"), None),
    ("its type was object, and is array", ("CitedDocument", "type"), "array"),
    ("its keys are others", ("CountsEntry", "properties", "ratings", "patternProperties"), {}),
    ("it may now be something else", ("RatingRow", "properties", "previous", "anyOf"), []),
)
"""What is told of a breach, where it is in the description (or among its schemas), and what is there then."""


@pytest.mark.parametrize(("told", "path", "value"), BREACHES, ids=[told for told, _, _ in BREACHES])
def test_what_breaks_a_promise_is_found(before: dict[str, Any], told: str, path: tuple[str, ...], value: Any) -> None:
    description = deepcopy(before[DESCRIPTION])
    place = description if path[0] == "paths" else description["components"]["schemas"]
    *steps, last = path
    for step in steps:
        place = place[step]
    if value is None:
        del place[last]
    else:
        place[last] = value
    assert any(told in broken for broken in broken_guarantees(before[DESCRIPTION], description))


def test_what_is_only_added_breaks_no_promise(before: dict[str, Any]) -> None:
    description = deepcopy(before[DESCRIPTION])
    description["paths"]["/moon.json"] = description["paths"]["/index.json"]
    description["components"]["schemas"]["SiteIndex"]["properties"]["moon"] = {"type": "string"}
    description["components"]["schemas"]["SiteIndex"]["required"].append("moon")
    assert list(broken_guarantees(before[DESCRIPTION], description)) == []
