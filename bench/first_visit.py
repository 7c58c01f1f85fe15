#!/usr/bin/env python3
"""Measures a first visit on a slow connection: requests, bytes, the time of the first paint and of the first search results.

    .venv/bin/python bench/first_visit.py [--rounds 3]

Builds the site, serves it with gzip as a static host does, and opens pages in Chromium with an empty cache. The line has
1.6 Mbit/s and a round trip of 150 ms, and the processor is slowed down four times. The keys of the search are pressed as soon as the
page has loaded.
Prints a Markdown table of medians.
"""

import argparse
import functools
import gzip
import http.server
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PAGES = {
    "Overview": "kazakhstan/",
    "Progress matrix": "kazakhstan/matrix/",
    "Recommendation 13": "kazakhstan/recommendations/13/",
}
BYTES_A_SECOND = 1_600_000 / 8
ROUND_TRIP = 150
SLOWER = 4
WORDS = "judges"
COMPRESSED = {".css", ".csv", ".html", ".js", ".json", ".svg", ".xml"}


@dataclass(frozen=True)
class Visit:
    """The costs of one visit; seconds are counted from the click on the link."""

    requests: float
    kilobytes: float
    first_paint: float
    search_answers: float


class StaticHost(http.server.ThreadingHTTPServer):
    """Serves a folder with gzip, and counts what was sent since the last reset."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
        self.reset()

    @property
    def address(self) -> str:
        """The address of the site."""
        return f"http://127.0.0.1:{self.server_port}/"

    def reset(self) -> None:
        """Set the counts to zero."""
        self.requests = self.sent = 0


class Handler(http.server.SimpleHTTPRequestHandler):
    """Answers one request."""

    protocol_version = "HTTP/1.1"
    server: StaticHost

    def do_GET(self) -> None:
        """Send a file."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        content = file.read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if file.suffix in COMPRESSED:
            self.send_header("Content-Encoding", "gzip")
            content = gzip.compress(content, 6)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        self.server.requests += 1
        self.server.sent += len(content)

    def log_message(self, *words: object) -> None:
        """Print nothing."""


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    with built_site() as folder, served(folder) as host, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        print(f"Measured on {datetime.now(UTC):%Y-%m-%d}, the median of {rounds}, Chromium {browser.version}.\n")
        print("| Page | Requests | KB sent | First paint | Search answers |\n|---|---:|---:|---:|---:|")
        for name, address in PAGES.items():
            cost = median([visit(browser, host, address) for _ in range(rounds)])
            print(
                f"| {name} | {cost.requests:.0f} | {cost.kilobytes:.0f} "
                f"| {cost.first_paint:.1f} s | {cost.search_answers:.1f} s |"
            )
        browser.close()


@contextmanager
def built_site() -> Iterator[Path]:
    """Build the real site in a temporary folder."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", folder]
        subprocess.run(command, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=True)
        yield Path(folder)


@contextmanager
def served(folder: Path) -> Iterator[StaticHost]:
    """Serve a folder."""
    with StaticHost(folder) as host:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        yield host
        host.shutdown()


def visit(browser: Browser, host: StaticHost, address: str) -> Visit:
    """Open a page for the first time, and search."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    slow_down(page)
    host.reset()
    page.goto(host.address + address, wait_until="load")
    page.keyboard.press("/")
    page.keyboard.type(WORDS)
    page.wait_for_selector(".search-found [role=option]", timeout=120_000)
    answered = page.evaluate("performance.now()")
    paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    context.close()
    return Visit(host.requests, host.sent / 1000, paint / 1000, answered / 1000)


def slow_down(page: Page) -> None:
    """Give the page a slow line and a slow processor."""
    chromium = page.context.new_cdp_session(page)
    chromium.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": ROUND_TRIP,
            "downloadThroughput": BYTES_A_SECOND,
            "uploadThroughput": BYTES_A_SECOND,
        },
    )
    chromium.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def median(visits: list[Visit]) -> Visit:
    """Return the median of each measurement."""
    return Visit(*(statistics.median(values) for values in zip(*map(astuple, visits), strict=True)))


if __name__ == "__main__":
    main()
