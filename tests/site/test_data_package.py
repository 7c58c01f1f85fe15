"""What is said of the tables for programs: independent programs read it, and the tables by it."""

import dataclasses
import json
import warnings
from hashlib import sha256
from pathlib import Path
from typing import Any

import csvw
import dplib
import frictionless
import jsonschema
import pytest

from monitoring_record.downloads.tables import TABLES
from monitoring_record.records import Dossier
from tests.support.data_folders import RECORDS, folder_of, folders_of, write
from tests.support.reports import dossier, replace

PROFILES = Path(dplib.__file__).parent / "profiles/2.0"


@pytest.fixture(scope="module", params=RECORDS)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every folder of downloads of a record; a site of several reports has one of all together."""
    place = tmp_path_factory.mktemp(request.param)
    return [write(folder, place / address) for address, folder in folders_of(RECORDS[request.param]).items()]


def package_of(folder: Path) -> dict[str, Any]:
    package: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return package


def errors_of(folder: Path) -> list[str]:
    """Return what frictionless finds wrong in a folder."""
    report = frictionless.validate(str(folder / "datapackage.json"))
    return [str(error) for error in report.flatten(["name", "type", "message"])]


def complaints_of(folder: Path) -> list[str]:
    """Return what csvw finds wrong in a folder."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        read = csvw.CSVW(str(folder / "csv-metadata.json"), validate=True)
        found = [] if read.is_valid else ["not valid"]
    if not csvw.TableGroup.from_file(folder / "csv-metadata.json").check_referential_integrity():
        found.append("a foreign key leads nowhere")
    return [*found, *(str(warning.message) for warning in caught)]


def test_frictionless_finds_every_table_as_it_is_described(written: list[Path]) -> None:
    assert [errors_of(folder) for folder in written] == [[] for _ in written]


def test_the_package_follows_the_published_schema_of_version_2(written: list[Path]) -> None:
    for folder in written:
        package = package_of(folder)
        parts = [("datapackage.json", package), *(("dataresource.json", each) for each in package["resources"])]
        parts += [("tableschema.json", resource["schema"]) for resource in package["resources"]]
        for name, part in parts:
            assert part["$schema"] == f"https://datapackage.org/profiles/2.0/{name}"
            profile = json.loads((PROFILES / name).read_text(encoding="utf-8"))
            found = jsonschema.validators.validator_for(profile)(profile).iter_errors(part)
            assert [error.message for error in found] == []


def test_csvw_finds_every_table_as_it_is_described(written: list[Path]) -> None:
    assert [complaints_of(folder) for folder in written] == [[] for _ in written]


def test_the_package_knows_the_size_and_the_checksum_of_each_file(written: list[Path]) -> None:
    for folder in written:
        resources = package_of(folder)["resources"]
        assert [resource["path"] for resource in resources] == [table.file_name for table in TABLES]
        for resource in resources:
            content = (folder / resource["path"]).read_bytes()
            assert resource["bytes"] == len(content)
            assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}"


@pytest.fixture
def castles(tiny: Dossier, tmp_path: Path) -> Path:
    return write(folder_of(tiny), tmp_path / "data")


@pytest.mark.parametrize(
    ("file", "before", "after", "error"),
    [
        ("ratings.csv", ",half,,", ",splendid,,", "constraint-error"),
        ("ratings.csv", "ruritania,2,2022-04-02,2,,", "ruritania,2,2022-04-02,1,,", "primary-key"),
        ("ratings.csv", "2021-04-01", "1 April", "type-error"),
        ("meetings.csv", "\nruritania,2,", "\nruritania,7,", "foreign-key"),
    ],
)
def test_a_wrong_table_is_found(file: str, before: str, after: str, error: str, castles: Path) -> None:
    """The validator does look: it finds what is not as it is described."""
    replace(castles / file, (before, after))
    assert any(error in found for found in errors_of(castles))


def test_the_ratings_are_categories_in_the_order_of_the_scale(castles: Path, tiny: Dossier) -> None:
    fields = {each["name"]: each for each in package_of(castles)["resources"][0]["schema"]["fields"]}
    rating = fields["rating"]
    assert [each["value"] for each in rating["categories"]] == [rating.id for rating in tiny.scale.ratings]
    assert [each["label"] for each in rating["categories"]] == [rating.label for rating in tiny.scale.ratings]
    assert rating["categoriesOrdered"]
    assert rating["constraints"]["required"]
    assert "required" not in fields["previous"]["constraints"]


def test_ratings_of_several_scales_have_no_common_order(tiny: Dossier, tmp_path: Path) -> None:
    graustark = _other(tiny, scale=tiny.scale.model_copy(update={"id": "other", "ratings": tiny.scale.ratings[::-1]}))
    folder = write(folder_of(tiny, graustark), tmp_path / "data")
    fields = package_of(folder)["resources"][0]["schema"]["fields"]
    assert not [field["name"] for field in fields if "categoriesOrdered" in field]
    assert errors_of(folder) == []


def test_a_licence_is_named_only_if_it_has_an_address(tiny: Dossier, tmp_path: Path) -> None:
    assert "licenses" not in package_of(write(folder_of(tiny), tmp_path / "without"))
    report = tiny.report.model_copy(update={"licence_url": "https://licence.example/"})
    package = package_of(write(folder_of(_other(tiny, report=report)), tmp_path / "with"))
    assert [licence["path"] for licence in package["licenses"]] == ["https://licence.example/"]


def test_a_package_without_an_address_is_described_too(tiny: Dossier, tmp_path: Path) -> None:
    folder = write(folder_of(tiny, address=""), tmp_path / "data")
    assert errors_of(folder) == []
    assert complaints_of(folder) == []


def test_columns_are_described_in_the_words_of_the_programme(tmp_path: Path) -> None:
    folder = write(folders_of(RECORDS["neighbour"])["armenia/data/"], tmp_path / "data")
    described = " ".join(
        f"{field['title']} {field['description']}"
        for resource in package_of(folder)["resources"]
        for field in resource["schema"]["fields"]
    )
    assert "The number of the session." in described
    assert "as in `parts.csv`" in described, "the names of files stay"


def _other(of: Dossier, **changes: Any) -> Dossier:
    """Return a report of another country, with these changes."""
    graustark = of.report.model_copy(update={"slug": "graustark", "country": "Graustark"})
    return dataclasses.replace(of, **{"report": graustark, **changes})


# ---- Numbers come from one place ------------------------------------------------------------------------------------
def test_a_changed_rating_changes_every_file_that_has_ratings_and_no_other(data: Path) -> None:
    before = folder_of(dossier(data))
    replace(data / "ruritania/updates/2/02.yml", ("rating: little", "rating: half"))
    after = folder_of(dossier(data))
    changed = {each.name for each in before.downloads if before.content(each) != after.content(each)}
    tables = {"ratings.csv", "recommendations.csv", "updates.csv"}
    assert changed >= {*tables, "report.xlsx", "report.json", "datapackage.json", "csv-metadata.json"}
    assert changed & {table.file_name for table in TABLES} == tables
    assert after.version != before.version
