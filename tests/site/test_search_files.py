"""The files of the search, as a build writes them."""

from pathlib import Path

import pytest

from tests.support.search_files import indexed_pages, search_value

PAGE = "ruritania/recommendations/1/"


@pytest.fixture(params=["site", "offline"])
def folder(request: pytest.FixtureRequest, release: Path) -> Path:
    """The folder of the site, for the web and for a disk."""
    kind: str = request.param
    return release / kind


def test_each_page_is_in_the_index_of_its_report_or_of_the_site(folder: Path) -> None:
    of_report, of_site = (indexed_pages(folder, name) for name in ("reports/ruritania", "site"))
    assert {PAGE, "ruritania/", "ruritania/matrix/"} <= set(of_report)
    assert {"", "methodology/", "glossary/"} <= set(of_site)
    assert not set(of_report) & set(of_site)


def test_the_texts_of_each_page_are_in_a_file_of_its_own(folder: Path) -> None:
    for index in ("reports/ruritania", "site"):
        for address, (_, _, count, digest, *_) in indexed_pages(folder, index).items():
            file = folder / "search/texts" / f"{address.rstrip('/') or 'index'}.js"
            assert len(search_value(file)) == count, address
            assert f'"{digest}"' in file.read_text(encoding="utf-8")


def test_the_lists_of_fields_and_rules_are_not_found(folder: Path) -> None:
    texts = {anchor: sentences for _, anchor, *_, sentences, _ in search_value(folder / "search/texts/contribute.js")}
    assert texts["how-the-files-fit-together"] == []
    of_update = " ".join(texts["fields-update"])
    assert "data/COUNTRY" in of_update, "the file of a kind is"
    assert "not_assessed" not in of_update
