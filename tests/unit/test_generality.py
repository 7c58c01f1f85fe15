"""The engine serves any programme: it names no country, no organisation and no subject of a record."""

import re
from collections.abc import Iterator

import pytest

from tests.support.paths import ROOT

OF_ONE_PROGRAMME = re.compile(r"kazakh|\boecd\b|istanbul|corrupt", re.IGNORECASE)

ENGINE = ("hooks", "tests")
NOT_THE_ENGINE = ("tests/record", "tests/html-checker/node_modules", "tests/unit/test_generality.py")

AN_EXAMPLE = "an example names the folder or the file of one report"
STILL_NAMED = {
    "hooks/monitoring_record/commands/format.py": AN_EXAMPLE,
    "hooks/monitoring_record/commands/reports.py": AN_EXAMPLE,
    "hooks/monitoring_record/downloads/ratings_csv.py": AN_EXAMPLE,
    "hooks/monitoring_record/editing/scaffold/scaffold_file.py": AN_EXAMPLE,
    "hooks/monitoring_record/library.py": AN_EXAMPLE,
    "hooks/monitoring_record/records/base.py": "an example names the website of one organisation",
    "hooks/monitoring_record/release/offline_zip.py": AN_EXAMPLE,
    "hooks/monitoring_record/search/synonyms.yml": "the synonyms of a subject are to be data of its programme",
    "hooks/monitoring_record/site/forge.py": AN_EXAMPLE,
    "hooks/monitoring_record/site/page.py": AN_EXAMPLE,
    "tests/golden/errors/folder-names/expected.txt": "the message of library.py",
    "tests/golden/errors/unknown-document/expected.txt": "the message of records/base.py",
    "tests/golden/pages/data.html": "the description of downloads/ratings_csv.py",
}
"""What is still to be made general, each with its reason; an entry that is no longer needed fails."""


def engine_files() -> Iterator[str]:
    for folder in ENGINE:
        for path in sorted((ROOT / folder).rglob("*")):
            name = path.relative_to(ROOT).as_posix()
            if path.is_file() and "__pycache__" not in path.parts and not name.startswith(NOT_THE_ENGINE):
                yield name


def named_in(name: str) -> list[str]:
    file = ROOT / name
    text = file.read_bytes().decode("utf-8", errors="ignore") if file.is_file() else ""
    return OF_ONE_PROGRAMME.findall(f"{name}\n{text}")


def test_the_engine_names_no_programme() -> None:
    assert {name: found for name in engine_files() if name not in STILL_NAMED and (found := named_in(name))} == {}


@pytest.mark.parametrize("name", STILL_NAMED)
def test_no_exception_is_older_than_its_reason(name: str) -> None:
    assert named_in(name), f"{name} names no programme any more: take it off the list"
