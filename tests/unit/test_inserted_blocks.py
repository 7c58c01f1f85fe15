"""Blocks that the engine inserts into pages written by hand do not go through Python-Markdown."""

import markdown  # type: ignore[import-untyped]

from monitoring_record.mkdocs_adapter.inserted_blocks import InsertedBlocks

INSERTED = """\
### Walls

<!-- block -->
<table>
<tr><td>one\ttab</td></tr>

<tr><td>**stars**</td></tr>
</table>
<!-- end of block -->

### Moats

<!-- block -->
<p>Water</p>
<!-- end of block -->
"""


def test_a_block_is_on_the_page_as_the_template_wrote_it() -> None:
    blocks = InsertedBlocks()
    text = blocks.taken_out(INSERTED)
    assert "stars" not in text
    assert "Water" not in text
    html = blocks.put_back(markdown.markdown(text))
    assert [line for line in html.split("\n") if line] == [
        "<h3>Walls</h3>",
        "<table>",
        "<tr><td>one\ttab</td></tr>",
        "<tr><td>**stars**</td></tr>",
        "</table>",
        "<h3>Moats</h3>",
        "<p>Water</p>",
    ]


def test_blocks_of_several_pages_are_told_apart() -> None:
    blocks = InsertedBlocks()
    first, second = (blocks.taken_out(f"<!-- block -->\n<p>{word}</p>\n<!-- end of block -->") for word in ("a", "b"))
    assert (blocks.put_back(second), blocks.put_back(first)) == ("<p>b</p>", "<p>a</p>")
