"""`serve`: each page shows the files as they are now, or says at its top why not; nothing needs a restart."""

import os
import re
import shutil
import socket
import subprocess
import sys
import urllib.request
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import pytest
from click.testing import CliRunner

from monitoring_record.commands import record
from monitoring_record.mkdocs_adapter.pages_on_request import PagesOnRequest
from monitoring_record.mkdocs_adapter.serving import SiteServer
from monitoring_record.release import Release
from tests.support.serving import ENGINE, FILLED, MKDOCS, MOATS, PATIENCE, STALE, serving


@pytest.mark.parametrize("command", [ENGINE, MKDOCS], ids=["engine", "mkdocs"])
def test_editing_breaking_and_mending(project: Path, command: tuple[str, ...]) -> None:
    with serving(project, command) as served:
        served.wait_until_current()

        served.write("Fill them with wine.")
        served.wait_until_current("Fill them with wine.")

        file = project / "data/ruritania/recommendations/02.yml"
        file.write_text("title: Fill the moats\nchapter: 2\ntxt: Fill them with <b>milk.\n", encoding="utf-8")
        served.wait_for_words(STALE, "02.yml:3:1: `txt` is not a field here; did you mean `text`?", "with wine.")
        assert "02.yml:3:1: `txt` is not a field here; did you mean `text`?" in served.output
        served.wait_for_words(STALE, address="a-page-that-is-not-there/")

        served.write("Fill them with milk.")
        served.wait_until_current("Fill them with milk.")
        assert "Traceback" not in served.output


def test_a_site_that_cannot_be_built_at_first(project: Path) -> None:
    template, methodology = project / "overrides/main.html", project / "content/methodology.md"
    explained = methodology.read_text(encoding="utf-8")
    template.write_text("{% block", encoding="utf-8")
    methodology.unlink()
    with serving(project) as served:
        served.wait_for_words("The site cannot be built yet", STALE, "content/methodology.md:1:1: this page is missing")
        methodology.write_text(explained, encoding="utf-8")
        served.wait_for_words("The site cannot be built yet", STALE, "TemplateSyntaxError", "main.html, line 1")
        assert "Traceback" in served.output
        template.unlink()
        served.wait_until_current()


def newest(root: str, epoch: int) -> int:
    """Ask as an open page does: is there anything newer than this?"""
    with urllib.request.urlopen(f"{root}/livereload/{epoch}/1", timeout=PATIENCE) as answer:
        return int(answer.read())


def test_an_open_page_loads_itself_again_by_a_script_of_the_site(project: Path) -> None:
    with serving(project) as served:
        served.wait_until_current()
        for address in (MOATS, "a-page-that-is-not-there/"):
            scripts = re.findall(r'<script src="/(livereload/(\d+)/\d+\.js)"></script>', served.page(address))
            ((script, epoch),) = scripts
            assert f"livereload({epoch}, " in served.page(script)
        for script in ("livereload/1;x()/1.js", "livereload/1/1)%0ax(.js"):
            assert "x(" not in served.page(script), "nobody else puts words into the script"
        assert "livereload(" not in served.page(), "a policy may forbid scripts that are in the page"


def test_whatever_is_deleted_or_replaced_is_followed(project: Path, tmp_path: Path) -> None:
    """One server for all, because it starts slowly."""
    away = tmp_path / "away"
    with serving(project) as served:
        served.wait_until_current()
        for name, words in {
            "data": "there is no such folder",
            "data/ruritania": "there is no report",
            "data/ruritania/report.yml": "this file is missing",
            "content": "content",
            "content/methodology.md": "content/methodology.md",
            "overrides": "overrides",
            "mkdocs.yml": "mkdocs.yml",
            "hooks/publish.py": "there is no file `hooks/publish.py`",
        }.items():
            epoch = newest(served.root, 0)
            (project / name).rename(away)
            served.wait_for_words(STALE, words, FILLED)
            assert newest(served.root, epoch) > epoch, "open pages load the notice"
            away.rename(project / name)
            served.wait_until_current()

        shutil.move(project / "data", away)
        served.wait_for_words(STALE)
        (project / "data").symlink_to(away)
        served.wait_until_current()
        (away / "ruritania/recommendations/02.yml").write_text(
            "title: Fill the moats\nchapter: 2\ntext: Behind the link.\n", encoding="utf-8"
        )
        served.wait_until_current("Behind the link.")
        (project / "data").unlink()
        shutil.copytree(away, project / "data")
        served.write("In a copy.")
        served.wait_until_current("In a copy.")


def test_a_file_that_is_restored_with_its_old_size_and_time_is_followed(project: Path, tmp_path: Path) -> None:
    file, backup = project / "data/ruritania/recommendations/02.yml", tmp_path / "backup"
    shutil.copy2(file, backup)
    with serving(project) as served:
        served.wait_until_current()
        served.write("Moats.")
        served.wait_until_current("Moats.")
        shutil.copy2(backup, file)
        served.wait_until_current()
        file.write_text(backup.read_text().replace("water", "waxen"), encoding="utf-8")
        os.utime(file, ns=(backup.stat().st_atime_ns, backup.stat().st_mtime_ns))
        served.wait_until_current("Fill every moat with waxen.")
        file.write_text("", encoding="utf-8")
        served.wait_for_words(STALE, "02.yml:1:1: ")
        saved = file.with_name(".02.yml.swp")
        shutil.copy2(backup, saved)
        saved.replace(file)
        served.wait_until_current()


def test_settings_and_pages_that_come_and_go_are_followed(project: Path) -> None:
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    with serving(project) as served:
        served.wait_until_current()
        settings.write_text(text + "site_name: [\n", encoding="utf-8")
        served.wait_for_words(STALE, "mkdocs.yml", FILLED)
        settings.write_text(text.replace("site_name: ", "site_name: A New "), encoding="utf-8")
        served.wait_until_current("A New ")
        page = project / "content/contribute.md"
        contribute = page.read_text(encoding="utf-8")
        page.write_text(f"{contribute}\n[Nowhere](nowhere.md)\n", encoding="utf-8")
        served.wait_for_words(STALE, "there is no file `nowhere.md` to link to")
        page.write_text(f"{contribute}\n[Nowhere](glossary.md#nowhere)\n", encoding="utf-8")
        served.wait_for_words("The site cannot be published like this.", "#nowhere", address="contribute/")
        (project / "content/more.md").write_text("# More\n", encoding="utf-8")
        served.wait_for_words(STALE, "content/more.md:1:1: the navigation")
        (project / "content/more.md").unlink()
        page.write_text(contribute, encoding="utf-8")
        served.wait_until_current("A New ")
        assert "Nowhere" not in served.page("contribute/")


def test_drafts_are_shown_to_this_machine_only_unless_one_asks_for_more(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    addresses = []
    monkeypatch.chdir(project)
    monkeypatch.setattr("monitoring_record.release.serve", lambda _, address: addresses.append(address))
    for words in ((), ("--address", "0.0.0.0:80"), ("--address", "[::1]:8000")):
        assert CliRunner().invoke(record, ["serve", *words]).exit_code == 0
    assert addresses == [("127.0.0.1", 8000), ("0.0.0.0", 80), ("::1", 8000)]


@pytest.mark.parametrize(
    "address", ["8000", "localhost", "localhost:", "localhost:http", ":80", "a b:80", "[::1:80", "castle:65536"]
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    result = CliRunner().invoke(record, ["serve", "--address", address])
    assert result.exit_code == 2
    assert "as in 127.0.0.1:8000" in result.output


def test_an_address_that_another_server_has_is_reported(project: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        finished = subprocess.run(
            [sys.executable, "-m", *ENGINE, f"127.0.0.1:{port}"],
            cwd=project,
            env={**os.environ, "PYTHONPATH": "hooks"},
            capture_output=True,
            text=True,
            check=False,
        )
    assert finished.returncode == 1
    assert f"Nothing can be shown at 127.0.0.1:{port}" in finished.stderr
    assert "Traceback" not in finished.stderr


OF_ITS_TIME = re.compile(
    rb'<script src="/livereload/.*?</script>|<div class="md-copyright__highlight as-of">.*?</div>|\s+', re.DOTALL
)
"""What a page has only while it is served, what only a page has that is not, and the space around either."""


def test_every_page_and_file_of_a_preview_is_served(project: Path) -> None:
    """What browsers do not ask for is not made; what they ask for is as in a preview."""
    Release(project, datetime(2019, 3, 22, tzinfo=UTC)).make_preview(project / "preview")
    preview = {file.relative_to(project / "preview"): file for file in (project / "preview").rglob("*.*")}
    assert len(preview) > 100, "this is no preview"
    with serving(project) as served:
        served.wait_until_current()
        for path, file in preview.items():
            with urllib.request.urlopen(f"{served.root}/{path.as_posix()}", timeout=PATIENCE) as answer:
                content = answer.read().replace(served.root.encode(), b"https://record.example.org")
            # The address of the site changes the version of the data, which is in other files, and their sizes.
            if path.suffix in (".html", ".js") and "data" not in path.parts:
                assert OF_ITS_TIME.sub(b"", content) == OF_ITS_TIME.sub(b"", file.read_bytes()), path
        with urllib.request.urlopen(f"{served.root}/ruritania/matrix", timeout=PATIENCE) as answer:
            assert answer.url.endswith("/ruritania/matrix/"), "an address without its slash leads on"


def test_a_page_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    class Broken(PagesOnRequest):
        files = MappingProxyType({})

        def content(self, file: str) -> bytes | None:
            raise ValueError(f"no {file}")

    server = SiteServer(tmp_path / "mkdocs.yml", tmp_path, ("127.0.0.1", 0))
    server._on_request = object.__new__(Broken)  # noqa: SLF001 – no build is needed to fail
    begun: list[str] = []
    try:
        request = {"PATH_INFO": "/ruritania.json"}
        answer = b"".join(server.serve_request(request, lambda status, _: begun.append(status)))
    finally:
        server.server_close()
    assert begun == ["500 Internal Server Error"]
    assert b"ValueError: no ruritania.json" in answer
