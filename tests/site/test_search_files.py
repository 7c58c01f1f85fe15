"""The files of the search, as a build writes them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

PAGE = "ruritania/recommendations/1/"


def value(file: Path) -> Any:
    """Return the value that a file hands over."""
    name, _, found = json.loads(
        "[" + file.read_text(encoding="utf-8").removeprefix("searchFile(").removesuffix(");\n") + "]"
    )
    assert file.as_posix().endswith(f"/{name}")
    return found


@pytest.fixture(params=["site", "offline"])
def folder(request: pytest.FixtureRequest, release: Path) -> Path:
    """The folder of the files, for the web and for a disk."""
    kind: str = request.param
    return release / kind / "search"


def pages(index: Path) -> Mapping[str, Any]:
    return {address: row for address, *row in value(index)["pages"]}


def test_each_page_is_in_the_index_of_its_report_or_of_the_site(folder: Path) -> None:
    of_report, of_site = (pages(folder / name / "index.js") for name in ("reports/ruritania", "site"))
    assert {PAGE, "ruritania/", "ruritania/matrix/"} <= set(of_report)
    assert {"", "methodology/", "glossary/"} <= set(of_site)
    assert not set(of_report) & set(of_site)


def test_the_texts_of_each_page_are_in_a_file_of_its_own(folder: Path) -> None:
    for index in ("reports/ruritania", "site"):
        for address, (_, _, count, digest, *_) in pages(folder / index / "index.js").items():
            file = folder / "texts" / f"{address.rstrip('/') or 'index'}.js"
            assert len(value(file)) == count, address
            assert f'"{digest}"' in file.read_text(encoding="utf-8")


def test_the_lists_of_fields_and_rules_are_not_found(folder: Path) -> None:
    texts = {anchor: sentences for _, anchor, *_, sentences, _ in value(folder / "texts/contribute.js")}
    assert texts["how-the-files-fit-together"] == []
    of_update = " ".join(texts["fields-update"])
    assert "data/COUNTRY" in of_update, "the file of a kind is"
    assert "not_assessed" not in of_update
