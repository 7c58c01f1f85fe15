"""Markdown for programs: nothing of the data breaks out of its place, and every text says the same as on the pages."""

import random
import re
from collections.abc import Callable
from html import unescape

import pytest
from comrak import ExtensionOptions, render_markdown
from markdown_it import MarkdownIt

from monitoring_record.site.markdown_templating import markdown_environment
from monitoring_record.texts import SITE_LINK, Mention, Target, escaped, html_of, markdown_of, mentions, render_text

SIGNS = [
    *r"""\`*_{}[]()<>#+-.!|~&=:;'"^$@/?%,""",
    " ",
    "  ",
    "\n",
    "\t",
    "a",
    "b1",
    "12",
    "&amp;",
    "&#35;",
    "<b>",
    "![",
    "](",
    "://",
]
"""What texts are made of that try to be markup."""

PLACES = (
    "{}",
    "# {}",
    "- {}",
    "> {}",
    "1. {}",
    "Before {} after",
    "[{}](http://castle.example/)",
    "**a** ({})",
    "| a | {} |\n|---|---|\n| {} | b |",
)
"""Where templates put words."""


def nasty_texts(count: int, longest: int) -> list[str]:
    chance = random.Random(13)
    return ["".join(chance.choices(SIGNS, k=chance.randint(1, longest))) for _ in range(count)]


Read = Callable[[str], tuple[list[str], str]]


def read_by_comrak(markdown: str) -> tuple[list[str], str]:
    """Return the tags of a text, and its words."""
    extensions = ExtensionOptions()
    extensions.table = extensions.strikethrough = True
    html = render_markdown(markdown, extensions)
    return re.findall(r"</?[a-z0-9]+", html), unescape(re.sub(r"<[^>]*>", "", html))


def read_by_markdown_it(markdown: str) -> tuple[list[str], str]:
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown)
    return re.findall(r"</?[a-z0-9]+", html), unescape(re.sub(r"<[^>]*>", "", html))


@pytest.mark.parametrize("read", [read_by_comrak, read_by_markdown_it])
@pytest.mark.parametrize("place", PLACES)
def test_escaped_words_are_words_wherever_they_are_put(place: str, read: Read) -> None:
    structure, _ = read(place.replace("{}", "word"))
    for words in nasty_texts(150, 8):
        written = escaped(words)
        if not written.strip():
            continue
        tags, text = read(place.replace("{}", written))
        assert tags == structure, (words, written)
        expected = " ".join(words.split())
        assert expected in " ".join(text.split()), (words, written)


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Mend the walls", "Mend the walls"),
        ("13.4 Records", "13.4 Records"),
        ("13. Records", r"13\. Records"),
        ("# Walls | moats", r"\# Walls \| moats"),
        ("- [x](y)", r"\- \[x\](y)"),
        ("R&D & more", "R\\&D & more"),
        ("what!", r"what\!"),
        ("two\nlines", "two lines"),
    ],
)
def test_what_escaped_words_look_like(words: str, written: str) -> None:
    assert escaped(words) == written


def test_a_value_of_a_template_is_escaped_and_what_a_macro_made_is_not() -> None:
    template = "{% macro bold(words) %}**{{ words }}**{% endmacro %}{{ bold(title) }} & {{ title }}{{ ', ' }}"
    env = markdown_environment()
    assert env.from_string(template).render(title="*a* <b> & c") == r"**\*a\* \<b\> & c** & \*a\* \<b\> & c, "


TEXTS = [
    "Plain words.",
    "Two\nlines.\n\n- a list\n- of two\n\n1. and\n2. another",
    "# No heading\n\nNo heading\n===\n\nNo heading\n---\n\nWords",
    "A <script>alert(1)</script> and <!-- no comment",
    "`code <b>` and ``a ` b``",
    "```\nan open fence",
    "```\ncode\n\n# no heading\n```\n\nWords",
    "    code by indentation\n\nWords",
    "> # A quotation\n> - of a list\n\nWords",
    "| a | b |\n|---|--:|\n| 1 \\| 2 | `x` |",
    "~~struck~~ *em* **strong** _em_ a_b_c 2*3*4 \\* \\# \\\\",
    "[words](https://castle.example/a_(b)) and <https://castle.example/?a=1&b=2>",
    "[words][plan] and [a *b*][plan], [no][such], [plan]",
    "[plan]: https://elsewhere.example/\n\n[words][plan] [x]: y",
    "![a picture](https://castle.example/a.png) and [![b](https://castle.example/b.png)](https://castle.example/)",
    "R&D, AT&amp;T, &lt;b&gt;, &#35; x, &copy;",
    "hard  \nbreak\\\nagain",
    "2019. A year\n- a list at once\n+ another\n* third",
    "- a\n\n  ```\n  code\n  ```\n\n  - deeper\n\n    words\n- b",
    "***\n\n---\n\n___",
    "a | b\n---|---\n1 | 2",
    "[a\n- b][plan]",
    "[a\n\nb][plan]",
    "Part 13.4 of [the 19th meeting][plan] and `part 13.4`, *part 13.4* and part 13.4.",
]


def linked(mention: Mention) -> Target:
    return Target("ruritania/recommendations/13/", f"p{mention.part}" if mention.part else "")


def as_on_the_page(html: str) -> str:
    """Return HTML in one form: parsers differ in empty lines, and in how they encode addresses."""
    html = html.replace("%EE%80%80", SITE_LINK).replace("\n</code>", "</code>")
    return re.sub(r"\s+", " ", re.sub(r">\s+<", "><", html)).strip()


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_read_by_others_as_on_the_pages(text: str) -> None:
    documents = {"plan": "https://castle.example/plan"}
    found = list(mentions(re.sub(r"`[^`]*`", lambda code: "`" * len(code[0]), text)))
    page = render_text(text, found, linked, documents).html
    markdown = markdown_of(text, found, linked, documents)
    again = html_of(f"Before\n\n{markdown}\n\nAfter")
    assert as_on_the_page(again) == as_on_the_page(f"<p>Before</p>{page}<p>After</p>"), markdown


def test_links_within_the_site_are_full_and_no_other_scheme_is_a_link() -> None:
    written = markdown_of("[a](#p4) [b](/methodology/) [c](javascript:alert(1)) `x`", page="ruritania/")
    assert written == rf"[a]({SITE_LINK}ruritania/#p4) [b]({SITE_LINK}methodology/) \[c\](javascript:alert(1)) `x`"


@pytest.mark.parametrize("read", [read_by_comrak, read_by_markdown_it])
def test_no_text_breaks_out_of_its_place(read: Read) -> None:
    for text in nasty_texts(150, 25):
        tags, words = read(f"Before\n\n{markdown_of(text)}\n\nAfter")
        assert tags[:2] == ["<p", "</p"], text
        assert tags[-2:] == ["<p", "</p"], text
        assert not {"<h1", "<h2", "<b"} & set(tags), text
        assert words.startswith("Before\n"), text
        assert words.endswith("\nAfter\n"), text


def test_no_word_of_a_text_is_lost() -> None:
    for text in nasty_texts(150, 25):
        page = unescape(re.sub(r"<[^>]*>", "", html_of(text)))
        _, words = read_by_comrak(markdown_of(text))
        assert sorted(re.findall(r"\w+", words)) == sorted(re.findall(r"\w+", page)), text
