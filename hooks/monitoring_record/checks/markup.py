"""Checks of markup: signs that are meant to format a text or to link it, and that would be published as they are."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import accumulate

from monitoring_record.checks.check import Violation
from monitoring_record.checks.gaps_in_tables import empty_above, tables_with_gaps
from monitoring_record.checks.placed_text import PlacedText
from monitoring_record.checks.text_check import text_check
from monitoring_record.checks.written_citations import Documents, documents_of, in_other_brackets
from monitoring_record.records.written_address import without_trailing, written_address
from monitoring_record.source.characters import is_refused
from monitoring_record.source.look_alikes import BULLETS
from monitoring_record.source.quoting import shown
from monitoring_record.texts import html_of, words_before

_FILE = "# data/ruritania/recommendations/02.yml\n"
_UPDATE = "# data/ruritania/updates/1/01.yml\ngovernment:\n  - text: "

_CODE = re.compile(r"^(```|~~~).*?^\1|(?<!`)(`{1,9}+)[^`]+\2(?!`)", re.DOTALL | re.MULTILINE)
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_LINK_END = re.compile(r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)")
_AUTOLINK = re.compile(r"<https?://[^<>\s]+>")
_UNSEEN = re.compile(r"<table>.*?</table>|<code.*?</code>|<[^>]*>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")

_HIDDEN = "\x01"
"""Stands for each character that is code, escaped or part of an address."""


def _hidden(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", _HIDDEN, found[0])


def _prose(text: str) -> str:
    """Return a text with its code, and signs that are meant as they are, hidden; nothing changes its place."""
    text = _CODE.sub(_hidden, text) if "`" in text or "~" in text else text
    return _ESCAPE.sub(_hidden, text)


def _without_addresses(prose: str) -> str:
    return _AUTOLINK.sub(_hidden, _LINK_END.sub(_hidden, prose))


def _seen(prose: str) -> str:
    """Return what readers see of a text, without its tables and code."""
    return unescape(_UNSEEN.sub("", html_of(prose)))


_BROKEN_EMPHASIS = re.compile(r"(?P<mark>\*\*|__|~~)\s*(?P<word>\w*)|(?<![\w*_])(?P<one>[*_])(?P<only>\w+)")


@text_check(
    "*",
    "_",
    "~~",
    id="unclosed-emphasis",
    demand="Bold and italic words have the same signs before and after them, without a space inside: `**bill**`, `*bill*`.",
    reason="Otherwise readers see the asterisks.",
    wrong=f"{_FILE}text: Fill **every moat with water.\n",
    right=f"{_FILE}text: Fill **every** moat with water.\n",
)
def unclosed_emphasis(text: PlacedText) -> Iterator[Violation]:
    """Look for the signs in what readers would see."""
    prose = _without_addresses(_prose(text.text))
    for found in _BROKEN_EMPHASIS.finditer(_seen(prose)):
        mark, word = found["mark"] or found["one"], found["word"] or found["only"] or "words"
        at = prose.find(found[0])
        cure = f"write it before and after the words, without spaces inside, as in `{mark}{word}{mark}`"
        yield text.at(max(at, 0)), f"readers would see the sign `{mark}`; {cure}, or delete it"
        return


_FORMATTING = (
    "a|abbr|b|big|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|pre|q|s|small|span"
    "|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul"
)
"""The tags with which people format a text. Others are no slip, and are shown as they are."""

_TAG_IN_TEXT = re.compile(rf"</?({_FORMATTING})(?:\s[^<>]*)?/?>|<!--", re.IGNORECASE)
_INSTEAD_OF_TAGS = {
    **dict.fromkeys(("b", "strong"), "for bold words write `**{words}**`"),
    **dict.fromkeys(("i", "em", "cite"), "for italic words write `*{words}*`"),
    **dict.fromkeys(("br", "p", "div"), "for a new paragraph leave a line empty"),
    **dict.fromkeys(("a",), "for a link write `[{words}]({address})`"),
    **dict.fromkeys(("li", "ul", "ol"), "for a list begin each item on a line of its own with `- `"),
    **dict.fromkeys(("!--",), "delete the remark, to its end `-->`"),
}
_TO_THE_END_TAG = re.compile(r"\s*([^<>{}\n]*[^<>{}\s])\s*</")
_ADDRESS_IN_A_TAG = re.compile(r"""href=["']?(https?://[^\s"'<>{}]+)""", re.IGNORECASE)


@text_check(
    "<",
    id="html-in-a-text",
    demand="A text has no HTML tags such as `<b>`.",
    reason="They are not carried out: readers see them as they are written.",
    wrong=f"{_FILE}text: Fill <b>every</b> moat with water.\n",
    right=f"{_FILE}text: Fill **every** moat with water.\n",
)
def html_in_a_text(text: PlacedText) -> Iterator[Violation]:
    """Look for the first tag."""
    found = _TAG_IN_TEXT.search(_prose(text.text))
    if found:
        tag = found[0] if len(found[0]) < len("<blockquote>") else f"<{found[1]} …>"
        yield text.at(found.start()), f"readers would see the tag `{tag}`; {_instead_of_tag(text.text, found)}"


def _instead_of_tag(text: str, tag: re.Match[str]) -> str:
    """Return how the words between a tag and its end are written, or what else to do."""
    cure = _INSTEAD_OF_TAGS.get((tag[1] or "!--").lower(), "delete it, and the one that belongs to it")
    words, address = _TO_THE_END_TAG.match(text, tag.end()), _ADDRESS_IN_A_TAG.search(tag[0])
    return cure.format(words=words[1] if words else "words", address=address[1] if address else "https://…")


_HEADING = re.compile(r"^ {0,3}(#{1,6}) *(?=[A-Za-z])[^\n]*", re.MULTILINE)


@text_check(
    "#",
    id="heading-in-a-text",
    demand="A text has no headings.",
    reason="The headings of a page are those of the record. The sign is lost, or seen as it is.",
    wrong=f"{_FILE}text: |\n  # Moats\n\n  Fill every moat with water.\n",
    right=f"{_FILE}text: |\n  **Moats**\n\n  Fill every moat with water.\n",
)
def heading_in_a_text(text: PlacedText) -> Iterator[Violation]:
    """Look for headings."""
    for found in _HEADING.finditer(_prose(text.text)):
        cure = f"delete the sign, or write the words in bold: `**{found[0].strip().strip('#').strip()}**`"
        yield text.at(found.start(1)), f"`{found[1]}` would make a heading, and a text has none; {cure}"


_KEY = r"\[(?P<key>[^\[\]\n]+)\]"
_TARGET = r"(?:https?:|www\.|mailto:)"
_BROKEN_LINKS = (
    (
        re.compile(r"!\[(?P<words>[^\[\]]*)\]\((?P<address>[^\s()]*)"),
        "pictures are not shown; write a link without the `!`: `[{words}]({address})`",
    ),
    (
        re.compile(r"\[\[(?P<words>[^\[\]\n]+)\]\]"),
        "double brackets make no link; write `[{words}](https://…)`, or cite a document as `[{words}][key]`",
    ),
    (
        re.compile(r"\[\^[^\]\n]*\]"),
        "there are no footnotes; put the words into the text, or cite a document as `[words][key]`",
    ),
    (
        re.compile(r"(?<=\])\(\s*\)"),
        "the link has no address; write it between the brackets, as in `[{words}](https://…)`",
    ),
    (
        re.compile(rf"(?<=\])\s+\(\s*(?P<address>{_TARGET}[^\s()]*)"),
        "there is a space between the words and the address; write `[{words}]({address})`",
    ),
    (
        re.compile(rf"(?<=\])\(\s+(?P<address>{_TARGET}[^\s()]*)"),
        "there is a space before the address; write `[{words}]({address})`",
    ),
    (
        re.compile(rf"\((?P<words>[^()\n]+)\)\[(?P<address>{_TARGET}[^\]\n]*)\]"),
        "the brackets are the wrong way round; write `[{words}]({address})`",
    ),
    (
        re.compile(r"(?<=\])\[(?![^\[\]]*\])(?P<key>[a-z0-9-]*)"),
        "the second bracket is not closed; write `[{words}][{key}]`",
    ),
    (
        re.compile(r"(?<=\])\[\s*\]"),
        "the key of the document is missing; write it between the brackets, as in `[{words}][key]`",
    ),
    (
        re.compile(rf"(?<=\])\((?P<address>{_TARGET}[^()\s]*)(?![^()\n]*\))"),
        "the address is not closed; write `[{words}]({address})`",
    ),
    (
        re.compile(rf"(?<=\])\({_TARGET}[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?![^()\s])(?!\)| \")"),
        "the address is not closed, or has a space in it; write `[{words}](https://…)` without one",
    ),
    (re.compile(r"\[(?![^\[\]]*\])[^\[\]]*\Z"), "the bracket is opened but never closed; close it, or delete it"),
)
"""Links that are none, each with what is wrong and how to mend it, with the words, the address and the key that are there."""


_NO_CITATION = re.compile(r"\[(?:(?<=!\[)|(?<!\]\[)(?![^\[\]]+\]\[[^\[\]\n]+\]))")
"""A bracket that does not begin a citation, as most do."""


@text_check(
    "[",
    suspicion=_NO_CITATION,
    id="broken-link",
    demand="A link is written `[words](https://…)`, and a citation `[words][key]`, without spaces between the brackets.",
    reason="Otherwise readers see the brackets, and no link.",
    wrong=f"{_UPDATE}The Crown published a [list][list] and a [plan] (https://plans.example/).\n",
    right=f"{_UPDATE}The Crown published a [list][list] and a [plan](https://plans.example/).\n",
)
def broken_link(text: PlacedText) -> Iterator[Violation]:
    """Look for links that are none; in each place, for the first kind of mistake."""
    prose = _prose(text.text)
    for pattern, message in _BROKEN_LINKS:
        found = pattern.search(prose)
        if found:
            at = found.start() + len(found[0]) - len(found[0].lstrip())
            yield text.at(at), message.format(**_of_the_link(text.text, found))
            return
    documents = documents_of(text.file)
    if documents.titles:
        misplaced = dict(in_other_brackets(prose, documents))
        for citation, offset in misplaced.items():
            yield (
                text.at(offset),
                f"this makes no link, but seems to cite a document; write `{citation}`",
            )
        if not misplaced:
            yield from _keys_by_themselves(text, prose, documents)


def _of_the_link(text: str, found: re.Match[str]) -> dict[str, str]:
    """Return the words, the address and the key of a link, as the text has them."""
    there = {name: text[found.start(name) : found.end(name)].rstrip() for name in found.groupdict()}
    usual = {"words": words_before(text, found.start()), "address": "https://…", "key": "key"}
    return {**usual, **{name: written for name, written in there.items() if written}}


_BARE_KEY = re.compile(rf"{_KEY}(?!\s*[\[(:])")


def _keys_by_themselves(text: PlacedText, prose: str, documents: Documents) -> Iterator[Violation]:
    """Look for keys of documents without the words that cite them."""
    for found in _BARE_KEY.finditer(prose):
        key = found["key"]
        if key in documents.titles and not prose[: found.start()].endswith(("]", "](")):
            cure = f"write the words before it, as in `[words][{key}]`"
            yield text.at(found.start("key") - 1), f"`[{key}]` by itself makes no link; {cure}"


_LOOSE_ADDRESS = re.compile(
    r"(?<![\w/.@:-])(?:www\.[\w-]+\.\w[^\s<>)\]]*|(?:h[tps]{1,4}|ttps?)(?:[;:]/(?!/)|[:;]?//)[^\s<>)\]]+)",
    re.IGNORECASE,
)


@text_check(
    "www.",
    "/",
    id="loose-address",
    demand="An address in a text is complete, and behind words: `[words](https://…)`.",
    reason="An address without its beginning `https://` becomes no link.",
    wrong=f"{_FILE}text: Fill every moat, see www.moats.example.\n",
    right=f"{_FILE}text: Fill every moat, see [the list of moats](https://www.moats.example).\n",
)
def loose_address(text: PlacedText) -> Iterator[Violation]:
    """Look for addresses without their beginning, or with a slip in it."""
    for found in _LOOSE_ADDRESS.finditer(_without_addresses(_prose(text.text))):
        address = without_trailing(found[0])
        meant = written_address(address)
        if meant and not address.startswith(("https://", "http://")):
            yield text.at(found.start()), f"`{address}` makes no link; write `[words]({meant})`"


_LINK = re.compile(r"\]\((?P<address>https?://[^()\s]+)\)")


@text_check(
    "](",
    id="punctuation-in-a-link",
    demand="The address of a link ends with its own last character; the full stop of the sentence follows the bracket.",
    reason="With the full stop, the address leads nowhere.",
    wrong=f"{_FILE}text: Fill every moat, see [the list](https://moats.example/list.)\n",
    right=f"{_FILE}text: Fill every moat, see [the list](https://moats.example/list).\n",
)
def punctuation_in_a_link(text: PlacedText) -> Iterator[Violation]:
    """Look at the end of each address."""
    for found in _LINK.finditer(_prose(text.text)):
        address = found["address"]
        bare = without_trailing(address)
        if bare != address:
            sign = address[len(bare) :]
            yield (
                text.at(found.start("address")),
                f"the address ends with `{sign}`; put it after the bracket: `({bare}){sign}`",
            )


_ROW = re.compile(r"^[ \t]*\|[^\n]*\|[ \t]*$", re.MULTILINE)


@text_check(
    "|",
    id="broken-table",
    demand="A table has a line `|---|---|` below its heading, with as many columns, and an empty line before it, but none in it.",
    reason="Otherwise readers see the bars, and no table.",
    wrong=f"{_FILE}text: |\n  | Moat | Water |\n  | North | 3 m |\n",
    right=f"{_FILE}text: |\n  | Moat | Water |\n  |---|---|\n  | North | 3 m |\n",
)
def broken_table(text: PlacedText) -> Iterator[Violation]:
    """Look for rows in what readers would see outside of tables."""
    row = _ROW.search(_seen(_prose(text.text)))
    gaps = list(_gaps_in_tables(text)) if row else []
    yield from gaps
    if row and not gaps:
        at = max(text.text.find(row[0].strip()[:20]), 0)
        columns = row[0].strip().strip("|").count("|") + 1
        cure = f"write a line `{'|---' * columns}|` below its heading, and leave the line before the table empty"
        yield text.at(at), f"readers would see the bars of this table; {cure}"


def _gaps_in_tables(text: PlacedText) -> Iterator[Violation]:
    """Yield the tables that are one without the empty lines in them."""
    prose = _prose(text.text)
    seen = len(_ROW.findall(_seen(prose)))
    offsets = list(accumulate((len(line) + 1 for line in text.text.split("\n")), initial=0))
    for table in tables_with_gaps(prose):
        if len(_ROW.findall(_seen(table.mended))) < seen:
            below = [text.at(offsets[n] + text.text[offsets[n] :].index("|")) for n in table.after_gaps]
            empty = [number for position in below for number in empty_above(text.file.lines, position.line)]
            if empty:
                yield below[0], table.message(empty)


_RULER = re.compile(r"\n[ \t]*+[|:-][-:| \t]*+(?=\n)")
"""The line below the heading of a table."""

_NO_ROW = re.compile(r"[-*+>#]|\d+[.)] ")
"""The beginning of a line that ends a table."""


@text_check(
    "-|",
    "- |",
    ":|",
    ": |",
    id="uneven-table",
    demand="Each row of a table has as many cells as its heading, and an empty line is below the last.",
    reason="What is in a cell too many is not published, and what follows a missing one is in the wrong column.",
    wrong=f"{_FILE}text: |\n  | Moat | Water |\n  |---|---|\n  | North | 3 m | 80% |\n",
    right=f"{_FILE}text: |\n  | Moat | Water | Full |\n  |---|---|---|\n  | North | 3 m | 80% |\n",
)
def uneven_table(text: PlacedText) -> Iterator[Violation]:
    """Count the cells of each row below a heading."""
    prose = f"\n{_prose(text.text)}\n"
    for ruler in _RULER.finditer(prose):
        heading = prose[prose.rfind("\n", 0, ruler.start()) : ruler.start()].strip()
        columns = _cells(heading)
        if "|" not in heading or _cells(ruler[0].strip()) != columns:
            continue  # a line between paragraphs, or a table that is broken
        offset = ruler.end()
        for line in prose[ruler.end() + 1 :].split("\n"):
            row = line.strip()
            if not row or _NO_ROW.match(row):
                break
            if _cells(row) != columns:
                yield text.at(offset + line.index(row)), _uneven(row, columns)
            offset += len(line) + 1


def _cells(row: str) -> int:
    return row.removeprefix("|").removesuffix("|").count("|") + 1


def _uneven(row: str, columns: int) -> str:
    """Return what is wrong with a row that has not as many cells as the heading."""
    if "|" not in row:
        pieces = [piece.strip() for piece in row.split(";")]
        as_row = f"write `| {' | '.join(pieces)} |`, or " if len(pieces) == columns else ""
        return f"this line would be a row of the table above; {as_row}leave a line empty between them"
    cells = _cells(row)
    found = f"this row has {cells} cell{'s' * (cells > 1)}, but the heading of its table has {columns}"
    if cells < columns:
        return f"{found}; add what is missing, an empty cell as `| |`"
    return f"{found}; join two cells, or add a column to the heading and to each row; a bar that is no border is written `\\|`"


@text_check(
    "\t",
    id="tab-in-a-text",
    demand="A text has no tabs. A table is written with bars: `| Moat | Water |`.",
    reason="A tab is published as a space, and a table that was copied from a spreadsheet as one paragraph.",
    wrong=f"{_FILE}text: |\n  Moat\tWater\n  North\t3 m\n",
    right=f"{_FILE}text: |\n  | Moat | Water |\n  |---|---|\n  | North | 3 m |\n",
)
def tab_in_a_text(text: PlacedText) -> Iterator[Violation]:
    """Look for the first line with tabs between its words, and for others."""
    lines = [line.strip() for line in _prose(text.text).split("\n")]
    first, *others = [line for line in lines if "\t" in line] or [""]
    if not first:
        return
    cells = [shown(cell) for cell in first.split("\t") if cell.strip()]
    if others:
        cure = (
            f"write `| {' | '.join(cells)} |`, the other lines likewise, and `{'|---' * len(cells)}|` below the first"
        )
        message = f"a table needs bars, not tabs; {cure}"
    else:
        cure = "write a space in its place, or put what follows it into a field of its own"
        message = f"a tab is between “{cells[0]}” and “{cells[1]}”; {cure}"
    yield text.at(text.text.index(first[: first.index("\t")])), message


_FENCE = re.compile(r"^ {0,3}(```|~~~)", re.MULTILINE)


@text_check(
    "```",
    "~~~",
    "\n    ",
    id="accidental-code",
    demand="No line of a text begins with four spaces more than the others, and a text has no ``` without its end.",
    reason="Readers would see the words in the type of a program, without line breaks.",
    wrong=f"{_FILE}text: |\n  Fill these moats:\n\n      the first one\n",
    right=f"{_FILE}text: |\n  Fill these moats:\n\n  the first one\n",
)
def accidental_code(text: PlacedText) -> Iterator[Violation]:
    """Look for code that has no marks, or only one."""
    fences = list(_FENCE.finditer(text.text))
    if len(fences) % 2:
        signs = "three backquotes begin" if fences[-1][1] == "```" else "three tildes begin"
        message = f"{signs} a piece of code here, and it never ends; delete them"
        yield text.at(fences[-1].start(1)), message
    elif not fences and "<pre>" in (html := html_of(text.text)):
        words = unescape(_TAG.sub("", html.partition("<pre>")[2].partition("\n")[0])).strip()
        cure = "begin this line in the same column as the paragraph above"
        yield text.at(max(text.text.find(words), 0)), f"four spaces more than before make code of a line; {cure}"


_BULLET = re.compile(rf"^[ \t]*([{BULLETS}]|[–—](?= .*\n[ \t]*[–—] ))[ \t]", re.MULTILINE)


@text_check(
    *f"{BULLETS}–—",
    id="bullet-in-a-text",
    demand="The items of a list begin with a hyphen and a space: `- `.",
    reason="Lines with other signs are published as one paragraph.",
    wrong=f"{_FILE}text: |\n  • Fill every moat.\n  • Empty every ditch.\n",
    right=f"{_FILE}text: |\n  - Fill every moat.\n  - Empty every ditch.\n",
)
def bullet_in_a_text(text: PlacedText) -> Iterator[Violation]:
    """Look for the first line with a bullet."""
    found = _BULLET.search(_prose(text.text))
    if found:
        cure = "begin each item of the list with a hyphen and a space instead: `- `"
        yield text.at(found.start(1)), f"`{found[1]}` makes no list; {cure}"


_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});")


@text_check(
    "&",
    id="hidden-reference",
    demand="A text has no references to invisible characters, such as `&#8203;` or `&nbsp;`.",
    reason="Nobody sees the character, and whoever edits the text cannot tell what is meant.",
    wrong=f"{_FILE}text: Fill&nbsp;every moat with water.\n",
    right=f"{_FILE}text: Fill every moat with water.\n",
)
def hidden_reference(text: PlacedText) -> Iterator[Violation]:
    """Look for references to characters that nobody sees."""
    for found in _REFERENCE.finditer(_prose(text.text)):
        character = unescape(found[0])
        if len(character) == 1 and (is_refused(character) or (character.isspace() and character not in " \n")):
            yield (
                text.at(found.start()),
                f"`{found[0]}` is a character that nobody sees; write a plain space, or delete it",
            )
