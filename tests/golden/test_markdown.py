"""The Markdown files of the tiny report, compared with golden files.

Run with UPDATE_GOLDEN=1 to update them, then read the diff.
"""

import os
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from monitoring_record.analysis import compile_record
from monitoring_record.downloads import DOWNLOADS
from monitoring_record.editions import NO_HISTORY, report_editions
from monitoring_record.library import Library, load
from monitoring_record.records import Dossier
from monitoring_record.site import Site, SiteConfig
from tests.support.editions import add_edition, kept_editions
from tests.support.markdown_files import html_in, lost_texts, sections_of, words_in
from tests.support.paths import TINY
from tests.support.reports import replace as change
from tests.support.reports import site

GOLDEN = Path(__file__).parent / "markdown"
ADDRESS = "https://record.example.org/"

PAGES = {
    "home": "",
    "overview": "ruritania/",
    "matrix": "ruritania/matrix/",
    "recommendation": "ruritania/recommendations/1/",
    "differences": "ruritania/differences/",
    "organisation": "ruritania/organisations/friends-of-walls/",
    "promises": "ruritania/promises/",
    "institutions": "ruritania/institutions/",
    "institution": "ruritania/institutions/masons/",
    "meetings": "ruritania/meetings/",
    "meeting": "ruritania/meetings/2/",
    "chapter": "ruritania/chapters/1/",
    "sources": "ruritania/sources/",
    "glossary": "glossary/",
    "api": "api/",
    "meeting-changes": "ruritania/meetings/2/changes/",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return load(Path(shutil.copytree(TINY, tmp_path_factory.mktemp("markdown") / "data")))


@pytest.fixture(scope="module")
def castles(library: Library) -> Site:
    return site(*library.dossiers, glossary=library.glossary, address=ADDRESS, lead="What became of the castles?")


@pytest.fixture(scope="module")
def files(castles: Site) -> dict[str, str]:
    return {page.address: page.markdown for page in castles.pages()}


def compare(text: str, golden: Path) -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str, files: dict[str, str]) -> None:
    compare(files[PAGES[name]], GOLDEN / f"{name}.md")


OF_EDITIONS = {
    "editions": "ruritania/editions/",
    "edition": "ruritania/editions/2021-04/",
    "corrections": "ruritania/changes/",
}


@pytest.mark.parametrize("name", OF_EDITIONS)
def test_page_of_editions(name: str, data: Path) -> None:
    add_edition(data, 1)
    change(data / "ruritania/updates/1/02.yml", ("rating: most", "rating: full"))
    change(data / "ruritania/updates/1/01.yml", ("[list][list]", "[long list][list]"))
    library = load(data)
    record = compile_record(library, report_editions(library, kept_editions(data), NO_HISTORY))
    files = {page.address: page.markdown for page in Site(record, SiteConfig("Castles", ADDRESS)).pages()}
    text = re.sub(r"[0-9a-f]{64}", "SHA-256", re.sub(r"\d+ bytes", "some bytes", files[OF_EDITIONS[name]]))
    compare(text, GOLDEN / f"{name}.md")


def test_where_a_program_begins(castles: Site) -> None:
    compare(castles.files["llms.txt"]().decode(), GOLDEN / "llms.txt")


def test_what_only_repeats_or_needs_a_script_has_no_markdown(files: dict[str, str]) -> None:
    assert {address for address, text in files.items() if not text} == {
        "search/",
        "ruritania/compare/",
        "ruritania/print/",
        "ruritania/meetings/1/cite/",
        "ruritania/meetings/2/cite/",
        "ruritania/recommendations/1/cite/",
        "ruritania/recommendations/2/cite/",
    }


def test_every_column_and_field_is_described_below_the_address_of_its_file(files: dict[str, str]) -> None:
    page = files["ruritania/data/"]
    for download in DOWNLOADS:
        heading = f"\n## {download.name} – <{ADDRESS}ruritania/data/#{download.anchor}>\n"
        assert page.count(heading) == 1
        below = page.partition(heading)[2].partition("\n## ")[0]
        names = [column.name for column in download.table.columns] if download.table else [*dict(download.fields)]
        assert [name for name in names if f"\n- `{name}`" not in below] == [], download.name


def test_no_file_contains_html(castles: Site, files: dict[str, str]) -> None:
    for address, text in (*files.items(), ("llms.txt", castles.files["llms.txt"]().decode())):
        assert html_in(text) == [], address
        assert "&lt;" not in text, address


def test_every_text_is_below_the_address_of_its_part_and_meeting(castles: Site, files: dict[str, str]) -> None:
    (report,) = castles.record.published
    assert list(lost_texts(report, files, ADDRESS)) == []


def test_every_voice_is_named_above_its_text(files: dict[str, str]) -> None:
    below = sections_of(files["ruritania/recommendations/1/"])["m1-p1"]
    assert "#### Government report by The Crown on 1.1 at the 1st meeting\n\nThe Crown counted" in below
    assert "#### Alternative report by Friends of Walls on 1.1 at the 1st meeting: not implemented" in below
    assert "#### Assessment by the experts: 1.1 at the 1st meeting" in below


def test_a_preview_and_an_offline_copy_have_none(tiny: Dossier) -> None:
    for config in ({"preview": True}, {"copied_on": "22 November 2026"}):
        castles = site(tiny, address=ADDRESS, **config)
        assert [page.address for page in castles.pages() if page.markdown] == []
        assert "llms.txt" not in castles.files
        alternates = (each for page in castles.contents for each in page.alternates(castles.config))
        assert [each.address for each in alternates if each.label == "Markdown"] == []


def test_without_a_public_address_a_link_begins_at_the_file(tiny: Dossier) -> None:
    castles = site(tiny)
    files = {page.address: page.markdown for page in castles.pages()}
    page = files["ruritania/recommendations/1/"]
    assert "- Address of this page: [ruritania/recommendations/1/](1/)" in page
    assert "[2 Fill the moats](2.md)" in page
    assert "[ruritania/recommendations/1/#m2-p1](1/#m2-p1)" in page
    assert "[Overview](ruritania.md)" in castles.files["llms.txt"]().decode()


def test_markup_in_a_title_stays_words(tiny: Dossier) -> None:
    first = tiny.recommendations[0]
    changed = first.model_copy(update={"title": "# Walls | [x](y) *a* <b>"})
    castles = site(replace(tiny, recommendations=(changed, *tiny.recommendations[1:])), address=ADDRESS)
    for page in castles.pages():
        assert html_in(page.markdown) == []
        if "# Walls" in page.markdown:
            assert "# Walls | [x](y) *a* <b>" in words_in(page.markdown), page.address
