"""A meeting of which some updates are published: whatever is missing, the numbers of each page add up to the whole."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, combinations
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

import pytest

from monitoring_record.records import Dossier, Stage
from monitoring_record.site import Page
from tests.support.paths import TINY
from tests.support.reports import assessment, dossier, on_part, site, write

CHAPTERS = {1: 1, 2: 2}
"""How many recommendations each chapter has."""
ALL = sum(CHAPTERS.values())
UPDATES = tuple((meeting, number) for meeting in (1, 2) for number in range(1, ALL + 1))
SUBSETS = tuple(chain.from_iterable(combinations(UPDATES, count) for count in range(len(UPDATES) + 1)))
"""The updates that are published: every choice of them."""
BY_PART = "stage: published\nassessment:\n  parts:\n" + "".join(on_part(part, "rating: half") for part in "123")


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    """The published part of the tiny report with a third recommendation, which the second meeting rated part by part."""
    data = tmp_path_factory.mktemp("half") / "data"
    shutil.copytree(TINY, data)
    wording = (TINY / "ruritania/recommendations/01.yml").read_text(encoding="utf-8")
    write(data, "recommendations/03.yml", wording.replace("chapter: 1", "chapter: 2"))
    write(data, "updates/1/03.yml", assessment("half", parts=BY_PART.partition("assessment:\n")[2]))
    write(data, "updates/2/03.yml", BY_PART)
    return dossier(data).published()


def with_updates(of: Dossier, *published: tuple[int, int]) -> Dossier:
    """Return the report with only these updates, by meeting and recommendation, and the meetings that have any."""
    meetings = {meeting for meeting, _ in published}
    return replace(
        of,
        updates=tuple(update for update in of.updates if (update.meeting, update.recommendation) in published),
        meetings=tuple(meeting for meeting in of.meetings if meeting.number in meetings),
    )


def pages_of(of: Dossier) -> dict[str, Page]:
    """Return the pages with all recommendations of the report, also those of which nothing is published."""
    return {page.address: page for page in site(of, preview=True).pages()}


class Half(NamedTuple):
    """The report with some of its updates."""

    dossier: Dossier
    published: tuple[tuple[int, int], ...]
    pages: dict[str, Page]


@pytest.fixture(scope="module", params=SUBSETS, ids=lambda pairs: "-".join(f"{m}.{n}" for m, n in pairs) or "none")
def half(request: pytest.FixtureRequest, three: Dossier) -> Half:
    """The report with one choice of its updates, for all tests of it."""
    of = with_updates(three, *request.param)
    return Half(of, request.param, pages_of(of))


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def numbers(html: str) -> list[int]:
    """Return the numbers that are written as such."""
    return [int(number) for number in re.findall(r"<strong>(\d+)</strong>", html)]


def between(html: str, start: str, end: str) -> list[str]:
    return re.findall(f"{start}(.*?){end}", html, re.DOTALL)


def tiles(page: Page) -> list[str]:
    return between(page.body, '<a class="tile ', "</a>")


def lists(page: Page) -> Iterator[tuple[str, int, str, str]]:
    """Yield each number that leads to a list: the link, the number, and the page and the filter that it leads to."""
    counted = r'<a href="([^"]*)\?([^"#]*)#ratings">(?:<span class="swatch[^>]*>[^<]*</span> )?<strong>(\d+)</strong>'
    for target, chosen, number in re.findall(counted, page.body):
        address = urlsplit(urljoin(f"https://castles.example/{page.address}", target)).path[1:]
        yield f"{target}?{chosen}", int(number), address, chosen


def listed(page: Page, chosen: str) -> int:
    """Return how many rows of a page have all attributes of a filter."""
    wanted = [' data-{}="{}"'.format(*choice.split("=")) for choice in chosen.split("&amp;")]
    rows = re.findall(r'<tbody class="row"[^>]*>', page.body)
    return sum(all(attribute in row for attribute in wanted) for row in rows)


def sums(page: Page) -> Iterator[tuple[str, int, int]]:
    """Yield each sum of a page: what it is of, what it is, and what it should be."""
    body = page.body
    chapter = re.search(r"/chapters/(\d+)/", page.address)
    here = CHAPTERS[int(chapter[1])] if chapter else ALL
    by_chapter = between(body, '<table class="by-chapter">', "</table>")
    for table in by_chapter:
        body = body.replace(table, "")
        for number, row in re.findall(r'<tr>\s*<th scope="row"><a href="chapters/(\d+)/">(.*?)</tr>', table, re.DOTALL):
            yield from _bars(row, CHAPTERS[int(number)])
    yield from _bars(body, here)
    for headline in between(body, '<p class="headline">', "</p>"):
        yield "headline", sum(numbers(headline.partition("Since the")[0])), ALL
    for figure in between(body, '<figure class="flow"', "</figure>"):
        yield from _flow(figure)
    for form, table in re.findall(r'<form class="table-tools".*?>(.*?)</form>.*?(<table.*?</table>)', body, re.DOTALL):
        yield from _filters(form, table, here)


def _bars(html: str, expected: int) -> Iterator[tuple[str, int, int]]:
    for key in between(html, '<ul class="bar-key">', "</ul>"):
        yield "key", sum(numbers(key)), expected
    for bar in between(html, '<svg class="bar"', "</svg>"):
        yield "bar", round(sum(float(width) for width in re.findall(r' width="([\d.]+)%"', bar))), 100
        yield "bar", sum(int(count) for count in re.findall(r"(\d+)</text>", bar)), expected


def _flow(figure: str) -> Iterator[tuple[str, int, int]]:
    for edge in (0, 390):
        stacks = re.findall(rf'<rect x="{edge}" .*?<title>[^<]*: (\d+)</title>', figure)
        yield "stacks", sum(map(int, stacks)), ALL
    yield "ribbons", sum(map(int, re.findall(r'class="ribbon.*?<title>[^<]*: (\d+)</title>', figure))), ALL
    yield "table of the flow", sum(numbers(figure)), ALL


def _filters(form: str, table: str, expected: int) -> Iterator[tuple[str, int, int]]:
    rows = re.findall(r'<tbody class="row"[^>]*>', table)
    for name, select in re.findall(r'<select name="(rating|change)">(.*?)</select>', form, re.DOTALL):
        options = [option for option in re.findall(r'<option value="([^"]*)"(?![^>]*parts)', select) if option]
        yield name, sum(f' data-{name}="{option}"' in row for option in options for row in rows), expected


def test_a_preview_tells_what_is_not_rated_from_what_has_no_update(three: Dossier) -> None:
    published, drafted = three.updates[0], three.updates[1]
    draft = drafted.model_copy(update={"stage": Stage.REPORTED, "assessment": None})
    pages = pages_of(replace(with_updates(three, (1, 1)), updates=(published, draft)))
    said = "1 of 3 recommendations is not yet rated and 1 is without an update"
    assert said in words(pages["ruritania/meetings/1/"].body)
    assert [each for page in pages.values() for each in sums(page) if each[1] != each[2]] == []


def test_a_meeting_that_rated_nothing_so_far_says_how_far_it_is(tiny: Dossier) -> None:
    page = words(pages_of(tiny)["ruritania/meetings/3/"].body)
    assert "1 of 2 recommendations is not yet rated and 1 is without an update" in page


def test_all_numbers_add_up(half: Half) -> None:
    found = [(page.address, *of) for page in half.pages.values() for of in sums(page)]
    assert [each for each in found if each[2] != each[3]] == []
    assert len(found) > 20 or not half.published


def test_a_number_leads_to_as_many_rows(half: Half) -> None:
    links = [(page.address, *link) for page in half.pages.values() for link in lists(page)]
    assert len(links) > 5 or not half.published
    assert [link for link in links if listed(half.pages[link[3]], link[4]) != link[2]] == []
    assert len(tiles(half.pages[""])) == (ALL if half.published else 0)


def test_every_meeting_says_how_far_it_is_published(half: Half) -> None:
    for meeting in half.dossier.meetings:
        page = half.pages[f"ruritania/meetings/{meeting.number}/"]
        missing = ALL - sum(number == meeting.number for number, _ in half.published)
        said = f"{missing} of {ALL} recommendations {'is' if missing == 1 else 'are'} not yet published"
        assert page.search
        search = " ".join(" ".join(entry.text) for entry in page.search.entries)
        for where in (words(page.body), page.description):
            assert (said in where) is (missing > 0)
        assert (f"{missing} not yet published" in search) is (missing > 0)
