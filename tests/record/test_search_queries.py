"""The results of searches in a real browser; `queries.tsv` contains what is typed and what must be found."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browsing import window
from tests.support.scores import SCORE

pytestmark = pytest.mark.browser

QUERIES = Path(__file__).with_name("queries.tsv")
SHOWN = 3
ENOUGH = 0.95


@dataclass(frozen=True)
class Query:
    """What a reader types, and the right results."""

    typed: str
    places: tuple[str, ...]

    def rank(self, shown: list[str]) -> int:
        """Return the index of the first right result; `SHOWN` if none of the first results is right."""
        return next((rank for rank, place in enumerate(shown[:SHOWN]) if self._is_right(place)), SHOWN)

    def _is_right(self, shown: str) -> bool:
        return shown in self.places or shown.partition("#")[0] in self.places


def queries() -> Iterator[Query]:
    for line in QUERIES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            typed, _, places = line.partition("\t")
            full = (re.sub(r"^R(?=\d)", "kazakhstan/recommendations/", place) for place in places.split())
            yield Query(typed, tuple(full))


ASK = """async (typed) => {
  const box = document.querySelector("[data-md-component=search-query]");
  const state = document.querySelector(".md-search-result__meta");
  const said = (words) => new Promise((there) => {
    const look = () => words.test(state.textContent) && (observer.disconnect(), there());
    const observer = new MutationObserver(look);
    observer.observe(state, { childList: true, characterData: true, subtree: true });
    look();
  });
  for (const [words, answer] of [["", /Type to start searching/], [typed, /\\d+ matching|No matching/]]) {
    box.value = words;
    box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    await said(answer);
  }
  const links = [...document.querySelectorAll(".md-search-result__link")];
  return links.filter((link) => !link.closest("details")).map((link) => link.href);
}"""
"""Types, and returns the results that a reader sees, without those under “more on this page”."""


def shown_for(page: Page, root: str, typed: str) -> list[str]:
    """Return the results of a search, as addresses on the web."""
    links: list[str] = page.evaluate(ASK, typed)
    return [_on_the_web(link.removeprefix(root)) for link in links]


def _on_the_web(link: str) -> str:
    path, _, anchor = re.sub(r"\?[^#]*", "", link).partition("#")
    path = re.sub(r"(?:(?<=/)|^)index\.html$", "", path).replace(".html", "/")
    return f"{path}#{anchor}" if anchor else path


@pytest.fixture(params=["web", "disk"])
def root(request: pytest.FixtureRequest) -> str:
    """The address of the site, on the web or on a disk."""
    if request.param == "web":
        return str(request.getfixturevalue("address"))
    return f"{request.getfixturevalue('offline_site').as_uri()}/"


@pytest.fixture
def page(browser: Browser, root: str) -> Iterator[Page]:
    """The home page with its search open."""
    with window(browser) as page:
        page.goto(f"{root}index.html")
        page.keyboard.press("s")
        yield page


def test_what_people_type_leads_to_the_right_place(
    page: Page, root: str, record_property: Callable[[str, object], None]
) -> None:
    ranks = {}
    missed = []
    for query in queries():
        shown = shown_for(page, root, query.typed)
        ranks[query] = query.rank(shown)
        if ranks[query] >= SHOWN:
            missed.append(f"  {query.typed}: {', '.join(shown[:SHOWN]) or 'nothing'}; not {' or '.join(query.places)}")
    first, among = (sum(rank < limit for rank in ranks.values()) for limit in (1, SHOWN))
    score = f"{len(ranks)} queries: {first} first, {among} among the first {SHOWN} ({among / len(ranks):.0%}), missed:"
    record_property(SCORE, "\n".join([score, *missed]))
    assert among >= ENOUGH * len(ranks), "\n".join([score, *missed])


def test_a_result_opens_at_its_place_with_what_was_typed_marked(page: Page, root: str) -> None:
    shown_for(page, root, "12.1 mandatory screening")
    page.locator(".md-search-result__link").nth(1).click()
    expect(page).to_have_url(re.compile(r"recommendations/12(/|\.html)\?h=[^#]*#(m\d+-)?p1$"))
    marks = page.locator("mark")
    expect(marks.first).to_be_attached()
    assert {"screening"} <= {mark.lower() for mark in marks.all_text_contents()}
    assert "" not in marks.all_text_contents(), "the separator finds nothing between two letters"
