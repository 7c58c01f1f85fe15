"""Every edit of the files of a served site is noticed, and the notice says what keeps a page from being up to date."""

import logging
import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest
from mkdocs.exceptions import Abort

from monitoring_record.mkdocs_adapter.notice import Notice, collected_messages, message_about, page_before_the_first
from monitoring_record.mkdocs_adapter.serving import SiteServer
from monitoring_record.mkdocs_adapter.watching import Watcher, stamps_below


def replace_keeping_size_and_time(file: Path) -> None:
    before = file.stat()
    time.sleep(0.01)  # the clock of the file system ticks every few milliseconds
    file.write_text("Maots", encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def save_by_rename(file: Path) -> None:
    saved = file.with_name("4913")
    saved.write_text("Moats", encoding="utf-8")
    saved.replace(file)


EDITS: dict[str, Callable[[Path], object]] = {
    "written": lambda data: (data / "a/1.yml").write_text("Walls!", encoding="utf-8"),
    "older": lambda data: os.utime(data / "a/1.yml", (1, 1)),
    "same size and time": lambda data: replace_keeping_size_and_time(data / "a/1.yml"),
    "saved by rename": lambda data: save_by_rename(data / "a/1.yml"),
    "emptied": lambda data: (data / "a/1.yml").write_bytes(b""),
    "a new file": lambda data: (data / "a/2.yml").touch(),
    "a new folder": lambda data: (data / "b").mkdir(),
    "a file deleted": lambda data: (data / "a/1.yml").unlink(),
    "a folder deleted": lambda data: shutil.rmtree(data / "a"),
    "renamed": lambda data: (data / "a").rename(data / "c"),
    "all deleted": shutil.rmtree,
    "moved away": lambda data: data.rename(data.with_name("away")),
    "replaced by a copy": lambda data: shutil.copytree(data.rename(data.with_name("away")), data, symlinks=True),
    "replaced by a link": lambda data: data.symlink_to(data.rename(data.with_name("away"))),
    "replaced by a file": lambda data: shutil.copy2(data.rename(data.with_name("away")) / "a/1.yml", data),
    "a link to another file": lambda data: (data / "a/link").symlink_to("1.yml"),
    "what a link leads to": lambda data: (data.with_name("linked") / "1.yml").touch(),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    (folder / "a").mkdir(parents=True)
    (folder / "a/1.yml").write_text("Moats", encoding="utf-8")
    (tmp_path / "linked").mkdir()
    (folder / "linked").symlink_to(tmp_path / "linked")
    (folder / "loop").symlink_to(folder)
    (folder / "nowhere").symlink_to("not-there")
    return folder


@pytest.mark.parametrize("edit", EDITS)
def test_each_edit_changes_the_stamps(folder: Path, edit: str) -> None:
    before = stamps_below([str(folder)])
    assert stamps_below([str(folder)]) == before
    EDITS[edit](folder)
    assert stamps_below([str(folder)]) != before


def test_a_folder_that_comes_and_goes_is_watched_on(folder: Path) -> None:
    reported = Event()
    watcher = Watcher(reported.set)
    watcher.add(str(folder))
    away = folder.with_name("away")
    folder.rename(away)  # an edit before the watcher has begun to look
    watcher.start()
    try:
        for edit in (lambda: away.rename(folder), (folder / "2.yml").touch, lambda: shutil.rmtree(folder)):
            assert reported.wait(60)
            reported.clear()
            edit()
        assert reported.wait(60)
    finally:
        watcher.stop()
        watcher.join(60)


def test_without_an_edit_nothing_is_reported(folder: Path) -> None:
    looked, reports = Event(), list[str]()

    def report() -> None:
        reports.append("edited")
        looked.set()

    watcher = Watcher(report)
    for path in ("a", "loop", "nowhere"):
        watcher.add(str(folder / path))
    watcher.start()
    try:
        time.sleep(0.3)  # several looks
        assert reports == []
        (folder / "a/2.yml").touch()
        assert looked.wait(60)
    finally:
        watcher.stop()
        watcher.join(60)
    assert watcher.daemon, "a server that ends does not wait for it"


PAGE = b'<html><body dir="ltr"><div data-md-component="announce">\n</div><h1>Moats</h1></body></html>'


def test_a_notice_is_above_the_page_and_escaped() -> None:
    page = Notice(('02.yml:3:1: `<script>` & "more"',), stale=True).above(PAGE).decode()
    assert page.startswith('<html><body dir="ltr"><div data-md-component="announce"><aside class="md-banner">')
    assert "02.yml:3:1: `&lt;script&gt;` &amp; &#34;more&#34;" in page
    assert "<script" not in page
    assert "style=" not in page
    assert "will refuse them" not in page
    assert "will refuse them" in Notice(("a link leads nowhere",)).above(PAGE).decode()
    assert Notice().above(PAGE) == PAGE


def test_a_notice_is_in_any_page() -> None:
    notice = Notice(tuple(f"problem {number}" for number in range(150)), stale=True)
    for page in (page_before_the_first(), b"<body><p>", b"", b"\xff"):
        html = notice.above(page).decode(errors="replace")
        assert "problem 99" in html
        assert "problem 100<" not in html
        assert "50 more are in the terminal." in html
    assert "<body><aside" in notice.above(b"<body><p>").decode().replace("\n", "")
    assert notice.above(b"x").lstrip().startswith(b"<aside")


def test_an_unexpected_error_is_told_with_its_kind_and_place() -> None:
    assert message_about(Abort("2 problems in the data")) == "2 problems in the data"
    try:
        EDITS["moat"](Path())
    except KeyError as error:
        told = message_about(error)
    assert told.startswith("KeyError: 'moat' (")
    assert "test_watching.py, line" in told
    assert told.endswith("The terminal shows more about it.")


def test_a_notice_says_each_thing_once(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
    with SiteServer(tmp_path / "mkdocs.yml", tmp_path / "served", ("127.0.0.1", 0)) as server:
        server.rebuild()
    assert len(server.notice.messages) == len(set(server.notice.messages)) > 1


def test_the_messages_of_a_build_are_collected(caplog: pytest.LogCaptureFixture) -> None:
    log = logging.getLogger("mkdocs.monitoring_record")
    with collected_messages() as messages:
        log.error("broken %s", "moat")
        log.warning("a link leads nowhere")
        log.info("built")
        other = Thread(target=log.warning, args=("a browser asks for a page that is not there",))
        other.start()
        other.join()
    log.error("later")
    assert messages == ["broken moat", "a link leads nowhere"]


def test_a_hook_that_ends_programs_ends_only_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SiteServer, "_build", lambda *_: sys.exit("no moat"))
    with SiteServer(tmp_path / "mkdocs.yml", tmp_path / "site", ("127.0.0.1", 8000)) as server:
        server.rebuild()
    assert server.notice.stale
    assert server.notice.messages[0].startswith("SystemExit: no moat")
