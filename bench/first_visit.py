#!/usr/bin/env python3
"""Measures a first visit, on a slow connection and on a fast one: requests, bytes, the first paint, and what a search adds.

    .venv/bin/python bench/first_visit.py [--rounds 3]

Builds the site, serves it with gzip as a static host does, and opens pages in Chromium with an empty cache. The slow line has
1.6 Mbit/s and a round trip of 150 ms, and the processor is slowed down four times. When the page has loaded all that it loads by
itself, the search is opened and typed into, letter by letter. Prints a Markdown table of medians for each line.
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
WORDS = "lack of progress judges"
COMPRESSED = {".css", ".csv", ".html", ".js", ".json", ".svg", ".xml"}


@dataclass(frozen=True)
class Visit:
    """The costs of one visit."""

    requests: float
    """Of the page, before the search is touched."""
    kilobytes: float
    first_paint: float
    """In seconds since the click on the link."""
    search_kilobytes: float
    """What a search adds."""
    first_answer: float
    """In seconds from the key that opens the search to the first results."""
    next_answer: float
    """In seconds from a letter to its results, the slowest of the further letters."""


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
        print(f"Measured on {datetime.now(UTC):%Y-%m-%d}, the median of {rounds}, Chromium {browser.version}.")
        for line, slow in (("slow", True), ("fast", False)):
            print(f"\nOn a {line} line:\n\n{HEAD}")
            for name, address in PAGES.items():
                print(row(name, median([visit(browser, host, address, slow=slow) for _ in range(rounds)])))
        browser.close()


HEAD = (
    "| Page | Requests | KB | First paint | A search adds KB | First answer | Slowest further letter |\n"
    + "|---" * 7
    + "|"
)


def row(name: str, of: Visit) -> str:
    """Return a row of the table."""
    sent = f"{of.requests:.0f} | {of.kilobytes:.0f} | {of.first_paint:.1f} s"
    return f"| {name} | {sent} | {of.search_kilobytes:.0f} | {of.first_answer:.2f} s | {of.next_answer:.2f} s |"


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


def visit(browser: Browser, host: StaticHost, address: str, *, slow: bool) -> Visit:
    """Open a page for the first time, and search."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    if slow:
        slow_down(page)
    host.reset()
    page.goto(host.address + address, wait_until="networkidle")
    paint: float = page.evaluate(PAINT)
    requests, sent = host.requests, host.sent
    page.keyboard.press("/")
    seconds: list[float] = [page.evaluate(TYPE, WORDS[:end]) / 1000 for end in range(1, len(WORDS) + 1)]
    context.close()
    return Visit(requests, sent / 1000, paint / 1000, (host.sent - sent) / 1000, seconds[0], max(seconds[1:]))


PAINT = """async () => {
  const paints = () => performance.getEntriesByName("first-contentful-paint");
  while (!paints().length) await new Promise(requestAnimationFrame);
  return paints()[0].startTime;
}"""
"""Returns the milliseconds until the first paint, which on a busy machine comes after all files."""

TYPE = """async (typed) => {
  const input = document.querySelector(".search-dialog input");
  const start = performance.now();
  input.value = typed;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  const isShown = () => document.querySelector(".search-all")?.textContent === `All results for “${typed.trim()}”`;
  while (!isShown()) await new Promise(requestAnimationFrame);
  return performance.now() - start;
}"""
"""Types, and returns the milliseconds until the results are shown."""


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
