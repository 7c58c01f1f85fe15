"""The example of another programme: its data is valid, and its pages are in its own words."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from monitoring_record.library import load
from tests.support.markdown_files import broken_links, words_in
from tests.support.paths import ROOT
from tests.support.projects import new_project, run_mkdocs

EXAMPLE = ROOT / "examples/human-rights-committee/data"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the example."""
    project = new_project(tmp_path_factory.mktemp("example") / "project")
    shutil.rmtree(project / "data")
    shutil.copytree(EXAMPLE, project / "data")
    built = run_mkdocs(project)
    assert built.returncode == 0, built.stdout
    return project / "site"


def words(page: Path) -> str:
    """Return the words of a page."""
    article = re.search(r"<article.*?</article>", page.read_text(encoding="utf-8"), re.DOTALL)
    assert article is not None
    shown = re.sub(r"<script.*?</script>", "", article[0], flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", shown)).split())


def test_the_record_is_sound() -> None:
    library = load(EXAMPLE)
    assert [str(problem) for problem in library.problems] == []
    assert [dossier.report.country for dossier in library.dossiers] == ["Armenia", "Uzbekistan"]


def test_pages_are_in_the_words_of_the_programme(site: Path) -> None:
    page = words(site / "armenia/recommendations/16/index.html")
    for expected in (
        "Paragraph 16: Violence against women",
        "144th session",
        "16 (a)",
        "The grades are the Committee’s",
    ):
        assert expected in page
    assert "State party’s reply" in page
    assert "Evaluation by the Committee" in page


def test_no_page_of_the_record_has_the_usual_words(site: Path) -> None:
    pages = [path for country in ("armenia", "uzbekistan") for path in (site / country).rglob("index.html")]
    record = [
        path for path in pages if path.parent.name not in ("data", "cite")
    ]  # these have the names of columns and fields
    assert len(record) == 20
    for page in record:
        read = re.sub(r"https?://\S+", "", words(page))  # addresses are the same in all programmes
        assert not re.search(r"\b(?:meeting|chapter|expert|plenary|rating)s?\b", read, re.IGNORECASE), page


def test_no_markdown_file_of_the_record_has_the_usual_words(site: Path) -> None:
    files = [file for country in ("armenia", "uzbekistan") for file in (site / country).rglob("*.md")]
    assert len(files) > 10
    record = [file for file in files if file.name != "data.md"]  # that has the names of columns and fields
    for file in (*record, site / "armenia.md", site / "uzbekistan.md"):
        found = words_in(re.sub(r"\]\([^)]*\)|<http[^>]*>", "", file.read_text(encoding="utf-8")))
        assert not re.search(r"\b(?:meeting|chapter|expert|plenary|rating)s?\b", found, re.IGNORECASE), file
    assert list(broken_links(site, "https://record.example.org/")) == []


def test_points_that_were_graded_together_have_one_grade_and_the_paragraph_none(site: Path) -> None:
    file = site / "armenia/recommendations/40/index.html"
    assert "Rated point by point: there is no grade of the paragraph as a whole." in words(file)
    assert 'aria-label="40 (b) at the 144th session: B (partially satisfactory)' in file.read_text(encoding="utf-8")
    assert "1 was rated point by point" in words(site / "armenia/meetings/144/index.html")


def test_mentions_lead_to_points(site: Path) -> None:
    page = (site / "armenia/recommendations/40/index.html").read_text(encoding="utf-8")
    assert '<a href="#m144-pa">point 40 (a)</a>' in page
    assert '<a href="#m144-pe">(e)</a>' in page
    assert 'id="m144-pb"' in page


def test_earlier_cycles_have_their_grades(site: Path) -> None:
    assert "Paragraph 11: B (partially satisfactory) C (not satisfactory)" in words(site / "uzbekistan/index.html")


def test_where_no_organisation_is_heard_no_page_is_about_any(site: Path) -> None:
    pages = [path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    assert not [page for page in pages if "differences" in page or "organisations" in page]
    assert not [page for page in pages if re.search(r"differences/|organisations/", (site / page).read_text("utf-8"))]
