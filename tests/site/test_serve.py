"""`mkdocs serve`: an edit is shown, a broken file is reported, and the site recovers without a restart."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PATIENCE = 60
"""The timeout in seconds; a rebuild takes one or two."""


@pytest.fixture
def served(project: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of the served project, and the log of the server."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "serve.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=project,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield f"http://127.0.0.1:{port}", log
        finally:
            server.terminate()
            server.wait(10)


def wait_for(what: Callable[[], bool], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if what():
            return
        time.sleep(0.2)
    pytest.fail(f"waited {PATIENCE} s in vain; the server said:\n{log.read_text()}")


def read(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def test_editing_breaking_and_mending(served: tuple[str, Path], project: Path) -> None:
    root, log = served
    page = f"{root}/ruritania/recommendations/2/"
    file = project / "data/ruritania/recommendations/02.yml"
    wait_for(lambda: "Fill every moat with water." in read(page), log)
    assert "script-src 'self' 'unsafe-inline';" in read(page), "or else MkDocs' own script does not reload the page"

    file.write_text("title: Fill the moats\nchapter: 2\ntext: Fill them with wine.\n", encoding="utf-8")
    wait_for(lambda: "Fill them with wine." in read(page), log)

    file.write_text("title: Fill the moats\nchapter: 2\ntxt: Fill them with milk.\n", encoding="utf-8")
    wait_for(lambda: "02.yml:3:1: `txt` is not a field here; did you mean `text`?" in log.read_text(), log)
    wait_for(lambda: "did you mean `text`?" in read(page), log)
    assert "Fill them with wine." in read(page), "the last good page stays while the file is broken"

    file.write_text("title: Fill the moats\nchapter: 2\ntext: Fill them with milk.\n", encoding="utf-8")
    wait_for(lambda: "Fill them with milk." in read(page), log)
    assert "did you mean" not in read(page)
    assert "Traceback" not in log.read_text()
