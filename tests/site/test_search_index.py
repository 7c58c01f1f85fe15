"""The index of the search, as a build writes it."""

import json
from pathlib import Path

import pytest

from tests.support.projects import Build

PAGE = "ruritania/recommendations/1/"


@pytest.mark.parametrize("environment", [{}, {"OFFLINE": "true"}], ids=["web", "disk"])
def test_the_built_site_knows_each_place_once(project: Path, build: Build, environment: dict[str, str]) -> None:
    finished = build(project, **environment)
    assert finished.returncode == 0, finished.stdout
    folder = project / "site/search"
    index = json.loads((folder / "search_index.json").read_text(encoding="utf-8"))
    locations = [document["location"] for document in index["docs"]]
    assert sorted(set(locations)) == sorted(locations)
    home = "ruritania/recommendations/1.html" if environment else PAGE
    assert {f"{home}#m2-p1", home} <= set(locations)
    assert any(location.startswith("glossary") for location in locations), "pages written by hand are known, too"
    if environment:
        assert (
            json.loads((folder / "search_index.js").read_text(encoding="utf-8").removeprefix("var __index = ")) == index
        )
