"""Writes a text of the data as Markdown that any program reads in the same way, with links to what it mentions and cites.

A text is CommonMark already, and nearly all are prose and lists: there, only its links are written out. A text with HTML, code,
escapes or headings is parsed and written anew by a library (`formatted_markdown`).
"""

import re
from collections.abc import Mapping, Sequence

from monitoring_record.texts.marks import (
    END,
    FIRST_INDEX,
    MARKS,
    MARKS_OF_MENTIONS,
    START,
    address_in_brackets,
    marked,
    on_this_site,
)
from monitoring_record.texts.mentions import Mention
from monitoring_record.texts.render import Linker, Target

_SIGN = re.compile(r"[<`\\\t]")
"""A sign of HTML, code or an escape. Lists, tables, quotations and emphasis are read in the same way by all programs."""

_HEADING = re.compile(r"(?:^|\s)#|^[ >]*(?:=+|-+) *$", re.MULTILINE)
"""The beginning of a heading, or a line that makes one of the words above it; on the pages, both are plain words."""

_DEFINITION = re.compile(r"(?:^|\s)\[[^\[\]]*\]:", re.MULTILINE)


def _is_plain(text: str) -> bool:
    if _SIGN.search(text) or text[:1].isspace() or "![" in text or ("]:" in text and _DEFINITION.search(text)):
        return False
    may_have_heading = "#" in text or "=" in text or "-\n" in text or text.endswith("-") or " \n" in text
    return not (may_have_heading and _HEADING.search(text))


_WORDS = r"(?P<words>(?:[^\[\]\n]|\n *(?=[^\W\d_]|[“‘(]|\d+[^\d.)]))+)"
_LINK = re.compile(
    rf"\[{_WORDS}\](?:\[(?P<key>[^\[\]\n]+)\]|\((?P<address>(?:https?://|/|#)[^\s()\"'\\]*)\))"
    rf"|{START}(?P<index>.)(?P<mentioned>[^{END}]*){END}"
)
_BRACKET = re.compile(r"[\[\]]")

_LINKABLE = re.compile(
    r"^(?P<before>[ >]*)(?P<fence>```+|~~~+).*?(?:^[ >]*(?P=fence)|\Z)|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)"
    r"|<[^>\s]*>|\[(?:[^\[\]]|\[[^\[\]]*\])*\]\([^)\n]*\)"
    rf"|{START}(?P<index>.)(?P<mentioned>[^{END}]*){END}",
    re.DOTALL | re.MULTILINE,
)
"""Code or a link, which stays as it is; or a mention between its marks."""


def markdown_of(
    text: str,
    mentions: Sequence[Mention] = (),
    linker: Linker = lambda _: None,
    documents: Mapping[str, str] | None = None,
    page: str = "",
) -> str:
    """Return a text in which these mentions were found; links to this site begin with `SITE_LINK`.

    `documents` contains the address of each document that the text may cite, by key; `page` is the address of the page to whose
    anchors it may link.
    """
    targets = [linker(mention) for mention in mentions]
    source = marked(text, mentions).rstrip()
    written = _with_plain_links(source, targets, documents or {}, page) if _is_plain(source) else None
    return written if written is not None else _formatted(source, targets, documents or {}, page)


def _with_plain_links(
    text: str, targets: Sequence[Target | None], documents: Mapping[str, str], page: str
) -> str | None:
    """Return a plain text with its links written out; None if it has brackets of another sort."""
    left = 0

    def linked(found: re.Match[str]) -> str:
        nonlocal left
        if found["index"]:
            return _mention(found, targets)
        address = documents.get(found["key"]) if found["key"] else on_this_site(found["address"], page)
        if address is None:
            return found[0]
        left -= found[0].count("[") + found[0].count("]")
        return f"[{MARKS_OF_MENTIONS.sub('', found['words'])}]({address_in_brackets(address)})"

    if "[" not in text and "]" not in text:
        return _LINK.sub(linked, text) if START in text else text
    left = len(_BRACKET.findall(text))
    written = _LINK.sub(linked, text)
    if left and _may_be_link(_LINK.sub("", text), documents):
        return None
    return written


def _may_be_link(text: str, documents: Mapping[str, str]) -> bool:
    """Whether a text without its plain links may have others: brackets by themselves are words, as in “1,232 [●]”."""
    return "](" in text or "][" in text or any(f"[{key}]".casefold() in text.casefold() for key in documents)


def _mention(found: re.Match[str], targets: Sequence[Target | None]) -> str:
    target = targets[ord(found["index"]) - FIRST_INDEX]
    return f"[{found['mentioned']}]({target.href})" if target else found["mentioned"]


def _formatted(text: str, targets: Sequence[Target | None], documents: Mapping[str, str], page: str) -> str:
    from monitoring_record.texts.formatted_markdown import formatted  # noqa: PLC0415 – few texts need it: 0.2 s

    def linked(found: re.Match[str]) -> str:
        return _mention(found, targets) if found["index"] else found[0]

    return MARKS_OF_MENTIONS.sub("", _LINKABLE.sub(linked, formatted(text, documents, page)))


_MARKUP = re.compile(r"[\\`*_\[\]<>#|~]|&(?=#|[A-Za-z])|!(?=\[|$)|(?:(?<=^)|(?<=^ ))[-+=]")
"""A sign that may be markup, wherever the words are put."""

_MAY_BE_MARKUP = re.compile(f"[\\\\`*_\\[\\]<>#|~&!\ue000-\ue003{chr(FIRST_INDEX)}-{chr(0xFFFFD)}]")
_BLANKS = re.compile(r"\s+")
_NUMBER_OF_A_LIST = re.compile(r"( ?\d+)([.)])(?=\s|$)")


def escaped(words: str) -> str:
    """Return a line of plain words as Markdown: nothing in it is markup, wherever it is put."""
    begins_plainly = words[:1].isalpha() or (words[:1].isdigit() and not _NUMBER_OF_A_LIST.match(words))
    if begins_plainly and not _MAY_BE_MARKUP.search(words) and words.isprintable() and "  " not in words:
        return words  # nearly always
    line = _MARKUP.sub(r"\\\g<0>", _BLANKS.sub(" ", MARKS.sub("\ufffd", words)))
    number = _NUMBER_OF_A_LIST.match(line)
    return f"{number[1]}\\{number[2]}{line[number.end() :]}" if number else line
