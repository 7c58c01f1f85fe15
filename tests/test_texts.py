"""The texts of the data: what becomes a link, and what must never become markup."""

import pytest

from monitoring_record.texts import (
    Explanation,
    Mention,
    citations,
    mentions,
    render_text,
)


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
        ("Recommendations 13 and 14", [(13, None, None), (14, None, None)]),
        ("Recommendations 9–11", [(9, None, None), (11, None, None)]),
        ("parts 13.4 and 13.5", [(13, "4", None), (13, "5", None)]),
        ("parts 13.4–13.6", [(13, "4", None), (13, "6", None)]),
        ("parts 12.3, 12.4 and 12.5", [(12, "3", None), (12, "4", None), (12, "5", None)]),
        ("the 19th and 20th meetings", [(None, None, 19), (None, None, 20)]),
        ("part 11.4 (3), sub-part 11.4 (4)", [(11, "4.3", None), (11, "4.4", None)]),
        ("part 12.2 (20th meeting)", [(12, "2", None), (None, None, 20)]),
        ("at the 20th\nmeeting, Recommendation\n13", [(None, None, 20), (13, None, None)]),
        ("parts 3.1 and 3.2 of the Code", []),
        ("Recommendation 24 of the FATF", []),
        ("the council’s 5th meeting, its 6th meeting", []),
        ("counterpart 13.4", []),
    ],
)
def test_mentions(text: str, expected: list[tuple[int | None, str | None, int | None]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("as asked under 13.4.", [(13, "4", None)]),
        ("See 13.4 and 13.5, too", [(13, "4", None), (13, "5", None)]),
        ("the reasons for 11.4 (3) are", [(11, "4.3", None)]),
        ("At 12.1 the original has a bill", [(12, "1", None)]),
        ("of 13.4 (19th meeting)", [(13, "4", None), (None, None, 19)]),
        ("under Article 13.4", []),
        ("under clause 13.4 and paragraph 2.2", []),
        ("under 13.4 of the Charter", []),
        ("in 13.4 per cent", []),
        ("of 13.4% and of 1.5 million", []),
        ("2.5 to 10 times, in 2.5 to 10 times", []),
        ("an average of 4.2, in version 2.1.", []),
        ("KZT 1.5, the ratio would rise to 1.9.", []),
        ("in 13.4.2019", []),
        ("for 2.5 and 10 others", []),
        ("| 4.2 | 13.4 |", []),
    ],
)
def test_a_number_alone_is_a_part_only_where_it_is_certain(
    text: str, expected: list[tuple[int | None, str | None, int | None]]
) -> None:
    assert named(text) == expected


def test_a_mention_knows_where_its_number_stands() -> None:
    text = "See Recommendations 9 and 10."
    assert [(mention.words, text[mention.number_at :]) for mention in mentions(text)] == [
        ("Recommendations 9", "9 and 10."),
        ("10", "10."),
    ]


def test_citations_have_their_position() -> None:
    assert list(citations("The [plan][plan-1] and [it](https://x.example).")) == [("plan-1", 11)]


def link(mention: Mention) -> str | None:
    return f"/{mention.recommendation}#{mention.part}" if mention.recommendation != 99 else None


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("See Recommendation 13.4!", '<p>See <a href="/13#4">Recommendation 13.4</a>!</p>\n'),
        ("See Recommendation 99.", "<p>See Recommendation 99.</p>\n"),
        ("See Recommendation\n13.4!", '<p>See <a href="/13#4">Recommendation\n13.4</a>!</p>\n'),
        ("Parts 1.2 and 1.3", '<p><a href="/1#2">Parts 1.2</a> and <a href="/1#3">1.3</a></p>\n'),
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


NGO = Explanation("Non-governmental organisation", "glossary/#ngo")
NGO_LINK = '<a href="glossary/#ngo" class="abbreviation" title="Non-governmental organisation">'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("An NGO, and an NGO.", f"<p>An {NGO_LINK}NGO</a>, and an NGO.</p>\n"),
        ("NGOs\n\nNGO", f"<p>{NGO_LINK}NGOs</a></p>\n<p>NGO</p>\n"),
        ("OSCE and NGO-led", f"<p>OSCE and {NGO_LINK}NGO</a>-led</p>\n"),
        ("`NGO`, NGOX, A-NGO, ngo.NGO", "<p><code>NGO</code>, NGOX, A-NGO, ngo.NGO</p>\n"),
        (
            "[NGO](https://x.example) NGO",
            f'<p><a href="https://x.example" rel="noopener noreferrer" class="external">NGO</a> {NGO_LINK}NGO</a></p>\n',
        ),
    ],
)
def test_the_first_use_of_an_abbreviation_explains_it(text: str, html: str) -> None:
    assert render_text(text, link, explanations={"NGO": NGO}) == html


def test_each_text_explains_its_abbreviations_anew() -> None:
    known = {"NGO": NGO}
    assert render_text("NGO", link, explanations=known) == render_text("NGO", link, explanations=known)


def test_a_name_from_the_glossary_is_escaped() -> None:
    assert 'title="&lt;b&gt; &quot;x&quot;"' in render_text(
        "ABC", link, explanations={"ABC": Explanation('<b> "x"', "#")}
    )
