"""Checks of markup: signs that are meant to format a text, and that would be published as they are."""

import re
from collections.abc import Iterator
from html import unescape

from monitoring_record.checks.check import Violation
from monitoring_record.checks.gaps_in_tables import is_row
from monitoring_record.checks.item_signs import PASTED_BULLET, lines_with
from monitoring_record.checks.placed_text import PlacedText
from monitoring_record.checks.prose import prose_of, seen_in, without_addresses
from monitoring_record.checks.text_check import text_check
from monitoring_record.source.characters import is_refused
from monitoring_record.source.look_alikes import BULLETS
from monitoring_record.source.problems import line_numbers
from monitoring_record.source.quoting import shown
from monitoring_record.texts import html_of

_FILE = "# data/ruritania/recommendations/02.yml\n"
_TAG = re.compile(r"<[^>]*>")

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
    prose = without_addresses(prose_of(text.text))
    for found in _BROKEN_EMPHASIS.finditer(seen_in(prose)):
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
_NEW_LINES = ("br", "p", "div")
_INSTEAD_OF_TAGS = {
    **dict.fromkeys(("b", "strong"), "for bold words write `**{words}**`"),
    **dict.fromkeys(("i", "em", "cite"), "for italic words write `*{words}*`"),
    **dict.fromkeys(_NEW_LINES, "delete it, and leave a line empty where a new paragraph begins"),
    **dict.fromkeys(("a",), "for a link write `[{words}]({address})`"),
    **dict.fromkeys(("li", "ul", "ol"), "for a list begin each item on a line of its own with `- `"),
    **dict.fromkeys(("!--",), "delete the remark, to its end `-->`"),
}
_MOST_KINDS = 3
"""How many kinds of tags one message tells of."""
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
    """Look for tags: the first is told with all others of the text."""
    found = list(_TAG_IN_TEXT.finditer(prose_of(text.text)))
    if found:
        kinds: dict[str, list[re.Match[str]]] = {}
        for tag in found:
            if not tag[0].startswith("</") or tag is found[0]:
                kinds.setdefault((tag[1] or "!--").lower(), []).append(tag)
        told = "; they would see the tag ".join(
            _tags_of_a_kind(text, tags) for tags in list(kinds.values())[:_MOST_KINDS]
        )
        yield text.at(found[0].start()), f"readers would see the tag {told}"


def _tags_of_a_kind(text: PlacedText, tags: list[re.Match[str]]) -> str:
    """Say what to write in place of a tag, with the lines of all tags of its kind if there are several."""
    first, *others = tags
    tag = first[0] if len(first[0]) < len("<blockquote>") else f"<{first[1]} …>"
    too = f", and the others likewise, to {line_numbers([text.at(others[-1].start()).line])}" if others else ""
    return f"`{tag}`; {_instead_of_tag(text.text, first)}{too}"


def _instead_of_tag(text: str, tag: re.Match[str]) -> str:
    """Return how the words between a tag and its end are written, or what else to do."""
    name = (tag[1] or "!--").lower()
    cure = _INSTEAD_OF_TAGS.get(name, "delete it, and the one that belongs to it")
    if name in _NEW_LINES and is_row(text[text.rfind("\n", 0, tag.start()) + 1 :].partition("\n")[0]):
        return "a cell of a table has one line only: write a space, or a comma and a space, in its place"
    words, address = _TO_THE_END_TAG.match(text, tag.end()), _ADDRESS_IN_A_TAG.search(tag[0])
    plain = unescape(words[1]).replace("\u00a0", " ") if words else "words"
    return cure.format(words=plain, address=address[1] if address else "https://…")


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
    for found in _HEADING.finditer(prose_of(text.text)):
        cure = f"delete the sign, or write the words in bold: `**{found[0].strip().strip('#').strip()}**`"
        yield text.at(found.start(1)), f"`{found[1]}` would make a heading, and a text has none; {cure}"


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
_DASH_AMONG_HYPHENS = re.compile(
    r"^(?P<in>[ \t]*)- .*\n(?:(?P=in)[ \t]+\S.*\n)*(?P=in)(?P<dash>[–—])[ \t]", re.MULTILINE
)


@text_check(
    *f"{BULLETS}–—",
    "\t",
    suspicion=re.compile(rf"^[ \t]*[{BULLETS}–—][ \t]|{PASTED_BULLET.pattern}", re.MULTILINE),
    id="bullet-in-a-text",
    demand="The items of a list begin with a hyphen and a space: `- `.",
    reason="Lines with other signs are published as one paragraph.",
    wrong=f"{_FILE}text: |\n  • Fill every moat.\n  • Empty every ditch.\n",
    right=f"{_FILE}text: |\n  - Fill every moat.\n  - Empty every ditch.\n",
)
def bullet_in_a_text(text: PlacedText) -> Iterator[Violation]:
    """Look for the first line with a bullet, or with a dash below an item that has a hyphen."""
    prose = prose_of(text.text)
    pasted, found = list(PASTED_BULLET.finditer(prose)), _BULLET.search(prose)
    if any(prose[each.end()] == "\t" for each in pasted):
        signs = " or ".join(f"`{sign}`" for sign in dict.fromkeys(each["sign"] for each in pasted))
        cure = f"write `- ` in place of {signs} and the tab behind it, in {lines_with(text, pasted)}"
        yield text.at(pasted[0].start("sign")), f"`{pasted[0]['sign']}` makes no list; {cure}"
    elif found:
        cure = "begin each item of the list with a hyphen and a space instead: `- `"
        yield text.at(found.start(1)), f"`{found[1]}` makes no list; {cure}"
    elif among := _DASH_AMONG_HYPHENS.search(prose):
        cure = "begin the line with a hyphen and a space instead: `- `"
        yield text.at(among.start("dash")), f"`{among['dash']}` makes no item of the list above; {cure}"


_REMARK = re.compile(r"(?<=\S)[ \t]+#[ \t]+(?=[^\W\d_])[^\n]*")


@text_check(
    " # ",
    "\t# ",
    id="remark-in-a-text",
    demand="A text has no remarks behind a `#`.",
    reason="Below a bar, all that is on a line is part of the text: readers would see the remark.",
    wrong=f"{_FILE}text: |\n  Fill every moat with water. # is that all?\n",
    right=f"{_FILE}text: |\n  Fill every moat with water.\n",
)
def remark_in_a_text(text: PlacedText) -> Iterator[Violation]:
    """Look for a `#` between blanks, and words."""
    for found in _REMARK.finditer(prose_of(text.text)):
        remark = shown(found[0].strip())
        cure = "delete it, or put it on a line of its own at the left edge, above the field"
        yield text.at(found.start() + found[0].index("#")), f"readers would see `{remark}`, if that is a remark; {cure}"


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
    for found in _REFERENCE.finditer(prose_of(text.text)):
        character = unescape(found[0])
        if len(character) == 1 and (is_refused(character) or (character.isspace() and character not in " \n")):
            yield (
                text.at(found.start()),
                f"`{found[0]}` is a character that nobody sees; write a plain space, or delete it",
            )
