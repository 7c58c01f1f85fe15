"""`prebuild` and `build --prebuilt`: the site is the same to the byte, whatever was prebuilt."""

import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monitoring_record.commands import record
from monitoring_record.prebuilt import data_fingerprint, read_report, write_report
from monitoring_record.release import Release, builds
from monitoring_record.site import IndexedPage
from tests.support.projects import new_project, set_repository
from tests.support.reports import replace as replace_words
from tests.support.shared import made_once

NOON = "1553256000"


def run(*words: str) -> Result:
    return CliRunner().invoke(record, words)


def built(*words: str) -> dict[str, bytes]:
    """Build the site and its offline copy in the current folder; return the bytes of each file."""
    result = run("build", *words)
    assert result.exit_code == 0, result.output
    return {
        path.as_posix(): path.read_bytes()
        for name in ("site", "offline")
        for path in sorted(Path(name).rglob("*"))
        if path.is_file()
    }


def different(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    assert set(one) == set(other)
    return [name for name in one if one[name] != other[name]]


def _write_portal(folder: Path) -> None:
    """Make a project with two reports that have other texts, and prebuild both."""
    project = new_project(folder / "project")
    set_repository(project, "https://git.example/record")
    graustark = Path(shutil.copytree(project / "data/ruritania", project / "data/graustark"))
    replace_words(graustark / "report.yml", ("Ruritania", "Graustark"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        patch.setenv("SOURCE_DATE_EPOCH", NOON)
        result = run("prebuild", "graustark", "ruritania")
    assert result.exit_code == 0, result.output


@pytest.fixture
def portal(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project with two reports, both prebuilt, as the current folder."""
    made = made_once(tmp_path_factory, "portal", _write_portal) / "project"
    project = Path(shutil.copytree(made, tmp_path / "project"))
    monkeypatch.chdir(project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    return project


def test_the_site_from_prebuilt_reports_is_the_same_to_the_byte(portal: Path, caplog: pytest.LogCaptureFixture) -> None:
    without = built()
    assert different(built("--prebuilt", "prebuilt"), without) == []
    assert caplog.text.count("Prebuilt reports: graustark, ruritania.") == 2  # of the site and of the copy
    assert len([name for name in without if "/graustark/" in name]) > 10


def test_prebuilt_pages_are_not_written_again(portal: Path) -> None:
    for name in ("web", "offline"):
        file = portal / f"prebuilt/graustark.{name}.jsonl"
        fingerprint = json.loads(file.read_bytes().partition(b"\n")[0])["fingerprint"]
        pages = [page.read() for page in read_report(file, fingerprint).values()]
        write_report(file, fingerprint, map(_marked, pages))
    site = built("--prebuilt", "prebuilt")
    marked = [name for name, content in site.items() if b"<p>From the file.</p>" in content]
    assert {f"site/graustark/recommendations/{number}/index.html" for number in (1, 2)} <= set(marked)
    assert not [name for name in marked if not name.startswith("site/graustark/")]


def _marked(page: IndexedPage) -> IndexedPage:
    return replace(page, page=replace(page.page, body=f"{page.page.body}<p>From the file.</p>"))


def test_a_report_that_changed_is_built_anew(portal: Path, caplog: pytest.LogCaptureFixture) -> None:
    replace_words(portal / "data/graustark/recommendations/01.yml", ("Mend the walls", "Mend the old walls"))
    without = built()
    assert different(built("--prebuilt", "prebuilt"), without) == []
    assert b"Mend the old walls" in without["site/graustark/recommendations/1/index.html"]
    said = caplog.text
    assert (
        "The pages of graustark are written now: it was prebuilt with a different state of the files of the report."
        in said
    )
    assert "Prebuilt reports: ruritania." in said


def test_a_setting_that_changed_builds_everything_anew(portal: Path, caplog: pytest.LogCaptureFixture) -> None:
    set_repository(portal, "https://git.example/another")
    without = built()
    assert different(built("--prebuilt", "prebuilt"), without) == []
    assert caplog.text.count("Prebuilt reports: none.") == 2


def test_pages_are_of_the_files_as_they_were_before_they_were_read(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, taken = data_fingerprint(project / "data", "ruritania"), []
    monkeypatch.setattr(builds, "compile_report", lambda *_: (project / "data/glossary.yml").unlink())
    monkeypatch.setattr(builds, "prebuild_report", lambda *arguments, **_: taken.append(arguments[3]))
    Release(project, datetime(2019, 3, 22, tzinfo=UTC)).prebuild("ruritania", tmp_path)
    assert taken == [before, before], "an edit made meanwhile is noticed by the build"


def test_a_damaged_file_is_named_and_not_used(portal: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = portal / "prebuilt/ruritania.web.jsonl"
    file.write_bytes(file.read_bytes()[:-1000])
    without = built()
    assert different(built("--prebuilt", "prebuilt"), without) == []
    assert f"The pages of ruritania are written now: it is damaged in {file}." in caplog.text


@pytest.mark.parametrize("wrong", ["title: [", "title: Fill the moats\nchapter: 2\ntext: As Recommendation 70 says.\n"])
def test_a_report_with_problems_stops_only_its_own_job(portal: Path, wrong: str) -> None:
    shutil.rmtree(portal / "prebuilt")
    (portal / "data/ruritania/recommendations/02.yml").write_text(wrong, encoding="utf-8")
    failed, passed = run("prebuild", "ruritania"), run("prebuild", "graustark")
    assert (failed.exit_code, passed.exit_code) == (1, 0)
    names = sorted(path.name for path in (portal / "prebuilt").iterdir())
    assert names == ["graustark.offline.jsonl", "graustark.web.jsonl"]
    assert run("build", "--prebuilt", "prebuilt").exit_code == 1
    assert not (portal / "site").exists()


def test_what_compares_all_reports_is_checked_with_all_of_them(portal: Path, caplog: pytest.LogCaptureFixture) -> None:
    third = portal / "data/graustark/recommendations/03.yml"
    third.write_text("title: Sweep the yards\nchapter: 2\ntext: Sweep every yard.\n", encoding="utf-8")
    add_to_glossary(portal, "See Recommendation 3 and Recommendation 70.")
    assert run("prebuild", "graustark", "ruritania").exit_code == 0
    assert run("build", "--prebuilt", "prebuilt").exit_code == 1
    assert "Prebuilt reports: graustark, ruritania." in caplog.text
    assert "the record has no recommendation 70 " in caplog.text
    assert "the record has no recommendation 3 " not in caplog.text


def add_to_glossary(project: Path, sentence: str) -> None:
    file = project / "data/glossary.yml"
    section = f"  - title: Yards\n    terms:\n      - term: Yard\n        meaning: {sentence}\n"
    file.write_text(file.read_text(encoding="utf-8") + section, encoding="utf-8")


def test_an_unknown_report_is_named(portal: Path) -> None:
    result = run("prebuild", "ruritani")
    assert (
        result.exit_code,
        "There is no report “ruritani”; the reports are graustark, ruritania." in result.output,
    ) == (
        2,
        True,
    )


def test_what_ends_a_build_is_told_plainly(portal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (portal / "prebuilt/ruritania.web.jsonl").write_bytes(b"of before")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "noon")
    result = run("prebuild", "ruritania")
    assert result.exit_code == 1
    assert "SOURCE_DATE_EPOCH is 'noon'; it should be seconds since 1970" in result.output
    assert (portal / "prebuilt/ruritania.web.jsonl").read_bytes() == b"of before"
