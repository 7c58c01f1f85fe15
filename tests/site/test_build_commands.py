"""The commands that build the site: their arguments, what they replace, and what they publish."""

import errno
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monitoring_record.commands import record
from monitoring_record.mkdocs_adapter.site_writer import SiteWriter
from monitoring_record.release import only_build
from tests.support.paths import ROOT

DRAFT = "gargoyles"
"""A word of the only draft in the tiny report."""


def run(*words: str) -> Result:
    return CliRunner().invoke(record, words)


@pytest.fixture
def published(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with files in its folders, as the current folder."""
    for name in ("site", "offline", "preview"):
        (project / name).mkdir()
        (project / name / "index.html").write_text("as it was", encoding="utf-8")
    monkeypatch.chdir(project)
    return project


def as_it_was(project: Path) -> bool:
    return all(
        [path.name for path in (project / name).iterdir()] == ["index.html"] for name in ("site", "offline", "preview")
    )


@pytest.mark.parametrize("command", ["build", "offline", "preview", "serve"])
def test_asking_for_help_builds_nothing(command: str, published: Path) -> None:
    result = run(command, "--help")
    assert (result.exit_code, result.output.splitlines()[0]) == (0, f"Usage: record {command} [OPTIONS]")
    assert as_it_was(published)


@pytest.mark.parametrize("command", ["build", "offline", "preview", "serve"])
@pytest.mark.parametrize("word", ["--site-dir=elsewhere", "--no-strict", "--dirty", "--dev-addr=0.0.0.0:80", "word"])
def test_no_word_goes_to_mkdocs(command: str, word: str, published: Path) -> None:
    result = run(command, word)
    assert result.exit_code == 2
    assert "No such option" in result.output or "unexpected extra argument" in result.output
    assert as_it_was(published)


def test_a_failing_build_leaves_what_was_there(published: Path) -> None:
    (published / "data/ruritania/recommendations/02.yml").write_text("title: [", encoding="utf-8")
    for command in ("build", "offline", "preview"):
        assert run(command).exit_code == 1
    assert as_it_was(published)


@pytest.mark.parametrize("mistake", ["{{ page.moat.depth }}", "{{ 1 / 0 }}", "{% include 'moat.html' %}", "{% if %}"])
def test_a_template_that_cannot_be_filled_in_is_told(mistake: str, published: Path) -> None:
    (published / "overrides/partials").mkdir(parents=True)
    template = published / "overrides/partials/copyright.html"
    template.write_text(f"\n{mistake}", encoding="utf-8")
    result = run("build")
    assert result.exit_code == 1
    said = result.output.splitlines()[-1]
    assert said.startswith("Error: A template cannot be filled in: ")
    assert said.endswith(f" ({template}, line 2). Nothing was replaced.")
    assert as_it_was(published)


@pytest.mark.parametrize("command", ["build", "offline", "preview"])
def test_a_warning_of_mkdocs_is_an_error(command: str, published: Path) -> None:
    with (published / "content/methodology.md").open("a", encoding="utf-8") as page:
        page.write("\nMore is on [another page](ruritania/recommendations/2.md#no-section).\n")
    result = run(command)
    assert (result.exit_code, result.output.splitlines()[-1][:7]) == (1, "Aborted")
    assert as_it_was(published)


@pytest.mark.parametrize("command", ["build", "offline", "preview", "serve"])
@pytest.mark.parametrize("seconds", ["garbage", "-1", " 1", "1e9", "٣", "4294967296", "99999999999999"])
def test_a_source_date_that_is_none_is_told(
    command: str, seconds: str, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    result = run(command)
    assert result.exit_code == 1
    assert f"SOURCE_DATE_EPOCH is {seconds!r}; it should be seconds since 1970" in result.output
    assert as_it_was(published)


def test_a_repository_that_git_cannot_read_dates_no_site(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (published / ".git").write_text("gitdir: moat", encoding="utf-8")
    result = run("build")
    assert result.exit_code == 1
    assert "git cannot read the repository, whose last commit dates the site. It says:\nfatal: " in result.output
    assert as_it_was(published)


def test_a_folder_that_cannot_be_replaced_is_named(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path, _: Path) -> None:
        raise PermissionError(13, "in use", str(folder))

    monkeypatch.setattr(Path, "rename", refuse)
    result = run("preview")
    assert (result.exit_code, "in use" in result.output) == (1, True)
    assert as_it_was(published)


def test_a_second_build_ends_at_once(published: Path) -> None:
    with only_build(published, "run.py preview"):
        for command in ("build", "offline", "preview"):
            result = run(command)
            assert result.exit_code == 1
            assert f"`run.py preview` (process {os.getpid()}, since " in result.output
    assert as_it_was(published)
    assert run("offline").exit_code == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes without a signal")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_build_that_is_stopped_leaves_nothing_behind(number: signal.Signals, published: Path) -> None:
    words = [sys.executable, str(ROOT / "run.py"), "build"]
    build = subprocess.Popen(words, cwd=published, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    while not (published / ".offline.building/new").is_dir():
        assert build.poll() is None, build.communicate()[0]
        time.sleep(0.01)
    build.send_signal(number)
    output, _ = build.communicate(timeout=60)
    assert (build.returncode, output.splitlines()[-1]) == (128 + number, "Stopped. Nothing was replaced.")
    assert "Traceback" not in output
    assert as_it_was(published)
    assert not list(published.glob(".*.building"))


def test_what_a_killed_build_left_is_put_in_order_by_any_command(published: Path) -> None:
    workplace = published / ".site.building"
    (workplace / "entering").mkdir(parents=True)
    (workplace / "about-this-folder.txt").touch()
    (published / "site").rename(workplace / "entering/site")
    (workplace / "old").mkdir()
    (published / "offline").rename(workplace / "old/site")
    (published / "data/ruritania/recommendations/02.yml").write_text("title: [", encoding="utf-8")
    assert run("preview").exit_code == 1
    assert [path.name for path in (published / "site").iterdir()] == ["index.html"]
    assert not list(published.glob(".*.building"))


def test_a_full_disk_is_told(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(SiteWriter, "_save", refuse)
    result = run("build")
    assert (result.exit_code, result.output.splitlines()[-1]) == (
        1,
        "Error: No space left on device. Nothing was replaced.",
    )
    assert as_it_was(published)
    assert not list(published.glob(".*.building"))


def test_a_site_that_is_not_whole_replaces_nothing(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save = SiteWriter._save  # noqa: SLF001

    def lose(writer: SiteWriter, address: str, content: bytes) -> None:
        save(writer, address, b"" if address == "ruritania/data/report.json" else content)

    monkeypatch.setattr(SiteWriter, "_save", lose)
    result = run("build")
    assert result.exit_code == 1
    assert "The site is not whole: ruritania/data/report.json was to be written" in result.output
    assert as_it_was(published)


def test_the_public_site_has_no_drafts_whatever_the_environment_says(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PREVIEW", "true")
    monkeypatch.setenv("OFFLINE", "true")
    monkeypatch.setenv("OFFLINE_COPY", "elsewhere.zip")
    result = run("build")
    assert result.exit_code == 0, result.output
    pages = [path.read_text(encoding="utf-8") for path in (published / "site").rglob("*.*ml")]
    assert len(pages) > 10
    assert not [page for page in pages if DRAFT in page or "<strong>Preview.<" in page]
    assert (published / "site/ruritania/index.html").is_file(), "a page for the web is a folder"
    assert len(list((published / "site/ruritania/data").glob("ruritania-*-offline.zip"))) == 1


@pytest.mark.parametrize(
    ("words", "page"), [((), "ruritania/board/index.html"), (("--offline",), "ruritania/board.html")]
)
def test_a_preview_shows_drafts(published: Path, words: tuple[str, ...], page: str) -> None:
    result = run("preview", *words)
    assert result.exit_code == 0, result.output
    assert "<strong>Preview.</strong>" in (published / "preview" / page).read_text(encoding="utf-8")
    assert (published / "site/index.html").read_text(encoding="utf-8") == "as it was"


def test_a_command_works_anywhere_in_the_site(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(published / "data/ruritania")
    assert run("check").exit_code == 0
    assert run("status").exit_code == 0


def test_elsewhere_a_command_says_where_to_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("build")
    assert result.exit_code == 2
    assert "There is no mkdocs.yml in this folder" in result.output


@contextmanager
def served(project: Path) -> Iterator[str]:
    """Serve a project with its drafts; stops the server as Ctrl+C does."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    words = [sys.executable, "-m", "monitoring_record", "serve", "--address", address]
    environment = {**os.environ, "PYTHONPATH": str(project / "hooks"), "PREVIEW": "false", "OFFLINE": "true"}
    server = subprocess.Popen(words, cwd=project, env=environment, start_new_session=True)
    try:
        yield f"http://{address}"
        os.killpg(server.pid, signal.SIGINT)
        assert server.wait(20) == 0
    finally:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGKILL)


def read(address: str) -> str:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return str(answer.read().decode())
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"{address} does not answer")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no process groups to interrupt")
def test_what_is_served_shows_drafts(published: Path) -> None:
    with served(published) as address:
        assert "<strong>Preview.</strong>" in read(f"{address}/ruritania/board/")
        assert as_it_was(published)
        assert run("offline").exit_code == 0, "the site can be built while it is served"
        assert "<strong>Preview.</strong>" in read(f"{address}/ruritania/board/")
