"""The results of searches in a real browser; `queries.tsv` contains what is typed and what must be found."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browsing import wait_until, window
from tests.support.scores import SCORE

pytestmark = pytest.mark.browser

QUERIES = Path(__file__).with_name("queries.tsv")
SHOWN = 3
ENOUGH_AMONG, ENOUGH_FIRST, ENOUGH_OF_A_KIND = 0.97, 0.9, 0.9
"""The shares of the queries whose right place is among the first results, is first, and is among the first of its kind."""


@dataclass(frozen=True)
class Query:
    """What a reader types, and the right results."""

    kind: str
    typed: str
    places: tuple[str, ...]

    def rank(self, shown: Sequence[str]) -> int:
        """Return the index of the first right result; `SHOWN` if none of the first results is right."""
        return next((rank for rank, place in enumerate(shown[:SHOWN]) if self._is_right(place)), SHOWN)

    def _is_right(self, shown: str) -> bool:
        return shown in self.places or shown.partition("#")[0] in self.places


@dataclass(frozen=True)
class Answer:
    """The results of a query."""

    query: Query
    shown: Sequence[str]

    @property
    def rank(self) -> int:
        """Return the index of the first right result."""
        return self.query.rank(self.shown)

    def __str__(self) -> str:
        """Say what was found, and what was not."""
        found = ", ".join(self.shown[:SHOWN]) or "nothing"
        return f"  {self.query.typed}: {found}; not {' or '.join(self.query.places)}"


@dataclass(frozen=True)
class Score:
    """How well some queries were answered."""

    name: str
    answers: Sequence[Answer]

    @property
    def first(self) -> float:
        """Return the share whose right place is the first result."""
        return sum(answer.rank == 0 for answer in self.answers) / len(self.answers)

    @property
    def among(self) -> float:
        """Return the share whose right place is among the first results."""
        return sum(answer.rank < SHOWN for answer in self.answers) / len(self.answers)

    def __str__(self) -> str:
        """Return the row of a table; the last figure is the mean reciprocal rank."""
        reciprocal = sum(1 / (answer.rank + 1) for answer in self.answers if answer.rank < SHOWN) / len(self.answers)
        return f"{self.name}: {len(self.answers)} queries, {self.first:.0%} first, {self.among:.0%} among the first {SHOWN}, {reciprocal:.2f}"


def queries() -> Iterator[Query]:
    kind = ""
    for line in QUERIES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            typed, _, places = line.partition("\t")
            full = (re.sub(r"^R(?=\d)", "kazakhstan/recommendations/", place) for place in places.split())
            yield Query(kind, typed, tuple(full))


ASK = """async (typed) => {
  const input = document.querySelector(".search-dialog input");
  const links = () => document.querySelector(".search-dialog .search-links");
  while (!links()) await new Promise(requestAnimationFrame); // until the script of the search is there
  const nothing = links();
  nothing.hidden = true; // the search shows it again if it finds nothing
  input.value = typed;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  const all = () => document.querySelector(".search-all");
  while (all()?.textContent !== `All results for “${typed}”` && nothing.hidden) await new Promise(requestAnimationFrame);
  return [...document.querySelectorAll(".search-found [role=group]")].map((group) => group.querySelector("a").href);
}"""
"""Types, and returns the best place on each page that is found."""


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
        page.keyboard.press("/")
        yield page


def test_what_people_type_leads_to_the_right_place(
    page: Page, root: str, record_property: Callable[[str, object], None]
) -> None:
    answers = [Answer(query, shown_for(page, root, query.typed)) for query in queries()]
    of_kinds = [Score(kind, list(found)) for kind, found in groupby(answers, key=lambda answer: answer.query.kind)]
    of_all = Score("All", answers)
    missed = [str(answer) for answer in answers if answer.rank >= SHOWN]
    said = "\n".join([*map(str, (*of_kinds, of_all)), "missed:", *missed])
    record_property(SCORE, said)
    assert of_all.among >= ENOUGH_AMONG, said
    assert of_all.first >= ENOUGH_FIRST, said
    assert [score.name for score in of_kinds if score.among < ENOUGH_OF_A_KIND] == [], said


def test_a_rating_in_words_means_what_has_it(page: Page, root: str) -> None:
    found = [place.partition("#")[0] for place in shown_for(page, root, "lack of progress judges")]
    assert found[:2] == ["kazakhstan/recommendations/9/", "kazakhstan/recommendations/10/"]


def test_the_words_of_a_phrase_are_marked_only_beside_each_other(page: Page, root: str) -> None:
    shown_for(page, root, "can an MP be arrested")
    marked = [" ".join(texts) for texts in page.locator(".search-found :has(> mark)").evaluate_all(MARKED)]
    assert any("coercive procedural measures" in words for words in marked), marked
    assert [words for words in marked if "measures" in words and "procedural" not in words] == []


MARKED = "sentences => sentences.map((each) => [...each.querySelectorAll('mark')].map((mark) => mark.textContent))"


def test_a_result_opens_at_its_place_with_what_was_typed_marked(page: Page, root: str) -> None:
    shown_for(page, root, "12.1 mandatory screening")
    page.locator(".search-found [role=option]").first.click()
    expect(page).to_have_url(re.compile(r"recommendations/12(/|\.html)\?h=[^#]*#(m\d+-)?p1$"))
    wait_until(page, "[...CSS.highlights.values()].some((each) => each.size > 0)")
