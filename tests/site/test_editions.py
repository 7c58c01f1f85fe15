"""Editions and corrections on a built site: the record changes, its editions do not."""

import shutil
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from monitoring_record.commands import record
from monitoring_record.record_tests.built_pages import broken_links
from tests.support.editions import add_edition, made_before_promises
from tests.support.projects import bytes_of, commit_all, git, run_mkdocs, set_repository
from tests.support.reports import replace

UPDATE = "data/ruritania/updates/1/02.yml"
REASON = "The Council corrected its minutes."
LIVING = (
    "data/ratings.csv",
    "data/report.json",
    "matrix/index.html",
    "meetings/1/index.html",
    "recommendations/2/index.html",
)
KEPT = ("editions/2021-04/report.json", "editions/2021-04/report.json.sha256")


@pytest.fixture
def kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in a repository, with the editions of both published meetings; it is the current folder."""
    set_repository(project, "https://git.example/record")
    (project / ".gitignore").write_text("site/\nprebuilt/\noffline/\npreview/\n", encoding="utf-8")
    commit_all(project, datetime(2022, 4, 3, tzinfo=UTC))
    add_edition(project / "data", 1)
    add_edition(project / "data", 2)
    commit(project, "Editions", "2022-04-04T12:00:00+00:00")
    monkeypatch.chdir(project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1649073600")
    return project


def commit(project: Path, message: str, day: str) -> str:
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", message, GIT_AUTHOR_DATE=day, GIT_COMMITTER_DATE=day)
    return git(project, "rev-parse", "HEAD").strip()


def correct(project: Path) -> str:
    """Correct a published rating as the secretariat does; returns the name of the commit."""
    replace(project / UPDATE, ("rating: most", "rating: full"))
    return commit(project, f"Correct a rating\n\nCorrection: {REASON}", "2022-05-03T12:00:00+00:00")


def built(project: Path, *words: str) -> dict[str, bytes]:
    result = CliRunner().invoke(record, ["build", *words])
    assert result.exit_code == 0, result.output
    return bytes_of(project, "site")


def text(files: dict[str, bytes], name: str) -> str:
    return " ".join(files[f"site/ruritania/{name}"].decode().split())


def test_a_changed_rating_changes_every_number_and_no_edition(kept: Path) -> None:
    before = built(kept)
    name = correct(kept)
    after = built(kept)
    for file in LIVING:
        assert before[f"site/ruritania/{file}"] != after[f"site/ruritania/{file}"], file
    for file in KEPT:
        assert before[f"site/ruritania/{file}"] == after[f"site/ruritania/{file}"], file
    assert (
        after["site/ruritania/editions/2021-04/report.json"]
        == (kept / "data/ruritania/editions/2021-04.json").read_bytes()
    )

    page = text(after, "editions/2021-04/index.html")
    assert "Nothing: what is published now" in text(before, "editions/2021-04/index.html")
    said = '<td data-label="It said">mostly done</td> <td data-label="It says">fully done</td>'
    assert said in page
    assert f'<a href="../../changes/#c-{name[:10]}">3 May 2022</a>: {REASON}' in page
    row = page.partition('<tr id="r2">')[2].partition("</tr>")[0]
    assert "Mostly done" in row, "the rating as it was published"
    assert '<a href="#corrected">corrected since</a>' in row

    changes = text(after, "changes/index.html")
    assert "Nothing was corrected." in text(before, "changes/index.html")
    assert said in changes
    assert f"Why: {REASON}" in changes
    assert f'href="https://git.example/record/commit/{name}"' in changes
    assert "Clerk" not in changes, "the author of a commit is nobody’s business"
    assert "Correct a rating" not in changes, "nor is the rest of its message"
    assert "1 passage corrected since" in text(after, "meetings/1/index.html")


def test_the_checksum_is_that_of_the_file(kept: Path) -> None:
    files = built(kept)
    line = files["site/ruritania/editions/2021-04/report.json.sha256"].decode()
    digest = sha256(files["site/ruritania/editions/2021-04/report.json"]).hexdigest()
    assert line == f"{digest}  report.json\n"
    assert digest in text(files, "editions/2021-04/index.html")
    assert digest in text(files, "editions/index.html")


def test_every_link_of_the_new_pages_leads_somewhere(kept: Path) -> None:
    correct(kept)
    built(kept)
    assert list(broken_links(kept / "site")) == []


def test_a_prebuilt_report_does_not_go_stale(kept: Path) -> None:
    result = CliRunner().invoke(record, ["prebuild", "ruritania"])
    assert result.exit_code == 0, result.output
    before = built(kept)
    assert built(kept, "--prebuilt", "prebuilt") == before
    correct(kept)
    replace(kept / UPDATE, ("rating: full", "rating: most"))
    commit(kept, "Take it back", "2022-05-04T12:00:00+00:00")  # the data is as it was, the history is not
    without = built(kept)
    assert before["site/ruritania/changes/index.html"] != without["site/ruritania/changes/index.html"]
    assert built(kept, "--prebuilt", "prebuilt") == without


def test_a_shallow_clone_says_what_it_does_not_know(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    correct(kept)
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{kept}", "clone")
    monkeypatch.chdir(tmp_path / "clone")
    changes = text(built(tmp_path / "clone"), "changes/index.html")
    assert "built from a copy of the data that has only its last commits" in changes
    assert "what differs between the last edition and what is published now" in changes
    assert ">mostly done</td>" in changes
    assert REASON not in changes


def test_without_git_the_page_says_so(kept: Path) -> None:
    correct(kept)
    shutil.rmtree(kept / ".git")
    changes = text(built(kept), "changes/index.html")
    assert "built without the history of its data" in changes
    assert ">mostly done</td>" in changes
    assert REASON not in changes


def test_a_site_without_editions_has_none_of_their_pages(project: Path) -> None:
    assert run_mkdocs(project).returncode == 0
    assert not (project / "site/ruritania/editions").exists()
    assert not (project / "site/ruritania/changes").exists()
    assert "editions/" not in (project / "site/ruritania/data/index.html").read_text(encoding="utf-8")


def test_a_damaged_edition_stops_the_build(kept: Path) -> None:
    path = kept / "data/ruritania/editions/2021-04.json"
    path.write_bytes(b"{}")
    path.with_name("2021-04.json.sha256").write_text(f"{sha256(b'{}').hexdigest()}  2021-04.json\n", encoding="utf-8")
    finished = run_mkdocs(kept)
    assert finished.returncode == 1
    assert (
        "data/ruritania/editions/2021-04.json:1:1: this is no edition as `run.py edition` makes it" in finished.stdout
    )


def test_the_pages_say_that_promises_recorded_later_are_no_correction(kept: Path) -> None:
    addition = "That adds to what was published and corrects none of it"
    pages = ("changes/index.html", "editions/2022-04/index.html", "changes.md", "editions/2022-04.md")
    before = built(kept)
    assert [page for page in pages if addition in text(before, page)] == []
    for edition in sorted((kept / "data/ruritania/editions").glob("*.json")):
        made_before_promises(edition)
    commit(kept, "Editions of old", "2022-04-04T13:00:00+00:00")
    after = built(kept)
    assert [page for page in pages if addition not in text(after, page)] == []
    assert addition not in text(after, "editions/2021-04/index.html"), "nothing was promised at its meeting"
    assert "Nothing was corrected." in text(after, "changes/index.html")
