"""Measures how long an edit takes until a reader of the served site sees it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import TracebackType
from typing import Self

from bench.measurement import environment

HOST = "127.0.0.1"
PATIENCE = 600
"""The seconds after which an edit that is not shown ends the benchmark."""

END_OF_A_PAGE = "</html>"

BEFORE_AN_EDIT = 3.0
"""The seconds from the page to the next edit, as of somebody who reads and writes; the server has finished by then."""

BETWEEN_LOOKS = 0.03
"""The seconds between two requests of the page: more requests would slow the server down."""


def seconds_until_shown(project: Path, page: str, edit: Callable[[str], None], edits: int) -> list[float]:
    """Serve a project with its drafts and edit it; returns the seconds until the page shows each edit.

    `edit` writes a word into a text that the page shows.
    """
    with ServedSite(project) as site:
        site.wait_for(END_OF_A_PAGE, page)
        return [_seconds_of(site, page, edit, f"Edited{number}") for number in range(edits)]


def _seconds_of(site: "ServedSite", page: str, edit: Callable[[str], None], word: str) -> float:
    time.sleep(BEFORE_AN_EDIT)
    start = time.perf_counter()
    edit(word)
    site.wait_for(word, page)
    return time.perf_counter() - start


class ServedSite:
    """A project while the command `serve` shows it."""

    def __init__(self, project: Path) -> None:
        self._port = _free_port()
        command = [sys.executable, "-m", "monitoring_record", "serve", "--address", f"{HOST}:{self._port}"]
        self._server = subprocess.Popen(
            command,
            cwd=project,
            env={**environment(), "TMPDIR": str(project.parent)},  # where MkDocs leaves what it built when it is ended
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the command and the MkDocs that it runs."""
        os.killpg(self._server.pid, signal.SIGTERM)
        self._server.wait()

    def wait_for(self, words: str, page: str) -> None:
        """Read a page again and again until it contains these words."""
        end = time.monotonic() + PATIENCE
        while words not in self._content(page):
            if self._server.poll() is not None or time.monotonic() > end:
                sys.exit(f"`serve` ended, or did not show `{words}` on {page} within {PATIENCE} seconds")
            time.sleep(BETWEEN_LOOKS)

    def _content(self, page: str) -> str:
        """Return a page; "" while it is not served."""
        connection = HTTPConnection(HOST, self._port)
        try:
            connection.request("GET", f"/{page}")
            return connection.getresponse().read().decode()
        except (OSError, HTTPException):
            return ""
        finally:
            connection.close()


def _free_port() -> int:
    with socket.socket() as any_port:
        any_port.bind((HOST, 0))
        return int(any_port.getsockname()[1])
