"""How the repository is cited is told by three files, made from one place, in the formats of those who read them."""

import json
import re

import pytest
import yaml
from check_jsonschema.builtin_schemas import get_builtin_schema
from jsonschema import Draft7Validator, FormatChecker

from tests.support.paths import ROOT
from tools.software_citation import written

FILES = written()


@pytest.mark.parametrize("name", FILES)
def test_the_file_is_as_it_would_be_written_now(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == FILES[name], "run: python3 run.py materials"


def test_the_citation_file_follows_its_schema() -> None:
    schema = get_builtin_schema("vendor.citation-file-format")
    Draft7Validator(schema, format_checker=FormatChecker()).validate(yaml.safe_load(FILES["CITATION.cff"]))


def test_all_three_say_the_same() -> None:
    cff = yaml.safe_load(FILES["CITATION.cff"])
    codemeta, zenodo = json.loads(FILES["codemeta.json"]), json.loads(FILES[".zenodo.json"])
    assert cff["title"] == codemeta["name"] == zenodo["title"]
    assert cff["version"] == codemeta["version"] == zenodo["version"]
    assert f"https://spdx.org/licenses/{cff['license']}" == codemeta["license"]
    assert cff["authors"] == zenodo["creators"] == [{"name": author["name"]} for author in codemeta["author"]]
    assert [of["title"] for of in cff["references"]] == [of["name"] for of in codemeta["supportingData"]]


def test_the_authors_are_those_of_the_licence_and_nobody_is_invented() -> None:
    (author,) = yaml.safe_load(FILES["CITATION.cff"])["authors"]
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert author["name"].removeprefix("The ") in re.sub(r"\s+", " ", licence)


def test_the_licence_of_the_software_is_not_taken_for_that_of_the_record() -> None:
    (data,) = yaml.safe_load(FILES["CITATION.cff"])["references"]
    assert data["license-url"] == "https://creativecommons.org/licenses/by/4.0/"
    assert data["license-url"] in json.loads(FILES[".zenodo.json"])["notes"]
