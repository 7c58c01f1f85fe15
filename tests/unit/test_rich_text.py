"""What people format in a form becomes Markdown, and nothing else of what they write does."""

import pytest

from monitoring_record.packs.from_markdown import paragraphs_of
from monitoring_record.packs.rich_text import ListKind, Paragraph, Run, Table, plain_text
from monitoring_record.packs.to_markdown import markdown_of
from monitoring_record.texts import html_of

BULLETS, NUMBERS = ListKind


def line(*runs: Run | str, kind: ListKind | None = None, level: int = 0) -> Paragraph:
    return Paragraph(tuple(Run(run) if isinstance(run, str) else run for run in runs), kind, level)


def shown(markdown: str) -> str:
    return html_of(markdown).replace("\n", "")


@pytest.mark.parametrize(
    "words",
    [
        "2019. The year of the plan",
        "1) The first",
        "- A dash",
        "+ A plus",
        "# A heading",
        "> A quotation",
        "*stars* and _lines_ and `ticks`",
        "[words](walls.example) and [key][key]",
        "<b>tags</b> and &amp; and &lt;",
        "a | b | c",
        "~~struck~~ \\ and ![picture](x)",
        "=== and ---",
        "    four blanks",
    ],
)
def test_what_looks_like_markup_stays_as_it_is_written(words: str) -> None:
    html = shown(markdown_of([line(words)]))
    assert html.count("<") == 2, html
    assert html == shown(f"\\{words}") or words.split(maxsplit=1)[0][-1] in html
    plain = html.removeprefix("<p>").removesuffix("</p>")
    for sign, entity in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(sign, entity)
    assert plain == " ".join(words.split())


def test_bold_italic_and_linked_words_are_markup() -> None:
    runs = (
        "The ",
        Run(" bold ", bold=True),
        Run("word", italic=True),
        Run(", see here", address="https://a.example/(b)"),
    )
    assert markdown_of([line(*runs)]) == "The  **bold** *word*[, see here](https://a.example/%28b%29)".replace(
        "  ", " "
    )


def test_bold_words_that_no_program_would_read_as_such_are_plain() -> None:
    assert markdown_of([line("the", Run("“Plan”", bold=True), "ned")]) == "the“Plan”ned"


def test_lists_are_lists_within_lists() -> None:
    items = (
        line("Two:"),
        line("first", kind=NUMBERS),
        line("a", kind=BULLETS, level=1),
        line("b", kind=BULLETS, level=1),
        line("second", kind=NUMBERS),
        line("another", kind=BULLETS),
        line("The end."),
    )
    assert markdown_of(items) == "Two:\n\n1. first\n   - a\n   - b\n2. second\n\n- another\n\nThe end."


def test_lists_that_were_typed_are_lists_and_a_single_dash_is_none() -> None:
    typed = [line("• one"), line("• two"), line("1) first"), line("2) second"), line("– alone"), line("3. third")]
    assert markdown_of(typed) == "- one\n- two\n\n1. first\n2. second\n\n– alone\n\n3\\. third"


def test_a_line_never_ends_before_what_would_begin_a_list() -> None:
    text = "The Crown mended many walls in the long and dry summer of the year before the last one, which was " * 2
    written = markdown_of([line(f"{text}2019. Then it rained - as ever # and + so on.")])
    assert all(len(each) <= 120 for each in written.splitlines())
    assert not any(each[0] in "-+#0123456789" for each in written.splitlines())


def test_marks_of_documents_are_citations_where_there_is_such_a_document() -> None:
    known = {"D1": "[List][list]"}
    written = markdown_of([line("See [D1], [ D2 ] and [D1].")], lambda mark, _words: known.get(mark))
    assert written == "See ([List][list]), \\[ D2 \\] and ([List][list])."


def test_an_address_that_was_typed_is_a_link() -> None:
    written = markdown_of([line("See https://walls.example/a_b (and https://moats.example).")])
    assert written == (
        "See [https://walls.example/a\\_b](https://walls.example/a_b) (and\n[https://moats.example](https://moats.example))."
    )


def test_a_table_has_its_figures_on_the_right() -> None:
    rows = (("Wall", "Stones"), ("a|b", "1,200"), ("", "–"))
    table = Table(tuple(tuple(line(cell) for cell in row) for row in rows))
    assert markdown_of([line("Two:"), table]) == (
        "Two:\n\n| Wall | Stones |\n| --- | ---: |\n| a\\|b | 1,200 |\n|   | – |"
    )


@pytest.mark.parametrize(
    "text",
    [
        "One paragraph with **bold** and *italic* words.\n\nAnother.",
        "A list:\n\n- one;\n- two:\n  - within;\n- three.\n\nThe end.",
        "1. first\n2. second",
        "See [this page](https://walls.example/).",
    ],
)
def test_a_text_of_the_record_comes_back_from_its_paragraphs(text: str) -> None:
    assert shown(markdown_of(paragraphs_of(text))) == shown(text)


def test_in_a_cell_the_items_of_a_list_begin_with_a_dash_or_a_number() -> None:
    text = "Two [lists][key]:\n\n- a\n  - b\n\n1. c\n2. d"
    assert plain_text(paragraphs_of(text)) == "Two lists:\n– a\n  – b\n1. c\n2. d"
