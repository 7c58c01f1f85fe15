"""The texts of the data: what becomes a link, and what must never become markup."""

import re

import pytest

from monitoring_record.records import Dossier
from monitoring_record.texts import (
    SITE_LINK,
    Explanation,
    Mention,
    MentionWords,
    References,
    Target,
    citations,
    inline_html_of,
    mentions,
    render_text,
    words_before,
)
from monitoring_record.texts.mentions import USUAL_WORDS, may_mention
from tests.support.reports import analysis


def named(text: str, words: MentionWords = USUAL_WORDS) -> list[tuple[int | None, str | None, int | None]]:
    """Return the recommendation, the part and the meeting of each mention in a text."""
    found = References(words).of(text).mentions
    return [(mention.recommendation, mention.part, mention.meeting) for mention in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See Recommendation 13.", [(13, None, None)]),
        ("See Recommendation 13.4.", [(13, "4", None)]),
        ("as recommendation 7 says", [(7, None, None)]),
        ("See part 13.10, too.", [(13, "10", None)]),
        ("at the 19th meeting and the 21st meeting", [(None, None, 19), (None, None, 21)]),
        ("The Council’s Recommendation of 2009", []),
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


def own_words() -> MentionWords:
    """Return the words of a programme that has its own."""
    return MentionWords(
        meeting=("plenary session", "plenary sessions"),
        recommendation=("country duty", "country duties"),
        part=("pt.", "pts."),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 5th plenary session", [(None, None, 5)]),
        ("the 5th and 6th plenary\nsessions", [(None, None, 5), (None, None, 6)]),
        ("Country duty 7", [(7, None, None)]),
        ("by country \n duties 7 and 8.1", [(7, None, None), (8, "1", None)]),
        ("Pt. 7.1", [(7, "1", None)]),
        ("in pts. 7.1 and 7.2", [(7, "1", None), (7, "2", None)]),
        ("as said under 7.1.", [(7, "1", None)]),
        ("at the 5th meeting, Recommendation 7 and part 7.1", []),
        ("Ptx 7.1, ptsx 7.2", []),
        ("the duty 7", []),
    ],
)
def test_mentions_in_the_words_of_a_programme(
    text: str, expected: list[tuple[int | None, str | None, int | None]]
) -> None:
    assert named(text, own_words()) == expected


@pytest.mark.parametrize("words", [USUAL_WORDS, own_words()])
@pytest.mark.parametrize("text", ["", "Fill every moat with water.", "All 13 moats are full (19 were not)."])
def test_most_texts_are_not_searched_for_mentions(text: str, words: MentionWords) -> None:
    assert not may_mention(text, words)


def test_a_mention_has_the_offset_of_its_number() -> None:
    text = "See Recommendations 9 and 10."
    assert [(mention.words, text[mention.number_at :]) for mention in mentions(text)] == [
        ("Recommendations 9", "9 and 10."),
        ("10", "10."),
    ]


def test_citations_have_their_position() -> None:
    assert list(citations("The [plan][plan-1] and [it](https://x.example).")) == [("plan-1", 11)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The [plan]|[plan-1]", "plan"),
        ("[plan]|[plan-1]", "plan"),
        ("The [list] of a [new plan] \n|[plan-1]", "new plan"),
        ("The [list] of plans|[plan-1]", "words"),
        ("The []|[plan-1]", "words"),
        ("The plan|[plan-1]", "words"),
        ("|[plan-1]", "words"),
    ],
)
def test_the_words_of_a_citation_are_those_in_the_brackets_before_it(text: str, words: str) -> None:
    assert words_before(text.replace("|", ""), text.index("|")) == words


def place(mention: Mention) -> Target | None:
    return Target(f"/{mention.recommendation}", mention.part or "") if mention.recommendation != 99 else None


def html(text: str, documents: dict[str, str] | None = None, explanations: dict[str, Explanation] | None = None) -> str:
    """Return a text as HTML, with its links to the site relative to its root."""
    found = References().of(text).mentions
    return render_text(text, found, place, documents, explanations).html.replace(SITE_LINK, "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See Recommendation 13.4!", '<p>See <a href="/13#4">Recommendation 13.4</a>!</p>\n'),
        ("See Recommendation 99.", "<p>See Recommendation 99.</p>\n"),
        ("See Recommendation\n13.4!", '<p>See <a href="/13#4">Recommendation\n13.4</a>!</p>\n'),
        ("Parts 1.2 and 1.3", '<p><a href="/1#2">Parts 1.2</a> and <a href="/1#3">1.3</a></p>\n'),
        (
            "The [plan][plan].",
            '<p>The <a class="external" rel="noopener noreferrer" href="https://p.example">plan</a>.</p>\n',
        ),
        (
            "[Recommendation 13][plan]",
            '<p><a class="external" rel="noopener noreferrer" href="https://p.example">Recommendation 13</a></p>\n',
        ),
    ],
)
def test_links(text: str, expected: str) -> None:
    assert html(text, {"plan": "https://p.example"}) == expected


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
    rendered = html(text)
    assert "<script" not in rendered
    assert "<img src=x" not in rendered
    assert "<b " not in rendered
    assert 'href="javascript' not in rendered
    assert 'src="javascript' not in rendered
    assert 'href="data' not in rendered


def test_markup_of_a_contributor_is_shown_as_it_was_written() -> None:
    assert html("Fill <b>every</b> moat") == "<p>Fill &lt;b&gt;every&lt;/b&gt; moat</p>\n"


def test_pictures_would_come_from_other_hosts_and_are_not_shown() -> None:
    assert html("![picture](https://tracker.example/p.png)") == (
        '<p><a class="external" rel="noopener noreferrer" href="https://tracker.example/p.png">picture</a></p>\n'
    )


def test_a_picture_that_is_a_link_is_the_words_of_that_link() -> None:
    assert html("[![picture](https://tracker.example/p.png)](https://x.example)") == (
        '<p><a class="external" rel="noopener noreferrer" href="https://x.example">picture</a></p>\n'
    )


@pytest.mark.parametrize("text", ["# Big", "Big\n==="])
def test_headings_are_the_pages(text: str) -> None:
    assert "<h1" not in html(text)


def test_a_heading_is_a_paragraph() -> None:
    assert html("# Big\n\n###### Small\n") == "<p>Big</p>\n<p>Small</p>\n"


@pytest.mark.parametrize("text", ["- the 2nd", "2. moat", "# of walls", "+ walls"])
def test_a_name_is_never_a_list_or_another_block(text: str) -> None:
    assert inline_html_of(text) == text


def test_a_line_below_words_makes_no_heading_of_them() -> None:
    assert html("The walls\n===\n") == "<p>The walls\n===</p>\n"
    assert html("The walls\n---\nThe moats") == "<p>The walls</p>\n<hr>\n<p>The moats</p>\n"


def test_each_document_has_its_own_address() -> None:
    rendered = html("[a][one] [b][two]", {"one": "https://1.example", "two": "https://2.example"})
    assert re.findall('href="([^"]*)"', rendered) == ["https://1.example", "https://2.example"]


def test_no_address_of_a_document_ends_its_definition() -> None:
    rendered = html("[a][one]", {"one": "https://x.example/a\\<c>d\n[one]: /e"})
    assert re.findall('href="([^"]*)"', rendered) == ["https://x.example/a%5C%3Cc%3Ed%5Bone%5D:%20/e"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("~~old~~ new", "<p><del>old</del> new</p>\n"),
        ("Moats\n===\nand ditches\n---\n", "<p>Moats\n===\nand ditches</p>\n<hr>\n"),
        ("Fill <b>it</b>.", "<p>Fill &lt;b&gt;it&lt;/b&gt;.</p>\n"),
        ("<div>\nFill it.\n</div>", "&lt;div&gt;\nFill it.\n&lt;/div&gt;\n"),
    ],
)
def test_what_is_markup_and_what_is_seen_as_it_is_written(text: str, expected: str) -> None:
    assert html(text) == expected


def test_elements_without_content_are_written_as_in_html() -> None:
    assert html("a\\\nb\n\n---\n") == "<p>a<br>\nb</p>\n<hr>\n"


def test_tables_and_lists_are_rendered() -> None:
    rendered = html("| a | b |\n|---|--:|\n| 1 | 2 |\n\n- x\n")
    assert "<table>" in rendered
    assert '<td class="align-right">2</td>' in rendered
    assert "<li>x</li>" in rendered


NGO = Explanation("Non-governmental organisation", Target("glossary/", "ngo"))
NGO_LINK = '<a href="glossary/#ngo" class="abbreviation" title="Non-governmental organisation">'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An NGO, and an NGO.", f"<p>An {NGO_LINK}NGO</a>, and an NGO.</p>\n"),
        ("NGOs\n\nNGO", f"<p>{NGO_LINK}NGOs</a></p>\n<p>NGO</p>\n"),
        ("OSCE and NGO-led", f"<p>OSCE and {NGO_LINK}NGO</a>-led</p>\n"),
        ("`NGO`, NGOX, A-NGO, ngo.NGO", "<p><code>NGO</code>, NGOX, A-NGO, ngo.NGO</p>\n"),
        (
            "[NGO](https://x.example) NGO",
            f'<p><a class="external" rel="noopener noreferrer" href="https://x.example">NGO</a> {NGO_LINK}NGO</a></p>\n',
        ),
    ],
)
def test_the_first_use_of_an_abbreviation_explains_it(text: str, expected: str) -> None:
    assert html(text, explanations={"NGO": NGO}) == expected


def test_each_text_explains_its_abbreviations_anew() -> None:
    known = {"NGO": NGO}
    assert html("NGO", explanations=known) == html("NGO", explanations=known)


def test_a_name_from_the_glossary_is_escaped() -> None:
    assert 'title="&lt;b&gt; &quot;x&quot;"' in html(
        "ABC", explanations={"ABC": Explanation('<b> "x"', Target("glossary/"))}
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "**Part 1.2** and *part 1.3*.",
            '<p><strong><a href="/1#2">Part 1.2</a></strong> and <em><a href="/1#3">part 1.3</a></em>.</p>\n',
        ),
        (
            "`part 1.2` is code, part 1.2 a part",
            '<p><code>part 1.2</code> is code, <a href="/1#2">part 1.2</a> a part</p>\n',
        ),
        (
            '[it](https://x.example "part 1.2")',
            '<p><a class="external" rel="noopener noreferrer" href="https://x.example" title="part 1.2">it</a></p>\n',
        ),
        (
            "- Recommendation 9\n- Recommendation 99",
            '<ul>\n<li><a href="/9">Recommendation 9</a></li>\n<li>Recommendation 99</li>\n</ul>\n',
        ),
        ("\ue001\U000f0000x\ue002 part 1.2", '<p>\ufffd\ufffdx\ufffd <a href="/1#2">part 1.2</a></p>\n'),
    ],
)
def test_a_mention_is_a_link_wherever_it_is_plain_words(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize("address", [f"{SITE_LINK}matrix/", "&#xe000;matrix/", "&#57344;matrix/", "%EE%80%80matrix/"])
def test_contributors_cannot_write_the_mark_of_links_to_the_site(address: str) -> None:
    written = render_text(f"[x]({address}) <{address}a:b> [y][own]\n\n[own]: {address}", (), place).html
    assert not any(SITE_LINK in found for found in re.findall(r'href="([^"]*)"', written))


def test_contributors_cannot_write_the_marks_of_mentions_by_their_numbers() -> None:
    assert html("&#xE001;&#983040;x&#xe002; part 1.2") == '<p>\ufffd\ufffdx\ufffd <a href="/1#2">part 1.2</a></p>\n'


def test_other_characters_may_be_written_by_their_numbers() -> None:
    assert html("&#8217; &#xE9; &#x10FFFF; &#9999999;") == "<p>’ é \U0010ffff \ufffd</p>\n"
    assert html("`&#8217;`") == "<p><code>&amp;#8217;</code></p>\n"


def test_each_of_many_mentions_leads_to_its_own_place() -> None:
    rendered = html("Recommendation 3, Recommendation 4 and Recommendation 5")
    assert re.findall('href="([^"]*)"', rendered) == ["/3", "/4", "/5"]


def test_a_document_without_a_web_address_leads_to_its_place_on_the_site() -> None:
    place_of = Target("ruritania/recommendations/1/", "m1-doc-plan").href
    assert html("The [plan][plan].", {"plan": place_of}) == (
        '<p>The <a href="ruritania/recommendations/1/#m1-doc-plan">plan</a>.</p>\n'
    )


def test_the_documents_of_the_update_are_those_that_its_texts_cite() -> None:
    """A text that defines a key of its own does not change where a citation leads."""
    written = html("The [plan][plan].\n\n[plan]: https://other.example", {"plan": "https://p.example"})
    assert "other.example" not in written


def test_the_words_of_a_text_are_its_sentences_without_markup() -> None:
    text = "One *is* `here`. Two  \nis [there][plan]; Three.\n\n- an item\n\n| a | b |\n|---|---|\n| c & d | e |\n"
    found = render_text(text, (), place, {"plan": "https://p.example"}).sentences
    assert found == ("One is here.", "Two is there;", "Three.", "an item", "a", "b", "c & d", "e")


def test_code_of_several_lines_has_no_sentences() -> None:
    text = "One.\n\n```\nAlert.\n```\n\nTwo\\\nand half a line: `< code >`.\n"
    assert render_text(text, (), place).sentences == ("One.", "Two and half a line: < code >.")


@pytest.mark.parametrize(
    ("text", "cited", "linked"),
    [
        ("a [b][c]", [("c", 6)], []),
        ("a [b](c)", [], [("c", 6)]),
        ("  a [b](c) [d][e] \n", [("e", 15)], [("c", 8)]),
        ("`[b](c)` [d](e)", [], [("e", 13)]),
        ("a [b] (c) [d]", [], []),
    ],
)
def test_what_a_text_refers_to_has_its_offset(
    text: str, cited: list[tuple[str, int]], linked: list[tuple[str, int]]
) -> None:
    found = References().of(text)
    assert (list(found.citations), list(found.links)) == (cited, linked)


def test_a_text_is_searched_once() -> None:
    references = References()
    assert references.of("See Recommendation 13.") is references.of("See Recommendation 13. \n")


def test_a_text_is_rendered_once(tiny: Dossier) -> None:
    report = analysis(tiny)
    assert report.text("part 1.2") is report.text("part 1.2")
    assert report.text("part 1.2", tiny.updates[0]) is not report.text("part 1.2"), "an update has its own documents"
