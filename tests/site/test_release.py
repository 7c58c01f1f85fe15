"""What is published: the site and a dated zip of it, with the same bytes for the same commit."""

import shutil
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import Abort

import monitoring_record.downloads.workbook
from monitoring_record.downloads.workbook import workbook
from monitoring_record.release import Release
from monitoring_record.release.source_date import source_date
from monitoring_record.search import index_page
from monitoring_record.site import indexed_page
from tests.support.projects import commit_all

NOON = datetime(2019, 3, 22, 12, 0, 0, tzinfo=UTC)


@pytest.fixture
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOON.timestamp())))


@pytest.fixture
def committed(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project as a repository with one commit, of noon."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    commit_all(project, NOON)
    return project


def test_the_source_date_is_the_one_that_is_set(project: Path, noon: None) -> None:
    assert source_date(project) == NOON


def test_the_source_date_is_that_of_the_last_commit(committed: Path) -> None:
    assert source_date(committed) == NOON


def test_a_downloaded_archive_is_of_today_wherever_it_was_unpacked(committed: Path) -> None:
    archive = committed / "unpacked-within-a-repository"
    archive.mkdir()
    assert source_date(archive) == datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


def test_the_site_offers_the_copy_with_size_and_checksum(release: Path) -> None:
    (copy,) = (release / "zip").glob("*.zip")
    folder = release / "site/ruritania/data"
    assert (folder / copy.name).read_bytes() == copy.read_bytes()
    checksum, name = (folder / f"{copy.name}.sha256").read_text(encoding="ascii").split()
    assert name == "ruritania-2019-03-22-offline.zip"
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert f'href="{name}"' in page
    assert f"(ZIP, {copy.stat().st_size / 1_000_000:.1f} MB)" in page
    assert checksum in page
    assert 'href="ruritania/data/#offline-copy"' in (release / "site/index.html").read_text(encoding="utf-8")


def test_files_and_words_are_made_once_for_the_site_and_its_copy(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tmp_path / "made.txt"

    def noted(function: Callable[..., Any]) -> Callable[..., Any]:
        def note(*arguments: Any) -> Any:
            with made.open("a", encoding="utf-8") as file:  # several processes do the work
                file.write(f"{function.__name__} {arguments[0].address}\n")
            return function(*arguments)

        return note

    monkeypatch.setattr(monitoring_record.downloads.workbook, "workbook", noted(workbook))
    monkeypatch.setattr(indexed_page, "index_page", noted(index_page))
    Release(project, NOON).make_site(tmp_path / "site", tmp_path / "offline")
    counts = Counter(line for line in made.read_text(encoding="utf-8").splitlines() if " ruritania/" in line)
    assert {"workbook ruritania/data/", "index_page ruritania/recommendations/1/"} < counts.keys()
    assert [line for line, count in counts.items() if count > 1] == []


def test_a_build_without_a_copy_offers_none(public_site: Path) -> None:
    for page in ("index.html", "ruritania/data/index.html"):
        assert "offline" not in (public_site / page).read_text(encoding="utf-8").lower(), page
    assert not (public_site / "assets/offline.css").exists()


def test_the_copy_says_what_it_is_and_where_the_newest_one_is(release: Path) -> None:
    home = (release / "offline/index.html").read_text(encoding="utf-8")
    assert "<strong>Offline copy of 22 March 2019</strong> of “Monitoring Record”" in home
    assert 'The newest version is at <a class="external" rel="noopener noreferrer" href="https://record.ex' in home
    matrix = (release / "offline/ruritania/matrix.html").read_text(encoding="utf-8")
    assert "Offline copy of 22 March 2019." in matrix
    assert '<a href="https://record.example.org/ruritania/matrix/">Newest version of this page</a>' in matrix
    assert 'rel="canonical" href="https://record.example.org/ruritania/matrix/"' in matrix
    assert "You are reading it." in (release / "offline/ruritania/data.html").read_text(encoding="utf-8")


def test_the_copy_of_a_site_without_an_address_names_none(project: Path, noon: None) -> None:
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("site_url: https://record.example.org/", 'site_url: ""')
    settings.write_text(text, encoding="utf-8")
    copy = Release.of(project).make_offline_copy(project / "offline")
    with zipfile.ZipFile(copy) as archive:
        archive.extractall(project)
    for page in ("index.html", "ruritania/matrix.html", "ruritania/data.html"):
        html = (project / copy.stem / page).read_text(encoding="utf-8")
        assert "22 March 2019" in html, page
        assert "ewest" not in html, page


def test_a_failing_build_makes_no_copy(project: Path, tmp_path: Path) -> None:
    (project / "data/ruritania/recommendations/02.yml").write_text("title: [", encoding="utf-8")
    with pytest.raises(Abort):
        Release.of(project).make_offline_copy(tmp_path / "offline")
    assert not (tmp_path / "offline").exists()


def test_a_report_on_its_way_lends_its_name_to_nothing(project: Path, tmp_path: Path, noon: None) -> None:
    waiting = Path(shutil.copytree(project / "data/ruritania", project / "data/graustark"))
    shutil.rmtree(waiting / "updates")
    copy = Release.of(project).make_offline_copy(tmp_path / "offline")
    with zipfile.ZipFile(copy) as archive:
        names = [copy.name, *archive.namelist()]
    assert [name for name in names if "graustark" in name] == []
