"""Checks of what comes along when a text is pasted from a document: letters of lists, signs of footnotes, bare addresses."""

import re
from collections.abc import Iterator

from monitoring_record.checks.check import Violation
from monitoring_record.checks.placed_text import PlacedText
from monitoring_record.checks.prose import prose_of
from monitoring_record.checks.text_check import text_check
from monitoring_record.records.written_address import without_trailing
from monitoring_record.source.limits import LONGEST_KEY

_FILE = "# data/ruritania/recommendations/02.yml\n"
_LETTER = r"[ \t]*(?P<{name}>\(?[a-z]\)|\([0-9]{{1,2}}\)|\(?[ivx]{{1,4}}\))[ \t]+\S.*"
_LETTERED_ITEMS = re.compile(
    rf"^{_LETTER.format(name='first')}\n(?:[ \t]*\S.*\n){{0,3}}?{_LETTER.format(name='second')}", re.MULTILINE
)


@text_check(
    ")",
    suspicion=_LETTERED_ITEMS,
    id="lettered-items",
    demand="The items of a list begin with a hyphen and a space, or with a number: `- `, `1. `. A letter comes after the hyphen.",
    reason="Lines that begin with a letter and a bracket are published as one paragraph.",
    wrong=f"{_FILE}text: |\n  a) Fill every moat;\n  b) empty every ditch.\n",
    right=f"{_FILE}text: |\n  - a) Fill every moat;\n  - b) empty every ditch.\n",
)
def lettered_items(text: PlacedText) -> Iterator[Violation]:
    """Look for two such lines, one below the other or with a few lines between."""
    found = _LETTERED_ITEMS.search(prose_of(text.text))
    if found:
        letters = f"`{found['first']}` and `{found['second']}`"
        cure = f"begin each line with a hyphen and a space, as in `- {found['first']} …`"
        yield text.at(found.start("first")), f"{letters} make no list: the lines would be one paragraph; {cure}"


# The sign comes before what must be in front of it: a text is searched faster for characters than for a place between them.
_FOOTNOTE = re.compile(
    r"[\[¹²³⁴-⁹⁰1-9](?<=[\w.,;:!?”’)].)(?:(?<=\[)[0-9]{1,3}\](?![\[(:])|(?<=[¹²³⁴-⁹⁰])[¹²³⁴-⁹⁰]{0,2}(?!\w)"
    r"|(?<=[a-z]{5}\.[1-9])[0-9]?(?=\s|$))"
)
_AFTER_A_UNIT = re.compile(r"\b(?:[ckd]?m|km|mm|cm|ha)\Z")


@text_check(
    "[",
    *"¹²³⁴⁵⁶⁷⁸⁹",
    *(f".{digit}" for digit in range(1, 10)),
    suspicion=_FOOTNOTE,
    id="sign-of-a-footnote",
    demand="A text has no signs of footnotes, such as `[1]`, `¹` or a digit behind the full stop of a sentence.",
    reason="The footnote stayed in the document that the text was copied from, and the sign leads nowhere.",
    wrong=f"{_FILE}text: Fill every moat with water.[1]\n",
    right=f"{_FILE}text: Fill every moat with water.\n",
)
def sign_of_a_footnote(text: PlacedText) -> Iterator[Violation]:
    """Look for each sign; a raised 2 or 3 after a unit is no footnote."""
    for found in _FOOTNOTE.finditer(prose_of(text.text)):
        if found[0][0] != "[" and _AFTER_A_UNIT.search(text.text[: found.start()]):
            continue
        where, also = "which is not here", ""
        footnote = re.search(rf"^[ \t]*{re.escape(found[0])}(?=\s)", text.text[found.end() :], re.MULTILINE)
        if footnote:
            line = text.at(found.end() + footnote.end() - len(found[0])).line
            where, also = f"which is in line {line}", f" in line {line}, too"
        cure = (
            f"delete it{also}; what the footnote says can be a sentence here, and a document that it names a citation"
        )
        yield text.at(found.start()), f"`{found[0]}` seems to be the sign of a footnote, {where}; {cure}"


_DIVIDED = re.compile(
    r"-(?<=[^\W\d_]{2}-)[ \t]*[\n ][ \t]*(?!(?:and|or|nor|to|but|und|et|y)\b)(?P<rest>[^\W\d_]{2,})(?<![A-Z]{2})"
)


@text_check(
    "-\n",
    "- ",
    suspicion=_DIVIDED,
    id="divided-word",
    demand="No word is divided at the end of a line.",
    reason="The lines of a text are joined with a space, which is then seen within the word.",
    wrong=f"{_FILE}text: |\n  Fill every moat with wa-\n  ter.\n",
    right=f"{_FILE}text: |\n  Fill every moat with water.\n",
)
def divided_word(text: PlacedText) -> Iterator[Violation]:
    """Look for a hyphen at the end of a line, and a word that goes on with a small letter in the next."""
    prose = prose_of(text.text)
    for found in _DIVIDED.finditer(prose):
        begin = re.search(r"[\w-]*\Z", prose[max(found.start() - LONGEST_KEY, 0) : found.start()])
        word = begin[0] if begin else ""
        if found["rest"][0].islower():
            cure = f"write `{word}{found['rest']}`, or `{word}-{found['rest']}` if the hyphen belongs to the word"
            message = f"the word `{word}-` … `{found['rest']}` is divided, and readers would see a space in it"
            yield text.at(found.start() - len(word)), f"{message}; {cure}"


_BARE_ADDRESS = re.compile(r"(?<![(<\w/\[\"'=])https?://[^\s<>\[\]]+")


@text_check(
    "http://",
    "https://",
    suspicion=_BARE_ADDRESS,
    id="bare-address",
    demand="A web address in a text is the target of a link, `[words](https://…)`, or the `url` of a document that the text cites.",
    reason="By itself it is published as plain words, and nobody can follow it.",
    wrong=f"{_FILE}text: Fill every moat, see https://moats.example/water.\n",
    right=f"{_FILE}text: Fill every moat, see [the levels](https://moats.example/water).\n",
)
def bare_address(text: PlacedText) -> Iterator[Violation]:
    """Look for addresses outside links, but not in the fields that take one."""
    if "url" in str(text.location[-1]):
        return
    for found in _BARE_ADDRESS.finditer(prose_of(text.text)):
        address = without_trailing(found[0])
        if "(" not in address:
            address = address.partition(")")[0]
        cure = f"write `[words]({address})`"
        if text.location[:1] in (("government",), ("alternative",), ("assessment",)):
            cure += ", or make it the `url` of a document and cite that as `[words][key]`"
        yield text.at(found.start()), f"this address would be no link; {cure}"
