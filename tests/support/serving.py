"""Projects, served as users serve them."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

PATIENCE = 120
"""The timeout in seconds; a rebuild takes one or two."""

STALE = "The pages are not up to date."
FILLED = "Fill every moat with water."
MOATS = "ruritania/recommendations/2/"


@dataclass(frozen=True)
class Served:
    """A project that is served."""

    project: Path
    root: str
    log: Path

    @property
    def output(self) -> str:
        return self.log.read_text()

    def page(self, address: str = MOATS) -> str:
        try:
            with urllib.request.urlopen(f"{self.root}/{address}", timeout=10) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            return error.read().decode()
        except OSError:
            return ""

    def wait_for(self, what: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if what():
                return
            time.sleep(0.1)
        pytest.fail(f"waited {PATIENCE} s in vain; the page:\n{self.page()[-5000:]}\nthe server said:\n{self.output}")

    def wait_for_words(self, *words: str, address: str = MOATS) -> None:
        """Wait for a page that has all these words."""
        self.wait_for(lambda: all(word in self.page(address) for word in words))

    def wait_until_current(self, words: str = FILLED) -> None:
        """Wait for a page with these words and without a notice."""

        def current() -> bool:
            page = self.page()
            return words in page and STALE not in page and 'role="alert"' not in page

        self.wait_for(current)

    def write(self, text: str) -> None:
        """Write another text into the wording of Recommendation 2."""
        file = self.project / "data/ruritania/recommendations/02.yml"
        file.write_text(f"title: Fill the moats\nchapter: 2\ntext: {text}\n", encoding="utf-8")


ENGINE = ("monitoring_record", "serve", "--address")
MKDOCS = ("mkdocs", "serve", "--dev-addr")


@contextmanager
def serving(project: Path, command: tuple[str, ...] = ENGINE) -> Iterator[Served]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = project.parent / "serve.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", *command, f"127.0.0.1:{port}"],
            cwd=project,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1", "PYTHONPATH": "hooks"},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield Served(project, f"http://127.0.0.1:{port}", log)
        finally:
            server.terminate()
            server.wait(10)
