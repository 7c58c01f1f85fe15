"""Signs that are meant to format a text or to link it: a slip is told at its place; code and escaped signs are none."""

from textwrap import indent

import pytest

from monitoring_record import checks
from monitoring_record.checks.placed_text import placed_texts
from monitoring_record.checks.text_check import TextCheck, problems_of_texts
from monitoring_record.source.rules import rules_in
from monitoring_record.source.yaml_reader import read_yaml
from monitoring_record.texts import References

TEXT_CHECKS = rules_in(checks, TextCheck)


def told(text: str, others: str = "") -> list[str]:
    """Return the place in the text, the rule and the message of each problem; `others` are further fields of the file."""
    file = read_yaml("x.yml", f"text: |\n{indent(text, '  ')}\n{others}".encode())
    problems = problems_of_texts(placed_texts(file, References()), TEXT_CHECKS)
    return [f"{it.position.line - 1}:{it.position.column - 2} {it.rule.id}: {it.message}" for it in problems]


@pytest.mark.parametrize(
    ("text", "as_they_are"),
    [
        ("the sign **all", "the sign `**all`"),
        ("the sign **all", r"the sign \*\*all"),
        ("three * and _four", r"three \* and \_four"),
        ("the [plan](https://a", "the ``[plan](https://a`` of `` a `b ``"),
        ("the [plan](https://a", r"the \[plan\](https://a"),
        ("Write\n**all\n<b>", "Write\n~~~\n**all\n<b>\n~~~"),
        ("Write\n| a | b |", "Write\n```\n| a | b |\n```"),
        ("the tag <b>", "the tag `<b>`"),
        ("the tag <b>", r"the tag \<b>"),
        ("# Moats and ditches", "`# Moats and ditches`"),
        ("see www.moats.example", "see `www.moats.example`"),
        ("see [it](https://moats.example.)", "see `[it](https://moats.example.)`"),
        ("a&nbsp;b and so on", "a`&nbsp;`b and so on"),
        ("• Fill it", "```\n• Fill it\n```"),
    ],
)
def test_code_and_escaped_signs_are_meant_as_they_are(text: str, as_they_are: str) -> None:
    assert told(text) != []
    assert told(as_they_are) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("`**` and **all", "1:10 unclosed-emphasis"),
        (r"\** and **all", "1:9 unclosed-emphasis"),
        ("~~~\n<b>\n~~~\n`<b>` <b>all</b>", "4:7 html-in-a-text"),
        ("`[` [it](https://moats.example) and [the rest", "1:37 broken-link"),
        ("`www.a.example` www.a.example", "1:17 loose-address"),
    ],
)
def test_a_slip_behind_code_is_told_at_its_own_place(text: str, place: str) -> None:
    (problem,) = told(text)
    assert problem.partition(": ")[0] == place


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Fill <B>all</B>", "readers would see the tag `<B>`; for bold words write `**all**`"),
        ("Fill <b></b> it", "readers would see the tag `<b>`; for bold words write `**words**`"),
        ("Fill <i>all", "readers would see the tag `<i>`; for italic words write `*words*`"),
        ("Fill <a name=all>all</a>", "readers would see the tag `<a …>`; for a link write `[all](https://…)`"),
        (
            "Fill <li>all</li>",
            "readers would see the tag `<li>`; for a list begin each item on a line of its own with `- `",
        ),
        ("Fill <u>all</u>", "readers would see the tag `<u>`; delete it, and the one that belongs to it"),
        ("Fill <!-- all --> it", "readers would see the tag `<!--`; delete the remark, to its end `-->`"),
    ],
)
def test_a_tag_has_its_cure(text: str, message: str) -> None:
    assert told(text) == [f"1:6 html-in-a-text: {message}"]


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        (
            "See ![](https://moats.example/m.png)",
            "write a link without the `!`: `[words](https://moats.example/m.png)`",
        ),
        ("See ![moats]()", "write a link without the `!`: `[moats](https://…)`"),
        ("See [moats]()", "write it between the brackets, as in `[moats](https://…)`"),
        ("See [[moats]]", "write `[moats](https://…)`, or cite a document as `[moats][key]`"),
        ("See (moats)[https://moats.example ]", "write `[moats](https://moats.example)`"),
        ("See [moats](https://moats.example", "write `[moats](https://moats.example)`"),
        ("See [one](https://a.example) and [two] (https://b.example)", "write `[two](https://b.example)`"),
        ("See [moats][list", "write `[moats][list]`"),
        ("See [moats][", "write `[moats][key]`"),
        ("See the [list]", "write the words before it, as in `[words][list]`"),
        ("See [all moats] [list]", "write `[all moats][list]`"),
        ("[all moats]\n[list]", "write `[all moats][list]`"),
    ],
)
def test_a_broken_link_is_written_out(text: str, cure: str) -> None:
    (problem,) = told(text, "documents: {list: {title: A list of moats}}")
    assert problem.partition(" ")[2].startswith("broken-link: ")
    assert problem.endswith(f"; {cure}")


@pytest.mark.parametrize("others", ["", "documents: [list]", "documents:"])
def test_words_in_brackets_are_no_citation_where_there_are_no_documents(others: str) -> None:
    assert told("See the [list]", others) == []
