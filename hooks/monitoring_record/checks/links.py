"""Checks of links in texts: brackets and addresses that make none, or a wrong one."""

import re
from collections.abc import Iterator

from monitoring_record.checks.check import Violation
from monitoring_record.checks.placed_text import PlacedText
from monitoring_record.checks.prose import prose_of, without_addresses
from monitoring_record.checks.text_check import text_check
from monitoring_record.checks.written_citations import Documents, documents_of, in_other_brackets
from monitoring_record.records.written_address import ON_A_COMPUTER, without_trailing, written_address
from monitoring_record.texts import words_before

_FILE = "# data/ruritania/recommendations/02.yml\n"
_UPDATE = "# data/ruritania/updates/1/01.yml\ngovernment:\n  - text: "

_KEY = r"\[(?P<key>[^\[\]\n]+)\]"
_TARGET = r"(?:https?:|www\.|mailto:)"
_BROKEN_LINKS = (
    (
        re.compile(rf"!\[(?P<words>[^\[\]]*)\]\((?!<?{ON_A_COMPUTER.pattern})(?P<address>[^\s()]*)"),
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
        re.compile(rf"(?<=\])\((?P<begin>{_TARGET}[^()\s]*)\s+(?P<rest>[^()\s\"]*[/.&=?%#_\d-][^()\s\"]*)\)"),
        "a space or the end of a line is in the address; write it whole: `[{words}]({begin}{rest})`, or with %20 for the space",
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
    prose = prose_of(text.text)
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
    for found in _LOOSE_ADDRESS.finditer(without_addresses(prose_of(text.text))):
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
    for found in _LINK.finditer(prose_of(text.text)):
        address = found["address"]
        bare = without_trailing(address)
        if bare != address:
            sign = address[len(bare) :]
            yield (
                text.at(found.start("address")),
                f"the address ends with `{sign}`; put it after the bracket: `({bare}){sign}`",
            )
