"""The search index, as a build writes it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PAGE = "ruritania/recommendations/1/"


def of_the_web(release: Path) -> Any:
    return json.loads((release / "site/search/search_index.json").read_text(encoding="utf-8"))


def of_a_disk(release: Path) -> Any:
    """From a disk the index is read as a script."""
    script = (release / "offline/search/search_index.js").read_text(encoding="utf-8")
    return json.loads(script.removeprefix("var __index = "))


@pytest.mark.parametrize(("index", "page"), [(of_the_web, PAGE), (of_a_disk, "ruritania/recommendations/1.html")])
def test_the_index_has_each_place_once(release: Path, index: Callable[[Path], Any], page: str) -> None:
    locations = [document["location"] for document in index(release)["docs"]]
    assert sorted(set(locations)) == sorted(locations)
    assert {f"{page}#m2-p1", page} <= set(locations)
    assert any(location.startswith("methodology") for location in locations), "pages written by hand are in it, too"


def test_the_lists_of_fields_and_rules_are_not_in_the_index(release: Path) -> None:
    texts = {document["location"]: document["text"] for document in of_the_web(release)["docs"]}
    assert texts["contribute/#how-the-files-fit-together"] == ""
    assert "data/COUNTRY" in texts["contribute/#fields-update"], "the file of a kind is"
    assert "not_assessed" not in texts["contribute/#fields-update"]
