"""The site and its offline copy differ only in their pages: everything else is made once, for both."""

from dataclasses import replace
from pathlib import Path

from monitoring_record.downloads import DOWNLOADS, EarlierFiles
from monitoring_record.records import Dossier
from monitoring_record.search import PageIndex
from monitoring_record.site import IndexedPage, Site
from tests.support.reports import site

WEB = "https://castles.example/"


def web(of: Dossier) -> Site:
    return site(of, address=WEB)


def offline(of: Dossier) -> Site:
    return site(of, address=WEB, folders=False, copied_on="1 May 2022")


def indexes(of: Site) -> dict[str, PageIndex]:
    indexed = (IndexedPage.of(page).indexed for page in of.pages())
    return {each.index.address: each.index for each in indexed if each}


def test_a_file_of_both_is_the_same_in_both(tiny: Dossier) -> None:
    on_the_web, on_a_disk = web(tiny).files, offline(tiny).files
    assert {f"ruritania/data/{download.name}" for download in DOWNLOADS} < on_a_disk.keys() < on_the_web.keys()
    assert [address for address, make in on_a_disk.items() if make() != on_the_web[address]()] == []


def test_the_search_finds_the_same_in_both(tiny: Dossier) -> None:
    assert indexes(web(tiny)) == indexes(offline(tiny))


def test_a_file_is_taken_from_the_earlier_build_or_else_made(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"earlier")
    earlier = EarlierFiles(tmp_path)
    made = {name: earlier.content(name, lambda: b"made") for name in ("a.csv", "b.csv")}
    assert made == {"a.csv": b"earlier", "b.csv": b"made"}


def test_a_page_tells_the_size_of_a_file_from_the_earlier_build(tiny: Dossier, tmp_path: Path) -> None:
    (tmp_path / "ruritania/data").mkdir(parents=True)
    (tmp_path / "ruritania/data/report.xlsx").write_bytes(bytes(7_000_000))
    of = web(tiny)
    page = next(
        page
        for page in Site(of.record, of.config, None, EarlierFiles(tmp_path)).pages()
        if page.address == "ruritania/data/"
    )
    assert "7.0 MB" in page.body


def test_the_words_of_a_page_are_found_anew_only_if_its_texts_changed(tiny: Dossier) -> None:
    (page,) = (page for page in web(tiny).pages() if page.address == "ruritania/recommendations/1/")
    assert page.search
    found = IndexedPage.of(page).indexed
    assert found
    known = {page.address: found.index}
    again = IndexedPage.of(page, known).indexed
    assert again
    assert again.index is found.index
    (entry, *others) = page.search.entries
    changed = IndexedPage.of(
        replace(page, search=replace(page.search, entries=(replace(entry, title="Moles"), *others))), known
    )
    assert changed.indexed
    assert "mole" in changed.indexed.index.places
