"""The texts of the data: what becomes a link, and what must never become markup."""

import pytest

from monitoring.texts import Mention, citations, mentions, render_text


def named(text: str) -> list[tuple[int | None, str | None, int | None]]:
    return [(mention.recommendation, mention.part, mention.meeting) for mention in mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See Recommendation 13.", [(13, None, None)]),
        ("See Recommendation 13.4.", [(13, "4", None)]),
        ("as recommendation 7 says", [(7, None, None)]),
        ("See part 13.10, too.", [(13, "10", None)]),
        ("at the 19th meeting and the 21st meeting", [(None, None, 19), (None, None, 21)]),
        ("The OECD’s Recommendation of 2009", []),
        ("part 13 of the code", []),
        ("Recommendation 13a", []),
        ("Recommendation 13.4.2", []),
        ("the 19th session", []),
        ("FATF Recommendation 24", []),
        ("Recommendation No. 24", []),
        ("part 3.1 of the Code", []),
        ("the 31st meeting of the Council", []),
    ],
)
def test_mentions(text: str, expected: list[tuple[int | None, str | None, int | None]]) -> None:
    assert named(text) == expected


def test_citations_have_their_position() -> None:
    assert list(citations("The [plan][plan-1] and [it](https://x.example).")) == [("plan-1", 11)]


def link(mention: Mention) -> str | None:
    return f"/{mention.recommendation}#{mention.part}" if mention.recommendation != 99 else None


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("See Recommendation 13.4!", '<p>See <a href="/13#4">Recommendation 13.4</a>!</p>\n'),
        ("See Recommendation 99.", "<p>See Recommendation 99.</p>\n"),
        (
            "The [plan][plan].",
            '<p>The <a href="https://p.example" rel="noopener noreferrer" class="external">plan</a>.</p>\n',
        ),
        (
            "[Recommendation 13][plan]",
            '<p><a href="https://p.example" rel="noopener noreferrer" class="external">Recommendation 13</a></p>\n',
        ),
    ],
)
def test_links(text: str, html: str) -> None:
    assert render_text(text, link, {"plan": "https://p.example"}) == html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "[words](javascript:alert(1))",
        "[words](data:text/html,x)",
        "![picture](javascript:alert(1))",
        '[words](https://x.example "<b onclick=x>")',
    ],
)
def test_no_markup_of_a_contributor_gets_through(text: str) -> None:
    html = render_text(text, link)
    assert "<script" not in html
    assert "<img src=x" not in html
    assert "<b " not in html
    assert 'href="javascript' not in html
    assert 'src="javascript' not in html
    assert 'href="data' not in html


def test_pictures_would_come_from_other_hosts_and_are_not_shown() -> None:
    assert "<img" not in render_text("![picture](https://tracker.example/p.png)", link)


@pytest.mark.parametrize("text", ["# Big", "Big\n==="])
def test_headings_are_the_pages(text: str) -> None:
    assert "<h1" not in render_text(text, link)


def test_tables_and_lists_are_rendered() -> None:
    html = render_text("| a | b |\n|---|---|\n| 1 | 2 |\n\n- x\n", link)
    assert "<table>" in html
    assert "<li>x</li>" in html
