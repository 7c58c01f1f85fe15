"""What a reader’s browser fetches when it opens its first page of the site, over a slow line perhaps."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Request

from monitoring_record.addresses import file_of
from tests.support.browsing import window
from tests.support.scores import SCORE

pytestmark = pytest.mark.browser

PAGES = ["kazakhstan/", "kazakhstan/matrix/", "kazakhstan/recommendations/13/"]

MOST_BYTES = 90 * 1024
MOST_REQUESTS = 8

OF_THE_SEARCH = re.compile(r"search/|assets/search\.js$")
PACKED_ALREADY = (".woff2", ".png")


@pytest.mark.parametrize("page", PAGES)
def test_a_first_visit_is_light(
    page: str, browser: Browser, address: str, real_site: Path, record_property: Callable[[str, object], None]
) -> None:
    names = [_file(request, address) for request in _requests(browser, f"{address}{page}")]
    sizes = {name: _size(real_site / name) for name in names}
    sizes.setdefault(
        "assets/favicon.svg", _size(real_site / "assets/favicon.svg")
    )  # browsers without a window want none
    listed = ", ".join(f"{name} {size / 1024:.1f}" for name, size in sizes.items())
    record_property(SCORE, f"/{page}: {sum(sizes.values()) / 1024:.1f} KB in {len(sizes)} requests: {listed}")
    assert len(names) == len(set(names)), "a file is fetched twice"
    assert [name for name in names if OF_THE_SEARCH.match(name)] == []
    assert len(sizes) <= MOST_REQUESTS, listed
    assert sum(sizes.values()) <= MOST_BYTES, listed


def _requests(browser: Browser, page: str) -> list[Request]:
    requests: list[Request] = []

    def remember(request: Request) -> None:
        if not request.url.startswith("data:"):
            requests.append(request)

    with window(browser) as opened:
        opened.on("request", remember)
        opened.goto(page, wait_until="networkidle")
    return requests


def _file(request: Request, address: str) -> str:
    """Return the path of the file that a request is for, from the root of the site."""
    assert request.url.startswith(address), "pages call no other host"
    return file_of(unquote(urlsplit(request.url.removeprefix(address)).path))


def _size(file: Path) -> int:
    """Return how many bytes a server sends of a file."""
    content = file.read_bytes()
    return len(content if file.suffix in PACKED_ALREADY else gzip.compress(content, mtime=0))
